import { apiNotFound, invalidArgument } from '../richapi/errors';
import type { Json } from '../richapi/protocol';
import { mapArea } from './areas';
import type { Cells } from './cells';
import type { ValidationInfo, ValidationRule } from './grid';
import { guardSheet } from './guards';
import { readNumber, readOneOf, readRecord, readString } from './read';
import type { ClassOf } from './targets';

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

const current = ({ book, sheetId, area }: Cells): ValidationInfo | null => book.grid.validation(sheetId, area.row, area.column);

/** Of a range: whether all cells have the same rule, some another, or some none. */
function typeOf(cells: Cells): string {
  const all = mapArea(cells.bounded.area, (row, column) => cells.book.grid.validation(cells.sheetId, row, column)).flat();
  const [first] = all;
  if (all.every((one) => JSON.stringify(one?.rule) === JSON.stringify(first?.rule))) return { list: 'List', decimal: 'Decimal', none: 'None' }[first?.rule.kind ?? 'none'];
  return all.every((one) => one !== null) ? 'MixedCriteria' : 'Inconsistent';
}

function change(cells: Cells, validation: ValidationInfo | null): void {
  guardSheet(cells.book, cells.sheetId);
  cells.book.grid.setValidation(cells.sheetId, cells.bounded.area, validation);
}

export const dataValidation: ClassOf<'DataValidation'> = {
  scalars: {
    type: { get: typeOf },
    rule: {
      get: (cells) => toExcel(current(cells)),
      set: (cells, value) => {
        const { errorTitle = '', errorMessage = '' } = current(cells) ?? {};
        change(cells, { rule: fromExcel(value), errorTitle, errorMessage });
      },
    },
    errorAlert: {
      get: (cells) => {
        const { errorTitle = '', errorMessage = '' } = current(cells) ?? {};
        return { showAlert: true, style: 'Stop', title: errorTitle, message: errorMessage };
      },
      set: (cells, value) => {
        const validation = current(cells);
        const alert = readRecord(value);
        if (!validation) throw invalidArgument('The cells have no rule that could be violated.');
        if ((alert['style'] ?? 'Stop') !== 'Stop' || alert['showAlert'] === false)
          throw apiNotFound('DataValidation', 'errorAlert (other than Stop)');
        change(cells, { ...validation, errorTitle: readString(alert['title'] ?? ''), errorMessage: readString(alert['message'] ?? '') });
      },
    },
    prompt: {
      get: ({ book, sheetId, area }) => {
        const prompt = book.state(sheetId).prompts.get(area.row, area.column);
        return { showPrompt: prompt !== undefined, title: prompt?.title ?? '', message: prompt?.message ?? '' };
      },
      set: ({ book, sheetId, area }, value) => {
        guardSheet(book, sheetId);
        const prompt = readRecord(value);
        book.state(sheetId).prompts.set(area, { title: readString(prompt['title'] ?? ''), message: readString(prompt['message'] ?? '') });
      },
    },
    ignoreBlanks: {
      get: () => true,
      set: (_cells, value) => {
        if (value !== true) throw apiNotFound('DataValidation', 'ignoreBlanks = false');
      },
    },
  },
  methods: {
    clear: (cells) => {
      change(cells, null);
      return undefined;
    },
  },
};

function fromExcel(value: unknown): ValidationRule {
  const given = Object.entries(readRecord(value)).filter(([, rule]) => rule !== null && rule !== undefined);
  const [entry] = given;
  if (!entry || given.length !== 1) throw invalidArgument('A validation has one rule.');
  const [kind, details] = entry;
  const rule = readRecord(details);
  if (kind === 'list') {
    const source = rule['source'];
    if (typeof source !== 'string' || source.startsWith('=')) throw apiNotFound('DataValidation', 'rule.list.source (of cells)');
    return { kind: 'list', values: source.split(',').map((entry) => entry.trim()) };
  }
  if (kind !== 'decimal') throw apiNotFound('DataValidation', `rule.${kind}`);
  const value2 = rule['formula2'];
  return {
    kind: 'decimal',
    operator: readOneOf(rule['operator'], OPERATORS),
    value1: limit(rule['formula1']),
    ...(value2 === undefined || value2 === null || value2 === '' ? {} : { value2: limit(value2) }),
  };
}

function limit(value: unknown): number {
  if (typeof value === 'string' && !Number.isFinite(Number(value)))
    throw apiNotFound('DataValidation', 'rule.decimal (limits from formulas)');
  return readNumber(Number(value));
}

function toExcel(validation: ValidationInfo | null): Json {
  if (!validation) return {};
  const { rule } = validation;
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.values.join(',') } };
  return { decimal: { operator: rule.operator, formula1: rule.value1, ...(rule.value2 === undefined ? {} : { formula2: rule.value2 }) } };
}
