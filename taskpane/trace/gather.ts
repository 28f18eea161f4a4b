/** Reads all that a cell draws on, level by level: the references of all formulas of one level in one round trip. */
import { cell as addressOf, rectangle } from '../../src/workbook/address';
import { parseFormula, targetsIn, type Expression } from './expression';
import { placeKey, type Area, type Cell, type Found, type Reader, type Request } from './found';

/** Months that each build on the one before are some 30 deep; what lies below is named, not followed. */
const LEVELS = 40;
const CELLS = 500;
/** Of a range so many cells are followed one by one. */
export const LISTED = 30;

export interface Gathered {
  readonly root: Cell;
  /** Where a formula's reference leads; undefined where that was not read. */
  find(request: Request): Found | undefined;
  /** The formula behind a cell: its own, or that which spills into it; undefined where none does or it was not read. */
  formulaOf(cell: Cell): Formula | undefined;
}

export interface Formula {
  readonly cell: Cell;
  /** Undefined where the formula cannot be parsed. */
  readonly expression: Expression | undefined;
}

export class Superseded extends Error {}

/** @param isWanted asked after each round trip. @throws Superseded where it says no. */
export async function gather(root: Cell, reader: Reader, isWanted: () => boolean): Promise<Gathered> {
  const found = new Map<string, Found>();
  const formulas = new Map<string, Formula>();
  let cells: Cell[] = [root];
  for (let level = 0; level < LEVELS; level++) {
    const requests = new Map<string, Request>();
    const ask = (request: Request): void => {
      const key = keyOf(request);
      if (!found.has(key) && found.size + requests.size < CELLS) requests.set(key, request);
    };
    for (const cell of cells) requestsOf(cell, formulas).forEach(ask);
    for (const answer of found.values()) if (answer.kind === 'area') cellRequests(answer.area).forEach(ask);
    if (requests.size === 0) break;
    const answers = await reader.read([...requests.values()]);
    if (!isWanted()) throw new Superseded();
    [...requests.keys()].forEach((key, index) => found.set(key, answers[index] ?? { kind: 'missing', what: 'cells' }));
    cells = answers.flatMap((answer) => (answer.kind === 'cell' ? [answer.cell] : []));
  }
  return {
    root,
    find: (request) => found.get(keyOf(request)),
    formulaOf: ({ sheet, address, spillParent }) => formulas.get(placeKey({ sheet, address: spillParent ?? address })),
  };
}

/** Parses a formula when it is first met, and answers what it refers to; of a cell that is spilled into, its parent. */
function requestsOf(cell: Cell, formulas: Map<string, Formula>): Request[] {
  const { sheet, address, formula, spillParent } = cell;
  if (spillParent !== undefined && spillParent !== address) return [cellRequest(sheet, spillParent)];
  const key = placeKey(cell);
  if (formula === '' || formulas.has(key)) return [];
  const expression = parseFormula(formula);
  formulas.set(key, { cell, expression });
  return expression ? targetsIn(expression).map((target) => ({ target, sheet, cell: address })) : [];
}

export const cellRequest = (sheet: string, address: string): Request => ({ target: { kind: 'cells', sheet, address }, sheet, cell: address });

export const cellRequests = (area: Area): Request[] => listedCells(area).map((address) => cellRequest(area.sheet, address));

/** The first cells of a range that are not blank. */
export function listedCells({ address, values }: Area): string[] {
  const { top, left } = rectangle(address);
  return values
    .flatMap((row, y) => row.flatMap((value, x) => (value === '' ? [] : [addressOf(left + x, top + y)])))
    .slice(0, LISTED);
}

/** The same cells under the same key, whoever refers to them. */
function keyOf({ target, sheet, cell }: Request): string {
  if (target.kind === 'row') return JSON.stringify([target, cell]);
  if (target.kind === 'name') return JSON.stringify([target.name.toLowerCase(), sheet]);
  if (target.kind === 'column') return JSON.stringify(target);
  return JSON.stringify([target.kind, (target.sheet ?? sheet).toLowerCase(), target.address.replaceAll('$', '').toUpperCase()]);
}
