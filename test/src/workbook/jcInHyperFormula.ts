/** The JC functions of the catalogue, and FIXED, which HyperFormula lacks, as functions of HyperFormula. */
import { ArraySize, CellError, EmptyValue, ErrorType, FunctionArgumentType, FunctionPlugin, SimpleRangeValue } from 'hyperformula';
import type { ImplementedFunctions } from 'hyperformula';
import { CATALOGUE } from '../../../functions/catalogue';
import { CellError as JcError } from '../../../functions/engine/cellError';

/** A call in a formula; what HyperFormula keeps in it is its own business. */
interface Call {
  readonly procedureName: string;
  readonly args: never[];
}

const PREFIX = 'JC.';
const ERRORS: readonly (readonly [ErrorType, string])[] = [
  [ErrorType.NA, '#N/A'],
  [ErrorType.DIV_BY_ZERO, '#DIV/0!'],
  [ErrorType.NUM, '#NUM!'],
  [ErrorType.VALUE, '#VALUE!'],
  [ErrorType.NAME, '#NAME?'],
  [ErrorType.REF, '#REF!'],
];

/** As Excel hands a cell to a custom function. */
function toHost(value: unknown): unknown {
  if (value === EmptyValue) return null;
  if (value instanceof CellError) return { code: ERRORS.find(([type]) => type === value.type)?.[1] ?? '#VALUE!' };
  return value;
}

function fromHost(value: unknown): unknown {
  if (!(value instanceof JcError)) return value;
  return new CellError(ERRORS.find(([, code]) => code === value.code)?.[0] ?? ErrorType.ERROR, value.message.de);
}

function argument(value: unknown): unknown {
  return value instanceof SimpleRangeValue ? value.data.map((row) => row.map(toHost)) : toHost(value);
}

function evaluate(id: string, args: readonly unknown[]): unknown {
  const definition = CATALOGUE.find((entry) => entry.id === id);
  if (!definition) throw new Error(`no function ${id}`);
  const result = definition.evaluate(args.map(argument));
  if (!Array.isArray(result)) return fromHost(result);
  const rows = result.map((row) => row.map(fromHost));
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : SimpleRangeValue.onlyValues(rows as never);
}

/** What the sheets let spill, with the argument whose shape the result takes, or its columns and rows. */
const SHAPES: Readonly<Record<string, number | readonly [columns: number, rows: number]>> = {
  SLOT_BUDGET: 1,
  ALLOCATE: 1,
  KDU_NET: 0,
  PROVISIONAL_RELEASE: 1,
  SUBSIDY_RATE: 1,
  TAAM_STOCK: [2, 6],
  TAAM_COST: [2, 3],
  BG_MONTHS: [5, 12],
};

const CONDITIONAL_SPILL = new RegExp(`^=IF\\(.*JC\\.(${Object.keys(SHAPES).join('|')})\\(`);

/** With the name of a row at the end, a statement gives that one number. */
const ONE_OF_STATEMENT = /JC\.TAAM_(?:STOCK|COST)\([^()"]*"[A-Z]+"\)/g;

/** HyperFormula lets a condition spill only as an array formula; then every cell of the shape shows the condition's text. */
export const asArrayFormula = (formula: string): string =>
  CONDITIONAL_SPILL.test(formula.replaceAll(ONE_OF_STATEMENT, '')) ? `=ARRAYFORMULA(${formula.slice(1)})` : formula;

/** The type in HyperFormula's tree of a formula. */
const isNamedRow = (argument: { readonly type?: string } | undefined): boolean => argument?.type === 'STRING';

/** Of an argument that stands in the formula. */
const numberIn = (argument: { readonly type?: string; readonly value?: number } | undefined): number =>
  (argument?.type === 'NUMBER' ? (argument.value ?? 0) : 0);

export class JcFunctions extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    ...Object.fromEntries(
      CATALOGUE.map(({ id, parameters }) => [
        PREFIX + id,
        {
          method: 'jc',
          parameters: parameters.map(() => ({ argumentType: FunctionArgumentType.ANY, optionalArg: true })),
          ...(id in SHAPES || ['KDU_MONTHS', 'KDU_ACCOUNTS'].includes(id) ? { sizeOfResultArrayMethod: 'shape' } : {}),
        },
      ]),
    ),
    FIXED: { method: 'fixed', parameters: [{ argumentType: FunctionArgumentType.NUMBER }, { argumentType: FunctionArgumentType.NUMBER }] },
  };

  jc({ procedureName, args }: Call, state: never): unknown {
    return this.runFunction(args, state, this.metadata(procedureName), (...values: unknown[]) => {
      return evaluate(procedureName.slice(PREFIX.length), values) as never;
    });
  }

  shape({ procedureName, args }: Call, state: never): ArraySize {
    if (procedureName === `${PREFIX}KDU_MONTHS`) return new ArraySize(10 * (1 + numberIn(args[8])), 13);
    if (procedureName === `${PREFIX}KDU_ACCOUNTS`) return new ArraySize(4, numberIn(args[10]));
    const shape = SHAPES[procedureName.slice(PREFIX.length)] ?? -1;
    if (typeof shape !== 'number') {
      const last = args[args.length - 1];
      return isNamedRow(last) ? ArraySize.scalar() : new ArraySize(...shape);
    }
    const shaping = args[shape];
    if (shaping === undefined) return ArraySize.scalar();
    const { width, height } = this.arraySizeForAst(shaping, state);
    return new ArraySize(width, height);
  }

  /** As a German Excel does. */
  fixed({ procedureName, args }: Call, state: never): unknown {
    return this.runFunction(args, state, this.metadata(procedureName), (value: number, digits: number) => {
      return new Intl.NumberFormat('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
    });
  }
}

export const FUNCTION_NAMES = {
  enGB: Object.fromEntries(Object.keys(JcFunctions.implementedFunctions).map((name) => [name, name])),
};
