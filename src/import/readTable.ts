/** From the lines of a table to facts, a question or a refusal: every rule is asked in its turn. */
import { centsText } from './cents';
import { usesOf, withUses } from './columnUses';
import { allControlSums } from './controlSums';
import { monthsOfCumulated, type PreviousPeriodQuestion } from './cumulated';
import { quoteProblem } from './fields';
import { nameAt } from './head';
import { keptFacts } from './keptFacts';
import { accountIndex, layoutOf, type Layout } from './layout';
import { addNotes } from './notes';
import type { Answers, Fact, Held, Outcome, Question, QuestionReason, Refusal, RefusalReason, Understood } from './outcome';
import { previewOf } from './preview';
import { refused } from './refused';
import { tableFacts } from './tableFacts';
import type { TableInput } from './tableInput';
import { TableReader } from './tableReader';
import type { TableRecord } from './tableRecord';
import type { TableSettings } from './tableSettings';
import { TableYear } from './tableYear';
import { unitQuestion } from './unitQuestion';
import { unitsAbove, type Unit } from './units';
import { guessedMonth } from './yearAndMonth';

const QUIET: Pick<Question, 'problems' | 'problemCount'> = { problems: [], problemCount: 0 };

export function readTable(given: TableInput, answers: Answers, held: Held): Outcome {
  const input: TableInput = { ...given, head: withUses(given.head, answers.columns ?? {}) };
  const { head, start } = input;
  const layout = layoutOf(head, start, answers);
  const headed: Understood = { ...input.understood, headerLine: head.line };
  input.onPreview?.(previewOf(head, start, usesOf(head, layout && 'candidates' in layout ? undefined : layout)));
  if (layout === undefined) return { ...headed, kind: 'refused', reason: 'no-data', ...QUIET };
  if ('candidates' in layout) return { ...headed, kind: 'question', reason: 'amount-column', ...layout, ...QUIET };
  const understood: Understood = {
    ...headed,
    layout: layout.kind,
    values: layout.isCumulated ? 'cumulated' : 'month',
    amountColumns: layout.amountNames,
  };
  const above = [...new Set(unitsAbove(head.above))];
  const unit = unitQuestion(layout, input, above, answers.unit);
  if (unit) return { ...understood, ...unit, kind: 'question', reason: 'unit', ...QUIET };
  return new TableReading(input, layout, understood, answers, held, layout.isBg ? undefined : above[0]).outcome();
}

class TableReading {
  private readonly settings: TableSettings;
  private readonly reader: TableReader;
  private readonly record: TableRecord;
  private readonly year: TableYear;

  constructor(
    private readonly input: TableInput,
    private readonly layout: Layout,
    private understood: Understood,
    private readonly answers: Answers,
    private readonly held: Held,
    unitAbove: Unit | undefined,
  ) {
    const { head, dayOffset } = input;
    this.year = new TableYear(input, layout, answers.year);
    this.settings = { head, layout, answers, held, year: this.year.year, unitAbove, dayOffset };
    this.reader = new TableReader(this.settings);
    this.record = this.reader.record;
  }

  outcome(): Outcome {
    const { reader, input } = this;
    const { problems, repeated } = this.record;
    for (const problem of input.problems) problems.add(problem);
    const quotes = input.each((cells, line, isHidden) => reader.read(cells, line, isHidden));
    for (const quote of quotes) problems.add(quoteProblem(quote));
    for (const { line, sameAs } of repeated.found()) {
      problems.add({ line, column: null, found: null, kind: 'repeated-line', level: 'note', sameAs });
    }
    if (quotes.length > 0) return this.refusal('errors', { separator: this.understood.separator });
    return this.notationRefusal() ?? this.unitOutcome() ?? this.periodQuestion() ?? this.errorOutcome() ?? this.facts();
  }

  private refusal(reason: RefusalReason, more: Understood = {}): Refusal {
    const { problems } = this.record;
    return { ...this.understood, ...more, kind: 'refused', reason, problems: problems.listed(), problemCount: problems.count };
  }

  private question(reason: QuestionReason, more: Partial<Question> = {}): Question {
    const { problems } = this.record;
    return { ...this.understood, ...more, kind: 'question', reason, problems: problems.listed(), problemCount: problems.count };
  }

  /** Other problems say nothing where the notation is not known. */
  private notationRefusal(): Refusal | undefined {
    const contradiction = this.record.evidence.contradiction();
    return contradiction && refused(contradiction.reason, this.understood, contradiction.problems);
  }

  private unitOutcome(): Question | undefined {
    const { answers, layout, record, year } = this;
    this.understood = {
      ...this.understood,
      numbers: record.evidence.numbers,
      ...(answers.month === undefined || layout.kind !== 'month' ? {} : { month: answers.month }),
      ...(year.year !== undefined && year.isUsed() ? { year: year.year } : {}),
    };
    const result = layout.isBg ? ({ unit: 'BG' } as const) : record.units.result(answers.unit);
    if ('candidates' in result) return this.question('unit', { candidates: result.candidates });
    this.understood = { ...this.understood, unit: result.unit };
    return undefined;
  }

  private periodQuestion(): Question | undefined {
    const { input, layout, year, record } = this;
    if (layout.kind === 'month' && this.answers.month === undefined) {
      const above = input.head.above.map((cells) => cells.join(' '));
      const guess = guessedMonth(above, layout.amountNames, input.names, year.found.year);
      return this.question('month', guess === undefined ? {} : { guess });
    }
    return year.isLacking(record) ? this.question('year', { candidates: year.found.candidates }) : undefined;
  }

  private errorOutcome(): Refusal | Question | undefined {
    const { problems, sums, periods, taken, leftOut } = this.record;
    for (const line of sums.misfits()) this.tellMisfit(line);
    if (problems.errors > 0) return this.refusal('errors');
    if (periods.lateCount > 0 && this.answers.lateDates === undefined) return this.question('late-dates', { candidates: [12, 13] });
    return taken.count === 0 && (leftOut.of('secret')?.count ?? 0) === 0 ? this.refusal('no-data') : undefined;
  }

  /** Amounts without text that are no sum have no account. */
  private tellMisfit(line: number): void {
    const { keys, isBg } = this.layout;
    const column = nameAt(this.input.head, isBg ? keys.municipality : accountIndex(keys));
    this.record.problems.add({ line, column, found: '', kind: isBg ? 'period' : 'konto', level: 'error', offer: 'above' });
  }

  private facts(): Outcome {
    const { record, layout, settings, held, year, understood } = this;
    const { leftOut, problems } = record;
    const kept = keptFacts(record, year);
    let facts: Fact[] = kept.facts.map(({ line: _line, ...fact }) => fact);
    if (layout.isCumulated && !layout.isBg) {
      const months = monthsOfCumulated(kept.facts, held, centsText);
      if ('missing' in months) return this.previousPeriod(months);
      facts = months.facts;
      for (const { line, cents } of months.earlier) leftOut.add('cumulated', line, cents);
      for (const problem of months.problems) problems.add(problem);
    }
    const controlSums = allControlSums(record, kept, held, year);
    addNotes(record, settings, controlSums);
    return tableFacts({ understood, facts, secret: kept.secret, controlSums }, settings, record, year);
  }

  private previousPeriod({ missing, isOtherLevel }: PreviousPeriodQuestion): Question {
    if (isOtherLevel) this.record.problems.add({ line: null, column: null, found: null, kind: 'other-level', level: 'error' });
    const guess = missing.at(-1);
    return this.question('previous-period', guess === undefined ? {} : { missing, guess });
  }
}
