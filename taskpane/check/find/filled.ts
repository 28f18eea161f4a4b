/** What was put into cells of the models that were left empty, or laid over them, and that nothing evaluates: it is read all the same. */
import { rectangle } from '../../../src/formula/address';
import { positionOf } from '../../sheets/compare';
import { isFormula } from '../../../src/formula/isFormula';
import { at, cellName, homeName, homes, labelOf, writtenAt, type CheckedSheet } from '../checked';
import { keyOf } from '../dependents';
import { found, type Found } from '../found';
import type { SheetLooks } from '../readLooks';
import { seenRepair } from './seenRepair';

/** On the source of the numbers an empty cell says that the document says nothing: what is typed there is no less forged. */
export function filledProvenance(sheet: CheckedSheet, { typed }: SheetLooks): Found[] {
  const { model, own, name } = sheet;
  if (model.key !== 'register') return [];
  const bodies = model.tables.map(({ range }) => rectangle(range));
  const origins = homes(sheet);
  return typed.flatMap((cell) => {
    const home = origins.get(cell);
    const isInTable = home && bodies.some(({ top, bottom, left, right }) => home.row >= top && home.row < bottom && home.column + 1 >= left && home.column < right);
    if (!isInTable) return [];
    const [of, content] = [homeName(sheet, home), at(own.present.formulas, positionOf(cell)) ?? ''];
    return [
      found({
        kind: 'provenance',
        of,
        location: { sheet: name, cell },
        values: { label: labelOf(sheet, home) },
        loaded: { content: '', numberFormat: '' },
        now: { content, numberFormat: '' },
        numbers: String(content),
        repair: seenRepair(sheet, 'provenance', of, String(content), [{ of: 'clear', range: cell }]),
      }),
    ];
  });
}

/** A number that was typed beside those of a row of the model. What a range takes is told as worse. */
export function filledNumbers(sheet: CheckedSheet, { typed }: SheetLooks, used: () => ReadonlySet<string>): Found[] {
  const { model, own, name } = sheet;
  const origins = homes(sheet);
  return typed.flatMap((cell) => {
    const home = origins.get(cell);
    const content = at(own.present.formulas, positionOf(cell)) ?? '';
    if (!home || model.key === 'register' || typeof content !== 'number' || used().has(keyOf({ sheet: model.name, cell: cellName(home) }))) return [];
    const isRow = (own.written.cells[home.row] ?? []).some((other) => typeof other === 'number' || isFormula(other));
    if (!isRow) return [];
    const of = homeName(sheet, home);
    return [
      found({
        kind: 'blankFilled',
        of,
        location: { sheet: name, cell },
        values: { label: labelOf(sheet, home) },
        loaded: { content: '', numberFormat: '' },
        now: { content, numberFormat: '' },
        numbers: String(content),
        repair: seenRepair(sheet, 'blankFilled', of, String(content), [{ of: 'clear', range: cell }]),
      }),
    ];
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
