/** Cells that do not show what they hold: another number format, a colour that hides or that means something else, lines too narrow to read. */
import { columnLetters, rectangle } from '../../../src/formula/address';
import { cellText } from '../../../src/formula/contentText';
import type { Localized } from '../../../src/language';
import { isFormula } from '../../../src/formula/isFormula';
import { groupBy } from '../../../src/groupBy';
import type { CellContent } from '../../../src/workbook/model';
import { STYLES, type Role } from '../../../src/workbook/styles';
import { contents } from '../../sheets/rectangle';
import type { GridPosition } from '../../sheets/movement';
import { columnPoints } from '../../sheets/units';
import { at, cellName, homeName, labelOf, writtenAt, type Checked, type CheckedSheet } from '../checked';
import { amountValues, effectValues, greatestOf, type Effect } from '../effect';
import { found, type Found, type FindingKind } from '../found';
import { placesText } from '../places';
import type { CellLook, SheetLooks } from '../readLooks';
import type { Step } from '../repair/kinds';
import { isInvisible } from './colors';
import { misreadBy } from './misread';
import { judgeFormat, type FormatVerdict } from './numberFormat';
import { seenRepair } from './seenRepair';

/** A cell of the model that shows something. */
interface Shown {
  readonly home: GridPosition;
  readonly place: GridPosition;
  readonly value: CellContent;
  /** As Excel shows it. */
  readonly text: string;
  readonly role: Role | undefined;
  readonly look: CellLook;
  readonly actual: string;
  readonly expected: string;
}

export function lookFindings(sheet: CheckedSheet, looks: SheetLooks, checked: Checked): Found[] {
  const cells = shownCells(sheet, looks);
  return [...formatFindings(sheet, cells, checked), ...colorFindings(sheet, cells), ...narrowLines(sheet, looks, 'rows'), ...narrowLines(sheet, looks, 'columns')];
}

function shownCells(sheet: CheckedSheet, looks: SheetLooks): Shown[] {
  const { blocks } = sheet.model;
  const { numberFormats } = contents(blocks);
  const roles = rolesOf(sheet);
  return numberFormats.flatMap((line, row) =>
    line.flatMap((expected, column): Shown[] => {
      const home = { row, column };
      const place = sheet.movement.place(home);
      const look = place && at(looks.cells, place);
      if (!place || !look) return [];
      const value = at(sheet.state.values, place) ?? '';
      if (value === '' && writtenAt(sheet, home) === '') return [];
      const text = at(sheet.own.present.texts, place) ?? '';
      return [{ home, place, value, text, role: roles.get(cellName(home)), look, actual: at(looks.numberFormats, place) ?? expected, expected }];
    }),
  );
}

/** Later blocks lie over earlier ones. */
function rolesOf({ model }: Pick<CheckedSheet, 'model'>): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const { range, role } of model.blocks) {
    if (role === undefined) continue;
    const { top, left, bottom, right } = rectangle(range);
    for (let row = top - 1; row < bottom; row += 1) for (let column = left - 1; column < right; column += 1) roles.set(cellName({ row, column }), role);
  }
  return roles;
}

type Tell = (first: Shown, all: readonly Shown[]) => Partial<Found>;

/** Cells of which the same is to be said, told at the first. */
function grouped(kind: FindingKind, sheet: CheckedSheet, cells: readonly Shown[], tell: Tell, step: (cell: Shown) => Step): Found[] {
  const [first] = cells;
  if (!first) return [];
  const { values, ...told } = tell(first, cells);
  const names = cells.map(({ place }) => cellName(place));
  const of = homeName(sheet, first.home);
  const numbers = `${cells.map(({ home }) => cellName(home)).join(' ')} ${told.numbers ?? ''}`;
  return [
    found({
      kind,
      of,
      location: { sheet: sheet.name, cell: cellName(first.place) },
      ...told,
      values: { label: labelOf(sheet, first.home), n: cells.length, cells: placesText(names), ...values },
      numbers,
      repair: seenRepair(sheet, kind, of, numbers, cells.map(step)),
    }),
  ];
}

const FORMAT_KINDS = { forged: 'formatForged', misleading: 'formatMisleading', other: 'formatOther' } as const satisfies Partial<Record<FormatVerdict, FindingKind>>;

