/** What a function may answer to whatever a host passes. */
import { CATALOGUE } from '../../functions/catalogue';
import { programme } from '../../src/programme/figures';
import { isError, type Call } from './call';

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
export function wrongAnswer({ definition: { cellwise, result }, answer }: Call): string | undefined {
  // Only where one value is all there is to give, an error is thrown.
  if (answer instanceof Error) return cellwise ? `throws ${String(answer)}` : wrongError(answer);
  if (!Array.isArray(answer)) return result === 'scalar' ? wrongCell(answer) : `no rectangle: ${String(answer)}`;
  if (result === 'scalar') return 'a rectangle of a function that gives one value';
  const rows = answer as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0) return 'no cell';
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width) return 'rows of different lengths';
    for (let column = 0; column < width; column++) {
      const wrong = row[column] instanceof Error ? wrongError(row[column]) : wrongCell(row[column]);
      if (wrong !== undefined) return wrong;
    }
  }
  return undefined;
}

/** Only the error that Excel knows. */
function wrongError(error: Error): string | undefined {
  if (!isError(error)) return `throws ${String(error)}`;
  if (!CODES.includes(error.code)) return `unknown code ${error.code}`;
  return error.message.trim() === '' || /undefined|NaN|\[object/.test(error.message) ? `message “${error.message}”` : undefined;
}

function wrongCell(cell: unknown): string | undefined {
  if (Object.is(cell, -0)) return 'the number -0';
  if (typeof cell === 'number') return Number.isFinite(cell) ? undefined : `the number ${cell}`;
  return typeof cell === 'string' && TEXTS.has(cell) ? undefined : `the cell ${String(cell)}`;
}
