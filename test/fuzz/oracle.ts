/** What a function may answer to whatever a host passes. */
import { CATALOGUE } from '../../functions/catalogue';
import type { FunctionDefinition } from '../../functions/definition';
import { programme } from '../../src/figures/figures';
import { HostError } from './hostArguments';

const CODES = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'];

/** Every text that a result can be: of the figures, of the answers of checks, and the labels of statements. */
const TEXTS: ReadonlySet<string> = new Set([
  ...programme.figures.flatMap(({ label, printed, unit, qualifier, asOf, section, document }) => [
    label.de, printed, unit, qualifier, asOf, section, `${document.title}, Abschnitt ${section}`,
  ]),
  ...['EXAKT', 'RUNDUNG', 'WIDERSPRUCH', 'Ausgewiesen', 'Rest'],
  ...['–', 'überplanmäßig', 'außerplanmäßig', 'überplanmäßig, erheblich', 'außerplanmäßig, erheblich'],
  ...CATALOGUE.flatMap(({ examples }) => examples.flatMap(({ result }) => [result].flat(2).filter((cell) => typeof cell === 'string'))),
]);

/** What is wrong with an answer; undefined where nothing is. */
export function wrongAnswer({ result }: FunctionDefinition, answer: unknown): string | undefined {
  if (!Array.isArray(answer)) return result === 'scalar' ? wrongCell(answer) : `no rectangle: ${String(answer)}`;
  if (result === 'scalar') return 'a rectangle of a function that gives one value';
  const rows = answer as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0) return 'no cell';
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width) return 'rows of different lengths';
    for (let column = 0; column < width; column++) {
      const wrong = row[column] instanceof HostError ? wrongError(row[column]) : wrongCell(row[column]);
      if (wrong !== undefined) return wrong;
    }
  }
  return undefined;
}

/** Only the error that Excel knows may be thrown, and only where one value is all there is to give. */
export function wrongError(error: unknown): string | undefined {
  if (!(error instanceof HostError)) return `throws ${String(error)}`;
  if (!CODES.includes(error.code)) return `unknown code ${error.code}`;
  return error.message.trim() === '' || /undefined|NaN|\[object/.test(error.message) ? `message “${error.message}”` : undefined;
}

function wrongCell(cell: unknown): string | undefined {
  if (Object.is(cell, -0)) return 'the number -0';
  if (typeof cell === 'number') return Number.isFinite(cell) ? undefined : `the number ${cell}`;
  return typeof cell === 'string' && TEXTS.has(cell) ? undefined : `the cell ${String(cell)}`;
}
