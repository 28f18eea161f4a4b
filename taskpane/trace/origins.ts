/** What the loaded workbook knows of a cell: whether it holds a published figure, an assumption or its default, or another input. */
import { canonical } from '../../src/formula/canonical';
import { onceFor } from '../../src/onceFor';
import { findFigure } from '../../src/programme/figures';
import { ASSUMPTIONS, type Assumption, type Default } from '../../src/workbook/assumptions';
import { defaultFormula } from '../../src/workbook/sheets/inForce';
import { SHEET_INPUTS, type SheetInput } from '../../src/workbook/sheetInputs';
import { markerName, sameName } from '../sheets/marker';
import { findingsOf } from './findings';
import { placeKey, type TracedCell, type NamedCell } from './found';
import type { Origin } from './node';

export type Origins = (cell: TracedCell) => Origin | undefined;

export function originsOf(named: readonly NamedCell[]): Origins {
  return (cell) => {
    const { byPlace, register } = originsIn(named);
    const [origin, ...others] = byPlace.get(placeKey(cell)) ?? [];
    if (origin?.kind !== 'figure') return origin && inCell(origin, cell);
    // A name of a figure that somebody has led elsewhere: to the cell of another figure, or to one of his own that happens to hold the same.
    const isMisled = others.some(({ kind }) => kind === 'figure') || (register !== undefined && !sameName(register.sheet, cell.sheet));
    return isMisled ? { ...origin, isAltered: true } : inCell(origin, cell);
  };
}

const originsIn = onceFor((named: readonly NamedCell[]) => {
  const byPlace = new Map<string, Origin[]>();
  for (const one of named) add(byPlace, one);
  return { byPlace, register: named.find(({ name }) => sameName(name, markerName('register'))) };
});

function add(byPlace: Map<string, Origin[]>, named: NamedCell): void {
  const origin = originNamed(named);
  const key = placeKey(named);
  if (origin) byPlace.set(key, [...(byPlace.get(key) ?? []), origin]);
}

function originNamed({ name, sheet }: NamedCell): Origin | undefined {
  const figure = findFigure(name);
  if (figure) return { kind: 'figure', figure, findings: findingsOf(figure.id), isAltered: false };
  const entered = ASSUMPTIONS.find(({ input }) => input === name);
  if (entered) return { kind: 'assumption', assumption: entered, sheet, isDefault: false };
  const held = ASSUMPTIONS.find((one) => one.name === name);
  if (held) return { kind: 'inForce', assumption: held, sheet };
  const input = SHEET_INPUTS.find((one) => one.name === name);
  if (input) return { kind: 'input', assumption: input, sheet, isDefault: false };
  const kept = ASSUMPTIONS.find(({ default: initial }) => initial?.name === name);
  return kept && { kind: 'default', assumption: kept, isAltered: false };
}

/** With what the cell holds now. */
function inCell(origin: Origin, cell: TracedCell): Origin {
  switch (origin.kind) {
    case 'figure':
      return { ...origin, isAltered: isAltered(cell, origin.figure.value.toNumber()) };
    case 'default':
      return { ...origin, isAltered: !isDefault(cell, origin.assumption) };
    case 'assumption':
      return { ...origin, isDefault: cell.formula === '' && cell.value === '' };
    case 'inForce':
      // What was typed over the formula is what the user assumes, as in workbooks of the time before the inputs had cells of their own.
      return cell.formula === '' ? { ...origin, kind: 'assumption', isDefault: isDefault(cell, origin.assumption) } : origin;
    case 'input':
      return { ...origin, isDefault: isStart(cell, origin.assumption) };
    default:
      return origin;
  }
}

function isDefault({ formula, value }: TracedCell, assumption: Assumption): boolean {
  const { default: initial } = assumption;
  if (initial === null) return formula === '' && value === '';
  if ('value' in initial) return formula === '' && value === initial.value;
  if (formula !== '') return canonical(formula) === canonical(`=${defaultFormula(assumption, (name) => name) ?? ''}`);
  return value === publishedDefault(initial);
}

/** Of a default that is calculated, what it is in the document. */
const publishedDefault = (initial: Default): number | undefined =>
  'figure' in initial ? findFigure(initial.figure)?.value.toNumber() : undefined;

/** Whether an input holds still what it was loaded with. */
function isStart({ formula, value }: TracedCell, { initial }: SheetInput): boolean {
  if (initial === null) return formula === '' && value === '';
  return formula === '' ? value === findFigure(initial.figure)?.value.toNumber() : canonical(formula) === canonical(`=${initial.figure}`);
}

const isAltered = ({ value, formula }: TracedCell, published: number): boolean => formula !== '' || value !== published;
