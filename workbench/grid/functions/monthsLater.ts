import type { Injector } from '@univerjs/core';
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
} from '@univerjs/preset-sheets-core';

/** EDATE with the end of the month as its limit: one month after 31 January, Univer's own comes to 3 March. */
class MonthsLater extends BaseFunction {
  constructor(
    private readonly edate: BaseFunction,
    private readonly endOfMonth: BaseFunction,
  ) {
    super('EDATE');
  }

  override minParams = 2;
  override maxParams = 2;

  override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    if (!start.isArray()) return this.one(start, single(months));
    const table = months.isArray() ? (months as ArrayValueObject) : null;
    return start.map((value, row, column) => this.one(value, table ? (table.get(row, column) ?? single(table)) : months));
  }

  private one(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    const day = single(this.edate.calculate(start, months) as BaseValueObject);
    const lastDay = single(this.endOfMonth.calculate(start, months) as BaseValueObject);
    if (!day.isNumber() || !lastDay.isNumber()) return day;
    return Number(day.getValue()) > Number(lastDay.getValue()) ? NumberValueObject.create(Number(lastDay.getValue()), day.getPattern()) : day;
  }
}

export function correctEdate(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  const edate = functions.getExecutor('EDATE');
  const endOfMonth = functions.getExecutor('EOMONTH');
  if (!edate || !endOfMonth) throw new Error('Univer has no EDATE or no EOMONTH.');
  functions.registerExecutors(new MonthsLater(edate, endOfMonth));
}

function single(value: BaseValueObject): BaseValueObject {
  return value.isArray() ? ((value as ArrayValueObject).get(0, 0) ?? NullValueObject.create()) : value;
}
