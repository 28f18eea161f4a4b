/** From the lines of a table to facts, a question or a refusal: every rule is asked in its turn. */
import { textOf, type Cell, type Line } from './cell';
import { centsText } from './cents';
import { usesOf, withUses } from './columnUses';
import { monthsOfCumulated, type Reported } from './cumulated';
import { quoteProblem, type QuoteProblem } from './fields';
import type { Head } from './head';
import type { Sum } from './factSums';
import { layoutOf, type Layout } from './layout';
import { codeText, LAST_MONTH, periodCode, periodOfCode, textCode, yearOfCode } from './months';
import type {
  Answers,
  BgFact,
  ControlSum,
  Fact,
  Facts,
  Held,
  Outcome,
  Problem,
  Question,
  QuestionReason,
  Refusal,
  RefusalReason,
  SecretFact,
  Understood,
} from './outcome';
import { byKey, compare, gapsOf, negativeYears } from './overview';
import { addNotes } from './notes';
import { previewOf, type OnPreview } from './preview';
import { TableReader } from './tableReader';
import { unitQuestion } from './unitQuestion';
import { unitsAbove, type Unit } from './units';
import { guessedMonth, yearOf, type YearResult } from './yearAndMonth';

export interface TableInput {
  readonly head: Head;
  /** The first lines, by which columns are decided. */
  readonly start: readonly Line[];
  /** Tells every line from the head on, once. */
  readonly each: (visit: (cells: readonly Cell[], line: number, isHidden: boolean) => void) => readonly QuoteProblem[];
  readonly understood: Understood;
  /** Of the file and the sheet. */
  readonly names: readonly string[];
  /** Told before any line is read. */
  readonly problems: readonly Problem[];
  readonly dayOffset: number;
  readonly onPreview: OnPreview | undefined;
}

const EMPTY: Pick<Question, 'problems' | 'problemCount'> = { problems: [], problemCount: 0 };

export function readTable(given: TableInput, answers: Answers, held: Held): Outcome {
  const input: TableInput = { ...given, head: withUses(given.head, answers.columns ?? {}) };
  const { head, start } = input;
  const layout = layoutOf(head, start, answers);
  const headed: Understood = { ...input.understood, headerLine: head.line };
  input.onPreview?.(previewOf(head, start, usesOf(head, layout && 'candidates' in layout ? undefined : layout)));
  if (layout === undefined) return { ...headed, kind: 'refused', reason: 'no-data', ...EMPTY };
  if ('candidates' in layout) return { ...headed, kind: 'question', reason: 'amount-column', ...layout, ...EMPTY };
  const understood: Understood = {
    ...headed,
    layout: layout.kind,
    values: layout.isCumulated ? 'cumulated' : 'month',
    amountColumns: layout.amountNames,
  };
  const above = [...new Set(unitsAbove(head.above))];
  const unit = unitQuestion(layout, input, above, answers.unit);
  if (unit) return { ...understood, ...unit, kind: 'question', reason: 'unit', ...EMPTY };
  return new TableReading(input, layout, understood, answers, held, layout.isBg ? undefined : above[0]).outcome();
}

type Named = ReturnType<TableReader['ledger']['named']>[number];

class TableReading {
  private readonly reader: TableReader;
  private readonly year: YearResult;

  constructor(
    private readonly input: TableInput,
    private readonly layout: Layout,
    private understood: Understood,
    private readonly answers: Answers,
    private readonly held: Held,
    unitAbove: Unit | undefined,
  ) {
    this.year = this.yearOfTable();
    this.reader = new TableReader({
      head: input.head,
      layout,
      answers,
      held,
      year: answers.year ?? this.year.year,
      unitAbove,
      dayOffset: input.dayOffset,
    });
  }

  private yearOfTable(): YearResult {
    const { head, start, names } = this.input;
    const { date } = this.layout.keys;
    const dates = date < 0 ? [] : start.slice(head.dataFrom).map(({ cells }) => textOf(cells[date]));
    return yearOf([...head.above.map((cells) => cells.join(' ')), ...this.layout.amountNames], dates, names);
  }

