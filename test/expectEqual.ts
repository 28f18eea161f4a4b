import { isDeepStrictEqual } from 'node:util';

/** As `toEqual`, for loops over thousands of results: Jest's own takes longer than most of what it compares here. */
export function expectEqual(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}
