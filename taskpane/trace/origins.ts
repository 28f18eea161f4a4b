/** What the loaded workbook knows of a cell: whether it holds a published figure, an assumption or its default, or another input. */
import { canonical } from '../../src/formula/canonical';
import { findFigure } from '../../src/programme/figures';
import { ASSUMPTIONS, type Assumption } from '../../src/workbook/assumptions';
import { SHEET_INPUTS } from '../../src/workbook/sheetInputs';
import { markerName, sameName } from '../sheets/marker';
import { findingsOf } from './findings';
import { placeKey, type TracedCell, type NamedCell } from './found';
import type { Origin } from './node';

export type Origins = (cell: TracedCell) => Origin | undefined;

export function originsOf(named: readonly NamedCell[]): Origins {
  const byPlace = new Map<string, Origin[]>();
  const register = named.find(({ name }) => sameName(name, markerName('register')));
  return (cell) => {
    if (byPlace.size === 0) for (const one of named) add(byPlace, one);
    const [origin, ...others] = byPlace.get(placeKey(cell)) ?? [];
    if (origin?.kind !== 'figure') return origin && inCell(origin, cell);
    // A name of a figure that somebody has led elsewhere: to the cell of another figure, or to one of his own that happens to hold the same.
    const isMisled = others.some(({ kind }) => kind === 'figure') || (register !== undefined && !sameName(register.sheet, cell.sheet));
    return isMisled ? { ...origin, isAltered: true } : inCell(origin, cell);
  };
}

function add(byPlace: Map<string, Origin[]>, named: NamedCell): void {
  const origin = originNamed(named);
  const key = placeKey(named);
  if (origin) byPlace.set(key, [...(byPlace.get(key) ?? []), origin]);
}

function originNamed({ name, sheet }: NamedCell): Origin | undefined {
  const figure = findFigure(name);
  if (figure) return { kind: 'figure', figure, findings: findingsOf(figure.id), isAltered: false };
  const assumption = ASSUMPTIONS.find((one) => one.name === name);
  if (assumption) return { kind: 'assumption', assumption, sheet, isDefault: false };
  const input = SHEET_INPUTS.find((one) => one.name === name);
  if (input) return { kind: 'input', assumption: input, sheet, isDefault: false };
  const kept = ASSUMPTIONS.find(({ initial }) => initial !== null && 'name' in initial && initial.name === name);
  return kept && { kind: 'default', assumption: kept, isAltered: false };
}

/** With what the cell holds now. */
function inCell(origin: Origin, cell: TracedCell): Origin {
  switch (origin.kind) {
    case 'figure':
      return { ...origin, isAltered: isAltered(cell, origin.figure.value.toNumber()) };
    case 'default':
      return { ...origin, isAltered: !isAtDefault(cell, origin.assumption) };
    case 'assumption':
    case 'input':
      return { ...origin, isDefault: isAtDefault(cell, origin.assumption) };
    default:
      return origin;
  }
}

function isAtDefault({ formula, value }: TracedCell, { initial }: Assumption): boolean {
  if (initial === null) return formula === '' && value === '';
  if ('value' in initial) return formula === '' && value === initial.value;
  if (formula !== '') return canonical(formula) === canonical(`=${initial.figure}`);
  return value === findFigure(initial.figure)?.value.toNumber();
}

const isAltered = ({ value, formula }: TracedCell, published: number): boolean => formula !== '' || value !== published;
