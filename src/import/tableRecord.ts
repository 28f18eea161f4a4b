/** What the lines of a table come to: every rule adds its part. */
import { Ledger, type Entry } from './ledger';
import { LeftOuts } from './leftOut';
import { periodCode, textCode } from './months';
import { NotationEvidence } from './notationEvidence';
import type { ControlSum } from './outcome';
import { PeriodReader } from './periods';
import { Problems } from './problems';
import { RepeatedLines } from './repeatedLines';
import { Rounding } from './rounding';
import { SumLines } from './sumLines';
import type { TableSettings } from './tableSettings';
import { Taken } from './taken';
import { UnitsInCells } from './unitsInCells';

/** A cumulated value beside a monthly one, checked when all is read. */
export interface CumulatedCheck {
  readonly line: number;
  readonly column: string;
  readonly entry: Entry;
  readonly code: number;
  readonly municipality: number;
  readonly cents: number;
}

interface BgPlace {
  readonly code: number;
  readonly municipality: number;
}

interface BgRow extends BgPlace {
  readonly cents: number;
  readonly asOf: string;
}

export class TableRecord {
  /** Of data. */
  lines = 0;
  readonly problems = new Problems();
  readonly leftOut = new LeftOuts();
  readonly rounding = new Rounding(this.leftOut);
  readonly units = new UnitsInCells();
  readonly taken = new Taken();
  readonly controlSums: ControlSum[] = [];
  readonly cumulatedChecks: CumulatedCheck[] = [];
  readonly bgRows: BgRow[] = [];
  readonly bgSecrets: BgPlace[] = [];
  readonly evidence: NotationEvidence;
  readonly ledger: Ledger;
  readonly periods: PeriodReader;
  readonly repeated: RepeatedLines;
  readonly sums: SumLines;

  constructor({ layout, answers, held, year, dayOffset }: TableSettings) {
    const { keys, kind, values, controls, hasPositions } = layout;
    const { account, municipality, year: yearIndex, period, date } = keys;
    this.evidence = new NotationEvidence(answers.numbers ?? 'german');
    this.ledger = new Ledger(keys, hasPositions, answers, held);
    this.periods = new PeriodReader({
      keys,
      year: year ?? 0,
      month: answers.month === undefined ? (kind === 'month' ? periodCode(0, 1) : undefined) : textCode(answers.month),
      lateDates: answers.lateDates,
      fillAbove: answers.fill === 'above',
      dayOffset,
    });
    this.repeated = new RepeatedLines([
      [account, this.ledger.accountTexts],
      [municipality, this.ledger.municipalityTexts],
      [yearIndex, this.periods.years],
      [period, this.periods.periods],
      [date, this.periods.dates],
    ]);
    const isPair = keys.haben >= 0;
    this.sums = new SumLines(values.length + (isPair ? 1 : 0) + controls.length, isPair);
  }
}