function formatFindings(sheet: CheckedSheet, cells: readonly Shown[], checked: Checked): Found[] {
  // To put their contents right gives back their formats too.
  const changed = new Set(checked.plan.changes.flatMap((change) => (change.key === sheet.key && 'renewal' in change && (isFormula(change.loaded) || typeof change.loaded !== 'string') ? [change.cell] : [])));
  const groups = new Map<string, { readonly kind: FindingKind; readonly cells: Shown[] }>();
  for (const cell of cells) {
    if (changed.has(cellName(cell.place))) continue;
    const verdict = judgeFormat(cell.value, cell.actual, cell.expected);
    // How he sees his own inputs is the user's affair, as long as he sees them.
    if (verdict === 'same' || (verdict !== 'forged' && cell.role === 'input')) continue;
    const key = `${verdict} ${cell.actual}`;
    const group = groups.get(key) ?? { kind: FORMAT_KINDS[verdict], cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ kind, cells: alike }) =>
    grouped(kind, sheet, alike, (first, all) => formatTold(first, all, sheet, checked.reading.decimalSeparator), ({ place, expected }) => ({ of: 'numberFormat', range: cellName(place), numberFormat: expected })),
  );
}

const NOTHING: Localized = { de: 'nichts', en: 'nothing' };
const quoted = (text: string): Localized => ({ de: `„${text}“`, en: `“${text}”` });

const formatTold = ({ value, text, actual, expected }: Shown, all: readonly Shown[], sheet: CheckedSheet, decimalSeparator: string): Partial<Found> => ({
  values: {
    shown: text.trim() === '' ? NOTHING : quoted(text), held: { de: cellText(value, expected, 'de'), en: cellText(value, expected, 'en') },
    ...misread(all, sheet, decimalSeparator),
  },
  loaded: { content: expected, numberFormat: '' },
  now: { content: actual, numberFormat: '' },
  numbers: `${actual} ${String(value)}`,
});

/** How much another amount is read than the cell holds; of those that show no number, the greatest that is held. */
function misread(cells: readonly Shown[], sheet: CheckedSheet, decimalSeparator: string): Found['values'] {
  const amounts = cells.flatMap(({ place, value, text, expected }) =>
    typeof value === 'number' && expected.includes('€') ? [{ cell: cellName(place), by: misreadBy(text, value, decimalSeparator) }] : [],
  );
  const effect = greatestOf(amounts.map(({ cell, by = 0 }): Effect => ({ sheet: sheet.name, cell, amount: by })));
  return effect ? effectValues(effect) : amountValues(sheet, amounts.flatMap(({ cell, by }) => (by === undefined ? [cell] : [])));
}

/** Where numbers come from, as the colours say it. */
type Origin = 'published' | 'entered' | 'calculated';

const ORIGINS: Partial<Record<Role, Origin>> = {
  figure: 'published',
  figureSum: 'published',
  input: 'entered',
  assumption: 'entered',
  calculated: 'calculated',
  sum: 'calculated',
  derived: 'calculated',
};

const COLORS = new Map<string, Origin>([
  [STYLES.figure.color.toUpperCase(), 'published'],
  [STYLES.input.color.toUpperCase(), 'entered'],
  [STYLES.calculated.color.toUpperCase(), 'calculated'],
  ['#000000', 'calculated'],
]);

const SMALLEST = 6;
/** In them a number is a row of pictures. */
const SYMBOLS = /^(wingdings|webdings|symbol|marlett)/i;

const isUnseen = ({ look }: Shown): boolean => isInvisible(look.color, look.fill) || (look.size > 0 && look.size < SMALLEST) || SYMBOLS.test(look.font);

/** Another colour of his own is the user's affair; one that means another origin is not. */
function isOfOtherOrigin({ role, look, value }: Shown): boolean {
  const wanted = role && ORIGINS[role];
  const color = role && STYLES[role].color.toUpperCase();
  if (look.color === color || (wanted === undefined && typeof value !== 'number')) return false;
  const said = COLORS.get(look.color);
  return said !== undefined && said !== wanted && (wanted !== undefined || said !== 'calculated');
}

