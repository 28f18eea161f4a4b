/** The formulas in the selected cells, and others in their place. */
import { cell as address } from '../../../src/formula/address';
import { holdsFormula } from '../../../src/formula/isFormula';
import { TEXT } from '../../../src/workbook/formats';
import { columnRuns } from '../../sheets/runs';
import { canMergeUndo, failureOf, inExcel, inOneUndoStep, PATIENCE, type Failure, type OnDelay } from '../../excel/session';

/** More cells are not looked through at once. */
export const MOST_CELLS = 5_000;

export interface Sheet {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
}

export interface FormulaCell {
  readonly cell: string;
  /** In invariant form. */
  readonly formula: string;
  /** What the cell shows. */
  readonly text: string;
  readonly numberFormat: string;
}

export type Selected =
  | { readonly kind: 'read'; readonly sheet: Sheet; readonly cells: readonly FormulaCell[] }
  | { readonly kind: 'protected'; readonly sheet: Sheet }
  | { readonly kind: 'tooMany'; readonly cells: number };

/** Of every area that is selected, the part with contents. What a formula spills has none of its own. */
export function readSelectedFormulas(onDelay: OnDelay): Promise<Selected> {
  return inExcel(async ({ context, await: patiently }) => {
    const { workbook } = context;
    const active = workbook.worksheets.getActiveWorksheet();
    active.load({ id: true, name: true, protection: { protected: true } });
    const used = workbook.getSelectedRanges().getUsedRangeAreasOrNullObject(true);
    used.load({ cellCount: true });
    await patiently(context.sync(), PATIENCE.reading);
    const sheet: Sheet = { id: active.id, name: active.name };
    if (active.protection.protected) return { kind: 'protected', sheet };
    if (used.isNullObject) return { kind: 'read', sheet, cells: [] };
    // Excel answers -1 for more cells than a 32-bit number counts.
    if (used.cellCount < 0 || used.cellCount > MOST_CELLS) return { kind: 'tooMany', cells: used.cellCount };
    used.areas.load({ formulas: true, values: true, text: true, numberFormat: true, rowIndex: true, columnIndex: true });
    await patiently(context.sync(), PATIENCE.reading);
    // Areas may overlap.
    const cells = new Map(used.areas.items.flatMap(formulaCells).map((found) => [found.cell, found]));
    return { kind: 'read', sheet, cells: [...cells.values()] };
  }, onDelay);
}

function formulaCells({ formulas, values, text, numberFormat, rowIndex, columnIndex }: Excel.Range): FormulaCell[] {
  return formulas.flatMap((line: readonly unknown[], y) =>
    line.flatMap((formula, x): FormulaCell[] => {
      if (!holdsFormula(formula, values[y]?.[x])) return [];
      const cell = address(columnIndex + x + 1, rowIndex + y + 1);
      return [{ cell, formula, text: String(text[y]?.[x]), numberFormat: String(numberFormat[y]?.[x]) }];
    }),
  );
}

export interface Replacement extends FormulaCell {
  readonly next: string;
}

/** What came of writing in place of formulas. */
export interface Written {
  /** Cells that hold something else than the user was shown: they are left alone. */
  readonly left: readonly string[];
  /** Excel's undo takes all of it back at once. */
  readonly isOneUndoStep: boolean;
}

export type NotWritten =
  | { readonly kind: 'protected' }
  /** Excel gave up; of `count` cells the formula is replaced, null where Excel does not tell. */
  | { readonly kind: 'broken'; readonly count: number | null; readonly failure: Failure };

export type Replaced =
  | (Written & {
    readonly kind: 'replaced';
    /** By cell, what it shows now. */
    readonly texts: ReadonlyMap<string, string>;
  })
  | NotWritten;

export const replaceFormulas = (sheet: Sheet, replacements: readonly Replacement[], onDelay: OnDelay): Promise<Replaced> =>
  atOnce((isOneUndoStep) => replaceIn(isOneUndoStep, sheet, replacements, onDelay));

/** In one step of the undo list where Excel can; in several where it turns out that it cannot and nothing was written. */
export async function atOnce<Outcome extends { readonly kind: string } | NotWritten>(write: (isOneUndoStep: boolean) => Promise<Outcome>): Promise<Outcome> {
  if (!canMergeUndo()) return write(false);
  const outcome = await write(true);
  return 'count' in outcome && outcome.count === 0 ? write(false) : outcome;
}

