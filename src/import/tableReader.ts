/** One pass over the lines of a table: each is data, a sum, a part, a repeated head or text, and nothing of it disappears. */
import { foundText } from './amounts';
import { AmountFields } from './amountFields';
import { BgRows } from './bgRows';
import { isFilled, type Cell } from './cell';
import { ControlRows } from './controlRows';
import { LineKeys } from './lineKeys';
import { LinesWithoutAmount } from './linesWithoutAmount';
import { LineTexts } from './lineTexts';
import { Marks } from './marks';
import { PairRows } from './pairRows';
import { PartRows } from './partRows';
import { isRepeatedHead } from './repeatedHead';
import { SumRows } from './sumRows';
import { TableRecord } from './tableRecord';
import type { TableSettings } from './tableSettings';
import { ValueRows } from './valueRows';

export class TableReader {
  readonly record: TableRecord;
  private readonly width: number;
  private readonly fields: AmountFields;
  private readonly texts: LineTexts;
  private readonly keys: LineKeys;
  private readonly withoutAmount: LinesWithoutAmount;
  private readonly sums: SumRows;
  private readonly parts: PartRows;
  private readonly values: ValueRows;
  private readonly controls: ControlRows;
  /** Where the table has such columns. */
  private readonly pairs: PairRows | undefined;
  private readonly bg: BgRows | undefined;

  constructor(private readonly settings: TableSettings) {
    const { head, layout } = settings;
    const record = new TableRecord(settings);
    const fields = new AmountFields(settings, record.problems, record.evidence);
    const marks = new Marks(settings, record.problems);
    this.record = record;
    this.width = head.width;
    this.fields = fields;
    this.texts = new LineTexts(head, fields);
    this.keys = new LineKeys(settings, record);
    this.withoutAmount = new LinesWithoutAmount(settings, record, this.keys);
    this.sums = new SumRows(record, fields, marks);
    this.parts = new PartRows(record, fields, marks);
    this.values = new ValueRows(record, fields, marks, this.keys);
    this.controls = new ControlRows(settings, record, fields, marks);
    const [first] = fields.values;
    this.pairs = first && fields.haben && new PairRows(record, first, fields.haben);
    this.bg = first && layout.isBg ? new BgRows(settings, record, first) : undefined;
  }

  read(cells: readonly Cell[], line: number, isHidden: boolean): void {
    if (cells.length > this.width && this.isTooLong(cells, line)) return;
    const hasEntry = this.fields.read(cells, line);
    const { hasReadable } = this.fields;
    const word = hasReadable ? this.texts.wordOf(cells) : undefined;
    if (word?.kind === 'sum') this.readSum(cells, line, word.text, word.word);
    else if (word) this.readPart(cells, line);
    else if (hasReadable && this.texts.areEmpty(cells) && this.isWithoutTextSum()) this.readSum(cells, line, '', null);
    else this.readData(cells, line, isHidden, hasEntry);
  }

  private isTooLong(cells: readonly Cell[], line: number): boolean {
    for (let index = this.width; index < cells.length; index++) {
      if (!isFilled(cells[index])) continue;
      this.withoutAmount.settle();
      this.record.problems.add({ line, column: null, found: foundText(cells[index]), kind: 'too-many-fields', level: 'error' });
      return true;
    }
    return false;
  }

  /** The user who fills from above has grouped lines without any text too: there a sum has to fit at once. */
  private isWithoutTextSum(): boolean {
    return this.settings.answers.fill === undefined || this.sums.fitsSoFar();
  }

  private readSum(cells: readonly Cell[], line: number, text: string, word: string | null): void {
    this.withoutAmount.settle();
    this.sums.read(cells, line, text, word);
  }

  private readPart(cells: readonly Cell[], line: number): void {
    this.withoutAmount.settle();
    this.parts.read(cells, line);
  }

  private readData(cells: readonly Cell[], line: number, isHidden: boolean, hasEntry: boolean): void {
    const account = this.bg ? '' : this.record.ledger.accountText(cells);
    const isData = hasEntry && (this.fields.hasReadable || this.isFaultOfData(cells, account));
    if (!isData) return this.withoutAmount.read(cells, line, account);
    this.withoutAmount.settle();
    if (!this.take(cells, line, account, isHidden)) this.spoil();
  }

  /** A text in an amount column is an error beside an account or a period, and else a repeated head or a page's foot. */
  private isFaultOfData(cells: readonly Cell[], account: string): boolean {
    if (this.fields.hasFaultyCell) return true;
    return !isRepeatedHead(cells, this.settings.head) && this.keys.areNamed(cells, account);
  }

  /** False where the line has an error. */
  private take(cells: readonly Cell[], line: number, account: string, isHidden: boolean): boolean {
    const { fields, keys, record, pairs } = this;
    const { ledger } = record;
    if (fields.hasFault) {
      fields.tellFirstFault(cells, line);
      return false;
    }
    if (!keys.read(cells, line, account)) return false;
    if (this.bg) return this.bg.take(cells, line, isHidden);
    const entry = keys.entryOf(cells, line, account);
    if (entry === undefined) return false;
    const municipality = ledger.municipalityOf(cells, line);
    ledger.note(cells, keys.labelsOf(entry));
    record.lines++;
    record.repeated.add(cells, line);
    if (pairs) pairs.take(line, entry, municipality, isHidden);
    else if (!this.values.take(cells, line, entry, municipality, isHidden)) return false;
    this.controls.take(cells, line, entry, municipality, isHidden);
    record.sums.endLine(isHidden);
    return true;
  }

  /** A line that is left out for an error makes the sums over it unknown. */
  private spoil(): void {
    const { sums } = this.record;
    for (const { place } of this.fields.filled()) sums.addUnreadable(place);
    sums.endLine(false);
  }
}
