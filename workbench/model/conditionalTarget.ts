import { HostError } from '../richapi/errors';
import { formatArea } from './address';
import { cellArea } from './areas';
import type { WorkbookModel } from './workbookModel';
import type { Cells } from './cells';
import type { ConditionalState, ConditionalType } from './conditionalState';
import type { ConditionalInfo } from './grid';
import { guardSheet } from './guards';

export interface ConditionalTarget {
  readonly book: WorkbookModel;
  readonly state: ConditionalState;
}

export function addConditional(cells: Cells, type: ConditionalType): ConditionalTarget {
  const { book, sheetId } = cells;
  guardSheet(book, sheetId, 'allowFormatCells');
  const state: ConditionalState = {
    id: book.newId('cf'),
    sheetId,
    area: cells.bounded.area,
    type,
    formula: '',
    rule: {},
    stopIfTrue: false,
    gridId: null,
  };
  book.state(sheetId).conditionals.push(state);
  return { book, state };
}

export function changeConditional({ book, state }: ConditionalTarget, change: Partial<ConditionalState>): void {
  guardSheet(book, state.sheetId, 'allowFormatCells');
  Object.assign(state, change);
  // Its parts are set one by one: the grid gets it once, when all are there.
  book.atEndOfRequest(state.id, () => showConditional(book, state));
}

export function removeConditional({ book, state }: ConditionalTarget): void {
  guardSheet(book, state.sheetId, 'allowFormatCells');
  const { conditionals } = book.state(state.sheetId);
  const index = conditionals.indexOf(state);
  if (index < 0) throw new HostError('ItemNotFound', 'The conditional format is no longer there.');
  conditionals.splice(index, 1);
  if (state.gridId !== null) book.grid.removeConditional(state.sheetId, state.gridId);
  state.gridId = null;
}

export function showConditional(book: WorkbookModel, state: ConditionalState): void {
  if (!book.findSheet(state.sheetId) || !book.state(state.sheetId).conditionals.includes(state)) return;
  if (state.gridId !== null) book.grid.removeConditional(state.sheetId, state.gridId);
  const formula = formulaOf(state);
  state.gridId = formula === '' ? null : book.grid.addConditional(state.sheetId, state.area, { formula, ...looksOf(state) });
}

function looksOf({ fontColor, fill, bold, numberFormat }: ConditionalState): Omit<ConditionalInfo, 'formula'> {
  return {
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(fill === undefined ? {} : { fill }),
    ...(bold === undefined ? {} : { bold }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

/** Every kind as a formula on the top left cell, which is how the grid knows them. */
function formulaOf({ type, formula, rule, area }: ConditionalState): string {
  if (type === 'Custom') return formula;
  const cell = formatArea(cellArea(area.row, area.column));
  const operand = (key: string): string => (rule[key] ?? '').replace(/^=/, '');
  const operator = rule['operator'] ?? '';
  if (operator === '') return '';
  if (type === 'ContainsText') {
    const found = `ISNUMBER(SEARCH("${(rule['text'] ?? '').replaceAll('"', '""')}",${cell}))`;
    return operator === 'NotContains' ? `=NOT(${found})` : `=${found}`;
  }
  if (operator === 'Between') return `=AND(${cell}>=${operand('formula1')},${cell}<=${operand('formula2')})`;
  if (operator === 'NotBetween') return `=OR(${cell}<${operand('formula1')},${cell}>${operand('formula2')})`;
  return `=${cell}${COMPARISONS[operator] ?? '='}${operand('formula1')}`;
}
