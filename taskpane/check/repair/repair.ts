/**
 * Puts right what a finding shows, one or many at once. First it looks whether what was shown still stands there: else
 * nothing is written. Everything of one repair is written in one round trip.
 */
import { failureOf, inExcel, PATIENCE, type OnDelay, type Session } from '../../excel/session';
import { readSnapshot, type Snapshot } from '../../sheets/snapshot';
import { enter } from '../../sheets/entries';
import type { Entry } from '../../sheets/entry';
import { sameName } from '../../sheets/marker';
import { queueNames } from '../../sheets/writeNames';
import type { CheckRequest } from '../request';
import { repairFormulas } from './formulas';
import { readChecked } from '../check';
import { seenFindings } from '../find/seen';
import type { Repair, Repaired, Restoring, Seen } from './kinds';
import { areLinesHidden } from './lines';
import { queueRestored } from './restore';
import { queueSeen } from './seen';

export async function repair(repairs: readonly Repair[], request: CheckRequest, onDelay: OnDelay): Promise<Repaired> {
  const [first] = repairs;
  try {
    if (first?.kind === 'formulas') return await repairFormulas(first, onDelay);
    if (first?.kind === 'input') return await repairInput(first.entry, onDelay);
    return await inExcel((session) => repairIn(session, repairs, request), onDelay);
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

async function repairInput(entry: Entry, onDelay: OnDelay): Promise<Repaired> {
  const outcome = await enter([entry], onDelay);
  if (outcome.kind === 'entered') return { kind: 'done' };
  return outcome.kind === 'stale' ? STALE : outcome;
}

async function repairIn(session: Session, repairs: readonly Repair[], request: CheckRequest): Promise<Repaired> {
  const { context } = session;
  const snapshot = await readSnapshot(session);
  const restoring = repairs.filter((one): one is Restoring => one.kind === 'restore' || one.kind === 'names');
  const refusal = await refuseSeen(session, snapshot, repairs, request);
  if (refusal) return refusal;
  if (!(await areLinesHidden(session, snapshot, repairs))) return STALE;
  const queued = restoring.length > 0 ? await queueRestored(session, snapshot, restoring, request) : queueOther(context.workbook, snapshot, repairs);
  if (queued && 'kind' in queued) return queued;
  if (restoring.length > 0) for (const one of repairs) if (one.kind === 'seen') queueSeen(context.workbook, one);
  await session.await(context.sync(), PATIENCE.writing);
  const differences = queued?.() ?? [];
  return differences.length > 0 ? { kind: 'differs', differences } : { kind: 'done' };
}

/** What would be changed must still be found as it was shown. */
async function refuseSeen(session: Session, { sheets }: Snapshot, repairs: readonly Repair[], request: CheckRequest): Promise<Repaired | null> {
  const wanted = repairs.filter((one): one is Seen => one.kind === 'seen');
  if (wanted.length === 0) return null;
  // What it amounts to does not say which finding it is.
  const found = seenFindings(await readChecked(session, request), () => null);
  const now = new Set(found.flatMap(({ repair: one }) => (one?.kind === 'seen' ? [one.finding] : [])));
  if (!wanted.every(({ finding }) => now.has(finding))) return STALE;
  const locked = sheets.filter(({ id, isProtected }) => isProtected && wanted.some(({ sheet }) => sheet.id === id)).map(({ name }) => name);
  return locked.length > 0 ? { kind: 'sheetProtected', sheets: locked } : null;
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
    case 'seen':
      queueSeen(workbook, one);
      return null;
    case 'marker': {
      const now = snapshot.names.find(({ name }) => sameName(name, one.marker.name))?.formula;
      if (now !== one.before || !snapshot.sheets.some(({ id }) => id === one.sheetId)) return STALE;
      queueNames(workbook, [one.marker]);
      return null;
    }
    default:
      return null;
  }
}
