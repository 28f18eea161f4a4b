const MAX_DISTANCE = 3;
const MAX_MATCHES = 3;

/** The candidates that differ from `text` by few typing errors, nearest first; else those that have all its words. */
export function nearest(text: string, candidates: readonly string[]): readonly string[] {
  const mistyped = candidates
    // What is much longer or shorter is no typing error; a cell may hold 32,767 characters, and comparing them takes time.
    .filter(({ length }) => Math.abs(length - text.length) <= MAX_DISTANCE)
    .map((candidate) => ({ candidate, distance: editDistance(text, candidate) }))
    .filter(({ distance, candidate }) => distance <= MAX_DISTANCE && distance < candidate.length / 2)
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate);
  return (mistyped.length > 0 ? mistyped : withAllWords(text, candidates)).slice(0, MAX_MATCHES);
}

/** `KDU_UH_2024` is in `KDU_UH_IST_2024`: a part was left out. */
function withAllWords(text: string, candidates: readonly string[]): readonly string[] {
  const words = text.split('_').filter((word) => word !== '');
  if (words.length === 0) return [];
  return candidates.filter((candidate) => {
    const parts = candidate.split('_');
    return words.every((word) => parts.includes(word));
  });
}

/** How many characters must be inserted, deleted or replaced to turn one text into the other. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = at(previous, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, at(previous, j) + 1, at(current, j - 1) + 1));
    }
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
