/** A relation that a user has written down: an expression over published figures against a printed value. */
import { compute, linesOf, repeatedFigures, type Line, type ZeroDivision } from './arithmetic';
import { check, type Check } from './check';
import { figuresIn, type Expression } from './expression';
import { mixedUnits } from './mixedUnits';
import { parseExpression, type ExpressionProblem } from './parseExpression';
import { isBlank, isPercent, needsPrecision, printedIn, type OwnCell, type PrintedProblem } from './ownPrinted';

export interface OwnRow {
  readonly number: OwnCell;
  readonly label: OwnCell;
  readonly expression: OwnCell;
  readonly printed: OwnCell;
  readonly precision: OwnCell;
}

export type OwnField = 'expression' | 'printed' | 'precision';

export type OwnProblem =
  | { readonly kind: 'missing'; readonly fields: readonly OwnField[] }
  /** Excel has made something else of it than text. */
  | { readonly kind: 'converted'; readonly to: 'number' | 'error' | 'formula' | 'boolean'; readonly found: string; readonly field: OwnField }
  | { readonly kind: 'expression'; readonly problem: ExpressionProblem }
  | { readonly kind: 'noFigure' }
  | ZeroDivision
  | PrintedProblem;

export interface OwnRelation extends Check {
  readonly expression: Expression;
  readonly computedBy: readonly Line[];
  readonly isPercent: boolean;
  /** Named more than once: the interval may be wider than it need be. */
  readonly repeated: readonly string[];
  /** Without a stated precision: taken as they are. */
  readonly unrounded: readonly string[];
  /** Two units that are added to each other. */
  readonly mixed: readonly [string, string] | undefined;
  /** It does not come out, and these may be thousands that were written with a comma: `32,463`. */
  readonly grouped: readonly string[];
}

export type OwnOutcome = OwnRelation | { readonly problem: OwnProblem };

/** A row in which nothing but its number stands is not used. */
export const isUsed = ({ label, expression, printed, precision }: OwnRow): boolean => ![label, expression, printed, precision].every(isBlank);

export function checkOwn(row: OwnRow): OwnOutcome {
  const fields = missingIn(row);
  if (fields.length > 0) return { problem: { kind: 'missing', fields } };
  const strange = convertedExpression(row.expression) ?? strangeCell(row.printed, 'printed') ?? strangeCell(row.precision, 'precision');
  if (strange) return { problem: strange };
  const parsed = parseExpression(String(row.expression.value));
  if ('problem' in parsed) return { problem: { kind: 'expression', problem: parsed.problem } };
  const { expression } = parsed;
  const figures = figuresIn(expression);
  if (figures.length === 0) return { problem: { kind: 'noFigure' } };
  const computed = compute(expression);
  if ('kind' in computed) return { problem: computed };
  const printed = printedIn(row.printed, row.precision);
  if ('problem' in printed) return printed;
  const checked = check(computed, printed);
  return {
    ...checked,
    expression,
    computedBy: linesOf(expression),
    isPercent: isPercent(row.printed),
    repeated: repeatedFigures(expression),
    unrounded: [...new Set(figures.filter(({ precision }) => precision === null).map(({ id }) => id))],
    mixed: mixedUnits(expression),
    grouped: checked.status === 'WIDERSPRUCH' ? [...groupedIn(expression), ...groupedPrinted(row.printed)] : [],
  };
}

/** Three digits behind a comma, and no unit behind them: English thousands look so. */
const GROUPED = /^[1-9]\d{0,2},\d{3}$/;

function groupedIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return GROUPED.test(expression.text) ? [expression.text] : [];
    case 'figure':
      return [];
    case 'negative':
      return groupedIn(expression.of);
    case 'operation':
      return [...groupedIn(expression.left), ...groupedIn(expression.right)];
  }
}

/** Excel has read a number with the same digits where the cell is none of text. */
function groupedPrinted({ value, isPercent: isShare }: OwnCell): string[] {
  const text = typeof value === 'number' && isShare !== true ? String(value).replace('.', ',') : String(value).trim();
  return GROUPED.test(text) ? [text] : [];
}

function missingIn({ expression, printed, precision }: OwnRow): OwnField[] {
  return [
    ...(isBlank(expression) ? ['expression' as const] : []),
    ...(isBlank(printed) ? ['printed' as const] : []),
    ...(!isBlank(printed) && needsPrecision(printed) && isBlank(precision) ? ['precision' as const] : []),
  ];
}

function convertedExpression(cell: OwnCell): OwnProblem | undefined {
  if (typeof cell.value === 'number') return { kind: 'converted', to: 'number', found: String(cell.value), field: 'expression' };
  return strangeCell(cell, 'expression');
}

/** A printed value or a precision may come from a formula, as long as it gives something. */
function strangeCell({ value, formula }: OwnCell, field: OwnField): OwnProblem | undefined {
  if (typeof value === 'object') return { kind: 'converted', to: 'error', found: value.code, field };
  if (typeof value === 'boolean') return { kind: 'converted', to: 'boolean', found: String(value), field };
  return field === 'expression' && formula !== undefined ? { kind: 'converted', to: 'formula', found: formula, field } : undefined;
}
