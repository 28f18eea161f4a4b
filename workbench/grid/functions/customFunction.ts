import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/preset-sheets-core';
import type { FunctionArgument, FunctionArguments, FunctionResult, GridFunction, InvokeFunction, Scalar } from '../../model/grid';
import type { CallBook } from './callBook';

/** What Excel shows while a custom function calculates. */
export const BUSY = '#BUSY!';

/** A custom function as Univer's engine calls it: with its own values, for one cell, and for an answer at once. */
export class CustomFunction extends BaseFunction {
  constructor(
    private readonly definition: GridFunction,
    private readonly calls: CallBook,
    private readonly invoke: InvokeFunction,
  ) {
    super(definition.name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const { name, parameters } = this.definition;
    if (variants.length > parameters.length) return failure('#VALUE!', `${name} hat höchstens ${parameters.length} Argumente.`);
    const args: FunctionArguments = variants.map(toArgument);
    // A cell that itself waits for a result is no argument yet.
    if (args.flat(2).some(isBusy)) return pending();
    const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const result = this.calls.ask(this.invoke, name, args, cell);
    return result ? toValue(result) : pending();
  }
}

function isBusy(argument: FunctionArgument): boolean {
  return typeof argument === 'object' && argument !== null && argument.error === BUSY;
}

function pending(): BaseValueObject {
  return ErrorValueObject.create(BUSY as ErrorType);
}

/** The message travels with the value into the cell. */
function failure(error: string, message: string): BaseValueObject {
  const value = ErrorValueObject.create(error as ErrorType, message);
  value.withCustomData({ failure: { error, message } });
  return value;
}

function toValue(result: FunctionResult): BaseValueObject {
  if (!result.ok) return failure(result.error, result.message);
  const { value } = result;
  if (typeof value !== 'object') return toScalar(value);
  return ArrayValueObject.create({
    calculateValueList: value.map((row) => row.map(toScalar)),
    rowCount: value.length,
    columnCount: value[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function toScalar(value: Scalar): BaseValueObject {
  if (typeof value === 'number') return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return StringValueObject.create(value);
}

/**
 * A range of one cell is that cell's value; which parameters want a table nevertheless is for the caller to know.
 * A blank cell stays a table, which tells it from an argument that is left out.
 */
function toArgument(variant: BaseValueObject | BaseReferenceObject): FunctionArgument | FunctionArgument[][] {
  if (variant.isReferenceObject()) return toArgument((variant as BaseReferenceObject).toArrayValueObject());
  const value = variant as BaseValueObject;
  if (!value.isArray()) return toScalarArgument(value);
  const table = (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => toScalarArgument(cell || null)));
  const [first] = table;
  return first && table.length === 1 && first.length === 1 ? (first[0] ?? table) : table;
}

function toScalarArgument(value: BaseValueObject | null): FunctionArgument {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() };
  if (value.isLambda()) return { error: '#VALUE!' };
  return value.getValue() ?? null;
}
