import { apiNotFound, HostError, invalidArgument } from '../richapi/errors';
import { intersect } from './areas';
import { Cells } from './cells';
import { addConditional, changeConditional, removeConditional, type ConditionalTarget } from './conditionalTarget';
import type { ConditionalType } from './conditionalState';
import { checkFormula } from './formulaSyntax';
import { readBoolean, readColor, readOneOf, readRecord, readString } from './read';
import { api, type ClassOf } from './targets';

const list = (cells: Cells): readonly ConditionalTarget[] =>
  cells.book
    .state(cells.sheetId)
    .conditionals.filter(({ area }) => intersect(area, cells.area))
    .map((state) => ({ book: cells.book, state }));

const conditional = (target: ConditionalTarget) => api('ConditionalFormat', target);

function existing(target: ConditionalTarget | undefined) {
  if (!target) throw new HostError('ItemNotFound', 'There is no such conditional format.');
  return conditional(target);
}

const byId = (cells: Cells, id: unknown): ConditionalTarget | undefined => list(cells).find(({ state }) => state.id === id);

const KINDS: readonly ConditionalType[] = ['Custom', 'CellValue', 'ContainsText'];

export const conditionalFormats: ClassOf<'ConditionalFormatCollection'> = {
  items: { className: 'ConditionalFormat', list: (cells) => list(cells).map(conditional) },
  item: (cells, id) => existing(byId(cells, id)),
  methods: {
    add: (cells, args) => {
      const type = KINDS.find((kind) => kind === args.string(0));
      if (!type) throw apiNotFound('ConditionalFormatCollection', `add (${args.string(0)})`);
      return conditional(addConditional(cells, type));
    },
    getItemAt: (cells, args) => existing(list(cells)[args.integer(0)]),
    getItemOrNullObject: (cells, args) => {
      const found = byId(cells, args.string(0));
      return found ? conditional(found) : null;
    },
    getCount: (cells) => ({ value: list(cells).length }),
    clearAll: (cells) => {
      for (const target of list(cells)) removeConditional(target);
      return undefined;
    },
  },
};

const only = <K extends 'CustomConditionalFormat' | 'CellValueConditionalFormat' | 'TextConditionalFormat'>(
  target: ConditionalTarget,
  type: ConditionalType,
  className: K,
) => (target.state.type === type ? api(className, target as never) : null);

function matching(target: ConditionalTarget, type: ConditionalType, className: Parameters<typeof only>[2]) {
  const found = only(target, type, className);
  if (!found) throw new HostError('InvalidOperation', `The conditional format is of the type ${target.state.type}.`);
  return found;
}

export const conditionalFormat: ClassOf<'ConditionalFormat'> = {
  id: { key: 'Id', of: ({ state }) => state.id },
  scalars: {
    id: { get: ({ state }) => state.id },
    type: { get: ({ state }) => state.type },
    priority: { get: ({ book, state }) => book.state(state.sheetId).conditionals.indexOf(state) },
    stopIfTrue: {
      get: ({ state }) => state.stopIfTrue,
      set: (target, value) => changeConditional(target, { stopIfTrue: readBoolean(value) }),
    },
  },
  objects: {
    custom: (target) => matching(target, 'Custom', 'CustomConditionalFormat'),
    customOrNullObject: (target) => only(target, 'Custom', 'CustomConditionalFormat'),
    cellValue: (target) => matching(target, 'CellValue', 'CellValueConditionalFormat'),
    cellValueOrNullObject: (target) => only(target, 'CellValue', 'CellValueConditionalFormat'),
    textComparison: (target) => matching(target, 'ContainsText', 'TextConditionalFormat'),
    textComparisonOrNullObject: (target) => only(target, 'ContainsText', 'TextConditionalFormat'),
  },
  methods: {
    getRange: ({ book, state }) => api('Range', new Cells(book, state.sheetId, state.area)),
    getRanges: ({ book, state }) => api('RangeAreas', [new Cells(book, state.sheetId, state.area)]),
    delete: (target) => {
      removeConditional(target);
      return undefined;
    },
  },
};

const format = (target: ConditionalTarget) => api('ConditionalRangeFormat', target);

export const customConditional: ClassOf<'CustomConditionalFormat'> = {
  objects: { rule: (target) => api('ConditionalFormatRule', target), format },
};

export const conditionalRule: ClassOf<'ConditionalFormatRule'> = {
  scalars: {
    formula: { get: ({ state }) => state.formula, set: (target, value) => setFormula(target, readString(value)) },
    formulaLocal: {
      get: ({ book, state }) => book.local.formulaToLocal(state.formula),
      set: (target, value) => setFormula(target, target.book.local.formulaToInvariant(readString(value))),
    },
  },
};

function setFormula(target: ConditionalTarget, formula: string): void {
  if (!formula.startsWith('=')) throw invalidArgument('The formula of a conditional format starts with "=".');
  checkFormula(formula);
  changeConditional(target, { formula });
}

const COMPARISONS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'];

const texts = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(readRecord(value)).map(([key, text]) => [key, String(text)]));

export const cellValueConditional: ClassOf<'CellValueConditionalFormat'> = {
  scalars: {
    rule: {
      get: ({ state }) => state.rule,
      set: (target, value) => {
        const rule = texts(value);
        readOneOf(rule['operator'], COMPARISONS);
        changeConditional(target, { rule });
      },
    },
  },
  objects: { format },
};

export const textConditional: ClassOf<'TextConditionalFormat'> = {
  scalars: {
    rule: {
      get: ({ state }) => state.rule,
      set: (target, value) => {
        const rule = texts(value);
        if (!['Contains', 'NotContains'].includes(rule['operator'] ?? ''))
          throw apiNotFound('TextConditionalFormat', `rule (${String(rule['operator'])})`);
        changeConditional(target, { rule });
      },
    },
  },
  objects: { format },
};

export const conditionalRangeFormat: ClassOf<'ConditionalRangeFormat'> = {
  scalars: {
    numberFormat: {
      get: ({ state }) => state.numberFormat ?? null,
      set: (target, value) => changeConditional(target, { numberFormat: readString(value) }),
    },
  },
  objects: {
    font: (target) => api('ConditionalRangeFont', target),
    fill: (target) => api('ConditionalRangeFill', target),
  },
};

export const conditionalFont: ClassOf<'ConditionalRangeFont'> = {
  scalars: {
    color: {
      get: ({ state }) => state.fontColor ?? null,
      set: (target, value) => changeConditional(target, { fontColor: readColor(value) }),
    },
    bold: { get: ({ state }) => state.bold ?? null, set: (target, value) => changeConditional(target, { bold: readBoolean(value) }) },
  },
};

export const conditionalFill: ClassOf<'ConditionalRangeFill'> = {
  scalars: {
    color: { get: ({ state }) => state.fill ?? null, set: (target, value) => changeConditional(target, { fill: readColor(value) }) },
  },
};
