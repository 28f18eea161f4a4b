/**
 * What is asked of the same object again and again: of a sheet's description, of what was read.
 *
 * @param read what an object says, by that object alone; object and result are shared and stay as they are
 * @returns the same, worked out once for each object
 */
export function onceFor<Of extends object, Result>(read: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { readonly result: Result }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.result;
    const result = read(of);
    known.set(of, { result });
    return result;
  };
}
