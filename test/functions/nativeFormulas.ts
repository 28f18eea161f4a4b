/** Calls of JC functions as Excel's own formulas, over data in the cells of a sheet of HyperFormula. */
import { DetailedCellError, FunctionArgumentType, FunctionPlugin, HyperFormula } from 'hyperformula';
import type { CellValue, ImplementedFunctions, RawCellContent } from 'hyperformula';
import type { FunctionDefinition } from '../../functions/definition';
import { columnLetters } from '../../src/formula/address';

/**
 * ROUND as Excel has it: of the number that it shows, so that 1.005 goes up to 1.01. HyperFormula multiplies by 100 in
 * binary, which makes less than a half of some halves.
 */
class ExcelRound extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    ROUND: {
      method: 'round',
      parameters: [{ argumentType: FunctionArgumentType.NUMBER }, { argumentType: FunctionArgumentType.NUMBER }],
    },
  };

  round({ procedureName, args }: { procedureName: string; args: never[] }, state: never): unknown {
    return this.runFunction(args, state, this.metadata(procedureName), (value: number, digits: number) => {
      const [mantissa = '', exponent = ''] = Math.abs(value).toPrecision(15).split('e');
      const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
      return Math.sign(value) * Number(`${shifted}e${-digits}`);
    });
  }
}

HyperFormula.registerFunctionPlugin(ExcelRound, { enGB: { ROUND: 'ROUND' } });

const DATA = 'Daten';
const EQUIVALENTS = 'Formeln';

/** Room for the largest range of a call, and for what a formula spills. */
const ROOM = 12;

/**
 * The values of every call's native equivalent, row by row as it spills; undefined for a call that has none. Numbers stand in cells,
 * because a formula rarely holds them; words and texts stand in the formula, because only there it knows them.
 */
export function nativeValues(
  { parameters, nativeEquivalent }: FunctionDefinition,
  calls: readonly (readonly unknown[])[],
): (CellValue[][] | undefined)[] {
  const data: RawCellContent[][] = [];
  const formulas: RawCellContent[][] = [];
  const written = calls.map((args, call) => {
    const texts = parameters.map((_, index) => argument(args[index], call * ROOM, index * ROOM, data));
    const result = nativeEquivalent(texts);
    if ('formula' in result) formulas[call * ROOM] = [`=${result.formula}`];
    return 'formula' in result;
  });
  const engine = HyperFormula.buildFromSheets(
    { [DATA]: filled(data), [EQUIVALENTS]: filled(formulas) },
    { licenseKey: 'gpl-v3', smartRounding: false, useArrayArithmetic: true, maxRows: 100_000 },
  );
  const sheet = engine.getSheetId(EQUIVALENTS) ?? -1;
  const values = written.map((isWritten, call) => (isWritten ? spilled(engine, sheet, call * ROOM) : undefined));
  engine.destroy();
  return values;
}

/** The formula text of an argument, whose numbers go into the data. */
function argument(value: unknown, top: number, left: number, data: RawCellContent[][]): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  const cells = Array.isArray(value) ? (value as number[][]) : [[value as number]];
  cells.forEach((line, row) => line.forEach((number, column) => ((data[top + row] ??= [])[left + column] = number)));
  const cell = (row: number, column: number): string => `${DATA}!${columnLetters(left + column + 1)}${top + row + 1}`;
  const last = cell(cells.length - 1, (cells[0]?.length ?? 1) - 1);
  return Array.isArray(value) ? `${cell(0, 0)}:${last.slice(last.indexOf('!') + 1)}` : cell(0, 0);
}

function spilled(engine: HyperFormula, sheet: number, top: number): CellValue[][] {
  const range = engine.getSheetDimensions(sheet);
  const rows = engine.getRangeValues({
    start: { sheet, row: top, col: 0 },
    end: { sheet, row: top + ROOM - 1, col: Math.max(range.width - 1, 0) },
  });
  return rows.map((row) => row.filter((cell) => cell !== null)).filter((row) => row.length > 0);
}

/** Without gaps, as HyperFormula wants its rows. */
const filled = (rows: readonly RawCellContent[][]): RawCellContent[][] =>
  Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));

export const isNativeError = (value: unknown): boolean => value instanceof DetailedCellError;
