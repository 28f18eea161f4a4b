/** What the sheet "Abstimmung" finds about published figures, worked out from the figures themselves. */
import { findFigure } from '../../src/figures/figures';
import { ASSUMPTIONS } from '../../src/workbook/assumptions';
import { RELATIONS, type Relation } from '../../src/workbook/relations';
import { evaluator } from './evaluate';
import { parseFormula, targetsIn } from './expression';
import type { Cell, Found } from './found';
import { single, type Content } from './native';

export type FindingClass = 'EXAKT' | 'RUNDUNG' | 'WIDERSPRUCH' | 'HINWEIS';

export interface Finding {
  readonly relation: Relation;
  readonly status: FindingClass;
}

let byFigure: Map<string, Finding[]> | undefined;

/** The relations that a figure takes part in, with how they come out. */
export function findingsOf(id: string): readonly Finding[] {
  byFigure ??= allFindings();
  return byFigure.get(id) ?? [];
}

function allFindings(): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const relation of RELATIONS) {
    const finding = { relation, status: statusOf(relation) };
    for (const id of figuresIn(relation)) found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return found;
}

function figuresIn({ computed, printed }: Relation): Set<string> {
  const expressions = [computed, printed].map((formula) => parseFormula(`=${formula}`));
  const names = expressions.flatMap((one) => (one ? targetsIn(one) : [])).flatMap((target) => (target.kind === 'name' ? [target.name] : []));
  return new Set(names.filter((name) => findFigure(name)));
}

export function statusOf({ computed, printed, test }: Relation): FindingClass {
  if (test.kind === 'reading') return 'HINWEIS';
  const reconciled = (output: string): Content | undefined => calculated(`JC.RECONCILE(${printed},${computed},${test.precision},${test.halfWidth},${output})`);
  const rest = Number(reconciled('"REST"'));
  if (test.oneSided && (test.oneSided === 'above' ? rest < 0 : rest > 0)) return 'WIDERSPRUCH';
  return String(reconciled('')) as FindingClass;
}

const NOWHERE: Cell = { sheet: '', address: 'A1', value: '', text: '', formula: '', label: '', spillParent: undefined };

/** By the names of the figures and of the defaults of assumptions, as published. */
const evaluate = evaluator({
  find: ({ target }): Found | undefined => (target.kind === 'name' ? { kind: 'value', value: valueOf(target.name) } : undefined),
});

function valueOf(name: string): number | string {
  const initial = ASSUMPTIONS.flatMap((one) => (one.initial !== null && 'name' in one.initial ? [one.initial] : []));
  return findFigure(name)?.value.toNumber() ?? initial.find((one) => one.name === name)?.value ?? '';
}

function calculated(formula: string): Content | undefined {
  const expression = parseFormula(`=${formula}`);
  return expression && single(evaluate(expression, NOWHERE));
}
