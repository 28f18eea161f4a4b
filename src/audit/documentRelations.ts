/** Every relation of the document, worked out from the published figures: classes, remainders and what may lie behind them. */
import type { Figure } from '../programme/figures';
import { EXPLANATIONS, type Explanation } from '../programme/explanations';
import { RELATIONS, type Relation } from '../programme/relations';
import { RELATION_TITLES, type RelationTitle } from '../programme/relationTitles';
import { compute, linesOf, type Computed, type Line } from './arithmetic';
import { check, type Check } from './check';
import { figuresIn, type Expression } from './expression';
import { parseExpression } from './parseExpression';

/** What the arithmetic says of an explanation. */
export interface Weighed {
  readonly explanation: Explanation;
  /** How the relation comes out then, where it can be worked out. */
  readonly instead: Check | undefined;
  readonly result: Computed | undefined;
}

export interface DocumentRelation extends Check, RelationTitle {
  readonly relation: Relation;
  readonly computedBy: readonly Line[];
  readonly printedAs: Expression;
  /** Each once, those of the computed side first. */
  readonly figures: readonly Figure[];
  readonly explanations: readonly Weighed[];
}

let all: readonly DocumentRelation[] | undefined;

export const documentRelations = (): readonly DocumentRelation[] => (all ??= RELATIONS.map(workedOut));

function workedOut(relation: Relation): DocumentRelation {
  const computedBy = written(relation.arithmetic ?? relation.computed);
  const printedAs = written(relation.printed);
  const isReading = relation.test.kind === 'reading';
  const compared = (computed: Expression, printed: Expression): Check => check(computeOwn(computed), computeOwn(printed), isReading);
  const title = RELATION_TITLES[relation.id];
  if (!title) throw new RangeError(`The relation ${relation.id} has no title.`);
  return {
    ...title,
    ...compared(computedBy, printedAs),
    relation,
    computedBy: linesOf(computedBy),
    printedAs,
    figures: [...new Set([...figuresIn(computedBy), ...figuresIn(printedAs)])],
    explanations: (EXPLANATIONS[relation.id] ?? []).map((explanation) => {
      const { instead, result } = explanation;
      return {
        explanation,
        instead: instead && compared(instead.computed ? written(instead.computed) : computedBy, instead.printed ? written(instead.printed) : printedAs),
        result: result && computeOwn(written(result.expression)),
      };
    }),
  };
}

/** @throws where our own data is wrong */
function written(text: string): Expression {
  const parsed = parseExpression(text);
  if ('problem' in parsed) throw new RangeError(`"${text}": ${JSON.stringify(parsed.problem)}`);
  return parsed.expression;
}

function computeOwn(expression: Expression): Computed {
  const computed = compute(expression);
  if ('kind' in computed) throw new RangeError('A relation of the document divides by what can be 0.');
  return computed;
}
