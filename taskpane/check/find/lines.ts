/** Rows and columns of the sheets: gone, come in between, in another order, hidden. */
import { cell as address, columnLetters } from '../../../src/formula/address';
import type { Checked, CheckedSheet } from '../checked';
import type { Dependents } from '../dependents';
import type { EffectOf } from '../effect';
import { found, type Found } from '../found';
import { cellsFinding, foreignCells } from './foreign';

type Axis = 'rows' | 'columns';
const AXES: readonly Axis[] = ['rows', 'columns'];

/** @param told rows of which something else is told already, from 0 */
export function lineFindings(sheet: CheckedSheet, { plan }: Checked, dependents: () => Dependents, effectOf: EffectOf, told: readonly number[]): Found[] {
  const missing = plan.missing.find((one) => one.sheet === sheet.name)?.cells ?? 0;
  // A sheet of which nobody knows what was written is not compared.
  const isCompared = sheet.own.written.cells.length > 0;
  const find = (axis: Axis): Found[] => {
    const moved = movedLines(sheet, axis, missing);
    const inserted = axis === 'rows' ? moved.inserted.filter((line) => !told.includes(line - 1)) : moved.inserted;
    const filled = inserted.length > 0 ? filledFinding(sheet, axis, inserted, dependents(), effectOf) : [];
    const isTold = filled.length > 0 || (axis === 'rows' && told.length > 0);
    return [...filled, ...moved.findings.filter(({ kind }) => !isTold || kind !== `${axis}Inserted`)];
  };
  return AXES.flatMap((axis) => [...(isCompared ? find(axis) : []), ...hiddenLines(sheet, axis)]);
}

/** What stands in lines that the user has put in is found where it calculates, or is calculated with; a note of his is none. */
function filledFinding(sheet: CheckedSheet, axis: Axis, inserted: readonly number[], dependents: Dependents, effectOf: EffectOf): Found[] {
  const cells = foreignCells(sheet, dependents).filter(({ row, column }) => inserted.includes((axis === 'rows' ? row : column) + 1));
  const lines = [...new Set(cells.map(({ row, column }) => (axis === 'rows' ? row : column) + 1))];
  return lines.length > 0 ? [cellsFinding(`${axis}Filled`, sheet, cells, { lines: linesText(axis, lines), n: lines.length }, effectOf)] : [];
}

interface MovedLines {
  readonly findings: Found[];
  /** Lines between those of the add-in, counted from 1. */
  readonly inserted: readonly number[];
}

function movedLines(sheet: CheckedSheet, axis: Axis, missing: number): MovedLines {
  const { own, model, name } = sheet;
  const { cells } = own.written;
  const count = axis === 'rows' ? cells.length : Math.max(...cells.map(({ length }) => length));
  const isBlank = (line: number): boolean => (axis === 'rows' ? (cells[line] ?? []) : cells.map((row) => row[line] ?? '')).every((content) => content === '');
  const now = Array.from({ length: count }, (_, line) => lineNow(sheet, axis, line));
  const gone = now.flatMap((line, index) => (line === null && !isBlank(index) ? [index + 1] : []));
  const here = now.filter((line) => line !== null);
  const taken = new Set(here);
  const inserted = range(Math.min(...here), Math.max(...here)).filter((line) => !taken.has(line)).map((line) => line + 1);
  // A blank line beside one that is gone is not found again, and nobody has inserted it.
  const lostBlanks = now.filter((line, index) => line === null && isBlank(index)).length;
  const isMoved = here.some((line, index) => index > 0 && line < (here[index - 1] ?? 0));
  const location = (line: number): Found['location'] => ({ sheet: name, cell: axis === 'rows' ? `A${line}` : `${columnLetters(line)}1` });
  const one = (kind: 'Deleted' | 'Inserted' | 'Moved', lines: readonly number[], first: number): Found =>
    found({
      kind: `${axis}${kind}`,
      of: model.name,
      location: location(first),
      values: { n: lines.length, lines: linesText(axis, lines), cells: missing },
      numbers: lines.join(','),
    });
  const findings = [
    ...(gone.length > 0 ? [one('Deleted', gone, before(now, gone[0] ?? 1))] : []),
    // Lines in another order leave gaps that nobody has inserted.
    ...(inserted.length > lostBlanks && !isMoved ? [one('Inserted', inserted, inserted[0] ?? 1)] : []),
    ...(isMoved ? [one('Moved', now.flatMap((line, index) => (line !== null && line !== index ? [line + 1] : [])), 1)] : []),
  ];
  return { findings, inserted };
}

/** From 0; null where it is gone. */
function lineNow({ movement }: CheckedSheet, axis: Axis, line: number): number | null {
  const rows = axis === 'rows';
  const moved = movement.range({ top: rows ? line : null, bottom: rows ? line : null, left: rows ? null : line, right: rows ? null : line });
  return (rows ? moved?.top : moved?.left) ?? null;
}

/** Where the line stands now that stood before the first one that is gone. */
const before = (now: readonly (number | null)[], gone: number): number => (now.slice(0, gone - 1).filter((line) => line !== null).at(-1) ?? 0) + 1;

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

function hiddenLines(sheet: CheckedSheet, axis: Axis): Found[] {
  const { model, name, state, info } = sheet;
  const lines = state.hidden[axis].filter(isBetween(sheet, axis));
  const [first] = lines;
  if (first === undefined) return [];
  return [
    found({
      kind: `${axis}Hidden`,
      of: model.name,
      location: { sheet: name, cell: axis === 'rows' ? address(1, first) : address(first, 1) },
      values: { n: lines.length, lines: linesText(axis, lines) },
      numbers: lines.join(','),
      repair: { kind: 'showLines', id: info.id, addresses: runs(lines).map(([from, to]) => `${lineName(axis, from)}:${lineName(axis, to)}`), axis },
    }),
  ];
}

/** Whether a line, counted from 1, lies within the model: what the user hides beside it is his own. */
function isBetween(sheet: CheckedSheet, axis: Axis): (line: number) => boolean {
  const { cells } = sheet.own.written;
  if (cells.length === 0) return () => true;
  const count = axis === 'rows' ? cells.length : Math.max(...cells.map(({ length }) => length));
  const here = Array.from({ length: count }, (_, line) => lineNow(sheet, axis, line)).filter((line) => line !== null);
  const [first, last] = [Math.min(...here), Math.max(...here)];
  return (line) => line - 1 >= first && line - 1 <= last;
}

const lineName = (axis: Axis, line: number): string => (axis === 'rows' ? String(line) : columnLetters(line));

/** Lines one after another as first and last. */
function runs(lines: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
}

/** `8–10, 12` */
const linesText = (axis: Axis, lines: readonly number[]): string =>
  runs(lines)
    .map(([from, to]) => (from === to ? lineName(axis, from) : `${lineName(axis, from)}–${lineName(axis, to)}`))
    .join(', ');
