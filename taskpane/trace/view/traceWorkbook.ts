import type { FollowSelection } from '../../excel/following';
import type { OnDelay } from '../../excel/session';
import type { Selected } from '../excel/read';
import type { Corrected, Correction } from '../excel/repair';
import type { Saving } from '../excel/sheet';
import type { Found, NamedCell, Request } from '../found';
import type { NodePlace } from '../node';
import type { CellContent } from '../../../src/workbook/model';

/** What the view asks of Excel. */
export interface TraceWorkbook {
  readSelected(onDelay: OnDelay, at?: NodePlace): Promise<Selected>;
  readLevel(requests: readonly Request[], named: readonly NamedCell[], onDelay: OnDelay): Promise<Found[]>;
  goTo(sheet: string, address: string): Promise<boolean>;
  readonly followSelection: FollowSelection;
  correct(correction: Correction, onDelay: OnDelay): Promise<Corrected>;
  saveAsSheet(name: string, rows: readonly (readonly CellContent[])[], onDelay: OnDelay): Promise<Saving>;
}
