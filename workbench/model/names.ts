import { apiNotFound, HostError, invalidArgument } from '../richapi/errors';
import { formatAddress, tryParseArea } from './address';
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

/** Those of the workbook, or of one sheet. */
const namesOf = ({ book, sheetId }: Omit<NameTarget, 'name'>): readonly NameInfo[] => (sheetId === null ? book.grid.names() : book.state(sheetId).names);

const info = ({ name, ...scope }: NameTarget): NameInfo => {
  const found = find(scope, name);
  if (!found) throw new HostError('ItemNotFound', `There is no name "${name}".`);
  return found;
};

const find = (scope: Omit<NameTarget, 'name'>, name: string): NameInfo | undefined =>
  namesOf(scope).find((one) => one.name.toLowerCase() === name.toLowerCase());

function cellsOf(target: NameTarget): Cells | null {
  const reference = target.book.tryResolve(info(target).formula, target.book.grid.activeSheet());
  return reference && new Cells(target.book, reference.sheetId, reference.area);
}

const existing = (scope: Omit<NameTarget, 'name'>, name: string) => api('NamedItem', { ...scope, name: info({ ...scope, name }).name });

export const namesClass: ClassOf<'NamedItemCollection'> = {
  items: { className: 'NamedItem', list: (scope) => namesOf(scope).map(({ name }) => api('NamedItem', { ...scope, name })) },
  item: (scope, key) => existing(scope, String(key)),
  methods: {
    add: ({ book, sheetId }, args) => {
      const name = args.string(0);
      checkName(name);
      if (find({ book, sheetId }, name)) throw new HostError('ItemAlreadyExists', `There is a name "${name}" already.`);
      const added = { name, formula: formulaFor(args.at(1)), comment: args.optionalString(2) ?? '' };
      if (sheetId === null) book.grid.defineName(name, added.formula, added.comment);
      else book.state(sheetId).names.push(added);
      return api('NamedItem', { book, sheetId, name });
    },
    getItemOrNullObject: (scope, args) => {
      const found = find(scope, args.string(0));
      return found ? api('NamedItem', { ...scope, name: found.name }) : null;
    },
    getCount: (scope) => ({ value: namesOf(scope).length }),
  },
};

/** A range as "=Quelle!$D$5"; a formula or a constant as it is. */
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
      set: (target, value) => change(target, { formula: formulaFor(value) }),
    },
    comment: {
      get: (target) => info(target).comment,
      set: (target, value) => change(target, { comment: readString(value) }),
    },
    type: { get: (target) => (cellsOf(target) ? 'Range' : constantType(info(target).formula)) },
    value: { get: (target) => (cellsOf(target) ? info(target).formula.slice(1) : constant(info(target).formula)) },
    scope: { get: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet') },
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
    delete: (target) => {
      remove(target);
      return undefined;
    },
  },
};

function change(target: NameTarget, changed: Partial<NameInfo>): void {
  const { book, sheetId } = target;
  const now = { ...info(target), ...changed };
  if (sheetId === null) book.grid.defineName(now.name, now.formula, now.comment);
  else book.state(sheetId).names.splice(indexOf(target), 1, now);
}

function remove(target: NameTarget): void {
  const { book, sheetId } = target;
  if (sheetId === null) book.grid.deleteName(info(target).name);
  else book.state(sheetId).names.splice(indexOf(target), 1);
}

const indexOf = (target: NameTarget): number => namesOf(target).indexOf(info(target));

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
