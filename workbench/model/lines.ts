import type { Area, LineChange } from './grid';

type Lines = readonly [start: number, end: number];

/** Where the cells of an area are afterwards: several areas where a move tears them apart, none where they went. */
export function follow(area: Area, change: LineChange): readonly Area[] {
  const size = change.axis === 'row' ? 'rows' : 'columns';
  const lines: Lines = [area[change.axis], area[change.axis] + area[size]];
  const { kind, at, count } = change;
  const pieces = kind === 'move' ? moved(lines, change) : shifted(lines, at, kind === 'insert' ? count : -count);
  return pieces.map(([start, end]) => ({ ...area, [change.axis]: start, [size]: end - start }));
}

/** The one area around them, as a reference follows its cells. */
export function followWhole(area: Area, change: LineChange): Area | null {
  const pieces = follow(area, change);
  const [first] = pieces;
  if (!first) return null;
  const size = change.axis === 'row' ? 'rows' : 'columns';
  const start = Math.min(...pieces.map((piece) => piece[change.axis]));
  const end = Math.max(...pieces.map((piece) => piece[change.axis] + piece[size]));
  return { ...first, [change.axis]: start, [size]: end - start };
}

function shifted([start, end]: Lines, at: number, count: number): readonly Lines[] {
  const edge = (line: number): number => (count >= 0 ? line + count : Math.max(at, line + count));
  const from = start < at ? start : edge(start);
  const to = end <= at ? end : edge(end);
  return to > from ? [[from, to]] : [];
}

function moved([start, end]: Lines, { at, count, before }: Extract<LineChange, { kind: 'move' }>): readonly Lines[] {
  const behind = at + count;
  // The lines between the old and the new place give way.
  const [givesFrom, givesTo, gives, goes] = before > at ? [behind, before, -count, before - behind] : [before, at, count, before - at];
  const cuts = [start, ...[at, behind, before].filter((cut) => cut > start && cut < end).sort((a, b) => a - b), end];
  const pieces = cuts.slice(1).map((to, index): [number, number] => {
    const from = cuts[index] ?? start;
    const by = from >= at && from < behind ? goes : from >= givesFrom && from < givesTo ? gives : 0;
    return [from + by, to + by];
  });
  return pieces
    .sort(([a], [b]) => a - b)
    .reduce<[number, number][]>((joined, piece) => {
      const last = joined.at(-1);
      if (last && last[1] === piece[0]) last[1] = piece[1];
      else joined.push(piece);
      return joined;
    }, []);
}