  outcome(): Outcome {
    const { reader, input } = this;
    for (const problem of input.problems) reader.problems.add(problem);
    const quotes = input.each((cells, line, isHidden) => reader.read(cells, line, isHidden));
    for (const quote of quotes) reader.problems.add(quoteProblem(quote));
    reader.noteRepeated();
    if (quotes.length > 0) return this.refusal('errors', { separator: this.understood.separator });
    return this.notationRefusal() ?? this.unitOutcome() ?? this.periodQuestion() ?? this.read();
  }

  private refusal(reason: RefusalReason, more: Understood = {}): Refusal {
    return {
      ...this.understood,
      ...more,
      kind: 'refused',
      reason,
      problems: this.reader.problems.listed(),
      problemCount: this.reader.problems.count,
    };
  }

  private question(reason: QuestionReason, more: Partial<Question>): Question {
    const { listed, count } = { listed: this.reader.problems.listed(), count: this.reader.problems.count };
    return { ...this.understood, ...more, kind: 'question', reason, problems: listed, problemCount: count };
  }

  /** Amounts that can only be English among German ones, or alone. */
  private notationRefusal(): Refusal | undefined {
    const { german, english } = this.reader.evidence;
    const isEnglish = this.answers.numbers === 'english';
    if (english === undefined || (isEnglish && german === undefined)) return undefined;
    const englishProblem = { ...english, kind: 'english-number', level: 'error' } as const;
    if (german === undefined) return this.alone('english', [{ ...englishProblem, offer: 'english' }]);
    return this.alone('mixed-numbers', [{ ...german, kind: 'german-number', level: 'error' }, englishProblem]);
  }

  /** Other problems say nothing where the notation is not known. */
  private alone(reason: RefusalReason, problems: readonly Problem[]): Refusal {
    return { ...this.understood, kind: 'refused', reason, problems, problemCount: problems.length };
  }

  private unitOutcome(): Question | undefined {
    const year = this.answers.year ?? this.year.year;
    this.understood = {
      ...this.understood,
      numbers: this.reader.evidence.numbers,
      ...(this.answers.month === undefined || this.layout.kind !== 'month' ? {} : { month: this.answers.month }),
      ...(year !== undefined && this.usesTableYear() ? { year } : {}),
    };
    if (this.layout.isBg) {
      this.understood = { ...this.understood, unit: 'BG' };
      return undefined;
    }
    const result = this.reader.units.result(this.answers.unit);
    if ('candidates' in result) return this.question('unit', { candidates: result.candidates, problems: [], problemCount: 0 });
    this.understood = { ...this.understood, unit: result.unit };
    return undefined;
  }

  /** Whether a period was read that names no year. */
  private lacksYear(): boolean {
    if (this.answers.year !== undefined || this.year.year !== undefined) return false;
    const { kind } = this.layout;
    return kind !== 'month' && this.hasYearlessRow();
  }

  private hasYearlessRow(): boolean {
    const isYearless = ({ code }: { readonly code: number }): boolean => yearOfCode(code) === 0;
    return this.reader.bgRows.some(isYearless) || this.reader.ledger.named().some(({ entry }) => this.reader.ledger.sumsOf(entry).some(isYearless));
  }

  private usesTableYear(): boolean {
    const { values, kind, keys } = this.layout;
    if (kind === 'crosstab') return keys.year < 0 && values.some(({ period }) => period?.year === undefined);
    return (
      kind === 'list' &&
      keys.year < 0 &&
      keys.period >= 0 &&
      this.input.start
        .slice(this.input.head.dataFrom)
        .some(({ cells }) => /^\s*\d{1,3}\s*$/.test(textOf(cells[keys.period])) || /^\s*\p{L}+\.?\s*$/u.test(textOf(cells[keys.period])))
    );
  }

  private periodQuestion(): Question | undefined {
    const quiet = { problems: [], problemCount: 0 };
    if (this.layout.kind === 'month' && this.answers.month === undefined) {
      const above = this.input.head.above.map((cells) => cells.join(' '));
      const guess = guessedMonth(above, this.layout.amountNames, this.input.names, this.year.year);
      return this.question('month', guess === undefined ? quiet : { guess, ...quiet });
    }
    return this.lacksYear() ? this.question('year', { candidates: this.year.candidates, ...quiet }) : undefined;
  }

