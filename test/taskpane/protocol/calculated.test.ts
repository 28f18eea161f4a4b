import { calculatedFindings } from '../../../taskpane/protocol/calculated';
import type { WorkbookFindings } from '../../../taskpane/protocol/outcome';

const BUSY: WorkbookFindings = { findings: [{ id: 'pending:KdU', severity: 'warning', numbers: '1', title: 'Rechnet noch', place: 'KdU!E6', text: '' }], isCalculated: false, checkedSheets: [], untold: [] };
const DONE: WorkbookFindings = { findings: [], isCalculated: true, checkedSheets: [], untold: [] };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test.each([
  ['has its result', [DONE], DONE, []],
  ['answers a little later', [BUSY, BUSY, DONE], DONE, ['waiting', 'waiting']],
  ['does not answer', [BUSY], BUSY, new Array(60).fill('waiting')],
])('where a function %s', async (_what, checks, expected, told) => {
  const steps: string[] = [];
  let turn = 0;
  const workbook = (): Promise<WorkbookFindings> => Promise.resolve(checks[Math.min(turn++, checks.length - 1)] as WorkbookFindings);
  const found = calculatedFindings({ workbook }, { step: (step) => steps.push(step), delayed: () => undefined });
  await jest.advanceTimersByTimeAsync(20_000);
  expect(await found).toBe(expected);
  expect(steps).toEqual(told);
});
