/** Contents and names that say something else than what was loaded. */
import { findFigure } from '../../../src/programme/figures';
import { cell as address, rectangle } from '../../../src/formula/address';
import type { SheetModel } from '../../../src/workbook/model';
import type { Change } from '../../sheets/changes';
import type { CellChange } from '../../sheets/compare';
import type { NameChange } from '../../load/renameNames';
import type { GridPosition } from '../../sheets/movement';
import { readable } from '../../../src/formula/sheetReference';
import { cellName, homeName, labelOf, writtenAt, type Checked, type CheckedSheet } from '../checked';
import { found, type Found, type FindingKind, type Shown } from '../found';
import type { Dependents } from '../dependents';
import { homeTexts } from '../homeFormula';
import { isRestorable } from '../repair/kinds';

export function changedContents(checked: Checked, dependents: () => Dependents): Found[] {
  const textOf = homeTexts(checked.sheets);
  return checked.plan.changes.flatMap((change) => {
    const sheet = checked.sheets.find(({ key }) => key === change.key);
    if (!sheet) return [];
    if ('renewal' in change) return [cellFinding(change, sheet, dependents, textOf)];
    return 'plan' in change ? [nameFinding(change)] : [];
  });
}

function cellFinding(change: CellChange, sheet: CheckedSheet, dependents: () => Dependents, textOf: ReturnType<typeof homeTexts>): Found {
  const { cell, mine, loaded, renewal } = change;
  const n = dependents().count({ sheet: sheet.name, cell });
  const figure = sheet.model.names.find((name) => name.cell === cellName(renewal.home) && change.kind === 'figure')?.name;
  return found({
    kind: findingKind(change, sheet.model, renewal.home, n),
    of: figure ?? homeName(sheet, renewal.home),
    location: { sheet: sheet.name, cell },
    values: {
      label: (figure !== undefined && findFigure(figure)?.label) || labelOf(sheet, renewal.home),
      n,
    },
    loaded: shown(change, loaded),
    now: { ...shown(change, mine), text: change.mineText },
    numbers: `${String(writtenAt(sheet, renewal.home))} → ${textOf(mine, sheet)}`,
    ...repairOf(change),
  });
}

const repairOf = (change: CellChange | NameChange): Pick<Found, 'repair'> => (isRestorable(change) ? { repair: { kind: 'restore', changes: [change] } } : {});

const shown = ({ numberFormat }: Change, content: Change['mine']): Shown => ({ content, numberFormat });

/** A header of a table is the name of its column; a text that formulas look at is no mere label. */
function findingKind({ kind, mine }: CellChange, { tables }: SheetModel, { row, column }: GridPosition, dependents: number): FindingKind {
  // In a cell formatted as text, even with its own formula: Excel shows it and calculates nothing.
  if (kind === 'formulaToText' && String(mine).startsWith("'=")) return 'formulaAsText';
  const isHeader = tables.some(({ range }) => {
    const { top, left, right } = rectangle(range);
    return row + 1 === top && column + 1 >= left && column < right;
  });
  if (kind === 'label' && isHeader) return 'tableHeader';
  return kind === 'label' && dependents > 0 ? 'value' : kind;
}

function nameFinding(change: NameChange): Found {
  const { kind, name = '', sheet, cell, loaded, mine } = change;
  const text = (formula: Change['mine']): Shown => ({ content: readable(String(formula)).replaceAll("'", ''), numberFormat: '' });
  return found({
    kind: kind === 'nameMoved' ? 'nameMoved' : 'nameDeleted',
    of: name,
    location: { sheet, cell },
    name,
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
