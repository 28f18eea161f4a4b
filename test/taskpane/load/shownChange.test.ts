import { usualNotation } from '../../../src/formula/notation';
import type { Change } from '../../../taskpane/sheets/changes';
import { shownChange } from '../../../taskpane/load/shownChange';

const change = (of: Partial<Change>): Change => ({
  kind: 'value', key: 'kdu', sheet: 'KdU', cell: 'B6', loaded: '', mine: '', mineText: '', next: '', numberFormat: 'General', ...of,
});
const EURO = { numberFormat: '#,##0 "€"' };

test.each<[string, Partial<Change>, [string, string, string], [string, string, string]]>([
  [
    'numbers, with all their digits',
    { ...EURO, loaded: 1000, mine: 1234.567, mineText: '1.235 €', next: 2000 },
    ['1.000 €', '1.234,567 €', '2.000 €'],
    ['1,000 €', '1,234.567 €', '2,000 €'],
  ],
  ['a share', { numberFormat: '0.0%', loaded: 0.152, mine: 0.1525, next: 0.152 }, ['15,2 %', '15,25 %', '15,2 %'], ['15.2 %', '15.25 %', '15.2 %']],
  [
    'formulas',
    { loaded: '=SUM(B6:B8)', mine: '=ROUND(_xldudf_JC_KDU_DELTA(B6,0.5),2)', mineText: '12', next: '=SUM(B6:B9)' },
    ['=SUMME(B6:B8)', '=RUNDEN(JC.KDU_DELTA(B6;0,5);2)', '=SUMME(B6:B9)'],
    ['=SUM(B6:B8)', '=ROUND(JC.KDU_DELTA(B6,0.5),2)', '=SUM(B6:B9)'],
  ],
  [
    'an error in a formula’s place, as Excel shows it',
    { loaded: '=A1', mine: '#N/A', mineText: '#NV', next: '=A1' },
    ['=A1', '#NV', '=A1'],
    ['=A1', '#NV', '=A1'],
  ],
  [
    'where a name leads',
    { name: 'BG_ANZAHL', loaded: "='Zahlenquelle'!$D$16", mine: '=#REF!', mineText: '=#REF!', next: "='Zahlenquelle'!$D$17" },
    ['Zahlenquelle!D16', '#BEZUG!', 'Zahlenquelle!D17'],
    ['Zahlenquelle!D16', '#REF!', 'Zahlenquelle!D17'],
  ],
  ['a name that is gone', { name: 'BG_ANZAHL', loaded: '=A!$D$16', mine: '', next: '=A!$D$16' }, ['A!D16', '', 'A!D16'], ['A!D16', '', 'A!D16']],
])('%s', (_, of, german, english) => {
  const texts = (language: 'de' | 'en'): string[] => {
    const { loaded, mine, next } = shownChange(change(of), usualNotation(language)).texts;
    return [loaded, mine, next].map((text) => text.replaceAll('\u00a0', ' '));
  };
  expect(texts('de')).toEqual(german);
  expect(texts('en')).toEqual(english);
});
