/** What was put into cells of the models that were left empty, or laid over them, and that nothing evaluates: it is read all the same. */
import { rectangle } from '../../../src/formula/address';
import type { CellContent } from '../../../src/workbook/model';
import { positionOf } from '../../sheets/compare';
import type { GridPosition } from '../../sheets/movement';
import { isFormula } from '../../../src/formula/isFormula';
import { at, cellName, homeName, homes, labelOf, writtenAt, type CheckedSheet } from '../checked';
import { keyOf } from '../dependents';
import { found, type Found, type FindingKind } from '../found';
import type { SheetLooks } from '../readLooks';
import { seenRepair } from './seenRepair';

/** On the source of the numbers an empty cell says that the document says nothing: what is typed there is no less forged. */
export function filledProvenance(sheet: CheckedSheet, { typed }: SheetLooks): Found[] {
  const { model } = sheet;
  if (model.key !== 'register') return [];
  const bodies = model.tables.map(({ range }) => rectangle(range));
  const origins = homes(sheet);
  return typed.flatMap((cell) => {
    const home = origins.get(cell);
    const isInTable = home && bodies.some(({ top, bottom, left, right }) => home.row >= top && home.row < bottom && home.column + 1 >= left && home.column < right);
    return isInTable ? [filled('provenance', sheet, cell, home)] : [];
  });
}

/** A number that was typed beside those of a row of the model. What a range takes is told as worse. */
export function filledNumbers(sheet: CheckedSheet, { typed }: SheetLooks, used: () => ReadonlySet<string>): Found[] {
  const { model, own } = sheet;
  const origins = homes(sheet);
  return typed.flatMap((cell) => {
    const home = origins.get(cell);
    if (!home || model.key === 'register' || typeof contentOf(sheet, cell) !== 'number' || used().has(keyOf({ sheet: model.name, cell: cellName(home) }))) return [];
    const isRow = (own.written.cells[home.row] ?? []).some((other) => typeof other === 'number' || isFormula(other));
    return isRow ? [filled('blankFilled', sheet, cell, home)] : [];
  });
}

const contentOf = ({ own }: CheckedSheet, cell: string): CellContent => at(own.present.formulas, positionOf(cell)) ?? '';

function filled(kind: FindingKind, sheet: CheckedSheet, cell: string, home: GridPosition): Found {
  const [of, content] = [homeName(sheet, home), contentOf(sheet, cell)];
  return found({
    kind,
    of,
    location: { sheet: sheet.name, cell },
    values: { label: labelOf(sheet, home) },
    loaded: { content: '', numberFormat: '' },
    now: { content, numberFormat: '' },
    numbers: String(content),
    repair: seenRepair(sheet, kind, of, String(content), [{ of: 'clear', range: cell }]),
  });
}

/** Links on cells that were loaded without one. */
export function addedLinks(sheet: CheckedSheet, looks: SheetLooks): Found[] {
  const links = new Set(sheet.model.links.map(({ cell }) => cell));
  return [...homes(sheet)].flatMap(([cell, home]) => {
    const leads = at(looks.cells, positionOf(cell))?.link ?? '';
    if (leads === '' || links.has(cellName(home)) || writtenAt(sheet, home) === '') return [];
    const location = { sheet: sheet.name, cell };
    return [found({ kind: 'linkAdded', of: homeName(sheet, home), location, values: { label: labelOf(sheet, home) }, now: { content: leads, numberFormat: '' }, numbers: leads })];
  });
}
