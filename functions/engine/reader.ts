import type { Parameter } from '../parameter';
import type { CellError } from './cellError';
import { leftOutValue, readValue, type ArgumentValue } from './check';
import { inputError, type Input } from './input';
import { outsideRange, passedOn, subject } from './messages';

/** What stands where a smaller range has no cell. */
const OUTSIDE = Symbol('outside');
/** What no cell is. */
const NOTHING_YET = Symbol('nothing yet');

/** Different texts that are kept; a column of notes has a new one in every row. */
const MOST_TEXTS = 1000;

/**
 * Reads the cells of one argument. A whole column is a million cells that say the same: nothing, or `k. A.`. What was made
 * of a cell, an error too, serves for all like it.
 */
export class CellReader {
  private readonly parameter: Parameter;
  private lastCell: unknown = NOTHING_YET;
  private lastValue: ArgumentValue | CellError;
  private readonly texts = new Map<string, ArgumentValue | CellError>();
  private readonly errors = new Map<string, CellError>();

  constructor(private readonly input: Input) {
    this.parameter = input.parameter;
  }

  cellAt(row: number, column: number): unknown {
    const { cells, rows, columns } = this.input;
    const line = cells[rows === 1 ? 0 : row];
    const at = columns === 1 ? 0 : column;
    return line === undefined || at >= columns ? OUTSIDE : line[at];
  }

  /** The error that a cell brings along, also that it is missing. */
  errorOf(cell: unknown): CellError | undefined {
    const code = cell === OUTSIDE ? '' : inputError(cell);
    if (code === undefined) return undefined;
    const known = this.errors.get(code);
    if (known !== undefined) return known;
    const error = code === '' ? outsideRange(subject(this.parameter)) : passedOn(subject(this.parameter), code);
    this.errors.set(code, error);
    return error;
  }

  valueOf(cell: unknown): ArgumentValue | CellError {
    if (!Object.is(cell, this.lastCell)) {
      this.lastValue = typeof cell === 'string' ? this.readText(cell) : this.read(cell);
      this.lastCell = cell;
    }
    return this.lastValue;
  }

  private readText(text: string): ArgumentValue | CellError {
    if (this.texts.has(text)) return this.texts.get(text);
    const value = this.read(text);
    if (this.texts.size < MOST_TEXTS) this.texts.set(text, value);
    return value;
  }

  private read(cell: unknown): ArgumentValue | CellError {
    return this.input.leftOut ? leftOutValue(this.parameter) : readValue(this.parameter, cell);
  }
}
