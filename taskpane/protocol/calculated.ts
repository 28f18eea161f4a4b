/** The findings of the workbook, once every function has its result or the patience with them is over. */
import { untilCalculated } from '../excel/pending';
import type { ProtocolEvents, ProtocolSources, WorkbookFindings } from './outcome';

export async function calculatedFindings({ workbook }: Pick<ProtocolSources, 'workbook'>, { step, delayed }: ProtocolEvents): Promise<WorkbookFindings> {
  let found = await workbook(delayed);
  await untilCalculated(
    () => !found.isCalculated,
    async () => {
      step('waiting');
      found = await workbook(delayed);
    },
  );
  return found;
}
