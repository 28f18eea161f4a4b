/** Bytes of a file in; facts, a question or a refusal out. Knows neither Excel nor a page nor a disk. */
import { columnLetters } from '../formula/address';
import { isFilled } from './cell';
import { containerOf, type Container } from './container';
import { decode, type Decoded } from './encoding';
import { readFields, SAMPLE_LINES } from './fields';
import { findHead } from './head';
import type { Answers, Held, Outcome, Problem, Question, Refusal, RefusalReason, Understood } from './outcome';
import { quoteProblem, readTable } from './readTable';
import { findSeparator, namedSeparator, withoutSepLine } from './separator';
import { readWorkbook, type SheetTable } from './workbookFile';

export interface ImportInput {
  /** With its ending; months and years are guessed from it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly answers?: Answers;
  readonly held?: Held;
}

const NOTHING_HELD: Held = { facts: [], known: [] };

/** Never throws for what a file contains. */
export async function readImport({ name, bytes, answers = {}, held = NOTHING_HELD }: ImportInput): Promise<Outcome> {
  if (bytes.length === 0) return refused('empty');
  const container = containerOf(bytes);
  if (container === 'text') return readText(name, bytes, answers, held);
  if (container === 'xlsx') return readSheets(name, await readWorkbook(bytes), answers, held);
  return refused(REFUSED[container]);
}

const REFUSED: Readonly<Record<Exclude<Container, 'text' | 'xlsx'>, RefusalReason>> = {
  xls: 'xls',
  xlsb: 'xlsb',
  ods: 'ods',
  protected: 'protected',
  'not-excel': 'not-excel',
  damaged: 'damaged',
  bomb: 'bomb',
};

const refused = (reason: RefusalReason, understood: Understood = {}, problems: readonly Problem[] = []): Refusal => ({
  ...understood,
  kind: 'refused',
  reason,
  problems,
  problemCount: problems.length,
});

function readText(name: string, bytes: Uint8Array, answers: Answers, held: Held): Outcome {
  const decoded = decode(bytes);
  if ('nulLine' in decoded) {
    return refused('nul', {}, [{ line: decoded.nulLine, column: null, found: '\\u0000', kind: 'nul', level: 'error' }]);
  }
  const { encoding } = decoded;
  const text = withoutSepLine(decoded.text);
  const result = findSeparator(text, answers.separator ?? namedSeparator(decoded.text));
  if ('candidates' in result) {
    return { kind: 'question', reason: 'separator', encoding, candidates: result.candidates, problems: [], problemCount: 0 };
  }
  if ('refused' in result) {
    const understood = result.separator === undefined ? { encoding } : { encoding, separator: result.separator };
    return result.problems.length > 0
      ? refused('errors', understood, result.problems.map(quoteProblem))
      : refused(result.refused, understood);
  }
  const { separator, head, lines } = result;
  return readTable(
    {
      head,
      start: lines,
      each: (visit) => eachRecord(text, separator, lines[head.dataFrom - 1]?.line ?? 0, visit),
      understood: { encoding, separator },
      names: [name],
      problems: encodingProblems(decoded),
      dayOffset: 0,
    },
    answers,
    held,
  );
}

/** The records behind the head. */
function eachRecord(
  text: string,
  separator: string,
  after: number,
  visit: (cells: string[], line: number, isHidden: boolean) => void,
): ReturnType<typeof readFields> {
  return readFields(text, separator, (cells, line) => {
    if (line > after) visit(cells, line, false);
    return true;
  });
}

function encodingProblems({ undefinedBytes, mixedLine }: Decoded): Problem[] {
  const bytes = undefinedBytes.map(({ line, found }): Problem => ({ line, column: null, found, kind: 'encoding', level: 'error' }));
  if (mixedLine === undefined) return bytes;
  return [{ line: mixedLine, column: null, found: null, kind: 'mixed-encoding', level: 'warning' }, ...bytes];
}

function readSheets(name: string, sheets: readonly SheetTable[] | undefined, answers: Answers, held: Held): Outcome {
  const encoding = 'xlsx';
  if (sheets === undefined) return refused('damaged');
  const found = sheets.map((sheet) => ({ sheet, result: findHead(sheet.lines.slice(0, SAMPLE_LINES), sheet.merges) }));
  const headed = found.flatMap(({ sheet, result }) => ('head' in result ? [{ sheet, head: result.head }] : []));
  const known = headed.filter(({ head }) => head.isKnown);
  const possible = known.length > 0 ? known : headed;
  const chosen = answers.sheet === undefined ? possible : headed.filter(({ sheet }) => sheet.name === answers.sheet);
  const [only] = chosen;
  if (only === undefined) {
    const isBare = found.some(({ result }) => 'refused' in result && result.refused === 'no-data');
    return refused(isBare ? 'no-data' : 'no-table', { encoding, separator: null });
  }
  if (chosen.length > 1) return sheetQuestion(chosen.map(({ sheet }) => sheet));
  const { sheet, head } = only;
  return readTable(
    {
      head,
      start: sheet.lines,
      each: (visit) => {
        for (const { cells, line, isHidden } of sheet.lines.slice(head.dataFrom)) visit(cells, line, isHidden === true);
        return [];
      },
      understood: { encoding, separator: null, sheet: sheet.name },
      names: [name, sheet.name],
      problems: hiddenProblems(sheet, head.dataFrom),
      dayOffset: sheet.dayOffset,
    },
    answers,
    held,
  );
}

/** Hidden sheets are offered last and named. */
function sheetQuestion(sheets: readonly SheetTable[]): Question {
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const shown = sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
  const question: Question = { kind: 'question', reason: 'sheet', candidates: [...shown, ...hidden], problems: [], problemCount: 0 };
  return hidden.length > 0 ? { ...question, hiddenSheets: hidden } : question;
}

/** Hidden rows and columns count, and are told. */
function hiddenProblems({ lines, hiddenColumns }: SheetTable, dataFrom: number): Problem[] {
  const data = lines.slice(dataFrom);
  const rows = data.filter(({ cells, isHidden }) => isHidden === true && cells.some(isFilled));
  const columns = hiddenColumns.filter((index) => data.some(({ cells }) => isFilled(cells[index])));
  const note = { found: null, level: 'note' } as const;
  return [
    ...columns.map((index): Problem => ({ line: null, column: columnLetters(index + 1), kind: 'hidden-column', ...note })),
    ...rows.map(({ line }): Problem => ({ line, column: null, kind: 'hidden-row', ...note })),
  ];
}
