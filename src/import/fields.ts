/** Records and fields of a text. papaparse reads them, fed with LF only and the separator given. */
import papa from 'papaparse';
import type { Line } from './cell';

/** A quote that was opened and never closed, or one that closes in the middle of a field. */
export interface QuoteProblem {
  readonly line: number;
  readonly found: string;
}

const LINE_BREAK = /\n/g;
const breaksIn = (text: string): number => (text.includes('\n') ? (text.match(LINE_BREAK)?.length ?? 0) : 0);

/**
 * @param text with LF as its only line break
 * @param visit told every record with the line where it begins; false ends the reading
 */
export function readFields(text: string, separator: string, visit: (cells: string[], line: number) => boolean): QuoteProblem[] {
  const problems: QuoteProblem[] = [];
  // Without a quote a record is a line.
  const isQuoted = text.includes('"');
  let line = 1;
  papa.parse(text, {
    delimiter: separator,
    newline: '\n',
    quoteChar: '"',
    step: ({ data, errors }, parser) => {
      const breaks = isQuoted ? data.reduce((count, field) => count + breaksIn(field), 0) : 0;
      const [error] = errors;
      if (error) problems.push({ line: error.code === 'MissingQuotes' ? line + breaks - breaksIn(data.at(-1) ?? '') : line, found: '"' });
      else if (!visit(data, line)) parser.abort();
      line += breaks + 1;
    },
  });
  return problems;
}

/** So many lines decide about separator, head and columns. */
export const SAMPLE_LINES = 2000;

/** The text up to the end of its first lines: papaparse splits all that it is given. */
function startOf(text: string): string {
  let end = -1;
  for (let line = 0; line < SAMPLE_LINES; line++) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) return text;
  }
  return text.slice(0, end);
}

/** The first records, and whether a quote in them is wrong or still open where the sample ends. */
export function firstLines(text: string, separator: string): { readonly lines: Line[]; readonly problems: QuoteProblem[] } {
  const lines: Line[] = [];
  const problems = readFields(startOf(text), separator, (cells, line) => {
    lines.push({ cells, line });
    return true;
  });
  return { lines, problems };
}
