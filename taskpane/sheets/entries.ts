/**
 * What a command of the pane enters in cells of the user's inputs: an input emptied, so that its default holds, or a sum taken over. It is
 * shown before with what it replaces; what stands there by then otherwise is left alone. The same the other way round takes it back.
 */
import { RESULTS } from '../../src/programme/results';
import { ASSUMPTIONS } from '../../src/workbook/assumptions';
import type { CellContent } from '../../src/workbook/model';
import { failureOf, inExcel, PATIENCE, type OnDelay, type Session } from '../excel/session';
import { isSame } from './compare';
import type { Entered, Entry } from './entry';
import { cellOf, sameName } from './marker';
import { ownSheets } from './own';
import { readSnapshot, type Snapshot } from './snapshot';
import type { CellPlace } from './sheetPlan';

/** What would empty each assumption in which something is entered; null where none has a cell. Only reads. */
export function resets(onDelay: OnDelay): Promise<readonly Entry[] | null> {
  return inExcel(async (session) => {
    const snapshot = await readSnapshot(session);
    const places = ASSUMPTIONS.flatMap(({ input, label }) => {
      const place = ownPlace(input, snapshot);
      return place ? [{ ...place, label }] : [];
    });
    if (places.length === 0) return null;
    const held = await readCells(session, places);
    return places.flatMap((place, index): Entry[] => {
      const { content, text } = held[index] ?? NOTHING;
      return content === '' ? [] : [{ ...place, before: content, beforeText: text, next: '' }];
    });
  }, onDelay);
}

/** What would enter the sum of the list for the year as commitments; null where there is no list, or no amount in it. Only reads. */
export function sumAsCommitments(onDelay: OnDelay): Promise<Entry | null> {
  return inExcel(async (session) => {
    const snapshot = await readSnapshot(session);
    const commitments = ASSUMPTIONS.find(({ name }) => name === 'ANN_VERPFL');
    const [sum, input] = [ownPlace(RESULTS.listedCommitments, snapshot), ownPlace(commitments?.input ?? '', snapshot)];
    if (!commitments || !sum || !input) return null;
    const [listed = NOTHING, held = NOTHING] = await readCells(session, [sum, input]);
    if (typeof listed.value !== 'number' || listed.value === 0) return null;
    return { ...input, label: commitments.label, before: held.content, beforeText: held.text, next: listed.value };
  }, onDelay);
}

export interface HeldInput extends CellPlace, Held {}

/** By their names; null where one is gone, or leads to a sheet that is not ours. Only reads. */
export async function readInputs(session: Session, names: readonly string[]): Promise<ReadonlyMap<string, HeldInput> | null> {
  const snapshot = await readSnapshot(session);
  const places = names.flatMap((name) => ownPlace(name, snapshot) ?? []);
  if (places.length < names.length) return null;
  const held = await readCells(session, places);
  return new Map(names.map((name, index): [string, HeldInput] => [name, { sheet: '', cell: '', ...places[index], ...(held[index] ?? NOTHING) }]));
}

/** All or nothing, in one round trip. */
export async function enter(entries: readonly Entry[], onDelay: OnDelay): Promise<Entered> {
  try {
    return await inExcel((session) => enterIn(session, entries), onDelay);
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

async function enterIn(session: Session, entries: readonly Entry[]): Promise<Entered> {
  const { context } = session;
  const snapshot = await readSnapshot(session);
  const isThere = ({ sheet }: Entry): boolean => snapshot.sheets.some(({ name }) => sameName(name, sheet));
  const gone = entries.filter((entry) => !isThere(entry));
  if (gone.length > 0) return { kind: 'stale', cells: gone };
  const locked = snapshot.sheets.filter(({ name, isProtected }) => isProtected && entries.some(({ sheet }) => sameName(name, sheet)));
  if (locked.length > 0) return { kind: 'sheetProtected', sheets: locked.map(({ name }) => name) };
  const held = await readCells(session, entries);
  const stale = entries.filter(({ before }, index) => !isSame(held[index]?.content ?? '', before));
  if (stale.length > 0) return { kind: 'stale', cells: stale };
  for (const { sheet, cell, next } of entries) context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[next]];
  await session.await(context.sync(), PATIENCE.writing);
  return { kind: 'entered' };
}

interface Held {
  readonly content: CellContent;
  readonly value: CellContent;
  readonly text: string;
}

const NOTHING: Held = { content: '', value: '', text: '' };

async function readCells({ context, await: wait }: Session, places: readonly CellPlace[]): Promise<Held[]> {
  const ranges = places.map(({ sheet, cell }) => context.workbook.worksheets.getItem(sheet).getRange(cell));
  for (const range of ranges) range.load({ formulas: true, values: true, text: true });
  await wait(context.sync(), PATIENCE.reading);
  return ranges.map(({ formulas, values, text }) => ({
    content: (formulas as CellContent[][])[0]?.[0] ?? '',
    value: (values as CellContent[][])[0]?.[0] ?? '',
    text: text[0]?.[0] ?? '',
  }));
}

/** Where a name of ours leads, if that is on a sheet of ours. */
function ownPlace(name: string, snapshot: Snapshot): CellPlace | null {
  const target = cellOf(snapshot.names.find((other) => sameName(other.name, name))?.formula ?? '');
  if (!target) return null;
  const isOurs = [...ownSheets(snapshot).values()].some((sheet) => sameName(sheet.name, target.sheet));
  return isOurs ? { sheet: target.sheet, cell: target.cell.replaceAll('$', '') } : null;
}
