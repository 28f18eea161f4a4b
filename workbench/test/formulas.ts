/**
 * Calculates the formulas of the grid in memory with HyperFormula.
 *
 * HyperFormula is licensed under GPL-3.0. Only tests load it: nothing of it is built, shipped or copied.
 */
import {
  CellError,
  DetailedCellError,
  EmptyValue,
  ErrorType,
  FunctionPlugin,
  HyperFormula,
  type ImplementedFunctions,
  type RawCellContent,
  SimpleRangeValue,
} from 'hyperformula';
import type {
  Area,
  FunctionArgument,
  FunctionArguments,
  FunctionResult,
  GridFunction,
  InvokeFunction,
  NameInfo,
  Scalar,
} from '../model/grid';

export interface FormulaSheet {
  readonly name: string;
  /** What was typed into the cells. */
  contents(): Iterable<{ readonly row: number; readonly column: number; readonly content: Scalar }>;
}

/** The workbook as it is now. */
export interface FormulaSource {
  sheets(): readonly FormulaSheet[];
  names(): readonly NameInfo[];
}

interface CellAddress {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

interface Spill {
  readonly at: CellAddress;
  readonly table: readonly (readonly Scalar[])[];
}

/** A call in a formula; what HyperFormula keeps in it is its own business. */
interface Call {
  readonly procedureName: string;
  readonly args: never[];
}

export const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!)$/;

const ERROR_TYPES: Readonly<Record<string, ErrorType>> = {
  '#DIV/0!': ErrorType.DIV_BY_ZERO,
  '#VALUE!': ErrorType.VALUE,
  '#REF!': ErrorType.REF,
  '#NAME?': ErrorType.NAME,
  '#NUM!': ErrorType.NUM,
  '#N/A': ErrorType.NA,
};

const isFormula = (content: Scalar): content is string => typeof content === 'string' && content.startsWith('=') && content.length > 1;

/** Values come when they are asked for; those of custom functions, which alone spill here, when `settled` resolves. */
export class Formulas {
  private engine: HyperFormula | null = null;
  private hasFunctions = false;
  private invoke: InvokeFunction = () => Promise.resolve({ ok: false, error: '#NAME?', message: '' });
  /** By call: equal calls have equal answers until everything is recalculated. */
  private readonly answers = new Map<string, FunctionResult>();
  private readonly pending = new Map<string, Promise<void>>();
  private readonly spills = new Map<string, Spill>();
  private hasNewSpill = false;

  constructor(private readonly source: FormulaSource) {}

  register(functions: readonly GridFunction[], invoke: InvokeFunction): void {
    const names = functions.map(({ name }) => name.toUpperCase());
    this.hasFunctions = names.length > 0;
    this.invoke = invoke;
    HyperFormula.registerFunctionPlugin(pluginFor(names), { enGB: Object.fromEntries(names.map((name) => [name, name])) });
    this.recalculate();
  }

  /** To be called whenever sheets, contents or names have changed. */
  changed(): void {
    this.engine = null;
    this.spills.clear();
  }

  recalculate(): void {
    this.answers.clear();
    this.changed();
  }

  async settled(): Promise<void> {
    if (!this.hasFunctions) return;
    this.calculated();
    while (this.pending.size > 0) {
      await Promise.all(this.pending.values());
      this.calculated();
    }
  }

  value(sheet: number, row: number, column: number): Scalar {
    const value = this.calculated().getCellValue({ sheet, row, col: column });
    if (value instanceof DetailedCellError) return value.message === BUSY ? BUSY : value.value;
    return value ?? '';
  }

  /** The areas that formulas of the sheet spill to. */
  spillAreas(sheet: number): readonly Area[] {
    if (!this.hasFunctions) return [];
    this.calculated();
    return [...this.spills.values()]
      .filter(({ at }) => at.sheet === sheet)
      .map(({ at, table }) => ({ row: at.row, column: at.col, rows: table.length, columns: table[0]?.length ?? 0 }));
  }

