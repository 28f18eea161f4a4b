/** What a repair looks at before it writes, and what it says afterwards. */
import { repairFormulas } from '../../../taskpane/check/repair/formulas';
import { areLinesHidden } from '../../../taskpane/check/repair/lines';
import { replaceFormulas } from '../../../taskpane/functions/excel/formulas';
import { inExcel, type Session } from '../../../taskpane/excel/session';
import { EMPTY } from '../fixtures';

jest.mock('../../../taskpane/functions/excel/formulas');
jest.mock('../../../taskpane/excel/session', () => ({ ...jest.requireActual<object>('../../../taskpane/excel/session'), inExcel: jest.fn() }));

const LOST = '=_xldudf_JC_GROWTH_RATE(1,2)';
const CELLS = ['B2', 'B3'].map((cell) => ({ cell, formula: LOST, next: '=JC.GROWTH_RATE(1,2)' }));

test.each<[left: string[], outcome: object]>([
  [[], { kind: 'done' }],
  [['B3'], { kind: 'partly', sheet: 'Rechnung', left: ['B3'] }],
  [['B2', 'B3'], { kind: 'stale' }],
])('formulas of which %j were changed meanwhile', async (left, outcome) => {
  jest.mocked(inExcel).mockResolvedValue(CELLS.map(({ formula }) => ({ formula, text: '', numberFormat: 'General' })));
  jest.mocked(replaceFormulas).mockResolvedValue({ kind: 'replaced', texts: new Map(), left, isOneUndoStep: false });
  expect(await repairFormulas({ sheet: { id: 'one', name: 'Rechnung' }, cells: CELLS }, () => undefined)).toEqual(outcome);
});

test.each<[rowHidden: boolean | null, isHidden: boolean]>([
  [true, true],
  // One of them was shown, or another has come in.
  [null, false],
  [false, false],
])('lines that Excel calls %p', async (rowHidden, isHidden) => {
  const range = { rowHidden, columnHidden: null, load: () => undefined };
  const context = { workbook: { worksheets: { getItem: () => ({ getRange: () => range }) } }, sync: () => Promise.resolve() };
  const session = { context, await: <Result>(trip: Promise<Result>) => trip } as unknown as Session;
  const snapshot = { ...EMPTY, sheets: [{ id: 'one', name: 'KdU' }] } as unknown as typeof EMPTY;
  expect(await areLinesHidden(session, snapshot, [{ kind: 'showLines', id: 'one', axis: 'rows', addresses: ['8:9'] }])).toBe(isHidden);
});
