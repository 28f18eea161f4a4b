/** Which cells of the add-in's sheets depend on a cell, directly or through others. */
import { cellRows, rectangle } from '../../src/formula/address';
import { cellOf, findName } from '../sheets/marker';
import { isFormula } from '../../src/formula/isFormula';
import { remembered } from '../../src/formula/remembered';
import { withoutSheet } from '../../src/formula/sheetReference';
import { parseFormula, targetsIn, type Target } from '../trace/expression';
import type { CellPlace } from '../sheets/sheetPlan';
import { at, cellName, homes, writtenAt, type Checked, type CheckedSheet } from './checked';

export interface Dependents {
  count(place: CellPlace): number;
  /** The cells that depend on these, directly or through others; themselves only where they go round in a circle. */
  reach(keys: readonly string[]): ReadonlySet<string>;
  /** The cells whose formulas use a workbook name. */
  usersOf(name: string): readonly string[];
  /** The cell whose formula fills this one, where another does. */
  spilledFrom(key: string): string | undefined;
  /** Whether the formula of this cell refers to cells for which `test` holds. */
  refersTo(place: CellPlace, test: (key: string) => boolean): boolean;
}

/** A range of more cells than any model has is not followed cell by cell. */
const MOST_CELLS = 5_000;

export const keyOf = ({ sheet, cell }: CellPlace): string => `${sheet.toUpperCase()}!${cell}`;

export function dependentsIn(checked: Checked): Dependents {
  const users = new Map<string, string[]>();
  const parts = new Map<string, string[]>();
  const nameUsers = new Map<string, string[]>();
  const parents = new Map<string, string>();
  for (const sheet of checked.sheets) {
    const home = homes(sheet);
    sheet.own.present.formulas.forEach((line, row) =>
      line.forEach((content, column) => {
        if (!isFormula(content)) return;
        const cell = cellName({ row, column });
        const key = keyOf({ sheet: sheet.name, cell });
        const expression = parseFormula(content);
        const targets = expression ? targetsIn(expression) : [];
        const used = targets.flatMap((target) => cellsOf(target, sheet, checked));
        parts.set(key, used);
        for (const one of used) push(users, one, key);
        for (const target of targets) if (target.kind === 'name') push(nameUsers, target.name.toUpperCase(), key);
        if (!content.includes('JC')) return;
        for (const one of spilled(sheet, row, column, home)) {
          push(users, key, one);
          parents.set(one, key);
        }
      }),
    );
  }
  const reach: Dependents['reach'] = (starts) => {
    const reached = new Set<string>();
    const open = [...starts];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      for (const user of users.get(key) ?? []) {
        if (reached.has(user)) continue;
        reached.add(user);
        open.push(user);
      }
    }
    return reached;
  };
  return {
    count(place) {
      const reached = reach([keyOf(place)]);
      return reached.has(keyOf(place)) ? reached.size - 1 : reached.size;
    },
    reach,
    usersOf: (name) => nameUsers.get(name.toUpperCase()) ?? [],
    spilledFrom: (key) => parents.get(key),
    refersTo: (place, test) => (parts.get(keyOf(place)) ?? []).some(test),
  };
}

function push(map: Map<string, string[]>, key: string, one: string): void {
  const all = map.get(key);
  if (all) all.push(one);
  else map.set(key, [one]);
}

function cellsOf(target: Target, sheet: CheckedSheet, { reading }: Checked): readonly string[] {
  if (target.kind === 'name') {
    const place = cellOf(findName(reading.snapshot.names, target.name)?.formula ?? '');
    return place ? [keyOf(place)] : [];
  }
  if (target.kind !== 'cells' && target.kind !== 'spill') return [];
  return keysOf(keyOf({ sheet: target.sheet ?? sheet.name, cell: target.address.replaceAll('$', '') }));
}

/** Of all cells of a range on its sheet. */
const keysOf = remembered((range): readonly string[] => {
  const [sheet, address] = [range.slice(0, range.lastIndexOf('!') + 1), withoutSheet(range)];
  if (!/^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(address)) return [];
  const { top, left, bottom, right } = rectangle(address);
  return (bottom - top + 1) * (right - left + 1) > MOST_CELLS ? [] : cellRows(address).flat().map((cell) => sheet + cell);
});

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
