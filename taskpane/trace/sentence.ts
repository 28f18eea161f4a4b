/** How the value of a cell comes about, in one line: `3.800.000 € × 250 ÷ 1.790`. What adds nothing to the value is left out. */
import { stepInserted } from '../../src/explain';
import { shareOf } from '../../src/money/allocationSteps';
import { Decimal } from '../../src/money/decimal';
import { showNumber } from '../functions/display';
import { describe, type Wording } from './describe';
import { parseFormula, type Expression } from './expression';
import { isErrorValue, single, truth } from './native';
import type { Trace, TraceNode } from './node';

/** Of two operations the one of the higher rank stands without brackets inside the other. */
type Rank = 'sum' | 'product' | 'single';

interface Part {
  readonly text: string;
  readonly rank: Rank;
  /** A rounding lies inside. */
  readonly isRounded?: boolean;
}

/** Longer ones are no help. */
const LONGEST = 140;

/** Then all of them are amounts, if the result is one. */
const SUM_OF_NUMBERS = /^[\d.,…()+− ]+$/;
const NUMBER = /\d[\d.,]*…?/g;

/** Undefined where one line does not say it: lookups, conditions alone, functions that Excel works out. */
export function sentenceOf({ root, isStale }: Trace, wording: Wording): string | undefined {
  const expression = root.cell && !isStale && typeof root.value === 'number' ? parseFormula(root.cell.formula) : undefined;
  if (!expression) return undefined;
  const part = new Sentence(root, wording).partOf(expression);
  if (!part || part.rank === 'single' || part.text.length > LONGEST) return undefined;
  return part.isRounded ? wording.t('tr.rounded', { s: part.text }) : part.text;
}

class Sentence {
  /** By what stands in the formula. */
  private readonly nodes = new Map<string, TraceNode>();

  constructor(root: TraceNode, private readonly wording: Wording) {
    const add = (node: TraceNode): void => {
      if (!this.nodes.has(node.source)) this.nodes.set(node.source, node);
      // What stands in a cell is told by its value.
      if (!node.cell) for (const child of node.children) add(child);
    };
    for (const child of root.children) add(child);
    this.nodes.set('', root);
  }

  partOf(expression: Expression): Part | undefined {
    switch (expression.kind) {
      case 'operation':
        return this.operation(expression) ?? this.shown(expression);
      case 'call':
        return this.call(expression) ?? this.shown(expression);
      default:
        return this.shown(expression);
    }
  }

  /** As its cell shows it. */
  private shown(expression: Expression): Part | undefined {
    const { wording } = this;
    if (expression.kind === 'constant') {
      return typeof expression.value === 'number' ? this.number(new Decimal(String(expression.value))) : undefined;
    }
    const node = this.nodes.get(expression.source);
    const text = node && typeof single(node.value) === 'number' ? describe(node, wording).value : '';
    return text === '' ? undefined : { text, rank: 'single' };
  }

  private number(number: Decimal, unit: 'eur' | 'number' = 'number'): Part {
    return { text: showNumber(number, unit, this.wording.t.language), rank: 'single' };
  }

  private operation({ operator, args }: Extract<Expression, { kind: 'operation' }>): Part | undefined {
    const [left, right] = args;
    switch (operator) {
      case '+':
        return this.sum(args);
      case '-':
        return left && right && this.joined('sum', ' − ', [left, ...(this.isZero(right) ? [] : [right])]);
      case '*':
        return this.joined('product', ' × ', args);
      case '/':
        return this.joined('product', ' ÷ ', args);
      default:
        return undefined;
    }
  }

  private sum(args: readonly Expression[]): Part | undefined {
    const added = args.filter((one) => !this.isZero(one));
    return this.joined('sum', ' + ', added.length > 0 ? added : args.slice(0, 1));
  }

  private joined(rank: 'sum' | 'product', sign: string, args: readonly Expression[]): Part | undefined {
    const parts = args.map((one) => this.partOf(one));
    const [only] = parts;
    if (parts.length === 1) return only;
    const texts = parts.map((part, index) => part && bracketed(part, rank, sign, index));
    if (texts.includes(undefined)) return undefined;
    return { text: texts.join(sign), rank, isRounded: parts.some((part) => part?.isRounded) };
  }

  private call(expression: Extract<Expression, { kind: 'call' }>): Part | undefined {
    const { name, args } = expression;
    const [first, second, third] = args;
    if (!first) return undefined;
    switch (name) {
      case 'IF': {
        const holds = truth(this.valueOf(first));
        const branch = holds === undefined ? undefined : holds ? second : third;
        return branch ? this.partOf(branch) : undefined;
      }
      case 'IFERROR':
      case 'IFNA':
        return isErrorValue(this.valueOf(first)) ? (second ? this.partOf(second) : undefined) : this.partOf(first);
      case 'MAX':
      case 'MIN': {
        const value = this.valueOf(expression);
        const decisive = args.find((one) => one && value !== undefined && this.valueOf(one) === value);
        return decisive ? this.partOf(decisive) : undefined;
      }
      case 'ROUND':
      case 'ROUNDUP':
      case 'ROUNDDOWN': {
        const part = this.partOf(first);
        return part && { ...part, isRounded: part.rank !== 'single' };
      }
      case 'SUM':
        return args.every((one) => one && typeof this.valueOf(one) === 'number') ? this.sum(args as readonly Expression[]) : undefined;
      case 'INDEX':
        return second ? this.share(first, second) : undefined;
      default:
        return this.worked(expression);
    }
  }

  /** One part of an amount that a JC function splits. */
  private share(split: Expression, place: Expression): Part | undefined {
    const row = this.valueOf(place);
    const found = typeof row === 'number' ? shareOf(this.nodes.get(split.source)?.working?.steps ?? [], row - 1) : undefined;
    if (!found) return undefined;
    const { amount, weight, total } = found;
    const text = `${this.number(amount, 'eur').text} × ${this.number(weight).text} ÷ ${this.number(total).text}`;
    return { text, rank: 'product', isRounded: true };
  }

  /** The last step of a JC function, where that says it all. */
  private worked({ source }: Expression): Part | undefined {
    // The root stands for the call that its whole formula is.
    const working = (this.nodes.get(source) ?? this.nodes.get(''))?.working;
    const last = working?.error ? undefined : working?.steps.at(-1);
    if (!last || last.unit === 'text' || last.value instanceof Array) return undefined;
    const text = stepInserted(last, this.wording.t.language);
    if (/[{}]/.test(text) || !/ [+−×÷] /.test(text)) return undefined;
    const isSum = last.unit === 'eur' && SUM_OF_NUMBERS.test(text);
    return { text: isSum ? text.replace(NUMBER, '$&\u00a0€') : text, rank: 'sum', isRounded: last.rounding !== undefined };
  }

  private valueOf(expression: Expression): ReturnType<typeof single> {
    if (expression.kind === 'constant') return typeof expression.value === 'object' ? undefined : expression.value;
    const node = this.nodes.get(expression.source);
    return node && single(node.value);
  }

  private isZero = (expression: Expression): boolean => this.valueOf(expression) === 0;
}

function bracketed({ text, rank: inner }: Part, rank: 'sum' | 'product', sign: string, index: number): string {
  const isBehind = index > 0;
  const isNegative = isBehind && text.startsWith('−');
  const isLower = inner === 'sum' && (rank === 'product' || (sign === ' − ' && isBehind));
  const isDivisor = inner === 'product' && sign === ' ÷ ' && isBehind;
  return isNegative || isLower || isDivisor ? `(${text})` : text;
}
