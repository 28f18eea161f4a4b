/** What is read as a relation of the user's own, of all that stands on the sheet. */
import { tableIn } from '../../../taskpane/reconcile/ownTable';

const SHEET = { id: 'own', name: 'Eigene_Beziehungen' };
const LINES = [
  ['Eigene Beziehungen', '', '', '', ''],
  ['Nr.', 'Bezeichnung', 'Ausdruck', 'Veröffentlichter Wert', 'Genauigkeit'],
  [1, 'Anteil', 'LZB_BESTAND ÷ AL_SGB2', 'gut 50 Prozent', 0.1],
  [2, '', '', '', ''],
  ['', 'Notiz', '', '', 5],
];

const used = (lines: readonly (readonly (string | number)[])[]): Excel.Range =>
  ({
    rowIndex: 3,
    values: lines,
    formulas: lines,
    valueTypes: lines.map((line) => line.map((value) => (typeof value === 'number' ? 'Double' : 'String'))),
    numberFormat: lines.map((line) => line.map((value) => (value === 0.1 ? '0%' : 'General'))),
  }) as unknown as Excel.Range;

beforeAll(() => Object.assign(globalThis, { Excel: { RangeValueType: { error: 'Error' } } }));

const rowsOf = (body?: { rowIndex: number; rowCount: number }): unknown => {
  const table = tableIn(used(LINES), body, SHEET);
  return table.kind === 'read' && table.rows.map(({ row, label }) => [row, label.value]);
};

test('a note below the table is none', () => expect(rowsOf({ rowIndex: 5, rowCount: 2 })).toEqual([[6, 'Anteil']]));

test('where the table is a plain range, all rows below the headings are read', () => expect(rowsOf()).toEqual([[6, 'Anteil'], [8, 'Notiz']]));

test('a percentage is known by its format', () => {
  const table = tableIn(used(LINES), undefined, SHEET);
  expect(table.kind === 'read' && table.rows.map(({ precision }) => precision)).toEqual([{ value: 0.1, isPercent: true }, { value: 5 }]);
});

test('a heading that is not there is named', () => {
  const renamed = LINES.map((line) => line.map((value) => (value === 'Ausdruck' ? 'Formel' : value)));
  expect(tableIn(used(renamed), undefined, SHEET)).toEqual({ kind: 'columnsMissing', sheet: SHEET, columns: ['expression'] });
});

test('a list with the heading of an earlier version is read', () => {
  const former = LINES.map((line) => line.map((value) => (value === 'Veröffentlichter Wert' ? 'Gedruckter Wert' : value)));
  expect(tableIn(used(former), undefined, SHEET)).toMatchObject({ kind: 'read', rows: [{ row: 6 }, { row: 8 }] });
});
