/** Names that a new edition brings. As long as nobody has made them, a formula with one of them would show #NAME?. */
import type { SheetKey, SheetModel } from '../../src/workbook/model';
import { namesIn } from '../../src/formula/namesIn';
import type { Snapshot } from '../sheets/snapshot';
import { isAmong } from '../sheets/marker';

export interface Described {
  readonly model: SheetModel;
  /** Built differently today than it stands there. */
  readonly isOutdated: boolean;
}

export interface Rebuilding {
  readonly rebuilt: ReadonlySet<SheetKey>;
  /** In capitals: names that are not there even when those sheets are built anew. */
  readonly unmade: ReadonlySet<string>;
}

/** Of the sheets that are wished for anew those for which every name will be there. */
export function planRebuilding(sheets: readonly Described[], wished: ReadonlySet<SheetKey>, snapshot: Snapshot): Rebuilding {
  let rebuilt = wished;
  for (;;) {
    const unmade = unmadeNames(sheets.filter(({ model }) => !rebuilt.has(model.key)), snapshot);
    const possible = sheets.filter(({ model }) => rebuilt.has(model.key) && !formulasOf(model).some((formula) => uses(formula, unmade)));
    if (possible.length === rebuilt.size) return { rebuilt, unmade };
    rebuilt = new Set(possible.map(({ model }) => model.key));
  }
}

export const uses = (content: unknown, names: ReadonlySet<string>): boolean => [...namesIn(content)].some((name) => names.has(name));

/** Where a sheet is outdated, its cells cannot be named by today's addresses either. */
function unmadeNames(sheets: readonly Described[], { record, names: found }: Snapshot): ReadonlySet<string> {
  const present = found.map(({ name }) => name);
  return new Set(
    sheets.flatMap(({ model: { key, names }, isOutdated }) =>
      names
        .filter(({ name }) => !isAmong(name, record?.sheets[key]?.names ?? []) && (isOutdated || !isAmong(name, present)))
        .map(({ name }) => name.toUpperCase()),
    ),
  );
}

const formulasOf = ({ blocks, conditionalFormats }: SheetModel): unknown[] => [
  ...blocks.flatMap(({ cells = [] }) => cells.flat()),
  ...conditionalFormats.map(({ formula }) => formula),
];