async function replaceIn(isOneUndoStep: boolean, sheet: Sheet, replacements: readonly Replacement[], onDelay: OnDelay): Promise<Replaced> {
  let writing: readonly Replacement[] = [];
  try {
    const conversation = isOneUndoStep ? inOneUndoStep : inExcel;
    return await conversation(async ({ context, await: patiently }) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      worksheet.load({ protection: { protected: true } });
      const now = queueFormulas(worksheet, replacements);
      await patiently(context.sync(), PATIENCE.reading);
      if (worksheet.protection.protected) return { kind: 'protected' };
      const found = now();
      const isAsShown = ({ cell, formula }: Replacement): boolean => found.get(cell) === formula;
      writing = replacements.filter(isAsShown);
      const written = columnRuns(writing).map((run) => ({ run, range: runRange(worksheet, run) }));
      for (const { run, range } of written) {
        // In a cell that is formatted as text, even since after its formula, the new one would be a text.
        range.numberFormat = run.map(({ numberFormat }) => [numberFormat === TEXT ? 'General' : null]);
        range.formulas = run.map(({ next }) => [next]);
        // A formula of its own may bring Excel to give a cell without a format that of the cells it refers to.
        range.numberFormat = run.map(({ numberFormat }) => [numberFormat]);
        range.load({ text: true });
      }
      await patiently(context.sync(), PATIENCE.writing);
      const texts = written.flatMap(({ run, range }) => run.map(({ cell }, index) => [cell, String(range.text[index]?.[0])] as const));
      const left = replacements.filter((one) => !isAsShown(one)).map(({ cell }) => cell);
      return { kind: 'replaced', texts: new Map(texts), left, isOneUndoStep };
    }, onDelay);
  } catch (error) {
    // Excel carries out what comes before the call that fails.
    await giveFormatsBack(sheet, columnRuns(writing).map((run) => ({ place: runAddress(run), formats: run.map(({ numberFormat }) => [numberFormat]) })));
    return { kind: 'broken', count: await countReplaced(sheet, writing).catch(() => null), failure: failureOf(error) };
  }
}

export async function countReplaced(sheet: Sheet, replacements: readonly FormulaCell[]): Promise<number> {
  if (replacements.length === 0) return 0;
  return inExcel(async ({ context }) => {
    const now = queueFormulas(context.workbook.worksheets.getItem(sheet.id), replacements);
    await context.sync();
    const found = now();
    return replacements.filter(({ cell, formula }) => found.get(cell) !== formula).length;
  }, () => undefined);
}

/** The formulas by cell, known after the round trip. */
function queueFormulas(worksheet: Excel.Worksheet, replacements: readonly FormulaCell[]): () => ReadonlyMap<string, unknown> {
  const runs = columnRuns(replacements).map((run) => ({ run, range: runRange(worksheet, run) }));
  for (const { range } of runs) range.load({ formulas: true, values: true });
  const held = ({ formulas, values }: Excel.Range, index: number): unknown => {
    const formula = formulas[index]?.[0] as unknown;
    return holdsFormula(formula, values[index]?.[0]) ? formula : undefined;
  };
  return () => new Map(runs.flatMap(({ run, range }) => run.map(({ cell }, index) => [cell, held(range, index)] as const)));
}

/** A place and the number formats that it had before something was written. */
export interface Formatted {
  readonly place: string;
  readonly formats: readonly (readonly string[])[];
}

/** After a write that failed halfway; where Excel refuses this, too, its first refusal is told. */
export async function giveFormatsBack(sheet: Sheet, formatted: readonly Formatted[]): Promise<void> {
  if (formatted.length === 0) return;
  await inExcel(async ({ context }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    for (const { place, formats } of formatted) worksheet.getRange(place).numberFormat = formats.map((line) => [...line]);
    await context.sync();
  }, () => undefined).catch(() => undefined);
}

type Run = readonly [FormulaCell, ...FormulaCell[]];

const runRange = (worksheet: Excel.Worksheet, run: Run): Excel.Range => worksheet.getRange(runAddress(run));

/** Of cells below each other. */
const runAddress = (run: Run): string => `${run[0].cell}:${run.at(-1)?.cell ?? run[0].cell}`;
