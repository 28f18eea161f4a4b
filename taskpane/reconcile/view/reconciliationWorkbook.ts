import type { OnDelay } from '../../excel/session';
import type { ReconciliationBook } from '../ownTable';

/** What the panel asks of Excel. */
export interface ReconciliationWorkbook {
  read(onDelay: OnDelay): Promise<ReconciliationBook>;
  /** False where the sheet has no row for it. */
  goToRelation(id: string, onDelay: OnDelay): Promise<boolean>;
  goTo(sheet: string, cell: string): Promise<boolean>;
}
