/** In order, as many together as stay within `most`; one that is larger by itself stands alone. */
export function batches<Item>(items: readonly Item[], sizeOf: (item: Item) => number, most: number): Item[][] {
  const all: Item[][] = [];
  let size = Infinity;
  for (const item of items) {
    if (size + sizeOf(item) > most) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(item);
    size += sizeOf(item);
  }
  return all;
}
