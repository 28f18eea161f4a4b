/** Contents and names that say something else than what was loaded. */
import { findFigure } from '../../../src/programme/figures';
import { cell as address, rectangle } from '../../../src/formula/address';
import { isFormula } from '../../../src/formula/isFormula';
import type { CellContent } from '../../../src/workbook/model';
import type { Change } from '../../sheets/changes';
import type { CellChange } from '../../sheets/compare';
import type { NameChange } from '../../load/renameNames';
import type { GridPosition } from '../../sheets/movement';
import { readable } from '../../../src/formula/sheetReference';
import { cellName, homeName, labelOf, writtenAt, type Checked, type CheckedSheet } from '../checked';
import { found, type Found, type FindingKind, type Shown } from '../found';
import type { Dependents } from '../dependents';
import { effectValues, type EffectOf } from '../effect';
import { homeTexts } from '../homeFormula';
import { isRestorable } from '../repair/kinds';

export function changedContents(checked: Checked, dependents: () => Dependents, effectOf: EffectOf): Found[] {
  const textOf = homeTexts(checked.sheets);
  return checked.plan.changes.flatMap((change) => {
    const sheet = checked.sheets.find(({ key }) => key === change.key);
    if (!sheet) return [];
    if ('renewal' in change) return [cellFinding(change, sheet, dependents, textOf, effectOf)];
    return 'plan' in change ? [nameFinding(change, effectOf)] : [];
  });
}

function cellFinding(change: CellChange, sheet: CheckedSheet, dependents: () => Dependents, textOf: ReturnType<typeof homeTexts>, effectOf: EffectOf): Found {
  const { cell, mine, loaded, renewal } = change;
  const n = dependents().count({ sheet: sheet.name, cell });
  const figure = sheet.model.names.find((name) => name.cell === cellName(renewal.home) && change.kind === 'figure')?.name;
  return found({
    kind: findingKind(change, sheet, n),
    of: figure ?? homeName(sheet, renewal.home),
    location: { sheet: sheet.name, cell },
    values: {
      label: (figure !== undefined && findFigure(figure)?.label) || labelOf(sheet, renewal.home),
      n,
      ...effectValues(effectOf({ cells: [{ sheet: sheet.name, cell, content: loaded }] })),
    },
    loaded: shown(change, loaded),
    now: { ...shown(change, mine), text: change.mineText },
    numbers: `${String(writtenAt(sheet, renewal.home))} → ${textOf(mine, sheet)}`,
    ...repairOf(change),
  });
}

const repairOf = (change: CellChange | NameChange): Pick<Found, 'repair'> => (isRestorable(change) ? { repair: { kind: 'restore', changes: [change] } } : {});

const shown = ({ numberFormat }: Change, content: Change['mine']): Shown => ({ content, numberFormat });

/**
 * A header of a table is the name of its column; a text that formulas look at is no mere label. On the source of the numbers every text
 * says where a number is from. What now says what another one of the sheet did makes its numbers say something else, as does another
 * number or unit in a text.
 */
function findingKind({ kind, mine, renewal: { home } }: CellChange, { model, own }: CheckedSheet, dependents: number): FindingKind {
  // In a cell formatted as text, even with its own formula: Excel shows it and calculates nothing.
  if (kind === 'formulaToText' && String(mine).startsWith("'=")) return 'formulaAsText';
  if (kind !== 'value' && kind !== 'label') return kind;
  const { row, column } = home;
  const table = model.tables.map(({ range }) => rectangle(range)).find(({ left, right }) => column + 1 >= left && column < right);
  const line = own.written.cells[row] ?? [];
  if (model.key === 'register' && table && row + 1 > table.top && row < table.bottom) return 'provenance';
  if (kind === 'value') return dependents > 0 ? 'value' : 'valueAlone';
  const isHeader = table !== undefined && row + 1 === table.top;
  const isHead = isHeader || model.blocks.some(({ role, range }) => role === 'head' && isWithin(home, range));
  if (isHead && line.some((other, index) => index !== column && other === mine && mine !== '')) return 'headerSwapped';
  const isOther = saysOther(String(line[column] ?? ''), String(mine));
  if (isHeader && !isOther) return 'tableHeader';
  if (dependents > 0) return 'value';
  if (isOther) return 'labelNumber';
  if (isHead) return 'headerChanged';
  const isOfAnother = mine !== '' && own.written.cells.some((cells, index) => index !== row && cells[column] === mine && cells[column] !== line[column]);
  return isOfAnother && hasNumbers(line) ? 'labelSwapped' : 'label';
}

/** A year, an amount, a place in the document, or in what it is counted. */
const NUMBERS = /\d+(?:[.,]\d+)*|%|€|\p{Sc}|(?<!\p{L})(?:T?EUR|Euro|Tsd|Mio|Mrd|Prozent|thousand|million|billion|per cent)(?!\p{L})/giu;

/** Whether another number or unit stands in a text; one that was emptied says nothing. */
function saysOther(loaded: string, mine: string): boolean {
  const numbers = (text: string): string => (text.normalize('NFKC').match(NUMBERS) ?? []).join(' ').toUpperCase();
  return mine !== '' && numbers(loaded) !== numbers(mine);
}

const hasNumbers = (line: readonly CellContent[]): boolean => line.some((content) => typeof content === 'number' || isFormula(content));

function isWithin({ row, column }: GridPosition, range: string): boolean {
  const { top, left, bottom, right } = rectangle(range);
  return row + 1 >= top && row < bottom && column + 1 >= left && column < right;
}

function nameFinding(change: NameChange, effectOf: EffectOf): Found {
  const { kind, name = '', sheet, cell, loaded, mine } = change;
  const text = (formula: Change['mine']): Shown => ({ content: readable(String(formula)).replaceAll("'", ''), numberFormat: '' });
  return found({
    kind: kind === 'nameMoved' ? 'nameMoved' : 'nameDeleted',
    of: name,
    location: { sheet, cell },
    name,
    values: effectValues(kind === 'nameMoved' ? effectOf({ cells: [], names: [{ name, formula: String(loaded) }] }) : null),
    loaded: text(loaded),
    now: text(mine),
    numbers: String(mine),
    ...repairOf(change),
  });
}

/** Sorting moves contents and leaves the names behind: each stands on another figure's row. */
export function namesLeftBehind({ plan, sheets }: Checked): Found[] {
  return plan.sheets.flatMap(({ names, model }) => {
    const sheet = sheets.find(({ key }) => key === model.key);
    const home = model.names.find(({ name }) => name === names[0]?.name)?.cell;
    if (!sheet || home === undefined) return [];
    const { left, top } = rectangle(home);
    return [
      found({
        kind: 'namesLeft',
        of: model.name,
        location: { sheet: sheet.name, cell: address(left, top) },
        values: { n: names.length, name: names[0]?.name ?? '' },
        numbers: names.map(({ name, formula }) => `${name} ${formula}`).join('; '),
        repair: { kind: 'names', key: model.key, names },
      }),
    ];
  });
}
