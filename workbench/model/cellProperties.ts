/** Range.getCellProperties: for each cell what was asked for of its look. */
import { apiNotFound } from '../richapi/errors';
import type { Json } from '../richapi/protocol';
import { cellArea, mapArea } from './areas';
import { Cells } from './cells';
import { alignment, rangeFill, rangeFont } from './formatClasses';
import type { Formatting } from './formatting';
import { hyperlink } from './rangeActions';
import { readRecord } from './read';

type Wanted = Readonly<Record<string, unknown>>;
type Properties<T> = Readonly<Record<string, (target: T, wanted: unknown) => Json>>;

/** Those of a table of members that are plain values. */
const scalars = (members: Readonly<Record<string, { readonly get?: (target: Formatting) => Json }>>): Properties<Formatting> =>
  Object.fromEntries(Object.entries(members).map(([name, { get }]) => [name, (target: Formatting) => get?.(target) ?? null]));

const FONT = scalars(rangeFont.scalars ?? {});
const FILL = scalars(rangeFill.scalars ?? {});

const FORMAT: Properties<Formatting> = {
  ...scalars(alignment),
  font: (target, wanted) => asked(FONT, target, readRecord(wanted)),
  fill: (target, wanted) => asked(FILL, target, readRecord(wanted)),
};

const CELL: Properties<Cells> = {
  address: (cells) => cells.address,
  style: ({ book, sheetId, area }) => book.state(sheetId).styleNames.get(area.row, area.column) ?? book.local.normalStyle,
  hyperlink,
  format: (cells, wanted) => asked(FORMAT, formatting(cells), readRecord(wanted)),
};

/** Of one cell, which is read once for all that is asked. */
function formatting({ book, sheetId, area }: Cells): Formatting {
  const format = book.grid.readFormat(sheetId, area.row, area.column);
  const refuse = (): never => {
    throw apiNotFound('Range', 'getCellProperties (as something to be changed)');
  };
  return { read: () => format, change: refuse, readBorder: refuse, changeBorder: refuse };
}

function asked<T>(properties: Properties<T>, target: T, wanted: Wanted): Json {
  const names = Object.keys(wanted).filter((name) => wanted[name] !== false);
  return Object.fromEntries(
    names.map((name): [string, Json] => {
      const property = properties[name];
      if (!property) throw apiNotFound('Range', `getCellProperties (${name})`);
      return [name, property(target, wanted[name])];
    }),
  );
}

export const cellProperties = ({ book, sheetId, area }: Cells, wanted: Wanted): Json =>
  mapArea(area, (row, column) => asked(CELL, new Cells(book, sheetId, cellArea(row, column)), wanted));
