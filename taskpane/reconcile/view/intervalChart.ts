/** What rounding leaves open of each side, drawn on one scale. The words beside it say the same. */
import { Decimal } from '../../../src/money/decimal';
import type { Bar, Page } from '../page';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 320;
const ROW = 36;
const BAR_TOP = 18;
const BAR_HEIGHT = 11;
const AXIS = 20;
/** Bars keep away from the edges by this share of the scale. */
const MARGIN = 0.06;
/** A point must be seen. */
const LEAST = 2;
/** As wide as a letter is on average: a label that would be cut off moves to the left. */
const LETTER = 6.3;
const MOST_TICKS = 5;

export function intervalChart({ bars, tick }: Page): SVGSVGElement {
  const scale = scaleOf(bars);
  const height = bars.length * ROW;
  const svg = shape('svg', { viewBox: `0 0 ${WIDTH} ${height + AXIS}`, class: 'rc-chart', role: 'img', 'aria-label': bars.map(({ spoken }) => spoken).join('; ') });
  for (const at of scale.ticks) {
    const x = scale.x(at);
    const label = tick(at, scale.step);
    const half = (label.length * LETTER) / 2;
    if (x < half || x > WIDTH - half) continue;
    svg.append(shape('line', { x1: x, x2: x, y1: 0, y2: height, class: 'rc-grid' }), text(label, x, height + 14, 'rc-tick'));
  }
  const published = bars.find(({ isPublished }) => isPublished);
  if (published) svg.append(rectangle(published, scale, 0, height, 'rc-band'));
  for (const [index, bar] of bars.entries()) {
    const top = index * ROW;
    const middle = scale.x(bar.value);
    const start = Math.min(scale.x(bar.interval.from), WIDTH - bar.label.length * LETTER);
    svg.append(
      text(bar.label, Math.max(0, start), top + 12, 'rc-label'),
      rectangle(bar, scale, top + BAR_TOP, BAR_HEIGHT, bar.isPublished ? 'rc-bar published' : 'rc-bar'),
      shape('line', { x1: middle, x2: middle, y1: top + BAR_TOP - 3, y2: top + BAR_TOP + BAR_HEIGHT + 3, class: 'rc-mark' }),
    );
  }
  return svg;
}

interface Scale {
  x(value: Decimal): number;
  readonly ticks: readonly Decimal[];
  readonly step: Decimal;
}

/** Pixels may be binary, amounts are not: only here does one become the other. */
function scaleOf(bars: readonly Bar[]): Scale {
  const from = Decimal.min(...bars.map(({ interval }) => interval.from));
  const to = Decimal.max(...bars.map(({ interval }) => interval.to));
  const margin = to.minus(from).times(MARGIN);
  const [low, span] = [from.minus(margin), to.minus(from).plus(margin.times(2))];
  const x = (value: Decimal): number => Math.round(value.minus(low).div(span).times(WIDTH).times(10).toNumber()) / 10;
  const step = stepFor(span);
  const first = low.div(step).ceil();
  const count = low.plus(span).div(step).floor().minus(first).toNumber();
  return { x, step, ticks: Array.from({ length: count + 1 }, (_, index) => first.plus(index).times(step)) };
}

/** 1, 2 or 5 times a power of ten, so that there are a few ticks. */
function stepFor(span: Decimal): Decimal {
  const rough = span.div(MOST_TICKS);
  const power = new Decimal(10).pow(rough.log(10).floor());
  return [1, 2, 5, 10].map((factor) => power.times(factor)).find((step) => step.gte(rough)) ?? power;
}

function rectangle({ interval }: Bar, { x }: Scale, y: number, height: number, name: string): SVGElement {
  const [left, right] = [x(interval.from), x(interval.to)];
  const width = Math.max(LEAST, right - left);
  return shape('rect', { x: (left + right - width) / 2, width, y, height, class: name });
}

function text(content: string, x: number, y: number, name: string): SVGElement {
  const node = shape('text', { x, y, class: name });
  node.textContent = content;
  return node;
}

function shape<Tag extends keyof SVGElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string | number>>): SVGElementTagNameMap[Tag] {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
}