  /** What a custom function gives to a formula. One that a formula begins with spills, as the formula's own result. */
  call(name: string, args: FunctionArguments, at: CellAddress): unknown {
    // A cell that itself waits for an answer is no argument yet.
    if (args.flat(2).some((argument) => argument !== null && typeof argument === 'object' && argument.error === BUSY)) return busy();
    const key = JSON.stringify([name, args]);
    const answer = this.answers.get(key);
    if (!answer) {
      this.ask(key, name, args);
      return busy();
    }
    if (!answer.ok) return new CellError(ERROR_TYPES[answer.error] ?? ErrorType.ERROR, answer.message);
    if (typeof answer.value !== 'object') return answer.value;
    const table = answer.value;
    if (!this.formula(at).startsWith(`=${name}(`)) return SimpleRangeValue.onlyValues(table.map((line) => [...line]));
    if (table.length * (table[0]?.length ?? 0) > 1) this.spill({ at, table });
    return table[0]?.[0] ?? EmptyValue;
  }

  private ask(key: string, name: string, args: FunctionArguments): void {
    if (this.pending.has(key)) return;
    const work = this.invoke(name, args).then((answer) => {
      this.pending.delete(key);
      this.answers.set(key, answer);
      this.changed();
    });
    this.pending.set(key, work);
  }

  private spill(spill: Spill): void {
    const key = JSON.stringify(spill.at);
    if (this.spills.has(key)) return;
    this.spills.set(key, spill);
    this.hasNewSpill = true;
  }

  private formula({ sheet, row, col }: CellAddress): string {
    return this.engine?.getCellFormula({ sheet, row, col })?.toUpperCase() ?? '';
  }

  private calculated(): HyperFormula {
    let engine = this.engine ?? this.build();
    while (this.hasNewSpill) engine = this.build();
    return engine;
  }

  private build(): HyperFormula {
    this.hasNewSpill = false;
    const engine = HyperFormula.buildEmpty({ licenseKey: 'gpl-v3', smartRounding: false, evaluateNullToZero: true, context: this });
    this.engine = engine;
    const sheets = this.source.sheets();
    engine.batch(() => {
      for (const { name } of sheets) engine.addSheet(name);
      for (const word of ['TRUE', 'FALSE']) engine.addNamedExpression(word, `=${word}()`);
      for (const { name, formula } of this.source.names()) {
        if (engine.isItPossibleToAddNamedExpression(name, formula)) engine.addNamedExpression(name, formula);
      }
      sheets.forEach((sheet, index) => engine.setSheetContent(index, this.contents(sheet, index)));
    });
    return engine;
  }

  private contents(sheet: FormulaSheet, index: number): RawCellContent[][] {
    const rows: RawCellContent[][] = [];
    for (const { at, table } of this.spills.values()) {
      if (at.sheet !== index) continue;
      table.forEach((line, r) => line.forEach((value, c) => ((rows[at.row + r] ??= [])[at.col + c] = toRaw(value))));
    }
    for (const { row, column, content } of sheet.contents()) if (content !== '') (rows[row] ??= [])[column] = toRaw(content);
    return Array.from(rows, (row) => Array.from(row ?? [], (content) => content ?? null));
  }
}

/** Of an error that HyperFormula does not have. */
const BUSY = '#BUSY!';
const busy = (): CellError => new CellError(ErrorType.ERROR, BUSY);

/** HyperFormula would read text such as 4.2 as a number. */
function toRaw(content: Scalar): RawCellContent {
  return typeof content !== 'string' || isFormula(content) || ERROR.test(content) ? content : `'${content}`;
}

function pluginFor(names: readonly string[]) {
  return class extends FunctionPlugin {
    static override implementedFunctions: ImplementedFunctions = Object.fromEntries(
      names.map((name) => [name, { method: 'call', parameters: [] }]),
    );

    /** Arguments go as they are: `runFunction` would not call with an error. */
    call({ procedureName, args }: Call, state: { readonly formulaAddress: CellAddress }): unknown {
      const values = args.map((argument) => toArgument(this.evaluateAst(argument, state as never)));
      return (this.config.context as Formulas).call(procedureName, values, state.formulaAddress);
    }
  };
}

function toArgument(value: unknown): FunctionArgument | FunctionArgument[][] {
  return value instanceof SimpleRangeValue ? value.data.map((row) => row.map(toScalarArgument)) : toScalarArgument(value);
}

function toScalarArgument(value: unknown): FunctionArgument {
  if (value === EmptyValue) return null;
  // Numbers that are written as per cent or dates.
  if (typeof value === 'object' && value !== null && 'val' in value) return value.val as number;
  if (!(value instanceof CellError)) return value as Scalar;
  if (value.message === BUSY) return { error: BUSY };
  return { error: Object.keys(ERROR_TYPES).find((code) => ERROR_TYPES[code] === value.type) ?? '#VALUE!' };
}
