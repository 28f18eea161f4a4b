import type { SheetKey, SheetModel } from '../../src/workbook/model';
import { namesIn } from '../../src/formula/namesIn';

/**
 * The order of writing: Excel rejects a formula whose table does not exist yet, and shows #NAME? for a name.
 * So a sheet comes after those whose names and tables its formulas mention, else as late as its tab.
 */
export function writeOrder(models: readonly SheetModel[]): SheetModel[] {
  const mentioned = new Map(models.map((model) => [model, references(model)]));
  const dependsOn = (model: SheetModel, other: SheetModel): boolean =>
    [...other.names, ...other.tables].some(({ name }) => mentioned.get(model)?.has(name.toUpperCase()));
  const ordered: SheetModel[] = [];
  const remaining = [...models].reverse();
  while (remaining.length > 0) {
    const next = remaining.findIndex((model) => !remaining.some((other) => other !== model && dependsOn(model, other)));
    if (next < 0) throw new Error(`These sheets refer to each other in a circle: ${remaining.map(({ name }) => name).join(', ')}`);
    ordered.push(...remaining.splice(next, 1));
  }
  return ordered;
}

function references(model: SheetModel): ReadonlySet<string> {
  const contents = [
    ...model.blocks.flatMap((block) => block.cells?.flat() ?? []),
    ...model.conditionalFormats.map(({ formula }) => formula),
  ];
  return new Set(contents.flatMap((content) => [...namesIn(content)]));
}

/** A tab of the workbook: one of ours, or the user's. */
type Tab = SheetKey | null;

/**
 * Where a new sheet's tab goes so that ours stand in the order of `sequence`: before the first of ours that comes later,
 * else behind the last of ours that comes earlier, else at the end.
 */
export function tabPosition(key: SheetKey, tabs: readonly Tab[], sequence: readonly SheetKey[]): number {
  const rank = (tab: Tab): number => (tab === null ? -1 : sequence.indexOf(tab));
  const own = sequence.indexOf(key);
  const later = tabs.findIndex((tab) => rank(tab) > own);
  if (later >= 0) return later;
  const earlier = tabs.reduce((last, tab, index) => (rank(tab) >= 0 ? index : last), -1);
  return earlier >= 0 ? earlier + 1 : tabs.length;
}
