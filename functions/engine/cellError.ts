import type { Localized } from '../../src/language';

/** The errors that Excel lets a function return. */
export type ErrorCode = '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#NULL!';

/** An error as the result of one cell, with its message in both languages. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message: Localized,
  ) {}
}
