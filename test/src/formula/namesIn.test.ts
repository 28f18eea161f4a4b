import { namesIn, replaceNames } from '../../../src/formula/namesIn';

const ADDRESSES = new Map([
  ['BG_ANZAHL', "'Zahlenquelle'!$D$16"],
  ['KDU_UH_IST_2024', "'Zahlenquelle'!$D$75"],
]);

describe('replaceNames', () => {
  test.each([
    ['a name alone', '=BG_ANZAHL', "='Zahlenquelle'!$D$16"],
    ['every occurrence', '=BG_ANZAHL/12+BG_ANZAHL', "='Zahlenquelle'!$D$16/12+'Zahlenquelle'!$D$16"],
    ['several names', '=MAX(0,KDU_UH_IST_2024-BG_ANZAHL)', "=MAX(0,'Zahlenquelle'!$D$75-'Zahlenquelle'!$D$16)"],
    ['Excel does not mind capitals', '=bg_Anzahl*2', "='Zahlenquelle'!$D$16*2"],
    ['inside a JC function', '=JC.EXHAUSTION(BG_ANZAHL,1)', "=JC.EXHAUSTION('Zahlenquelle'!$D$16,1)"],
  ])('replaces %s', (_, formula, expected) => {
    expect(replaceNames(formula, ADDRESSES)).toBe(expected);
  });

  test.each([
    ['text in quotes', '=JC.FIGURE("BG_ANZAHL","GENAUIGKEIT")'],
    ['text with doubled quotes', '="sagt ""BG_ANZAHL"" dazu"'],
    ['a longer name', '=BG_ANZAHL_2024+XBG_ANZAHL+BG_ANZAHL.ALT'],
    ['a function', '=BG_ANZAHL(1)'],
    ['a sheet', '=BG_ANZAHL!A1'],
    ['a quoted sheet', "='BG_ANZAHL'!A1"],
    ['a quoted sheet with an apostrophe', "='O''Hara BG_ANZAHL'!A1"],
    ['a name of one sheet', '=Tabelle1!BG_ANZAHL'],
    ['a table', '=SUM(BG_ANZAHL[Wert])'],
    ['a column', '=SUM(Zahlen[BG_ANZAHL])'],
    ['a column of this row', '=Zahlen[[#This Row],[BG_ANZAHL]]'],
    ['a column with a bracket in its name', "=Zahlen['[BG_ANZAHL]"],
    ['what is no formula', 'BG_ANZAHL'],
  ])('leaves %s', (_, content) => {
    expect(replaceNames(content, ADDRESSES)).toBe(content);
  });

  test('leaves numbers', () => {
    expect(replaceNames(12.5, ADDRESSES)).toBe(12.5);
  });
});

describe('namesIn', () => {
  test.each([
    ['=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024,"PCT")', ['KDU_UH_ANSATZ_2024', 'KDU_UH_IST_2024']],
    ['=SUM(Zahlen[Wert])+1E5+0.5', ['ZAHLEN']],
    ['=IF(B7="",BG_ANZAHL,"ANN_KFA")', ['BG_ANZAHL']],
    ["=M.xlsx!BG_ANZAHL+M.xlsx!Zahlen[Wert]+'C:\\a, b\\M.xlsx'!ANN_KFA+[1]!ANN_KFA", []],
    ['=SUM(Zahlen[[#Totals],[ANN_KFA]],Zahlen[ANN_KFA, BG_ANZAHL])', ['ZAHLEN']],
    ['ANN_KFA', []],
    [0.152, []],
  ])('%s', (content, expected) => {
    expect([...namesIn(content)]).toEqual(expected);
  });
});
