/** Which cells of the add-in's sheets depend on a cell, directly or through others. */
import { cellRows, rectangle } from '../../src/formula/address';
import { cellOf, sameName } from '../sheets/marker';
import { isFormula } from '../../src/formula/isFormula';
import { parseFormula, targetsIn, type Target } from '../trace/expression';
import type { CellPlace } from '../sheets/sheetPlan';
import { at, cellName, homes, writtenAt, type Checked, type CheckedSheet } from './checked';

export interface Dependents {
  count(place: CellPlace): number;
  /** Whether the formula of this cell refers to cells for which `test` holds. */
  refersTo(place: CellPlace, test: (key: string) => boolean): boolean;
}

/** A range of more cells than any model has is not followed cell by cell. */
const MOST_CELLS = 5_000;

export const keyOf = ({ sheet, cell }: CellPlace): string => `${sheet.toUpperCase()}!${cell}`;

export function dependentsIn(checked: Checked): Dependents {
  const users = new Map<string, string[]>();
  const parts = new Map<string, string[]>();
  for (const sheet of checked.sheets) {
    const home = homes(sheet);
    sheet.own.present.formulas.forEach((line, row) =>
      line.forEach((content, column) => {
        if (!isFormula(content)) return;
        const cell = cellName({ row, column });
        const key = keyOf({ sheet: sheet.name, cell });
        const expression = parseFormula(content);
        const used = expression ? targetsIn(expression).flatMap((target) => cellsOf(target, sheet, checked)) : [];
        parts.set(key, used);
        for (const one of used) users.set(one, [...(users.get(one) ?? []), key]);
        if (content.includes('JC')) users.set(key, [...(users.get(key) ?? []), ...spilled(sheet, row, column, home)]);
      }),
    );
  }
  return {
    count(place) {
      const start = keyOf(place);
      const reached = new Set<string>();
      const open = [start];
      for (let key = open.pop(); key !== undefined; key = open.pop()) {
        for (const user of users.get(key) ?? []) {
          if (user === start || reached.has(user)) continue;
          reached.add(user);
          open.push(user);
        }
      }
      return reached.size;
    },
    refersTo: (place, test) => (parts.get(keyOf(place)) ?? []).some(test),
  };
}

function cellsOf(target: Target, sheet: CheckedSheet, { reading }: Checked): string[] {
  if (target.kind === 'name') {
    const place = cellOf(reading.snapshot.names.find(({ name }) => sameName(name, target.name))?.formula ?? '');
    return place ? [keyOf(place)] : [];
  }
  if (target.kind !== 'cells' && target.kind !== 'spill') return [];
  const address = target.address.replaceAll('$', '');
  if (!/^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(address)) return [];
  const { top, left, bottom, right } = rectangle(address);
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return [];
  return cellRows(address).flatMap((cells) => cells.map((cell) => keyOf({ sheet: target.sheet ?? sheet.name, cell })));
}

/** The cells that a formula of ours fills beside its own: nothing was written there, and something stands there. */
function spilled(sheet: CheckedSheet, row: number, column: number, home: ReturnType<typeof homes>): string[] {
  const isFilled = (r: number, c: number): boolean => {
    const origin = home.get(cellName({ row: r, column: c }));
    return origin !== undefined && writtenAt(sheet, origin) === '' && (at(sheet.state.values, { row: r, column: c }) ?? '') !== '';
  };
  let [width, height] = [1, 1];
  while (isFilled(row, column + width)) width += 1;
  while (isFilled(row + height, column)) height += 1;
  return Array.from({ length: width * height - 1 }, (_, index) =>
    keyOf({ sheet: sheet.name, cell: cellName({ row: row + Math.floor((index + 1) / width), column: column + ((index + 1) % width) }) }),
  );
}
