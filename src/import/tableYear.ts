/** The year of periods that name none: what the user answered, or what the table and its names say. */
import { textOf } from './cell';
import type { Layout } from './layout';
import { periodCode, yearOfCode } from './months';
import type { TableInput } from './tableInput';
import type { TableRecord } from './tableRecord';
import { yearOf, type YearResult } from './yearAndMonth';

export class TableYear {
  readonly found: YearResult;

  constructor(
    private readonly input: Pick<TableInput, 'head' | 'start' | 'names'>,
    private readonly layout: Layout,
    private readonly answered: number | undefined,
  ) {
    const { head, names } = input;
    const { date } = layout.keys;
    const dates = date < 0 ? [] : this.texts(date);
    this.found = yearOf([...head.above.map((cells) => cells.join(' ')), ...layout.amountNames], dates, names);
  }

  /** Of the first lines of data. */
  private texts(index: number): string[] {
    const { start, head } = this.input;
    return start.slice(head.dataFrom).map(({ cells }) => textOf(cells[index]));
  }

  /** Undefined where it is asked. */
  get year(): number | undefined {
    return this.answered ?? this.found.year;
  }

  /** Whether the table has periods that name none. */
  isUsed(): boolean {
    const { values, kind, keys } = this.layout;
    if (keys.year >= 0) return false;
    if (kind === 'crosstab') return values.some(({ period }) => period?.year === undefined);
    const isYearless = (text: string): boolean => /^\s*\d{1,3}\s*$/.test(text) || /^\s*\p{L}+\.?\s*$/u.test(text);
    return kind === 'list' && keys.period >= 0 && this.texts(keys.period).some(isYearless);
  }

  isConfirmed(): boolean {
    return this.found.isConfirmed && this.answered === undefined && this.isUsed();
  }

  /** Whether a period was read that names no year, and none is known. */
  isLacking({ bgRows, ledger }: TableRecord): boolean {
    if (this.year !== undefined || this.layout.kind === 'month') return false;
    const isYearless = ({ code }: { readonly code: number }): boolean => yearOfCode(code) === 0;
    return bgRows.some(isYearless) || ledger.named().some(({ entry }) => ledger.sumsOf(entry).some(isYearless));
  }

  /** A period as it was read, with its year. */
  completed(code: number): number {
    return yearOfCode(code) > 0 ? code : periodCode(this.year ?? 0, code);
  }
}