  private read(): Outcome {
    const { reader } = this;
    for (const line of reader.sums.misfits()) this.misfit(line);
    if (reader.problems.errors > 0) return this.refusal('errors');
    if (reader.periods.lateCount > 0 && this.answers.lateDates === undefined) return this.question('late-dates', { candidates: [12, 13] });
    if (reader.taken === 0 && (reader.leftOut.of('secret')?.count ?? 0) === 0) return this.refusal('no-data');
    return this.facts();
  }

  /** Amounts without text that are no sum have no account. */
  private misfit(line: number): void {
    const { keys, isBg } = this.layout;
    const index = isBg ? keys.municipality : keys.account >= 0 ? keys.account : (keys.labels[0] ?? -1);
    const column = this.input.head.columns[index]?.name ?? null;
    this.reader.problems.add({ line, column, found: '', kind: isBg ? 'period' : 'konto', level: 'error', offer: 'above' });
  }

  private facts(): Outcome {
    const { reader, layout } = this;
    const values = this.values();
    let facts: Fact[] = values.facts.map(({ line: _line, ...fact }) => fact);
    if (layout.isCumulated && !layout.isBg) {
      const result = monthsOfCumulated(values.facts, this.held, centsText);
      if ('missing' in result) return this.previousPeriod(result.missing, result.isOtherLevel);
      facts = result.facts;
      for (const { line, cents } of result.earlier) reader.leftOut.add('cumulated', line, cents);
      for (const problem of result.problems) reader.problems.add(problem);
    }
    const controlSums = this.controlSums(values.byEntry);
    addNotes(reader, this.input.head, layout, controlSums, this.answers);
    return this.result(facts.sort(byKey), values.secret.sort(byKey), controlSums);
  }

  private previousPeriod(missing: readonly string[], isOtherLevel: boolean): Question {
    if (isOtherLevel) this.reader.problems.add({ line: null, column: null, found: null, kind: 'other-level', level: 'error' });
    const guess = missing.at(-1);
    return this.question('previous-period', guess === undefined ? {} : { missing, guess });
  }

  /** What was summed, under the keys that are kept; an account that was split over products meets itself again. */
  private values(): { readonly facts: Reported[]; readonly secret: SecretFact[]; readonly byEntry: ReadonlyMap<string, number> } {
    const facts = new Map<string, Reported>();
    const secret = new Map<string, SecretFact>();
    const byEntry = new Map<string, number>();
    for (const { konto, entry } of this.reader.ledger.named()) {
      for (const sum of this.reader.ledger.sumsOf(entry)) {
        const key = this.keyOf({ konto, entry }, sum);
        const id = JSON.stringify(key);
        if (sum.isSecret) secret.set(id, key);
        if (sum.count === 0) continue;
        const before = facts.get(id);
        const cents = (before?.cents ?? 0) + sum.cents;
        facts.set(id, {
          ...key,
          cents,
          ...(sum.precision > 0 || before?.precision ? { precision: (before?.precision ?? 0) + sum.precision } : {}),
          line: before?.line ?? sum.firstLine,
        });
        byEntry.set(id, cents);
      }
    }
    return { facts: [...facts.values()], secret: [...secret.values()], byEntry };
  }

  private keyOf({ konto, entry }: Named, { code, municipality }: Pick<Sum, 'code' | 'municipality'>): SecretFact {
    const key = { period: codeText(this.withYear(code)), konto, gemeinde: this.reader.ledger.municipalities[municipality] ?? '' };
    return entry.position === undefined ? key : { ...key, position: entry.position };
  }

  private withYear(code: number): number {
    return yearOfCode(code) > 0 ? code : periodCode(this.answers.year ?? this.year.year ?? 0, code);
  }

  private controlSums(byEntry: ReadonlyMap<string, number>): ControlSum[] {
    const { reader } = this;
    const sums = reader.sums.finish();
    for (const { line, column, found, isWithoutHidden } of sums) {
      if (isWithoutHidden) reader.problems.add({ line, column, found: centsText(found), kind: 'sum-without-hidden', level: 'note' });
    }
    const lines = sums.map(({ isWithoutHidden: _isWithoutHidden, ...sum }): ControlSum => sum);
    const cumulated = reader.cumulatedChecks.length > 0 ? this.cumulatedSums(byEntry) : [];
    return [...reader.controlSums, ...cumulated, ...lines].sort((one, other) => one.line - other.line);
  }

