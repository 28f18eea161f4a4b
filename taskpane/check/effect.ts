/**
 * What a change does to the amounts of the add-in's sheets: every cell that depends on it is calculated once more, with what was loaded
 * in its place and all else as it stands now.
 */
import { cell as addressOf, corner, rectangle } from '../../src/formula/address';
import { isFormula } from '../../src/formula/isFormula';
import { onceFor } from '../../src/onceFor';
import type { CellContent } from '../../src/workbook/model';
import { evaluator, valueAt } from '../trace/evaluate';
import { parseFormula, type Scalar } from '../trace/expression';
import type { Found as TraceFound, Request, TracedCell } from '../trace/found';
import { single, type FormulaValue } from '../trace/native';
import { contents } from '../sheets/rectangle';
import { cellOf, findName } from '../sheets/marker';
import type { CellPlace } from '../sheets/sheetPlan';
import { positionOf } from '../sheets/compare';
import { at, homes, type Checked, type CheckedSheet } from './checked';
import { keyOf, type Dependents } from './dependents';

/** The greatest difference in EUR, and the cell that shows it. */
export interface Effect extends CellPlace {
  readonly amount: number;
}

/** For the words of a finding. */
export const effectValues = (effect: Effect | null): { readonly effect?: number; readonly effectAt?: string } =>
  effect ? { effect: effect.amount, effectAt: `${effect.sheet}!${effect.cell}` } : {};

/** Of several the greatest, whichever its sign; those below half a cent are none. */
export function greatestOf(all: readonly Effect[]): Effect | null {
  const [first = null] = all.filter(({ amount }) => Math.abs(amount) >= HALF_CENT).sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return first;
}

/** The greatest amount among cells that cannot be read as they should. */
export function amountValues(sheet: CheckedSheet, cells: readonly string[]): { readonly amount?: number; readonly amountAt?: string } {
  const euro = euroCells(sheet);
  const greatest = greatestOf(
    cells.flatMap((cell) => {
      const value = at(sheet.state.values, positionOf(cell));
      return typeof value === 'number' && euro.has(cell) ? [{ sheet: sheet.name, cell, amount: value }] : [];
    }),
  );
  return greatest ? { amount: greatest.amount, amountAt: `${greatest.sheet}!${greatest.cell}` } : {};
}

/** What was loaded, and the places where it stood. */
interface Loaded {
  readonly cells: readonly (CellPlace & { readonly content: CellContent })[];
  /** Names by what they referred to. */
  readonly names?: readonly { readonly name: string; readonly formula: string }[];
}

export type EffectOf = (loaded: Loaded) => Effect | null;

/** More cells than any of the sheets' own chains has are not calculated. */
const MOST = 1_500;

const HALF_CENT = 0.005;

export function effects(checked: Checked, dependents: () => Dependents): EffectOf {
  const sheets = new Map(checked.sheets.map((sheet) => [sheet.name.toUpperCase(), sheet]));
  return (loaded) => {
    const all = dependents();
    const changed = loaded.cells.map(keyOf);
    const starts = [...changed, ...(loaded.names ?? []).flatMap(({ name }) => all.usersOf(name))];
    const affected = new Set([...starts, ...all.reach(starts)]);
    if (affected.size > MOST) return null;
    const before = new State(loaded, affected, sheets, checked, all);
    let greatest: Effect | null = null;
    for (const key of affected) {
      const place = placeOf(key, sheets);
      if (!place || !euroCells(place.sheet).has(place.cell)) continue;
      const now = at(place.sheet.state.values, positionOf(place.cell));
      const [after, was] = [amountOf(now), amountOf(single(before.valueOf(key)))];
      if (after === undefined || was === undefined) continue;
      const amount = Math.round((after - was) * 100) / 100;
      if (Math.abs(amount) >= HALF_CENT && Math.abs(amount) > Math.abs(greatest?.amount ?? 0)) greatest = { sheet: place.sheet.name, cell: place.cell, amount };
    }
    return greatest;
  };
}

/** An empty cell counts as nothing. */
const amountOf = (value: FormulaValue): number | undefined => (value === '' || value === null ? 0 : typeof value === 'number' ? value : undefined);

/** The cells as they would be, calculated when they are asked for. */
class State {
  private readonly known = new Map<string, FormulaValue>();
  private readonly loaded: ReadonlyMap<string, CellContent>;
  private readonly evaluate = evaluator({ find: (request) => this.find(request) });

