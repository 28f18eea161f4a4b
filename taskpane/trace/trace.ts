/** Where a cell's value comes from: read level by level, then put together. */
import { assemble } from './assemble';
import type { TracedCell, NamedCell, Reader } from './found';
import { gather, type IsWanted } from './gather';
import type { Trace } from './node';
import { originsOf } from './origins';

/** @throws Superseded where the answer is no longer wanted. */
export async function traceCell(root: TracedCell, named: readonly NamedCell[], reader: Reader, isWanted: IsWanted = () => true): Promise<Trace> {
  return assemble(await gather(root, reader, isWanted), originsOf(named));
}
