/** Where a cell's value comes from: read level by level, then put together. */
import { assemble } from './assemble';
import type { Cell, NamedCell, Reader } from './found';
import { gather } from './gather';
import type { Trace } from './node';
import { originsOf } from './origins';

/** @param isWanted asked after each round trip. @throws Superseded where it says no. */
export async function traceCell(root: Cell, named: readonly NamedCell[], reader: Reader, isWanted: () => boolean = () => true): Promise<Trace> {
  return assemble(await gather(root, reader, isWanted), originsOf(named));
}
