/** What an engine gives that goes on from earlier cells is what a new one gives. */
import { corner } from '../../src/formula/address';
import { calculate, calculateAnew, type Cells } from '../src/workbook/recalculate';

const NAMES = [{ name: 'SATZ', formula: "='Eins'!$A$1" }];
const cells = (one: Cells['sheets'][string], two: Cells['sheets'][string] = [['=SUM(Eins!A1:A3)', '=SATZ*2']], names = NAMES): Cells => ({
  sheets: { Eins: one, Zwei: two },
  names,
});

/** Each goes on from the one before. */
const STEPS: readonly (readonly [name: string, cells: Cells])[] = [
  ['the first', cells([[1], [2], [3]])],
  ['a number changed', cells([[1], [20], [3]])],
  ['a number that becomes a text and one that goes', cells([[1], ['zwei'], ['']])],
  ['a formula in the place of a number', cells([[1], ['=A1*10'], [3]])],
  ['another formula, and an error', cells([[1], ['=A1*100'], ['=1/0']])],
  ['results that spill', cells([[1], ['=JC.ALLOCATE(10,{1;1;1})'], [''], ['']], [['=SUM(Eins!A2:A4)']])],
  ['a cell in their way', cells([[1], ['=JC.ALLOCATE(10,{1;1;1})'], [''], [7]], [['=SUM(Eins!A2:A4)']])],
  ['out of the way again', cells([[1], ['=JC.ALLOCATE(10,{1;1;1})'], [''], ['']], [['=SUM(Eins!A2:A4)']])],
  ['a function of the add-in that gives one value', cells([[1], ['=JC.KDU_DELTA(A1,A3)'], [3]])],
  ['a name that leads elsewhere', cells([[1], ['=SATZ'], [3]], undefined, [{ name: 'SATZ', formula: "='Eins'!$A$3" }])],
  ['a name that is gone', cells([[1], ['=SATZ'], [3]], undefined, [])],
  ['another name', cells([[1], ['=SATZ+ZINS'], [3]], undefined, [{ name: 'ZINS', formula: "='Eins'!$A$1" }])],
  ['the name again', cells([[1], ['=SATZ+ZINS'], [3]], undefined, [...NAMES, { name: 'ZINS', formula: '=0.03' }])],
  ['fewer rows, more columns', cells([[1, 5, '=A1+B1']])],
  ['a reference to a sheet that is not there', cells([[1], ['=Drei!A1'], [3]])],
  ['the sheet', { sheets: { ...cells([[1], ['=Drei!A1'], [3]]).sheets, Drei: [['=Eins!A1*2', '=SATZ']] }, names: NAMES }],
  ['a sheet gone', { sheets: { Eins: [[1], ['=Drei!A1'], [3]], Drei: [['=Eins!A1*2', '=SATZ']] }, names: NAMES }],
  ['another sheet', { sheets: { Eins: [[1]], Drei: [['=Eins!A1']] }, names: NAMES }],
];

test.each(STEPS)('%s', (_, step) => {
  const [goneOn, anew] = [calculate(step), calculateAnew(step)];
  const places = Object.keys(step.sheets).flatMap((sheet) => ['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'C1'].map((cell) => [sheet, cell] as const));
  const went = ([sheet, cell]: (typeof places)[number]) => {
    const { row, column } = corner(cell);
    return goneOn(sheet, row - 1, column - 1);
  };
  expect(places.map((place) => [...place, went(place)])).toEqual(places.map((place) => [...place, anew(...place)]));
});
