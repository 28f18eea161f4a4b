/** Where a cell's value comes from: read level by level, then put together. */
import { assemble } from './assemble';
import type { TracedCell, NamedCell, Reader } from './found';
import { evaluator } from './evaluate';
import { gather, type Further, type IsWanted } from './gather';
import type { Trace } from './node';
import { importRequests, referredRequests } from './importedCell';
import { originsOf } from './origins';
import { ownContent } from './ownContent';
import { usedRequests } from './usedCells';

const furtherOf = (root: TracedCell): Further => (formulas, find) => {
  const evaluate = evaluator({ find });
  return [...importRequests(root), ...formulas.flatMap((formula) => [...usedRequests(formula, evaluate, find), ...referredRequests(formula, find)])];
};

/** @throws Superseded where the answer is no longer wanted. */
export async function traceCell(root: TracedCell, named: readonly NamedCell[], reader: Reader, isWanted: IsWanted = () => true): Promise<Trace> {
  return assemble(await gather(root, reader, isWanted, furtherOf(root)), originsOf(named), ownContent(named));
}
