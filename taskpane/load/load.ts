/**
 * Loads sheets into the workbook, and renews those that are there. It reads first, and writes nothing while something
 * must be asked: one round trip for what the workbook holds, one more where sheets of the add-in stand in it.
 */
import { sheetName } from '../../src/workbook/choices';
import type { SheetKey } from '../../src/workbook/model';
import { readNotation } from '../excel/culture';
import { failureOf, inExcel, type Session } from '../excel/session';
import { planRefresh, type RefreshPlan } from './planRefresh';
import { readOwnContents, type OwnContents } from '../sheets/readOwn';
import { shownChange } from './shownChange';
import { writeOrder } from './order';
import type { LoadOutcome } from './outcome';
import { ownSheets, standingSheets } from '../sheets/own';
import { planLoad, type LoadPlan, type Obstacle } from './plan';
import type { LoadEvents, LoadRequest } from './request';
import { Run } from './run';
import { settle } from './settle';
import { readSnapshot, type Snapshot } from '../sheets/snapshot';

export async function load(request: LoadRequest, events: LoadEvents): Promise<LoadOutcome> {
  let outcome: LoadOutcome | undefined;
  try {
    await inExcel(async (session) => {
      outcome = await loadIn(session, request, events);
    }, events.delayed);
  } catch (error) {
    outcome ??= { kind: 'refused', failure: failureOf(error) };
  }
  return outcome as LoadOutcome;
}

async function loadIn(session: Session, request: LoadRequest, events: LoadEvents): Promise<LoadOutcome> {
  const { chosen, language } = request;
  events.progress({ sheets: writeOrder(request.models([...chosen], language)).map(({ name }) => name), step: 0 });
  const found = await readSnapshot(session);
  const question = questionOf(found, request);
  if (question) return question;
  const snapshot = await settle(session, found, request);
  // A doubtful sheet still counts: without it the others would be described differently.
  const doubtful = snapshot.doubts.filter(({ isBegun }) => !isBegun).map(({ key }) => key);
  const standing = [...new Set([...chosen, ...standingSheets(snapshot).keys(), ...doubtful])];
  const contents = await contentsOf(session, snapshot);
  const plan = planLoad(request.models(standing, language), chosen, snapshot, language, contents);
  if ('kind' in plan) return { kind: 'blocked', obstacle: plan };
  const refresh = refreshOf(request, snapshot, standing, contents, plan);
  if (refresh.changes.length > 0 && !request.wishes) {
    const notation = await readNotation(session, language);
    return { kind: 'changed', changes: refresh.changes.map((change) => shownChange(change, notation)) };
  }
  const obstacle = protectedSheets(refresh, snapshot);
  if (obstacle) return { kind: 'blocked', obstacle };
  return new Run(session, request, events, snapshot, { ...plan, refresh }).run();
}

type ContentsBySheet = ReadonlyMap<SheetKey, OwnContents>;

/** All sheets of the add-in are read, since formulas of one may name cells of another. */
async function contentsOf(session: Session, snapshot: Snapshot): Promise<ContentsBySheet> {
  const own = ownSheets(snapshot);
  const read = new Map([...snapshot.contents].filter(([key]) => own.has(key)));
  const unread = [...own].filter(([key]) => !read.has(key)).map(([key, { id, name }]) => ({ key, id, name }));
  return unread.length > 0 ? new Map([...read, ...(await readOwnContents(session, unread))]) : read;
}

/** What the user must say before anything is written. */
function questionOf({ doubts, unrecorded }: Snapshot, { chosen, answers = {} }: LoadRequest): LoadOutcome | null {
  const isChosen = ({ key }: { readonly key: SheetKey }): boolean => chosen.has(key);
  if (!answers.unrecorded && unrecorded.some(isChosen)) return { kind: 'unrecorded', sheets: unrecorded };
  const asked = doubts.filter(isChosen);
  return !answers.accepted && asked.length > 0 ? { kind: 'doubtful', doubts: asked } : null;
}

function refreshOf(
  request: LoadRequest,
  snapshot: Snapshot,
  standing: readonly SheetKey[],
  contents: ContentsBySheet,
  { sheets }: LoadPlan,
): RefreshPlan {
  const present = standingSheets(snapshot);
  const written = new Map(sheets.map(({ model: { key, name } }) => [key, name]));
  return planRefresh({
    contents: new Map([...contents].filter(([key]) => present.has(key))),
    modelOf: (key, language) => request.models(standing, language).find((model) => model.key === key),
    targets: new Map(standing.map((key) => [sheetName(key), present.get(key)?.name ?? written.get(key) ?? sheetName(key)])),
    chosen: request.chosen,
    snapshot,
    wishes: request.wishes ?? new Set(),
  });
}

function protectedSheets({ sheets }: RefreshPlan, snapshot: Snapshot): Obstacle | null {
  const locked = sheets
    .map(({ own }) => own.sheet)
    .filter(({ id }) => snapshot.sheets.some((sheet) => sheet.id === id && sheet.isProtected));
  return locked.length > 0 ? { kind: 'sheetProtected', sheets: locked } : null;
}
