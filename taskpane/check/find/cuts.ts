/** Cells of the add-in that were cut out and stand elsewhere: on their sheet, on another one of the add-in, or on one of the user. */
import { isRange } from '@borgar/fx';
import { isFormula } from '../../../src/formula/isFormula';
import { cellsIn } from '../../../src/formula/reference';
import { tokensOf } from '../../../src/formula/tokens';
import type { CellContent } from '../../../src/workbook/model';
import { groupBy } from '../../../src/groupBy';
import { positionOf, type CellChange } from '../../sheets/compare';
import { cellOf, sameName } from '../../sheets/marker';
import { said, type GridPosition } from '../../sheets/movement';
import { cellName, homeName, homes, writtenAt, type Checked, type CheckedSheet } from '../checked';
import { found, type Found } from '../found';
import { rangeText } from '../places';

interface Gone extends GridPosition {
  readonly content: CellContent;
  readonly home: GridPosition;
}

/** A cell with what was loaded in another one. */
interface Place extends GridPosition {
  readonly sheet: string;
  readonly content: CellContent;
}

interface Pair {
  readonly from: Gone;
  readonly to: Place;
}

/** @param copies sheets that hold what one of the add-in holds: nothing was cut to there */
export function cutFindings(sheet: CheckedSheet, checked: Checked, copies: readonly string[]): Found[] {
  const isGone = ({ key, mine, loaded }: CellChange): boolean => key === sheet.key && mine === '' && loaded !== '';
  let gone = checked.plan.changes.flatMap((change): Gone[] => ('renewal' in change && isGone(change) ? [goneOf(change)] : []));
  if (gone.length === 0) return [];
  const places = placesOf(new Set(gone.map(({ content }) => said(content))), checked, copies);
  const findings: Found[] = [];
  for (let block = largest(gone, places, sheet, checked); block.length > 0; block = largest(gone, places, sheet, checked)) {
    findings.push(cutFinding(block, sheet));
    const told = new Set(block.map(({ from }) => from));
    gone = gone.filter((one) => !told.has(one));
  }
  return findings;
}

const goneOf = ({ cell, loaded, renewal: { home } }: CellChange): Gone => ({ ...positionOf(cell), content: loaded, home });

type Places = ReadonlyMap<string, readonly Place[]>;

/** Cells in which something of `wanted` stands and was not written, by what they say. */
function placesOf(wanted: ReadonlySet<string>, { sheets, reading: { others } }: Checked, copies: readonly string[]): Places {
  const inOthers = others.filter(({ name }) => !copies.includes(name)).flatMap(({ name, formulas }) => filled(name, formulas, wanted));
  const inOwn = sheets.flatMap((sheet) => {
    const origins = homes(sheet);
    const isOwn = (place: Place): boolean => {
      const home = origins.get(cellName(place));
      return home !== undefined && said(writtenAt(sheet, home)) === said(place.content);
    };
    return filled(sheet.name, sheet.own.present.formulas, wanted).filter((place) => !isOwn(place));
  });
  return groupBy([...inOwn, ...inOthers], ({ content }) => said(content));
}

const filled = (sheet: string, cells: readonly (readonly CellContent[])[], wanted: ReadonlySet<string>): Place[] =>
  cells.flatMap((line, row) =>
    line.flatMap((content, column) => (content !== '' && wanted.has(said(content)) ? [{ sheet, row, column, content }] : [])),
  );

/** The most cells that have gone the same way together; none where they may as well have been deleted, and the like stands elsewhere. */
function largest(gone: readonly Gone[], places: Places, sheet: CheckedSheet, checked: Checked): readonly Pair[] {
  const pairs = gone.flatMap((from) => (places.get(said(from.content)) ?? []).map((to): Pair => ({ from, to })));
  const ways = [...groupBy(pairs, ({ from, to }) => JSON.stringify([to.sheet, to.row - from.row, to.column - from.column])).values()];
  const blocks = ways.map((way) => way.filter((pair) => isCarried(pair, way, sheet.name))).filter((block) => isTelling(block, checked));
  return blocks.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** As Excel carries a formula: it refers to the same cells, and to those that went along where they are now. */
function isCarried({ from, to }: Pair, way: readonly Pair[], sheet: string): boolean {
  const [before, now] = [referencesOf(from.content, sheet), referencesOf(to.content, to.sheet)];
  const [down, right] = [to.row - from.row, to.column - from.column];
  return before.every((reference, index) => {
    const along = { sheet: to.sheet, row: reference.row + down, column: reference.column + right };
    const isAlong = way.some((pair) => isAt(pair.from, reference)) && sameName(reference.sheet, sheet);
    const after = now[index];
    const meant = [reference, ...(isAlong ? [along] : [])];
    return after !== undefined && meant.some((one) => sameName(one.sheet, after.sheet) && isAt(one, after));
  });
}

const isAt = (one: GridPosition, other: GridPosition): boolean => one.row === other.row && one.column === other.column;

/** The first cell of each. */
function referencesOf(content: CellContent, here: string): readonly (GridPosition & { readonly sheet: string })[] {
  if (!isFormula(content)) return [];
  return tokensOf(content).flatMap((token) => {
    const { sheet = here, range } = (isRange(token) ? cellsIn(token.value) : undefined) ?? {};
    return range ? [{ sheet, row: range.top ?? -1, column: range.left ?? -1 }] : [];
  });
}

/**
 * A label or a number may stand anywhere, and a single name in a formula of the user's; a function, several formulas or a name that went
 * along do not.
 */
function isTelling(block: readonly Pair[], { reading: { snapshot } }: Checked): boolean {
  const formulas = block.filter(({ from: { content } }) => isFormula(content));
  const isNamed = ({ to }: Pair): boolean =>
    snapshot.names.some(({ formula }) => {
      const target = cellOf(formula);
      return target !== undefined && sameName(target.sheet, to.sheet) && isAt(positionOf(target.cell), to);
    });
  return formulas.length > 1 || formulas.some(({ from: { content } }) => String(content).includes('(')) || block.some(isNamed);
}

function cutFinding(block: readonly Pair[], sheet: CheckedSheet): Found {
  const [first] = block;
  const [from, to] = [rangeOf(block.map((pair) => pair.from)), rangeOf(block.map((pair) => pair.to))];
  const target = first?.to.sheet ?? '';
  return found({
    kind: 'cellsCut',
    of: homeName(sheet, first?.from.home ?? { row: 0, column: 0 }),
    location: { sheet: sheet.name, cell: from.split(':')[0] },
    values: { n: block.length, from, s: target, to },
    loaded: { content: `${sheet.name}!${from}`, numberFormat: '' },
    now: { content: `${target}!${to}`, numberFormat: '' },
    numbers: `${from} → ${target}!${to}`,
  });
}

function rangeOf(cells: readonly GridPosition[]): string {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  return rangeText({ top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) });
}
