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
type Reader<T> = (target: T) => Json;
/** How each is read, by what is asked of it. */
type Properties<T> = Readonly<Record<string, (wanted: unknown) => Reader<T>>>;

/** Those of a table of members that are plain values. */
const scalars = (members: Readonly<Record<string, { readonly get?: (target: Formatting) => Json }>>): Properties<Formatting> =>
  Object.fromEntries(Object.entries(members).map(([name, { get }]) => [name, () => (target: Formatting) => get?.(target) ?? null]));

const FONT = scalars(rangeFont.scalars ?? {});
const FILL = scalars(rangeFill.scalars ?? {});

const FORMAT: Properties<Formatting> = {
  ...scalars(alignment),
  font: (wanted) => asked(FONT, readRecord(wanted)),
  fill: (wanted) => asked(FILL, readRecord(wanted)),
};

const CELL: Properties<Cells> = {
  address: () => (cells) => cells.address,
  style: () => ({ book, sheetId, area }) => book.state(sheetId).styleNames.get(area.row, area.column) ?? book.local.normalStyle,
  hyperlink: () => hyperlink,
  format: (wanted) => {
    const read = asked(FORMAT, readRecord(wanted));
    return (cells) => read(formatting(cells));
  },
};

/** Of one cell, which is read once for all that is asked. */
function formatting({ book, sheetId, area }: Cells): Formatting {
  const format = book.grid.readFormat(sheetId, area.row, area.column);
  const refuse = (): never => {
    throw apiNotFound('Range', 'getCellProperties (as something to be changed)');
  };
  return { read: () => format, change: refuse, readBorder: refuse, changeBorder: refuse };
}

/** What is asked for is understood once for all cells. */
function asked<T>(properties: Properties<T>, wanted: Wanted): Reader<T> {
  const readers = Object.keys(wanted).filter((name) => wanted[name] !== false).map((name): [string, Reader<T>] => {
    const property = properties[name];
    if (!property) throw apiNotFound('Range', `getCellProperties (${name})`);
    return [name, property(wanted[name])];
  });
  return (target) => {
    const answer: Record<string, Json> = {};
    for (const [name, read] of readers) answer[name] = read(target);
    return answer;
  };
}

export function cellProperties({ book, sheetId, area }: Cells, wanted: Wanted): Json {
  const read = asked(CELL, wanted);
  return mapArea(area, (row, column) => read(new Cells(book, sheetId, cellArea(row, column))));
}
