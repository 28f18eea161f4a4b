/** Back to what was loaded: through the planner of the refresh, so that moved cells, names and records stay right. */
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import type { Session } from '../../excel/session';
import { standingSheets } from '../../sheets/own';
import type { Snapshot } from '../../sheets/snapshot';
import { wishOf } from '../../sheets/changes';
import { planRefresh, type RefreshPlan } from '../../load/planRefresh';
import { queueRefresh, type ReadBack } from '../../load/writeRenewal';
import type { NamePlan } from '../../sheets/sheetPlan';
import { refreshRequest, type CheckRequest } from '../request';
import { at } from '../checked';
import { isRestorable, type Repaired, type Restoring } from './kinds';

/** @returns what is known after the round trip, or why nothing was queued */
export async function queueRestored(
  session: Session,
  snapshot: Snapshot,
  repairs: readonly Restoring[],
  request: CheckRequest,
): Promise<Repaired | ReadBack> {
  const standing = standingSheets(snapshot);
  const found = new Map([...snapshot.contents].filter(([key]) => standing.has(key)));
  const wanting = refreshRequest({ snapshot, contents: found }, request);
  const { contents } = wanting;
  const plan = planRefresh(wanting);
  const wanted = repairs.flatMap((one) => (one.kind === 'restore' ? one.changes.map(wishOf) : []));
  const changes = plan.changes.filter((change) => wanted.includes(wishOf(change)) && isRestorable(change));
  const names = repairs.flatMap((one) => (one.kind === 'names' ? one.names : []));
  if (changes.length < wanted.length || !names.every((name) => isLeftBehind(name, plan))) return { kind: 'stale' };
  const touched = new Set([...changes.map(({ key }) => key), ...repairs.flatMap((one) => (one.kind === 'names' ? [one.key] : []))]);
  const locked = SHEET_CHOICES.flatMap(({ key }) => (touched.has(key) && standing.get(key)?.isProtected ? [standing.get(key)?.name ?? ''] : []));
  if (locked.length > 0) return { kind: 'sheetProtected', sheets: locked };
  const readBacks: ReadBack[] = [];
  for (const key of touched) {
    const own = contents.get(key);
    if (!own) return { kind: 'stale' };
    const ours = changes.filter((change) => change.key === key);
    const readBack = queueRefresh(session.context.workbook, {
      own,
      // As it was loaded, even where a new edition would say something else: that is what was shown.
      cells: ours.flatMap((change) => ('renewal' in change ? [{ ...change.renewal, content: change.loaded, written: at(own.written.cells, change.renewal.home) ?? '' }] : [])),
      names: [...ours.flatMap((change) => ('plan' in change ? [change.plan] : [])), ...repairs.flatMap((one) => (one.kind === 'names' && one.key === key ? one.names : []))],
      comments: [],
      settled: [],
      links: [],
      charts: [],
    });
    readBacks.push(readBack);
  }
  return () => readBacks.flatMap((readBack) => readBack());
}

const isLeftBehind = ({ name, formula }: NamePlan, { sheets }: RefreshPlan): boolean =>
  sheets.some(({ names }) => names.some((one) => one.name === name && one.formula === formula));
