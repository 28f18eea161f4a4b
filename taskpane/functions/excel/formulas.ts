/** The formulas in the selected cells, and others in their place. */
import { cell as address } from '../../../src/formula/address';
import { holdsFormula } from '../../../src/formula/isFormula';
import { GENERAL, TEXT } from '../../../src/workbook/formats';
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
  overwrite(sheet, onDelay, (worksheet) => {
    const queued = queueFormulas(worksheet, replacements);
    return () => {
      const now = queued();
      const isAsShown = ({ cell, formula }: Replacement): boolean => now.get(cell)?.formula === formula;
      const writing = replacements.filter(isAsShown);
      const runs = columnRuns(writing).map((run) => {
        const place = runAddress(run);
        const formats = run.map(({ cell }) => [now.get(cell)?.numberFormat ?? GENERAL]);
        const range = worksheet.getRange(place);
        writeKeepingFormats(range, formats, () => (range.formulas = run.map(({ next }) => [next])));
        return { run, range, place, formats };
      });
      return {
        cells: writing,
        formatted: runs,
        outcome: () => ({
          kind: 'replaced',
          texts: new Map(runs.flatMap(({ run, range }) => run.map(({ cell }, index) => [cell, String(range.text[index]?.[0])] as const))),
          left: replacements.filter((one) => !isAsShown(one)).map(({ cell }) => cell),
        }),
      };
    };
  });

/** What is being written over. */
interface Begun {
  readonly cells: readonly FormulaCell[];
  /** All that is written over, with the number formats that it has. */
  readonly formatted: readonly Formatted[];
}

interface Overwriting<Outcome> extends Begun {
  /** Known after the round trip that writes. */
  outcome(): Outcome;
}

interface Formatted {
  readonly place: string;
  readonly formats: readonly (readonly string[])[];
}

/**
 * Writes over formulas in one step of the undo list where Excel can; in several where it turns out that it cannot and nothing was written.
 *
 * @param queue queues what has to be read before; what it answers queues the writing, of what is as the user was shown
 */
export async function overwrite<Outcome>(
  sheet: Sheet,
  onDelay: OnDelay,
  queue: (worksheet: Excel.Worksheet, workbook: Excel.Workbook) => () => Overwriting<Outcome>,
): Promise<(Outcome & Pick<Written, 'isOneUndoStep'>) | NotWritten> {
  const attempt = async (isOneUndoStep: boolean): Promise<(Outcome & Pick<Written, 'isOneUndoStep'>) | NotWritten> => {
    let begun: Begun = { cells: [], formatted: [] };
    try {
      const conversation = isOneUndoStep ? inOneUndoStep : inExcel;
      return await conversation(async ({ context, await: patiently }) => {
        const worksheet = context.workbook.worksheets.getItem(sheet.id);
        worksheet.load({ protection: { protected: true } });
        const read = queue(worksheet, context.workbook);
        await patiently(context.sync(), PATIENCE.reading);
        if (worksheet.protection.protected) return { kind: 'protected' };
        const overwriting = read();
        begun = overwriting;
        await patiently(context.sync(), PATIENCE.writing);
        return { ...overwriting.outcome(), isOneUndoStep };
      }, onDelay);
    } catch (error) {
      // Excel carries out what comes before the call that fails.
      return { kind: 'broken', count: await afterFailure(sheet, begun), failure: failureOf(error) };
    }
  };
  if (!canMergeUndo()) return attempt(false);
  const outcome = await attempt(true);
  return 'count' in outcome && outcome.count === 0 ? attempt(false) : outcome;
}

/** In a cell that is formatted as text, even since after its formula, what is written would be a text. */
export function writeKeepingFormats(range: Excel.Range, formats: readonly (readonly string[])[], write: () => void): void {
  range.numberFormat = formats.map((line) => line.map((format) => (format === TEXT ? GENERAL : null)));
  write();
  // A formula of its own may bring Excel to give a cell without a format that of the cells it refers to.
  range.numberFormat = formats.map((line) => [...line]);
  range.load({ text: true });
}

/** Gives number formats back, where Excel lets it, and answers how many formulas are gone; null where Excel does not tell. */
async function afterFailure(sheet: Sheet, { cells, formatted }: Begun): Promise<number | null> {
  if (cells.length === 0) return 0;
  const inOneTrip = <Answer>(queue: (worksheet: Excel.Worksheet) => () => Answer): Promise<Answer | null> =>
    inExcel(async ({ context }) => {
      const answer = queue(context.workbook.worksheets.getItem(sheet.id));
      await context.sync();
      return answer();
    }, () => undefined).catch(() => null);
  await inOneTrip((worksheet) => {
    for (const { place, formats } of formatted) worksheet.getRange(place).numberFormat = formats.map((line) => [...line]);
    return () => null;
  });
  return inOneTrip((worksheet) => {
    const queued = queueFormulas(worksheet, cells);
    return () => {
      const now = queued();
      return cells.filter(({ cell, formula }) => now.get(cell)?.formula !== formula).length;
    };
  });
}

/** What a cell holds now; no formula where it holds something else. */
type Held = Pick<FormulaCell, 'numberFormat'> & { readonly formula: string | undefined };

/** By cell, known after the round trip. */
function queueFormulas(worksheet: Excel.Worksheet, cells: readonly FormulaCell[]): () => ReadonlyMap<string, Held> {
  const runs = columnRuns(cells).map((run) => ({ run, range: worksheet.getRange(runAddress(run)) }));
  for (const { range } of runs) range.load({ formulas: true, values: true, numberFormat: true });
  const held = ({ formulas, values, numberFormat }: Excel.Range, index: number): Held => {
    const formula = formulas[index]?.[0] as unknown;
    return { formula: holdsFormula(formula, values[index]?.[0]) ? formula : undefined, numberFormat: String(numberFormat[index]?.[0]) };
  };
  return () => new Map(runs.flatMap(({ run, range }) => run.map(({ cell }, index) => [cell, held(range, index)] as const)));
}

/** Of cells below each other. */
const runAddress = (run: readonly [FormulaCell, ...FormulaCell[]]): string => `${run[0].cell}:${run.at(-1)?.cell ?? run[0].cell}`;
