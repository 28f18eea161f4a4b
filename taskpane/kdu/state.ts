/** The state of the year in five lines, as KdU_Monitor says it: read there and never worked out again. */
import { MONITOR_POSITIONS } from '../../src/workbook/monitorInputs';
import { PLAN_SUM, STATE_HEADER, STATE_LINES } from '../../src/workbook/sheets/monitorLayout';
import { STATE_TITLE } from '../../src/workbook/sheets/monitorState';
import { sheetOf, withoutSheet } from '../../src/formula/sheetReference';
import { rectangle } from '../../src/formula/address';
import { calculationIn, isPending, untilCalculated } from '../excel/pending';
import { isGone } from '../excel/references';
import { inExcel, PATIENCE, type OnDelay } from '../excel/session';

export interface MonitorState {
  readonly sheet: string;
  /** From the first line on; one that has nothing to say is empty. */
  readonly lines: readonly { readonly text: string; readonly cell: string }[];
}

/** The input that stands next above: rows that are put in above it take the lines along. */
const ABOVE = { name: MONITOR_POSITIONS.at(-1)?.method.name ?? '', row: PLAN_SUM - 1 } as const;

/** One round trip, more only while Excel calculates. @returns null where there is no such sheet, or the lines do not stand there */
export function readState(onDelay: OnDelay): Promise<MonitorState | null> {
  return inExcel(async ({ context, await: patiently }) => {
    const { workbook } = context;
    const calculation = calculationIn(workbook);
    const input = workbook.names.getItemOrNullObject(ABOVE.name).getRangeOrNullObject();
    const range = input.getOffsetRange(STATE_HEADER - ABOVE.row, -1).getResizedRange(STATE_LINES, 0);
    const read = (): Promise<void> => {
      calculation.load();
      range.load({ address: true, values: true });
      return patiently(context.sync(), PATIENCE.reading);
    };
    await read();
    if (isGone(range)) return null;
    await untilCalculated(() => calculation.isRunning() || range.values.flat().some(isPending), read);
    const [title, ...texts] = range.values.flat().map(String);
    if (title !== STATE_TITLE.de && title !== STATE_TITLE.en) return null;
    const { top } = rectangle(withoutSheet(range.address));
    return { sheet: sheetOf(range.address), lines: texts.map((text, index) => ({ text, cell: `A${top + 1 + index}` })) };
  }, onDelay);
}
