import { apiNotFound, HostError, invalidArgument } from '../richapi/errors';
import { formatAddress, tryParseArea } from './address';
import type { Book } from './book';
import { Cells, rangeArgument } from './cells';
import { checkFormula } from './formulaSyntax';
import type { CellState, NameInfo } from './grid';
import { readString } from './read';
import { api, type ClassOf, type NameTarget } from './targets';

const MAX_LENGTH = 255;

/** @throws {HostError} InvalidArgument for a name that Excel refuses: bad characters, or one that reads as a cell. */
function checkName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= MAX_LENGTH;
  const isCell = tryParseArea(name) !== null || /^(r\d*c?\d*|c\d*)$/i.test(name);
  if (!wellFormed || isCell) throw invalidArgument(`"${name}" cannot be a name.`);
}

const info = ({ book, name }: NameTarget): NameInfo => {
  const found = find(book, name);
  if (!found) throw new HostError('ItemNotFound', `There is no name "${name}".`);
  return found;
};

const find = (book: Book, name: string): NameInfo | undefined =>
  book.grid.names().find((one) => one.name.toLowerCase() === name.toLowerCase());

function cellsOf(target: NameTarget): Cells | null {
  const reference = target.book.tryResolve(info(target).formula, target.book.grid.activeSheet());
  return reference && new Cells(target.book, reference.sheetId, reference.area);
}

function existing(book: Book, name: string) {
  return api('NamedItem', { book, name: info({ book, name }).name });
}

export const namesClass: ClassOf<'NamedItemCollection'> = {
  // The grid knows names of the workbook only; a sheet has none of its own.
  items: {
    className: 'NamedItem',
    list: ({ book, sheetId }) => (sheetId === null ? book.grid.names().map(({ name }) => api('NamedItem', { book, name })) : []),
  },
  item: ({ book }, key) => existing(book, String(key)),
  methods: {
    add: ({ book, sheetId }, args) => {
      if (sheetId !== null) throw apiNotFound('Worksheet', 'names.add');
      const name = args.string(0);
      checkName(name);
      if (find(book, name)) throw new HostError('ItemAlreadyExists', `There is a name "${name}" already.`);
      book.grid.defineName(name, formulaFor(args.at(1)), args.optionalString(2) ?? '');
      return api('NamedItem', { book, name });
    },
    getItemOrNullObject: ({ book, sheetId }, args) => {
      const found = sheetId === null ? find(book, args.string(0)) : undefined;
      return found ? api('NamedItem', { book, name: found.name }) : null;
    },
    getCount: ({ book, sheetId }) => ({ value: sheetId === null ? book.grid.names().length : 0 }),
  },
};

/** A range as "=Zahlenquelle!$D$5"; a formula or a constant as it is. */
function formulaFor(reference: unknown): string {
  const cells = rangeArgument(reference);
  if (cells) return `=${formatAddress(cells.book.sheet(cells.sheetId).name, cells.area, true)}`;
  const formula = readString(reference);
  if (!formula.startsWith('=')) throw invalidArgument('The reference of a name is a range or a formula.');
  checkFormula(formula);
  return formula;
}

export const nameClass: ClassOf<'NamedItem'> = {
  id: { key: '_Id', of: ({ name }) => name },
  scalars: {
    name: { get: ({ name }) => name },
    formula: {
      get: (target) => info(target).formula,
      set: ({ book, name }, value) => {
        const { comment } = info({ book, name });
        book.grid.defineName(name, formulaFor(value), comment);
      },
    },
    comment: {
      get: (target) => info(target).comment,
      set: ({ book, name }, value) => book.grid.defineName(name, info({ book, name }).formula, readString(value)),
    },
    type: { get: (target) => (cellsOf(target) ? 'Range' : constantType(info(target).formula)) },
    value: { get: (target) => (cellsOf(target) ? info(target).formula.slice(1) : constant(info(target).formula)) },
    scope: { get: () => 'Workbook' },
    visible: { get: () => true },
  },
  methods: {
    getRange: (target) => {
      const cells = cellsOf(target);
      if (!cells) throw new HostError('ItemNotFound', `The name "${target.name}" does not refer to a range.`);
      return api('Range', cells);
    },
    getRangeOrNullObject: (target) => {
      const cells = cellsOf(target);
      return cells && api('Range', cells);
    },
    delete: ({ book, name }) => {
      book.grid.deleteName(info({ book, name }).name);
      return undefined;
    },
  },
};

/** What a name holds that is no range. The values of other formulas are not calculated here. */
function constant(formula: string): CellState['value'] {
  const text = formula.slice(1);
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (text.includes('#REF!')) return '#REF!';
  throw apiNotFound('NamedItem', 'value (of a formula)');
}

function constantType(formula: string): string {
  const text = formula.slice(1);
  if (text.includes('#REF!')) return 'Error';
  if (/^[+-]?\d+$/.test(text)) return 'Integer';
  if (/^[+-]?\d+\.\d+$/.test(text)) return 'Double';
  if (/^"(?:[^"]|"")*"$/.test(text)) return 'String';
  return /^(true|false)$/i.test(text) ? 'Boolean' : 'Formula';
}
