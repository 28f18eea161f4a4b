import type { SheetModel } from '../../../src/workbook/model';
import { calculationIn, isCalculating } from '../../../taskpane/excel/pending';
import { faultsIn, verify, type ResultReading } from '../../../taskpane/sheets/verify';
import { model } from '../fixtures';

const sheet: SheetModel = { ...model('kdu'), blocks: [{ range: 'A1:C1', cells: [['Summe', '=A2', '=JC.EXHAUSTION(1,2)']] }] };
const types = (values: readonly unknown[]): string[] => values.map((value) => (String(value).startsWith('#') ? 'Error' : 'Double'));

describe('faultsIn', () => {
  test.each<[string, (string | number)[], unknown[]]>([
    ['results', ['Summe', 0, 2], []],
    ['an empty text from a formula of Excel', ['Summe', '', 2], []],
    ['text that looks like an error', ['#Summe', 1, 2], []],
    ['an error', ['Summe', 1, '#NAME?'], [{ sheet: 'KdU', cell: 'C1', error: '#NAME?' }]],
    ['an error of Excel', ['Summe', '#DIV/0!', 2], [{ sheet: 'KdU', cell: 'B1', error: '#DIV/0!' }]],
    ['a function at work', ['Summe', 1, '#BUSY!'], [{ sheet: 'KdU', cell: 'C1', error: null }]],
    ['a function that has not begun', ['Summe', 1, ''], [{ sheet: 'KdU', cell: 'C1', error: null }]],
  ])('%s', (_, values, faults) => {
    expect(faultsIn(sheet, [values], [types(values)])).toEqual(faults);
  });
});

test('where a line of a chart has nothing to draw, an #N/A is no fault', () => {
  const [chart] = sheet.charts;
  const drawn = (kind?: 'Line'): SheetModel =>
    ({ ...sheet, charts: chart ? [{ ...chart, series: [{ name: '', values: 'B1', fill: '', line: '', ...(kind && { kind }) }] }] : [] });
  const faults = (of: SheetModel, error: string): unknown[] => faultsIn(of, [['Summe', error, 2]], [types(['Summe', error, 2])]);
  expect(faults(drawn('Line'), '#N/A')).toEqual([]);
  expect(faults(drawn('Line'), '#VALUE!')).toHaveLength(1);
  expect(faults(drawn(), '#N/A')).toHaveLength(1);
});

describe('verify', () => {
  /** A range whose values change with each reading; the last ones stay. */
  function range(...readings: (string | number)[][]): ResultReading & { next(): Promise<void> } {
    let row = readings[0] ?? [];
    const cells = {
      load: () => undefined,
      get values() {
        return [row];
      },
      get valueTypes() {
        return [types(row)];
      },
    };
    return {
      model: sheet,
      range: cells as unknown as Excel.Range,
      next: () => {
        readings.shift();
        row = readings[0] ?? row;
        return Promise.resolve();
      },
    };
  }
  const CALCULATED = { load: () => undefined, isRunning: () => false };
  const noPause = (): Promise<void> => Promise.resolve();

  test('does not read again what has its results', async () => {
    const reading = range(['Summe', 1, 2], ['Summe', 1, '#NAME?']);
    expect(await verify([reading], CALCULATED, reading.next, noPause)).toEqual([]);
  });

  test('reads again while a function is at work', async () => {
    const reading = range(['Summe', 1, '#BUSY!'], ['Summe', 1, '#BUSY!'], ['Summe', 1, 2]);
    expect(await verify([reading], CALCULATED, reading.next, noPause)).toEqual([]);
  });

  test('reads again while Excel calculates, though every cell shows something', async () => {
    const states = ['Calculating', 'Pending', 'Done'];
    const application = { calculationState: '', calculationMode: 'Automatic', load: () => undefined };
    const calculation = calculationIn({ application } as unknown as Excel.Workbook);
    const reading = range(['Summe', 1, '#NAME?'], ['Summe', 1, '#NAME?'], ['Summe', 1, 2]);
    const next = (): Promise<void> => {
      application.calculationState = states.shift() ?? '';
      return reading.next();
    };
    application.calculationState = 'Calculating';
    states.shift();
    expect(await verify([reading], calculation, next, noPause)).toEqual([]);
    expect(states).toEqual([]);
  });

  test.each([
    ['Done', 'Automatic', false],
    ['Calculating', 'Automatic', true],
    ['Calculating', 'Manual', true],
    ['Pending', 'AutomaticExceptTables', true],
    ['Pending', 'Manual', false],
  ] as const)('%s while calculation is %s: running %p', (calculationState, calculationMode, expected) => {
    expect(isCalculating({ calculationState, calculationMode })).toBe(expected);
  });

  test('does not wait for an error to go away', async () => {
    const reading = range(['Summe', 1, '#NAME?'], ['Summe', 1, 2]);
    expect(await verify([reading], CALCULATED, reading.next, noPause)).toEqual([{ sheet: 'KdU', cell: 'C1', error: '#NAME?' }]);
  });

  test('says what it saw last when Excel does not answer any more', async () => {
    const reading = range(['Summe', 1, '#BUSY!']);
    const failing = (): Promise<void> => Promise.reject(new Error('gone'));
    expect(await verify([reading], CALCULATED, failing, noPause)).toEqual([{ sheet: 'KdU', cell: 'C1', error: null }]);
  });

  test('gives up and says which cells still calculate', async () => {
    jest.useFakeTimers();
    const reading = range(['Summe', 1, '#BUSY!']);
    const faults = verify([reading], CALCULATED, reading.next);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await faults).toEqual([{ sheet: 'KdU', cell: 'C1', error: null }]);
    jest.useRealTimers();
  });
});