  constructor(
    private readonly changes: Loaded,
    private readonly affected: ReadonlySet<string>,
    private readonly sheets: ReadonlyMap<string, CheckedSheet>,
    private readonly checked: Checked,
    private readonly dependents: Dependents,
  ) {
    this.loaded = new Map(changes.cells.map((one) => [keyOf(one), one.content]));
  }

  valueOf(key: string): FormulaValue {
    if (!this.known.has(key)) {
      // A circle ends here.
      this.known.set(key, undefined);
      this.known.set(key, this.calculated(key));
    }
    return this.known.get(key);
  }

  private calculated(key: string): FormulaValue {
    const place = placeOf(key, this.sheets);
    if (!place) return undefined;
    const { sheet, cell } = place;
    const parent = this.loaded.has(key) ? undefined : this.dependents.spilledFrom(key);
    if (parent !== undefined && this.affected.has(parent)) {
      const from = corner(cell);
      const origin = corner(parent.slice(parent.lastIndexOf('!') + 1));
      return valueAt(this.whole(parent), from.row - origin.row, from.column - origin.column);
    }
    return this.affected.has(key) ? valueAt(this.whole(key), 0, 0) : shownAt(sheet, cell);
  }

  /** What a formula gives, all that it would spill; of another content itself. */
  private whole(key: string): FormulaValue {
    const place = placeOf(key, this.sheets);
    if (!place) return undefined;
    const { sheet, cell } = place;
    const content = this.loaded.get(key) ?? at(sheet.own.present.formulas, positionOf(cell)) ?? '';
    if (!isFormula(content)) return content;
    const expression = parseFormula(content);
    return expression && this.evaluate(expression, traced(sheet.name, cell, '', content));
  }

  private find({ target, sheet, cell }: Request): TraceFound | undefined {
    if (target.kind === 'name') {
      const formula = findName(this.changes.names ?? [], target.name)?.formula ?? this.nameNow(target.name);
      const place = cellOf(formula);
      return place && this.cellAt(place.sheet, place.cell);
    }
    if (target.kind !== 'cells') return undefined;
    const address = target.address.replaceAll('$', '');
    const on = target.sheet ?? sheet;
    if (/^[A-Z]+\d+$/.test(address)) return this.cellAt(on, address);
    if (!/^[A-Z]+\d+:[A-Z]+\d+$/.test(address) || !cell) return undefined;
    const { top, left, bottom, right } = rectangle(address);
    if ((bottom - top + 1) * (right - left + 1) > MOST) return undefined;
    const values = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => single(this.valueOf(keyOf({ sheet: on, cell: addressOf(left + column, top + row) })))),
    );
    const isKnown = values.every((row) => row.every((value) => value !== undefined));
    return isKnown ? { kind: 'area', area: { sheet: on, address, values: values as Scalar[][] } } : undefined;
  }

  private cellAt(sheet: string, cell: string): TraceFound | undefined {
    const value = single(this.valueOf(keyOf({ sheet, cell })));
    return value === undefined || value === null ? undefined : { kind: 'cell', cell: traced(sheet, cell, value, '') };
  }

  private nameNow = (name: string): string => findName(this.checked.reading.snapshot.names, name)?.formula ?? '';
}

const traced = (sheet: string, address: string, value: Scalar, formula: string): TracedCell => ({ sheet, address, value, text: '', formula, label: '', spillParent: undefined });

function shownAt({ state }: CheckedSheet, cell: string): FormulaValue {
  const place = positionOf(cell);
  const value = at(state.values, place) ?? '';
  return at(state.isError, place) === true ? { code: String(value) } : value;
}

function placeOf(key: string, sheets: ReadonlyMap<string, CheckedSheet>): { readonly sheet: CheckedSheet; readonly cell: string } | undefined {
  const end = key.lastIndexOf('!');
  const sheet = sheets.get(key.slice(0, end));
  return sheet && { sheet, cell: key.slice(end + 1) };
}

/** Cells that the add-in has formatted as amounts. */
const euroCells = onceFor((sheet: CheckedSheet): ReadonlySet<string> => {
  const { numberFormats } = contents(sheet.model.blocks);
  return new Set([...homes(sheet)].flatMap(([cell, home]) => ((at(numberFormats, home) ?? '').includes('€') ? [cell] : [])));
});
