/** Rule 2: which sign separates the fields. Judged by the head that is found with it, never by counting signs. */
import type { Line } from './cell';
import { firstLines, type QuoteProblem } from './fields';
import { findHead, type Head } from './head';

const SEPARATORS = [';', '\t', ',', '|'] as const;

const SEP_LINE = /^sep=([^"\s])[ \t]*(?:\n|$)/i;
const SEP_TAB = /^sep=\t/i;

interface Separated {
  readonly separator: string;
  readonly lines: readonly Line[];
  readonly problems: readonly QuoteProblem[];
  readonly head: Head;
}

export type SeparatorResult =
  | Separated
  | { readonly candidates: readonly string[]; readonly lines: readonly Line[] }
  | {
      readonly refused: 'empty' | 'no-header' | 'no-data';
      readonly separator: string | undefined;
      /** A quote that swallowed the table. */
      readonly problems: readonly QuoteProblem[];
      /** The first ones, by the separator that gives most fields. */
      readonly lines: readonly Line[];
    };

/** The separator that a first line `sep=;` names. */
export const namedSeparator = (text: string): string | undefined => (SEP_TAB.test(text) ? '\t' : SEP_LINE.exec(text)?.[1]);

/** Text whose line `sep=;` is blank, so that lines are counted as in an editor. */
export const withoutSepLine = (text: string): string => (namedSeparator(text) === undefined ? text : text.replace(/^[^\n]*/, ''));

/**
 * @param answered what the user chose, or the line `sep=;` names
 * @param headerLine where the user says that the head stands
 */
export function findSeparator(text: string, answered: string | undefined, headerLine: number | undefined): SeparatorResult {
  const tried = (answered === undefined ? SEPARATORS : [answered]).map((separator) => {
    const { lines, problems } = firstLines(text, separator);
    return { separator, lines, problems, result: findHead(lines, [], headerLine) };
  });
  const found = tried.flatMap(({ separator, lines, problems, result }) =>
    'head' in result ? [{ separator, lines, problems, head: result.head }] : [],
  );
  const known = found.filter(({ head }) => head.isKnown);
  const possible = known.length > 0 ? known : found;
  const most = Math.max(...possible.map(({ head }) => head.filled));
  const best = possible.filter(({ head }) => head.filled === most);
  const [first] = best;
  if (first) return best.length === 1 ? first : { candidates: best.map(({ separator }) => separator), lines: first.lines };
  const bare = tried.find(({ result }) => 'refused' in result && result.refused === 'no-data');
  if (bare) return { refused: 'no-data', separator: bare.separator, problems: bare.problems, lines: bare.lines };
  const empty = tried.every(({ result }) => 'refused' in result && result.refused === 'empty');
  const wrong = tried.find(({ problems }) => problems.length > 0);
  const [{ lines } = { lines: [] }] = [...tried].sort((one, other) => fieldCount(other.lines) - fieldCount(one.lines));
  return { refused: empty ? 'empty' : 'no-header', separator: wrong?.separator, problems: wrong?.problems ?? [], lines };
}

const fieldCount = (lines: readonly Line[]): number => lines.reduce((sum, { cells }) => sum + cells.length, 0);
