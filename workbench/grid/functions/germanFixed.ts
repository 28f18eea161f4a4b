import type { Injector } from '@univerjs/core';
import { type ArrayValueObject, BaseFunction, type BaseValueObject, IFunctionService, StringValueObject } from '@univerjs/preset-sheets-core';

/** FIXED writes the separators of the Excel's language; Univer's own knows the English ones only. */
class GermanFixed extends BaseFunction {
  constructor(private readonly english: BaseFunction) {
    super('FIXED');
  }

  override minParams = 1;
  override maxParams = 3;

  override calculate(...args: BaseValueObject[]): BaseValueObject {
    const text = this.english.calculate(...args) as BaseValueObject;
    return text.isArray() ? (text as ArrayValueObject).mapValue(german) : german(text);
  }
}

export function writeFixedInGerman(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  const english = functions.getExecutor('FIXED');
  if (!english) throw new Error('Univer has no FIXED.');
  functions.registerExecutors(new GermanFixed(english));
}

/** Errors pass as they are. */
function german(text: BaseValueObject): BaseValueObject {
  if (!text.isString()) return text;
  return StringValueObject.create(String(text.getValue()).replace(/[.,]/g, (separator) => (separator === '.' ? ',' : '.')));
}