function colorFindings(sheet: CheckedSheet, cells: readonly Shown[]): Found[] {
  const unseen = cells.filter(isUnseen);
  const step = ({ place, role, expected }: Shown): Step => ({ of: 'look', range: cellName(place), role, numberFormat: expected });
  const tell: Tell = ({ look, role, value, expected }, all) => ({
    values: {
      color: look.color,
      fill: look.fill || '#FFFFFF',
      size: look.size,
      held: { de: cellText(value, expected, 'de'), en: cellText(value, expected, 'en') },
      ...amountValues(sheet, all.map(({ place }) => cellName(place))),
    },
    loaded: { content: role === undefined ? '' : STYLES[role].name, numberFormat: '' },
    now: { content: `${look.style} ${look.color} / ${look.fill || '#FFFFFF'}, ${look.size} pt`, numberFormat: '' },
    numbers: [look.color, look.fill, look.size, look.font].join(' '),
  });
  const origins = cells.filter((cell) => !unseen.includes(cell) && isOfOtherOrigin(cell));
  const alike = (kind: FindingKind, all: readonly Shown[]): Found[] =>
    [...groupBy(all, ({ look: { color, fill, size, font } }) => [color, fill, size, font].join(' ')).values()].flatMap((ones) => grouped(kind, sheet, ones, tell, step));
  return [...alike('lookHidden', unseen), ...alike('lookOrigin', origins)];
}

/** Points: less shows no whole character. */
const NARROWEST = { rows: 6, columns: 10 } as const;
const STANDARD_HEIGHT = 15;

function narrowLines(sheet: CheckedSheet, looks: SheetLooks, axis: 'rows' | 'columns'): Found[] {
  const { cells } = sheet.own.written;
  const count = axis === 'rows' ? cells.length : Math.max(0, ...cells.map(({ length }) => length));
  const sizes = axis === 'rows' ? looks.rowHeights : looks.columnWidths;
  const isUsed = (line: number): boolean => (axis === 'rows' ? (cells[line] ?? []) : cells.map((row) => row[line] ?? '')).some((content) => content !== '');
  const narrow = Array.from({ length: count }, (_, line) => line).flatMap((line) => {
    const place = sheet.movement.place(axis === 'rows' ? { row: line, column: 0 } : { row: 0, column: line });
    const now = place && (axis === 'rows' ? place.row : place.column);
    const size = now === null ? undefined : sizes.get(now);
    const wanted = sizeOf(sheet, axis, line);
    // What is hidden as a whole is told among the lines.
    if (now === null || size === undefined || !isUsed(line) || size >= Math.min(NARROWEST[axis], wanted) || sheet.state.hidden[axis].includes(now + 1)) return [];
    return [{ line: axis === 'rows' ? String(now + 1) : columnLetters(now + 1), index: now, size, wanted }];
  });
  const [first] = narrow;
  if (!first) return [];
  const kind = axis === 'rows' ? 'rowsNarrow' : 'columnsNarrow';
  const numbers = narrow.map(({ line, size }) => `${line}: ${size}`).join(', ');
  const steps = narrow.map(({ line, wanted }): Step => ({ of: axis === 'rows' ? 'rowHeight' : 'columnWidth', range: `${line}:${line}`, points: wanted }));
  return [
    found({
      kind,
      of: sheet.model.name,
      location: { sheet: sheet.name, cell: axis === 'rows' ? `A${first.line}` : `${first.line}1` },
      values: {
        n: narrow.length,
        lines: narrow.map(({ line }) => line).join(', '),
        ...amountValues(sheet, narrow.flatMap(({ index }) => cellsInLine(sheet, axis, index))),
      },
      numbers,
      repair: seenRepair(sheet, kind, sheet.model.name, numbers, steps),
    }),
  ];
}

/** @param index from 0 */
const cellsInLine = ({ state: { values } }: CheckedSheet, axis: 'rows' | 'columns', index: number): string[] =>
  axis === 'rows' ? (values[index] ?? []).map((_, column) => cellName({ row: index, column })) : values.map((_, row) => cellName({ row, column: index }));

function sizeOf({ model }: CheckedSheet, axis: 'rows' | 'columns', line: number): number {
  if (axis === 'rows') return model.rowHeights.find(({ row }) => row === line + 1)?.points ?? STANDARD_HEIGHT;
  const characters = model.columnWidths[line];
  return characters === undefined ? NARROWEST.columns : columnPoints(characters);
}
