/** Records and fields of a text. papaparse reads them, fed with LF only and the separator given. */
import papa, { type Step } from 'papaparse';
import type { Line } from './cell';
import type { Problem } from './outcome';

/** A quote that was opened and never closed, or one that closes in the middle of a field. */
export interface QuoteProblem {
  readonly line: number;
  readonly found: string;
}

export const quoteProblem = ({ line, found }: QuoteProblem): Problem => ({
  line,
  column: null,
  found,
  kind: 'unclosed-quote',
  level: 'error',
});

const LINE_BREAK = /\n/g;
const breaksIn = (text: string): number => (text.includes('\n') ? (text.match(LINE_BREAK)?.length ?? 0) : 0);

/** So many signs of a text without quotes are split at once: the lines of a whole file at once would fill the memory. */
const BLOCK = 2 ** 18;

export type OnProgress = (share: number) => void;

/**
 * @param text with LF as its only line break
 * @param visit told every record with the line where it begins; false ends the reading
 * @param onProgress told now and then how much of the text is read
 */
export function readFields(
  text: string,
  separator: string,
  visit: (cells: string[], line: number) => boolean,
  onProgress: OnProgress = () => undefined,
): QuoteProblem[] {
  if (text.includes('"')) return readQuoted(text, separator, visit, onProgress);
  const state = { line: 1, goesOn: true };
  for (let start = 0; state.goesOn && start < text.length;) {
    const end = text.indexOf('\n', start + BLOCK);
    const block = text.slice(start, end < 0 ? text.length : end);
    parse(block, separator, ({ data }, parser) => {
      state.goesOn = visit(data, state.line++);
      if (!state.goesOn) parser.abort();
    });
    start += block.length + 1;
    onProgress(Math.min(start / text.length, 1));
  }
  return [];
}

const parse = (text: string, delimiter: string, step: (step: Step, parser: { abort(): void }) => void): void =>
  papa.parse(text, { delimiter, newline: '\n', quoteChar: '"', step });

/** Records may go over several lines. */
function readQuoted(
  text: string,
  separator: string,
  visit: (cells: string[], line: number) => boolean,
  onProgress: OnProgress,
): QuoteProblem[] {
  const problems: QuoteProblem[] = [];
  let line = 1;
  let told = 0;
  parse(text, separator, ({ data, errors, meta }, parser) => {
    if (meta.cursor >= told + BLOCK) onProgress((told = meta.cursor) / text.length);
    const breaks = data.reduce((count, field) => count + breaksIn(field), 0);
    const [error] = errors;
    if (error) problems.push({ line: error.code === 'MissingQuotes' ? line + breaks - breaksIn(data.at(-1) ?? '') : line, found: '"' });
    else if (!visit(data, line)) parser.abort();
    line += breaks + 1;
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
