import type { OnDelay } from '../../excel/session';
import type { ReconciliationSheets } from '../ownTable';

/** What the panel asks of Excel. */
export interface ReconciliationWorkbook {
  read(onDelay: OnDelay): Promise<ReconciliationSheets>;
  /** False where the sheet has no row for it. */
  goToRelation(id: string, onDelay: OnDelay): Promise<boolean>;
  goTo(sheet: string, cell: string): Promise<boolean>;
}
