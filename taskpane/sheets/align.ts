/**
 * Finds the lines of a sheet again, rows or columns alike, after the user has inserted, deleted, moved or sorted some.
 * A line is known by what stands in it, wherever in it; what stands in few lines says more than what stands in many.
 */
export type Line = ReadonlySet<string>;

/** For each line as it was the index of the line that it is now; null where it is gone. */
export type Alignment = readonly (number | null)[];

/** @param hints where Excel itself has moved a line to: that decides between lines that say the same, such as a copied one */
export function align(before: readonly Line[], now: readonly Line[], hints: ReadonlyMap<number, number> = new Map()): Alignment {
  const found = new Array<number | null>(before.length).fill(null);
  for (const { line, match } of bestMatches(before, now, hints)) found[line] = match;
  keepInPlace(found, before, now);
  fillGaps(found, before, now);
  return found;
}

interface Match {
  readonly line: number;
  readonly match: number;
  readonly score: number;
  /** The other one says far more: it only contains what this one says. */
  readonly isPart: boolean;
}

/** Sure matches: more than half of what a line says stands in the other, and both are each other's best. */
function bestMatches(before: readonly Line[], now: readonly Line[], hints: ReadonlyMap<number, number>): Match[] {
  const weights = weightsOf(before);
  const where = linesBy(now);
  const candidates = before.flatMap((line, index): Match[] => {
    const scores = new Map<number, number>();
    let own = 0;
    for (const item of line) {
      const weight = weights.get(item) ?? 0;
      own += weight;
      for (const other of where.get(item) ?? []) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
    return [...scores].filter(([, score]) => 2 * score > own).map(([match, score]) => ({ line: index, match, score, isPart: (now[match]?.size ?? 0) > 2 * line.size }));
  });
  const isHinted = ({ line, match }: Match): number => Number(hints.get(line) === match);
  const shiftsAt = shiftsOf(candidates);
  const distances = new Map(candidates.map((one) => [one, Math.min(...shiftsAt(one.line).map((shift) => Math.abs(one.match - one.line - shift)))]));
  const distance = (one: Match): number => distances.get(one) ?? 0;
  // Lines that look alike go along with those around them, and stay in their order.
  candidates.sort(
    (a, b) =>
      b.score - a.score || isHinted(b) - isHinted(a) || Number(a.isPart) - Number(b.isPart) || distance(a) - distance(b) || a.line - b.line || a.match - b.match,
  );
  const taken = { lines: new Set<number>(), matches: new Set<number>() };
  return candidates.filter(({ line, match }) => {
    if (taken.lines.has(line) || taken.matches.has(match)) return false;
    taken.lines.add(line);
    taken.matches.add(match);
    return true;
  });
}

/**
 * Cells cut out of a line and pasted elsewhere may be most of what it said. Where its place between its neighbours is nobody else's and
 * what stands there is mostly of it, the line itself has gone nowhere.
 */
function keepInPlace(found: (number | null)[], before: readonly Line[], now: readonly Line[]): void {
  const taken = new Set(found);
  found.forEach((match, line) => {
    const place = line === 0 ? 0 : (found[line - 1] ?? NaN) + 1;
    const next = line + 1 < found.length ? found[line + 1] : place + 1;
    if (match === null || match === place || next !== place + 1 || taken.has(place)) return;
    const there = [...(now[place] ?? [])];
    if (2 * there.filter((item) => before[line]?.has(item)).length > there.length) found[line] = place;
  });
}

/** How far those have moved that are like one other alone: the next one before a line, and the next one behind it. */
function shiftsOf(candidates: readonly Match[]): (line: number) => readonly number[] {
  const [ofLine, ofMatch] = [new Map<number, number>(), new Map<number, number>()];
  for (const { line, match } of candidates) {
    ofLine.set(line, (ofLine.get(line) ?? 0) + 1);
    ofMatch.set(match, (ofMatch.get(match) ?? 0) + 1);
  }
  const sure = candidates.filter(({ line, match }) => ofLine.get(line) === 1 && ofMatch.get(match) === 1);
  const backwards = [...sure].reverse();
  return (line) => {
    const next = [backwards.find((one) => one.line <= line), sure.find((one) => one.line >= line)];
    return next.map((one) => (one ? one.match - one.line : 0));
  };
}

function weightsOf(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) for (const item of line) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Map([...counts].map(([item, count]) => [item, 1 / count]));
}

function linesBy(lines: readonly Line[]): Map<string, number[]> {
  const where = new Map<string, number[]>();
  lines.forEach((line, index) => {
    for (const item of line) where.set(item, [...(where.get(item) ?? []), index]);
  });
  return where;
}

/**
 * Between two lines that were found, as many as there were: they are the same ones. Blank lines are worth no doubt.
 * Behind the last one found, a line of which nothing is left is gone.
 */
function fillGaps(found: (number | null)[], before: readonly Line[], now: readonly Line[]): void {
  let from = -1;
  for (let to = 0; to <= found.length; to += 1) {
    const match = to === found.length ? endOf(found) : found[to];
    if (match === null || match === undefined) continue;
    const start = from < 0 ? -1 : (found[from] ?? -1);
    const isSameSize = match - start === to - from;
    for (let line = from + 1; line < to; line += 1) {
      const candidate = start + (line - from);
      const wasBlank = before[line]?.size === 0;
      const isGone = to === found.length && !wasBlank && !now[candidate]?.size;
      if ((isSameSize && !isGone) || (wasBlank && candidate < match)) found[line] = candidate;
    }
    from = to;
  }
}

/** Behind the last line that was found, everything is as far away from it as it was. */
function endOf(found: readonly (number | null)[]): number {
  let shift = 0;
  found.forEach((match, line) => {
    if (match !== null) shift = match - line;
  });
  return found.length + shift;
}
