/** Numbers of a relation as people write them: in its unit, with as many places as were printed. */
import type { Line } from '../../src/audit/arithmetic';
import { figuresIn, printExpression, type Expression } from '../../src/audit/expression';
import type { Figure } from '../../src/programme/figures';
import type { Language } from '../../src/language';
import { Decimal, ZERO } from '../../src/money/decimal';
import { formatNumber } from '../../src/money/format';
import type { RelationUnit } from '../../src/programme/relations';

/** `number`: every figure in full, whatever its unit; what a user's own relation is about is not known. */
export type ShownUnit = RelationUnit | 'number';

const SCALES: Readonly<Record<ShownUnit, Decimal>> = { eur: new Decimal(1_000_000), percent: new Decimal('0.01'), count: new Decimal(1), number: new Decimal(1) };

/** More places of a quotient say nothing. */
const MOST_PLACES = 4;
/** What is calculated from percentages is shown this exactly at least. */
const PERCENT_PLACES = 2;

const relationUnit = ({ unit }: Figure): RelationUnit => (unit === 'EUR' ? 'eur' : unit === '%' ? 'percent' : 'count');

const placesOf = (figure: Figure): number => figure.precision?.div(SCALES[relationUnit(figure)]).decimalPlaces() ?? MOST_PLACES;

export class Numbers {
  private readonly places: number;

  /** @param remainder must not look like none where there is some */
  constructor(
    readonly unit: ShownUnit,
    figures: readonly Figure[],
    private readonly language: Language,
    remainder = ZERO,
  ) {
    const least = unit === 'percent' ? PERCENT_PLACES : 0;
    const printed = Math.max(least, ...figures.filter((figure) => relationUnit(figure) === unit).map(placesOf));
    const shown = remainder.div(SCALES[unit]).toSignificantDigits(1).decimalPlaces();
    const vanishes = !remainder.isZero() && remainder.div(SCALES[unit]).toDecimalPlaces(printed).isZero();
    this.places = vanishes ? shown : printed;
  }

  /** What is calculated. */
  value(value: Decimal): string {
    return this.text(value, this.places);
  }

  /** With its sign, also above 0. */
  remainder(value: Decimal): string {
    return value.gt(0) ? `+${this.value(value)}` : this.value(value);
  }

  /** The end of an interval, one place finer than what was printed. */
  bound(value: Decimal): string {
    return this.text(value, this.unit === 'count' ? this.places : this.places + 1);
  }

  /** What is printed, as finely as it is. */
  printed(expression: Expression, value: Decimal): string {
    return this.text(value, Math.max(0, ...figuresIn(expression).map(placesOf)));
  }

  /** What is written down, as printed by a user or as a number of an expression: with the digits that it has. */
  given(value: Decimal): string {
    return formatNumber(value.div(SCALES[this.unit]).toDecimalPlaces(Math.max(this.places, MOST_PLACES)), this.language);
  }

  /** On an axis: as exactly as its steps need. */
  tick(value: Decimal, step: Decimal): string {
    return formatNumber(value.div(SCALES[this.unit]), this.language, step.div(SCALES[this.unit]).decimalPlaces());
  }

  /** A term of a sum is in the unit of the relation; a factor is what it is. */
  line({ part }: Line, value: Decimal, isSum: boolean): string {
    if (!isSum) return part.kind === 'operation' ? this.full(value) : this.inFigures(part);
    if (part.kind === 'figure') return this.text(value, placesOf(part.figure));
    return part.kind === 'number' ? this.given(value) : this.value(value);
  }

  /** `46,66 − 44,94` */
  inFigures(expression: Expression): string {
    const text = printExpression(expression, (figure) => this.figure(figure));
    // Where an expression states a share, it states it in German.
    return this.language === 'de' ? text : text.replace(/(\d),(?=\d+ %)/g, '$1.');
  }

  private figure(figure: Figure): string {
    if (this.unit === 'number') return this.full(figure.value);
    const unit = relationUnit(figure);
    const text = formatNumber(figure.value.div(SCALES[unit]), this.language, placesOf(figure));
    return unit === 'percent' ? `${text} %` : text;
  }

  private full(value: Decimal): string {
    return formatNumber(value.toDecimalPlaces(MOST_PLACES), this.language);
  }

  private text(value: Decimal, places: number): string {
    if (this.unit === 'number') return formatNumber(value.toDecimalPlaces(Math.max(places, MOST_PLACES)), this.language);
    return formatNumber(value.div(SCALES[this.unit]), this.language, places);
  }
}
