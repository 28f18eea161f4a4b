/** Reads all that a cell draws on, level by level: the references of all formulas of one level in one round trip. */
import { cell as addressOf, rectangle } from '../../src/formula/address';
import { parseFormula, targetsIn, type Expression } from './expression';
import { importedTable } from './importedTable';
import { placeKey, type Area, type TracedCell, type Found, type Reader, type Request } from './found';

/** Months that each build on the one before are some 30 deep; what lies below is named, not followed. */
const LEVELS = 40;
const CELLS = 1_500;
/** Of a range so many cells are followed at first, and so many more each time they are asked for. */
export const LISTED = 30;
export const MORE = 100;

/** Whether the answer is still wanted; asked after each round trip. */
export type IsWanted = () => boolean;

export interface Gathered {
  readonly root: TracedCell;
  /** Where a formula's reference leads; undefined where that was not read. */
  find(request: Request): Found | undefined;
  /** The formula behind a cell: its own, or that which spills into it; undefined where none does or it was not read. */
  formulaOf(cell: TracedCell): Formula | undefined;
  /** Reads further cells and what they draw on. @throws Superseded where that is no longer wanted. */
  follow(requests: readonly Request[], isWanted: IsWanted): Promise<void>;
}

export interface Formula {
  readonly cell: TracedCell;
  /** Undefined where the formula cannot be parsed. */
  readonly expression: Expression | undefined;
}

export class Superseded extends Error {}

/** What the formulas read so far turn out to need besides. */
export type Further = (formulas: readonly Formula[], find: Gathered['find']) => readonly Request[];

/** @throws Superseded where it is no longer wanted. */
export async function gather(root: TracedCell, reader: Reader, isWanted: IsWanted, further: Further): Promise<Gathered> {
  const found = new Map<string, Found>();
  const formulas = new Map<string, Formula>();
  const find: Gathered['find'] = (request) => found.get(keyOf(request));
  const follow: Gathered['follow'] = async (first, isStillWanted) => {
    const most = found.size + CELLS;
    let wanted = first;
    for (let level = 0; level < LEVELS; level++) {
      const unread = (all: readonly Request[]): Map<string, Request> => {
        const left = new Map(all.map((request) => [keyOf(request), request] as const).filter(([key]) => !found.has(key)));
        return new Map([...left].slice(0, Math.max(0, most - found.size)));
      };
      const next = unread(wanted);
      const requests = next.size > 0 ? next : unread(further([...formulas.values()], find));
      if (requests.size === 0) break;
      const answers = await reader.read([...requests.values()]);
      if (!isStillWanted()) throw new Superseded();
      [...requests.keys()].forEach((key, index) => found.set(key, answers[index] ?? { kind: 'missing', what: 'cells' }));
      const drawnOn = answers.flatMap((answer) => (answer.kind === 'cell' ? requestsOf(answer.cell, formulas) : []));
      const listed = [...requests.values()].flatMap(({ target }, index) => {
        const answer = answers[index];
        return answer?.kind === 'area' && !importedTable(target) ? cellRequests(answer.area, 0, LISTED) : [];
      });
      wanted = [...drawnOn, ...listed];
    }
  };
  await follow(requestsOf(root, formulas), isWanted);
  return {
    root,
    find,
    formulaOf: ({ sheet, address, spillParent }) => formulas.get(placeKey({ sheet, address: spillParent ?? address })),
    follow,
  };
}

/** Parses a formula when it is first met, and answers what it refers to; of a cell that is spilled into, its parent. */
function requestsOf(cell: TracedCell, formulas: Map<string, Formula>): Request[] {
  const { sheet, address, formula, spillParent } = cell;
  if (spillParent !== undefined && spillParent !== address) return [cellRequest(sheet, spillParent)];
  const key = placeKey(cell);
  if (formula === '' || formulas.has(key)) return [];
  const expression = parseFormula(formula);
  formulas.set(key, { cell, expression });
  return expression ? targetsIn(expression).map((target) => ({ target, sheet, cell: address })) : [];
}

const cellRequest = (sheet: string, address: string): Request => ({ target: { kind: 'cells', sheet, address }, sheet, cell: address });

export const cellRequests = (area: Area, from: number, count: number): Request[] =>
  filledCells(area, from, count).map((address) => cellRequest(area.sheet, address));

/** Of the cells of a range that are not blank, `count` after the first `from`. */
function filledCells({ address, values }: Area, from: number, count: number): string[] {
  const { top, left } = rectangle(address);
  const listed: string[] = [];
  let passed = 0;
  for (const [y, row] of values.entries()) {
    for (const [x, value] of row.entries()) {
      if (value === '' || passed++ < from) continue;
      listed.push(addressOf(left + x, top + y));
      if (listed.length === count) return listed;
    }
  }
  return listed;
}

/** The same cells under the same key, whoever refers to them. */
function keyOf({ target, sheet, cell }: Request): string {
  if (target.kind === 'kept') return target.kind;
  if (target.kind === 'row') return JSON.stringify([target, cell]);
  if (target.kind === 'name') return JSON.stringify([target.name.toLowerCase(), sheet]);
  if (target.kind === 'column') return JSON.stringify(target);
  return JSON.stringify([target.kind, (target.sheet ?? sheet).toLowerCase(), target.address.replaceAll('$', '').toUpperCase()]);
}
