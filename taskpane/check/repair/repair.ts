/**
 * Puts right what a finding shows, one or many at once. First it looks whether what was shown still stands there: else
 * nothing is written. Everything of one repair is written in one round trip.
 */
import type { SheetKey } from '../../../src/workbook/model';
import { failureOf, inExcel, PATIENCE, type Failure, type OnDelay, type Session } from '../../excel/session';
import { readSnapshot, type Snapshot } from '../../load/snapshot';
import { sameName } from '../../record/marker';
import type { Change } from '../../refresh/changes';
import { queueNames } from '../../writer/names';
import type { NamePlan } from '../../writer/sheetPlan';
import type { CheckRequest } from '../check';
import { repairFormulas, type LostFormulas } from './formulas';
import { areLinesHidden } from './lines';
import { queueRestored } from './restore';

export type Repair =
  /** Cells and names back to what was loaded. */
  | { readonly kind: 'restore'; readonly changes: readonly Change[] }
  /** Names back to their own rows after sorting. */
  | { readonly kind: 'names'; readonly key: SheetKey; readonly names: readonly NamePlan[] }
  | { readonly kind: 'marker'; readonly key: SheetKey; readonly sheetId: string; readonly marker: NamePlan }
  | { readonly kind: 'showSheet'; readonly id: string }
  | { readonly kind: 'showLines'; readonly id: string; readonly axis: 'rows' | 'columns'; readonly addresses: readonly string[] }
  | ({ readonly kind: 'formulas' } & LostFormulas);

/** What several findings may have put right together. */
export type Restoring = Extract<Repair, { kind: 'restore' | 'names' }>;

export type Repaired =
  | { readonly kind: 'done' }
  /** Something else stands there by now; nothing was written. */
  | { readonly kind: 'stale' }
  /** All were written but these cells: something else stands there by now. */
  | { readonly kind: 'partly'; readonly sheet: string; readonly left: readonly string[] }
  /** Nothing was written. */
  | { readonly kind: 'sheetProtected'; readonly sheets: readonly string[] }
  | { readonly kind: 'structureProtected' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export async function repair(repairs: readonly Repair[], request: CheckRequest, onDelay: OnDelay): Promise<Repaired> {
  const [first] = repairs;
  try {
    if (first?.kind === 'formulas') return await repairFormulas(first, onDelay);
    return await inExcel((session) => repairIn(session, repairs, request), onDelay);
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

async function repairIn(session: Session, repairs: readonly Repair[], request: CheckRequest): Promise<Repaired> {
  const { context } = session;
  const snapshot = await readSnapshot(session);
  const restoring = repairs.filter((one): one is Restoring => one.kind === 'restore' || one.kind === 'names');
  if (!(await areLinesHidden(session, snapshot, repairs))) return STALE;
  const refusal = restoring.length > 0 ? await queueRestored(session, snapshot, restoring, request) : queueOther(context.workbook, snapshot, repairs);
  if (refusal) return refusal;
  await session.await(context.sync(), PATIENCE.writing);
  return { kind: 'done' };
}

const STALE: Repaired = { kind: 'stale' };

function queueOther(workbook: Excel.Workbook, snapshot: Snapshot, repairs: readonly Repair[]): Repaired | null {
  for (const one of repairs) {
    const refusal = queueOne(workbook, snapshot, one);
    if (refusal) return refusal;
  }
  return null;
}

function queueOne(workbook: Excel.Workbook, snapshot: Snapshot, one: Repair): Repaired | null {
  switch (one.kind) {
    case 'showSheet': {
      const sheet = snapshot.sheets.find(({ id }) => id === one.id);
      if (!sheet || sheet.isVisible) return STALE;
      if (snapshot.structureProtected) return { kind: 'structureProtected' };
      workbook.worksheets.getItem(one.id).visibility = 'Visible';
      return null;
    }
    case 'showLines': {
      const sheet = snapshot.sheets.find(({ id }) => id === one.id);
      if (!sheet) return STALE;
      if (sheet.isProtected) return { kind: 'sheetProtected', sheets: [sheet.name] };
      for (const address of one.addresses) {
        const lines = workbook.worksheets.getItem(one.id).getRange(address);
        if (one.axis === 'rows') lines.rowHidden = false;
        else lines.columnHidden = false;
      }
      return null;
    }
    case 'marker': {
      const isTaken = snapshot.names.some(({ name, formula }) => sameName(name, one.marker.name) && !formula.includes('#REF!'));
      if (isTaken || !snapshot.sheets.some(({ id }) => id === one.sheetId)) return STALE;
      queueNames(workbook, [one.marker]);
      return null;
    }
    default:
      return null;
  }
}