  /** `kumuliert` beside monthly values: all periods of the key so far, if all of them are there. */
  private cumulatedSums(byEntry: ReadonlyMap<string, number>): ControlSum[] {
    const named = new Map(this.reader.ledger.named().map((one) => [one.entry, one]));
    const inFile = new Set([...byEntry.keys()].map((id) => (JSON.parse(id) as SecretFact).period));
    const held = new Map<string, number>();
    const present = new Set(inFile);
    for (const { period, konto, gemeinde, position, cents } of this.held.facts) {
      if (inFile.has(period)) continue;
      present.add(period);
      held.set(JSON.stringify(position === undefined ? { period, konto, gemeinde } : { period, konto, gemeinde, position }), cents);
    }
    return this.reader.cumulatedChecks.map(({ line, column, entry, code, municipality, cents }): ControlSum => {
      const base = { line, column, word: null, found: cents };
      const one = named.get(entry);
      const full = this.withYear(code);
      const periods = Array.from({ length: periodOfCode(full) }, (_, index) => periodCode(yearOfCode(full), index + 1));
      const needed = periods.filter((period) => period === full || periodOfCode(period) <= LAST_MONTH);
      if (one === undefined || !needed.every((period) => present.has(codeText(period)))) return { ...base, status: 'incomplete' };
      const expected = periods.reduce((sum, period) => {
        const id = JSON.stringify(this.keyOf(one, { code: period, municipality }));
        return sum + (byEntry.get(id) ?? held.get(id) ?? 0);
      }, 0);
      return { ...base, expected, status: expected === cents ? 'ok' : 'wrong' };
    });
  }

  private result(facts: readonly Fact[], secret: readonly SecretFact[], controlSums: readonly ControlSum[]): Facts {
    const { reader, layout, answers } = this;
    const bg = layout.isBg ? this.bgFacts() : undefined;
    const secrets = layout.isBg ? this.bgSecrets() : secret;
    const cents = layout.isBg ? reader.takenCents : facts.reduce((sum, fact) => sum + fact.cents, 0);
    const { precision } = reader;
    const turned = answers.sign === 'turn' ? { proof: { before: -reader.takenCents + 0, after: reader.takenCents } } : {};
    return {
      ...this.understood,
      kind: 'facts',
      facts: layout.isBg ? [] : facts,
      ...(bg ? { bg } : {}),
      secret: secrets,
      incomplete: [...new Set(secrets.map(({ period }) => period))].sort(),
      lines: reader.lines,
      taken: { count: reader.taken, cents },
      leftOut: reader.leftOut.listed(),
      controlSums,
      problems: reader.problems.listed(),
      problemCount: reader.problems.count,
      ...(precision === undefined ? {} : { precision }),
      gaps: gapsOf([...(bg ?? facts), ...secrets].map(({ period }) => textCode(period))),
      negativeYears: layout.isBg ? [] : negativeYears(facts),
      asked: reader.ledger.asked,
      confirm: [
        ...(this.year.isConfirmed && answers.year === undefined && this.usesTableYear() ? (['year'] as const) : []),
        ...(layout.hasClosing ? (['abschluss'] as const) : []),
      ],
      controlCharacters: reader.ledger.dropped,
      ...turned,
      accounts: layout.isBg ? [] : reader.ledger.accounts(),
    };
  }

  private bgFacts(): BgFact[] {
    const { municipalities } = this.reader.ledger;
    return this.reader.bgRows
      .map(({ code, municipality, cents, asOf }) => ({
        period: codeText(this.withYear(code)),
        gemeinde: municipalities[municipality] ?? '',
        bg: cents / 100,
        datenstand: asOf,
      }))
      .sort((one, other) => compare([one.period, one.gemeinde, one.datenstand], [other.period, other.gemeinde, other.datenstand]));
  }

  private bgSecrets(): SecretFact[] {
    const { municipalities } = this.reader.ledger;
    return this.reader.bgSecrets
      .map(({ code, municipality }) => ({ period: codeText(this.withYear(code)), konto: '', gemeinde: municipalities[municipality] ?? '' }))
      .sort(byKey);
  }
}
