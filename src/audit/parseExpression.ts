/**
 * Reads an expression of + − × ÷, brackets, ids of published figures and numbers in German notation. What it does not
 * understand it names, with its place; it never guesses.
 */
import { findFigure, similarIds } from '../programme/figures';
import { readPrinted, printedValue } from '../money/parse';
import type { Expression } from './expression';
import { tokenize, type Token } from './tokens';

export type ExpressionProblem =
  | { readonly kind: 'empty' | 'tooLong' }
  /** The end of the text is found as ''. */
  | { readonly kind: 'sign' | 'notation' | 'unit' | 'operandExpected' | 'operatorExpected'; readonly at: number; readonly found: string }
  | { readonly kind: 'unclosed' | 'unopened'; readonly at: number }
  | { readonly kind: 'unknownFigure'; readonly at: number; readonly found: string; readonly similar: readonly string[] };

/** More than any relation needs; a cell holds 32,767 characters. */
export const LONGEST = 1000;

const UNITS = /^(mio|mrd|teur|eur|prozent|euro)$/i;

export type Parsed = { readonly expression: Expression } | { readonly problem: ExpressionProblem };

export function parseExpression(text: string): Parsed {
  if (text.trim() === '') return { problem: { kind: 'empty' } };
  if (text.length > LONGEST) return { problem: { kind: 'tooLong' } };
  const { tokens, unexpected } = tokenize(text);
  try {
    const end = unexpected ?? { at: text.trimEnd().length + 1, found: '' };
    return { expression: new Reader(tokens, end, unexpected !== undefined).readAll() };
  } catch (error) {
    if (error instanceof Misread) return { problem: error.problem };
    throw error;
  }
}

/** Leaves the descent at the first thing that is not understood. */
class Misread extends Error {
  constructor(readonly problem: ExpressionProblem) {
    super(problem.kind);
  }
}

class Reader {
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: { readonly at: number; readonly found: string },
    private readonly endsUnexpectedly: boolean,
  ) {}

  readAll(): Expression {
    const expression = this.readSum();
    const left = this.peek();
    if (left?.kind === 'close') throw new Misread({ kind: 'unopened', at: left.at });
    if (left || this.endsUnexpectedly) throw this.unexpected('operatorExpected');
    return expression;
  }

  private readSum(): Expression {
    return this.readChain(['+', '−'], () => this.readProduct());
  }

  private readProduct(): Expression {
    return this.readChain(['×', '÷'], () => this.readSigned());
  }

  private readChain(operators: readonly string[], readPart: () => Expression): Expression {
    let left = readPart();
    for (let token = this.peek(); token?.kind === 'operator' && operators.includes(token.operator); token = this.peek()) {
      this.next += 1;
      left = { kind: 'operation', operator: token.operator, left, right: readPart() };
    }
    return left;
  }

  private readSigned(): Expression {
    const token = this.peek();
    if (token?.kind !== 'operator' || !['+', '−'].includes(token.operator)) return this.readOperand();
    this.next += 1;
    const of = this.readSigned();
    return token.operator === '−' ? { kind: 'negative', of } : of;
  }

  private readOperand(): Expression {
    const token = this.peek();
    this.next += 1;
    switch (token?.kind) {
      case 'number':
        return readNumber(token);
      case 'name':
        return readFigure(token);
      case 'open':
        return this.readBracket(token);
      default:
        this.next -= 1;
        throw this.unexpected('operandExpected');
    }
  }

  private readBracket({ at }: Token): Expression {
    const inner = this.readSum();
    const close = this.peek();
    if (close?.kind === 'close') {
      this.next += 1;
      return inner;
    }
    if (close || this.endsUnexpectedly) throw this.unexpected('operatorExpected');
    throw new Misread({ kind: 'unclosed', at });
  }

  private peek(): Token | undefined {
    return this.tokens[this.next];
  }

  private unexpected(kind: 'operandExpected' | 'operatorExpected'): Misread {
    const token = this.peek();
    if (!token && this.endsUnexpectedly) return new Misread({ kind: 'sign', ...this.end });
    if (token?.kind === 'name' && UNITS.test(token.text)) return new Misread({ kind: 'unit', at: token.at, found: token.text });
    return new Misread({ kind, at: token?.at ?? this.end.at, found: token?.text ?? '' });
  }
}

function readNumber({ text, at }: Token): Expression {
  const printed = readPrinted(text);
  if (typeof printed === 'string') throw new Misread({ kind: 'notation', at, found: text });
  return { kind: 'number', text: text.replace(/\s*%$/, ' %'), value: printedValue(printed) };
}

function readFigure({ text, at }: Token): Expression {
  const figure = findFigure(text);
  if (figure) return { kind: 'figure', figure };
  if (UNITS.test(text)) throw new Misread({ kind: 'unit', at, found: text });
  throw new Misread({ kind: 'unknownFigure', at, found: text, similar: similarIds(text) });
}
