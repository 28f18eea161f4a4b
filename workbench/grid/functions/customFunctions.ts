import { ERROR_TYPE_SET, type ErrorType, FunctionType, IDescriptionService, IFunctionService } from '@univerjs/preset-sheets-core';
import type { Grid, GridFunction } from '../../model/grid';
import type { UniverBook } from '../univerBook';
import type { Calculation } from '../calculation';
import { CallBook } from './callBook';
import { forgetParsedFormulas } from '../parsedFormulas';
import { BUSY, CustomFunction } from './customFunction';

/** Makes custom functions known to the formula engine and to the help that appears while typing. */
export class CustomFunctions {
  readonly calls: CallBook;

  constructor(
    private readonly book: UniverBook,
    private readonly calculation: Calculation,
    /** Whether the cells have values already when functions come. */
    private readonly isCalculated: boolean,
  ) {
    this.calls = new CallBook(
      (cells) => calculation.recalculate(cells),
      () => calculation.isIdle,
      ({ sheetId, row, column }) => book.workbook.getSheetBySheetId(sheetId)?.getCellRaw(row, column)?.v === BUSY,
    );
    calculation.onIdle(() => this.calls.engineIdle());
    // The engine knows errors by their texts; this one makes cells that depend on a pending one wait as well.
    ERROR_TYPE_SET.add(BUSY as ErrorType);
  }

  readonly register: Grid['registerFunctions'] = (functions, invoke) => {
    const { injector } = this.book;
    const engine = injector.get(IFunctionService);
    engine.registerExecutors(...functions.map((definition) => new CustomFunction(definition, this.calls, invoke)));
    injector.get(IDescriptionService).registerDescriptions(functions.map(description));
    // Formulas that were there before the function have been read as unknown.
    forgetParsedFormulas(injector);
    if (this.isCalculated) this.calculation.readAgain();
    else this.calculation.recalculateAll();
  };
}

function description({ name, description: text, parameters }: GridFunction) {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description: text,
    abstract: text,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  } as const;
}
