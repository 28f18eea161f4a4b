/** An error in an input comes out again and wins over our own; of several arguments that cannot be used the leftmost is told. */
import { isOptional, type Parameter } from '../../functions/parameter';
import { cellFor, errorCodeOf, firstIn, givenTo, isError, rowsOf, type Call } from './call';

/** Excel lets no function return the others. */
const RETURNABLE = ['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#NULL!'];

interface Expected {
  readonly parameter: Parameter;
  readonly code: string;
}

/** What is wrong with how an answer tells of bad arguments; undefined where nothing is. */
export function notLeftmost(call: Call, onChecked: () => void): string | undefined {
  const { definition, answer } = call;
  const { parameters } = definition;
  const inputs = givenTo(call).map((argument) => ({ argument, rows: rowsOf(argument) }));
  const check = (cell: unknown, brought: Expected | undefined, unusable: number): string | undefined => {
    if (brought === undefined && unusable < 0) return undefined;
    onChecked();
    if (brought !== undefined) {
      return isAbout(cell, brought) ? undefined : `${told(cell)} for ${brought.code} in ${brought.parameter.name.de}`;
    }
    const place = isError(cell) ? parameters.findIndex(({ name }) => startsWith(cell, name.de)) : -1;
    return place >= 0 && place <= unusable ? undefined : `${told(cell)} for an unusable ${String(parameters[unusable]?.name.de)}`;
  };
  if (!definition.cellwise) {
    const brought = firstOf(parameters, (parameter, index) => {
      const code = inputs[index]?.rows.flat().map(errorCodeOf).find((one) => one !== undefined);
      return code === undefined ? undefined : comesOut(parameter, code);
    });
    const unusable = parameters.findIndex((parameter, index) => {
      const { argument, rows } = inputs[index] ?? { argument: undefined, rows: [] };
      const cells = rows.flat();
      return (cells.length > 1 && !('range' in parameter)) || cells.some((cell) => isUnusable(parameter, cell, isLeftOut(argument)));
    });
    return check(answer, brought, unusable);
  }
  return firstIn(answer as unknown[][], (cell, row, column) => {
    const found = inputs.map(({ rows }) => cellFor(rows, row, column));
    const brought = firstOf(parameters, (parameter, index) => {
      const input = found[index];
      if (input === undefined) return { parameter, code: '#N/A' };
      const code = errorCodeOf(input.cell);
      return code === undefined ? undefined : comesOut(parameter, code);
    });
    const unusable = parameters.findIndex((parameter, index) =>
      isUnusable(parameter, found[index]?.cell, isLeftOut(inputs[index]?.argument)),
    );
    return check(cell, brought, unusable);
  });
}

const isLeftOut = (argument: unknown): boolean => argument === null || argument === undefined;

const comesOut = (parameter: Parameter, code: string): Expected => ({ parameter, code: RETURNABLE.includes(code) ? code : '#VALUE!' });

function firstOf<Found>(
  parameters: readonly Parameter[],
  find: (parameter: Parameter, index: number) => Found | undefined,
): Found | undefined {
  for (const [index, parameter] of parameters.entries()) {
    const found = find(parameter, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

const startsWith = ({ message }: Error, name: string): boolean => [':', ','].some((sign) => message.startsWith(name + sign));

const isAbout = (cell: unknown, { parameter, code }: Expected): boolean =>
  isError(cell) && cell.code === code && startsWith(cell, parameter.name.de);

const told = (cell: unknown): string => (isError(cell) ? `${cell.code} “${cell.message}”` : String(cell));

/** What no function can take for the parameter, whatever its limits. */
function isUnusable(parameter: Parameter, cell: unknown, leftOut: boolean): boolean {
  const isBlank = cell === null || cell === undefined || cell === '';
  const isRequired = !isOptional(parameter);
  if (leftOut) return isRequired;
  switch (parameter.kind) {
    case 'selector':
      return isBlank || cell === 0 ? isRequired : typeof cell !== 'string';
    case 'text':
      // A column of texts has blanks, and a blank may arrive as 0.
      if (parameter.range) return typeof cell !== 'string' && !isBlank && cell !== 0;
      return typeof cell === 'string' ? cell.trim() === '' : !(parameter.orNumber && isNumber(cell) && cell !== 0);
    case 'date':
      return !isNumber(cell) || cell === 0;
    default:
      return !isBlank && !isNumber(cell);
  }
}

const isNumber = (cell: unknown): boolean => typeof cell === 'number' && Number.isFinite(cell);
