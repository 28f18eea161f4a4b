/** An Excel file: the sheet with a table is found or asked, then read as a table. */
import { columnLetters } from '../formula/address';
import { isFilled } from './cell';
import { SAMPLE_LINES } from './fields';
import { findHead, type Head, type HeadResult } from './head';
import type { ImportInput } from './input';
import type { Answers, Held, Outcome, Problem, Question, Understood } from './outcome';
import { headlessPreview } from './preview';
import { readTable } from './readTable';
import { refused } from './refused';
import { fitting, headPattern, linePattern } from './remembered';
import type { SheetTable } from './workbookFile';

interface Headed {
  readonly sheet: SheetTable;
  readonly head: Head;
}

interface Opened {
  readonly found: readonly { readonly sheet: SheetTable; readonly result: HeadResult }[];
  /** Sheets with a table, the best ones. */
  readonly possible: readonly Headed[];
  /** Those of them that may be read. */
  readonly chosen: readonly Headed[];
}

function open(sheets: readonly SheetTable[], answers: Answers): Opened {
  const found = sheets.map((sheet) => {
    const headerLine = answers.sheet === undefined || answers.sheet === sheet.name ? answers.headerLine : undefined;
    return { sheet, result: findHead(sheet.lines.slice(0, SAMPLE_LINES), sheet.merges, headerLine) };
  });
  const headed = found.flatMap(({ sheet, result }) => ('head' in result ? [{ sheet, head: result.head }] : []));
  const known = headed.filter(({ head }) => head.isKnown);
  const possible = known.length > 0 ? known : headed;
  const chosen = answers.sheet === undefined ? possible : headed.filter(({ sheet }) => sheet.name === answers.sheet);
  return { found, possible, chosen };
}

function shapeOf({ found, chosen }: Opened): string {
  const patterns = chosen.map(({ head }) => headPattern(head));
  return patterns.length > 0 ? [...new Set(patterns)].join('||') : linePattern(found.flatMap(({ sheet }) => sheet.lines));
}

export function readSheets(input: ImportInput & { readonly held: Held }, sheets: readonly SheetTable[] | undefined): Outcome {
  const { name, answers, remembered = [], held, onPreview } = input;
  const encoding = 'xlsx';
  if (sheets === undefined) return refused('damaged');
  const first = open(sheets, answers ?? {});
  const shape = answers === undefined ? shapeOf(first) : undefined;
  const fits = shape === undefined ? undefined : fitting(remembered, shape, (given) => shapeOf(open(sheets, given)));
  const opened = fits ? open(sheets, fits.answers) : first;
  const { found, possible, chosen } = opened;
  const [only] = chosen;
  const common: Understood = {
    encoding,
    separator: null,
    shape: { read: shapeOf(opened), ...(shape === undefined ? {} : { found: shape }) },
    ...(fits ? { remembered: fits } : {}),
  };
  if (only === undefined) {
    const isBare = found.some(({ result }) => 'refused' in result && result.refused === 'no-data');
    const [filled] = sheets.filter(({ lines }) => lines.some(({ cells }) => cells.some(isFilled)));
    if (filled) onPreview?.(headlessPreview(filled.lines));
    return refused(isBare ? 'no-data' : 'no-table', common);
  }
  if (chosen.length > 1) return { ...common, ...sheetQuestion(chosen.map(({ sheet }) => sheet)) };
  const { sheet, head } = only;
  return readTable(
    {
      head,
      start: sheet.lines,
      each: (visit) => {
        for (const { cells, line, isHidden } of sheet.lines.slice(head.dataFrom)) visit(cells, line, isHidden === true);
        return [];
      },
      understood: { ...common, sheet: sheet.name, sheets: shownFirst(possible.map((one) => one.sheet)) },
      names: [name, sheet.name],
      problems: hiddenProblems(sheet, head.dataFrom),
      dayOffset: sheet.dayOffset,
      onPreview,
    },
    answers ?? fits?.answers ?? {},
    held,
  );
}

const shownFirst = (sheets: readonly SheetTable[]): string[] =>
  [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)].map(({ name }) => name);

/** Hidden sheets are offered last and named. */
function sheetQuestion(sheets: readonly SheetTable[]): Question {
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const question: Question = { kind: 'question', reason: 'sheet', candidates: shownFirst(sheets), problems: [], problemCount: 0 };
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
