import { addedLiterals, literalsIn } from '../../../taskpane/check/find/literals';

const shown = (formula: string): string[] => literalsIn(formula).map(({ sign, value, isPercent }) => `${sign}${value}${isPercent ? '%' : ''}`);

test.each<[formula: string, literals: string[]]>([
  ['=B6*1.05', ['×1.05']],
  ['=1.05*B6', ['1.05']],
  ['=B6+C6*2%', ['×2%']],
  ['=93500000', ['93500000']],
  ['=-93500000', ['-93500000']],
  ['=B6-17.5', ['−17.5']],
  ['=B6-17.5/C6', ['17.5']],
  ['=IF(B6>1000000,B6,250)', ['1000000', '250']],
  ['=SUM(B6,5000)', ['5000']],
  ['=ROUND(B6*1.1,2)', ['×1.1']],
  ['=JC.KDU_DELTA(96000000,KDU_UH_IST_2024)', ['96000000']],
  ['=JC.ADMIN_SHARE(B6,"BUND",0.848)', ['0.848']],
  ['=SUM({100,250})', ['250']],
])('%s has %j', (formula, literals) => {
  expect(shown(formula)).toEqual(literals);
});

test.each([
  '=B6*12/100',
  '=B6*-1+0-1',
  '=B6*100%',
  '=ROUND(B6,2)',
  '=INDEX(B6:D9,2,3)',
  '=VLOOKUP("KdU",A5:D9,4,0)',
  '=DATE(2025,10,1)',
  '=JC.KDU_DELTA(B6,C6,"PCT")',
  '=JC.COMMITMENT_SPLIT(F17,D17,E17,"MONAT",2025)',
  '="1.05 "&B6',
  '=B6',
])('%s has none', (formula) => {
  expect(shown(formula)).toEqual([]);
});

test('only what is new counts, as often as it is new', () => {
  expect(addedLiterals('=B6/2+C6/2+D6/3', '=B6/2+C6').map(({ value }) => value)).toEqual([2, 3]);
  expect(addedLiterals('=B6/2', '=B6/2')).toEqual([]);
});
