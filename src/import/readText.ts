/** A text file: decoded, its separator and head found, then read as a table. */
import { decode, type Decoded, type NulByte } from './encoding';
import { quoteProblem, readFields, type OnProgress } from './fields';
import type { ImportInput } from './input';
import type { Answers, Held, Outcome, Problem, Understood } from './outcome';
import { headlessPreview } from './preview';
import { readTable } from './readTable';
import { refused } from './refused';
import { fitting, headPattern, linePattern } from './remembered';
import { findSeparator, namedSeparator, withoutSepLine, type SeparatorResult } from './separator';

interface Opened {
  readonly decoded: Decoded;
  readonly text: string;
  readonly result: SeparatorResult;
}

/** @param before of the same bytes, read with the encoding that was recognised */
function open(bytes: Uint8Array, { encoding, separator, headerLine }: Answers, before?: Opened): Opened | NulByte {
  const decoded = before && encoding === undefined ? before.decoded : decode(bytes, encoding);
  if ('nulLine' in decoded) return decoded;
  const text = withoutSepLine(decoded.text);
  return { decoded, text, result: findSeparator(text, separator ?? namedSeparator(decoded.text), headerLine) };
}

const isNul = (opened: Opened | NulByte): opened is NulByte => 'nulLine' in opened;

const shapeOf = (opened: Opened | NulByte): string => {
  if (isNul(opened)) return '';
  return 'head' in opened.result ? headPattern(opened.result.head) : linePattern(opened.result.lines);
};

export function readText(input: ImportInput & { readonly held: Held }): Outcome {
  const { name, bytes, answers, remembered = [], held, onProgress, onPreview } = input;
  const first = open(bytes, answers ?? {});
  if (isNul(first)) return refused('nul', {}, [{ line: first.nulLine, column: null, found: '\\u0000', kind: 'nul', level: 'error' }]);
  const found = answers === undefined ? shapeOf(first) : undefined;
  const fits = found === undefined ? undefined : fitting(remembered, found, (given) => shapeOf(open(bytes, given, first)));
  const opened = fits ? open(bytes, fits.answers, first) : first;
  if (isNul(opened)) return refused('nul');
  const { decoded, text, result } = opened;
  const { encoding } = decoded;
  const shape = { read: shapeOf(opened), ...(found === undefined ? {} : { found }) };
  const common: Understood = { encoding, shape, ...(fits ? { remembered: fits } : {}) };
  if (!('head' in result)) onPreview?.(headlessPreview(result.lines));
  if ('candidates' in result) {
    return { ...common, kind: 'question', reason: 'separator', candidates: result.candidates, problems: [], problemCount: 0 };
  }
  if ('refused' in result) {
    const understood = result.separator === undefined ? common : { ...common, separator: result.separator };
    return result.problems.length > 0
      ? refused('errors', understood, result.problems.map(quoteProblem))
      : refused(result.refused, understood);
  }
  const { separator, head, lines } = result;
  return readTable(
    {
      head,
      start: lines,
      each: (visit) => eachRecord(text, separator, lines[head.dataFrom - 1]?.line ?? 0, visit, onProgress),
      understood: { ...common, separator },
      names: [name],
      problems: encodingProblems(decoded),
      dayOffset: 0,
      onPreview,
    },
    answers ?? fits?.answers ?? {},
    held,
  );
}

/** The records behind the head. */
function eachRecord(
  text: string,
  separator: string,
  after: number,
  visit: (cells: string[], line: number, isHidden: boolean) => void,
  onProgress: OnProgress | undefined,
): ReturnType<typeof readFields> {
  return readFields(
    text,
    separator,
    (cells, line) => {
      if (line > after) visit(cells, line, false);
      return true;
    },
    onProgress,
  );
}

function encodingProblems({ undefinedBytes, mixedLine }: Decoded): Problem[] {
  const bytes = undefinedBytes.map(({ line, found }): Problem => ({ line, column: null, found, kind: 'encoding', level: 'error' }));
  if (mixedLine === undefined) return bytes;
  return [{ line: mixedLine, column: null, found: null, kind: 'mixed-encoding', level: 'warning' }, ...bytes];
}
