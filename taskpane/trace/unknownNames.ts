/** What a formula calls that the workbook and Excel do not know: names, tables, functions. */
import { NAMESPACE } from '../../src/formula/ownName';
import { definitionOf } from './evaluate';
import { parseFormula, type Expression } from './expression';
import { FUNCTIONS } from './functions';
import { isErrorValue, single } from './native';
import { nodesOf, type TraceNode } from './node';

/** @param culprit where `#NAME?` comes from */
export function unknownNames(culprit: TraceNode): string[] {
  const nodes = nodesOf(culprit);
  const isUnknown = ({ origin }: TraceNode): boolean => origin.kind === 'missing' && (origin.what === 'name' || origin.what === 'table');
  const missing = nodes.filter(isUnknown).map(({ source }) => source);
  if (missing.length > 0) return [...new Set(missing)];
  const formula = culprit.cell?.formula ?? `=${culprit.source}`;
  const calls = namesOfCalls(parseFormula(formula));
  const own = calls.filter((name) => name.startsWith(NAMESPACE) && !definitionOf(name));
  if (own.length > 0) return own;
  // One that only Excel knows may be the one that this Excel does not know.
  const strange = calls.filter((name) => !name.startsWith(NAMESPACE) && !Object.hasOwn(FUNCTIONS, name));
  const isPassedOn = nodes.slice(1).some(({ cell, value }) => cell && isErrorValue(single(value)));
  return strange.length === 1 && !isPassedOn ? strange : [];
}

function namesOfCalls(expression: Expression | undefined): string[] {
  if (expression?.kind !== 'call' && expression?.kind !== 'operation') return [];
  const inner = expression.args.flatMap((one) => (one ? namesOfCalls(one) : []));
  return [...new Set([...(expression.kind === 'call' ? [expression.name] : []), ...inner])];
}
