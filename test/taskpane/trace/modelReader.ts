/** The loaded sheets as a trace reads them, calculated by an engine that knows nothing of the trace. */
import type { Language } from '../../../src/language';
import { cell as addressOf, cellRows, columnLetters, corner, rectangle } from '../../../src/formula/address';
import type { CellContent as Input, SheetKey, SheetModel } from '../../../src/workbook/model';
import type { KeptYear } from '../../../taskpane/sheets/keptRows';
import type { Scalar } from '../../../taskpane/trace/expression';
import type { Area, TracedCell, Found, NamedCell, Reader, Request } from '../../../taskpane/trace/found';
import { contents, models, WITHOUT_DATA } from '../../src/workbook/models';
import type { KduTableKey } from '../../../src/workbook/kduTables';
import { Recalculation, dataSheet, type KduRow } from '../../src/workbook/recalculate';
import { isFormula } from '../../../src/formula/isFormula';

export interface ModelWorkbook extends Reader {
  readonly named: readonly NamedCell[];
  /** Every formula and every cell that a formula spills into. */
  readonly formulas: readonly { readonly sheet: string; readonly address: string }[];
  cell(sheet: string, address: string): TracedCell;
  /** Round trips so far. */
  trips(): number;
}

/** What the sheets let spill. */
const SPILLING = /^=.*JC\.(SLOT_BUDGET|ALLOCATE|KDU_NET|PROVISIONAL_RELEASE|SUBSIDY_RATE|TAAM_STOCK|TAAM_COST|KDU_MONTHS|KDU_ACCOUNTS|BG_MONTHS)\(/;

/** Sheets of the months, with the rows that they are about. */
export interface Data {
  readonly keys: readonly SheetKey[];
  readonly rows: Partial<Readonly<Record<KduTableKey, readonly KduRow[]>>>;
  /** Of the rows, as imports have written them. */
  readonly kept?: readonly KeptYear[];
}

export function modelWorkbook(language: Language = 'de', inputs: Readonly<Record<string, Input>> = {}, data?: Data): ModelWorkbook {
  const sheets = models(language, data?.keys ?? WITHOUT_DATA);
  const value = new Recalculation(sheets, data?.rows).type(inputs);
  const filled = Object.entries(data?.rows ?? {}).map(([key, rows]) => dataSheet(key as KduTableKey, rows));
  const inputsOf = new Map([
    ...sheets.map((sheet) => [sheet.name, withInputs(sheet, inputs)] as const),
    ...filled.map(({ sheet, cells }) => [sheet, cellsOf(cells)] as const),
  ]);
  const tables = [...filled, ...sheets.flatMap(({ name: sheet, tables: own }) => own.map(({ name, range }) => ({ name, sheet, range })))];
  const named = sheets.flatMap(({ name: sheet, names }) => names.map(({ name, cell }) => ({ name, sheet, address: cell })));
  const content = (sheet: string, address: string): Input | undefined => inputsOf.get(sheet)?.get(address);
  const valueAt = (sheet: string, address: string): Scalar => {
    const found = value(sheet, address);
    return typeof found === 'string' && found.startsWith('#') ? { code: found } : found;
  };
  let trips = 0;

  function cell(sheet: string, address: string): TracedCell {
    const own = content(sheet, address);
    const found = valueAt(sheet, address);
    return {
      sheet,
      address,
      value: found,
      text: typeof found === 'object' ? found.code : String(found),
      formula: isFormula(own) ? own : '',
      label: labelOf(sheet, address),
      spillParent: own === undefined && found !== '' ? parentOf(sheet, address) : undefined,
    };
  }

  /** The nearest formula above and to the left that spills. */
  function parentOf(sheet: string, address: string): string | undefined {
    const { column, row } = corner(address);
    for (let above = row; above > 0; above--) {
      for (let left = column; left > 0; left--) {
        if (SPILLING.test(String(content(sheet, addressOf(left, above))))) return addressOf(left, above);
      }
    }
    return undefined;
  }

  function labelOf(sheet: string, address: string): string {
    const { column, row } = corner(address);
    for (let left = 1; left < column; left++) {
      const found = content(sheet, addressOf(left, row));
      if (typeof found === 'string' && found !== '' && !isFormula(found)) return found;
    }
    return '';
  }

  function answer({ target, sheet }: Request): Found {
    if (target.kind === 'name') {
      const place = named.find(({ name }) => name === target.name);
      return place ? { kind: 'cell', cell: cell(place.sheet, place.address) } : { kind: 'missing', what: 'name' };
    }
    if (target.kind === 'column') {
      const found = columnOf(target);
      return found ? { kind: 'area', area: areaOf(found.sheet, found.address) } : { kind: 'missing', what: 'table' };
    }
    if (target.kind === 'kept') return { kind: 'kept', years: data?.kept ?? [] };
    if (target.kind !== 'cells') return { kind: 'missing', what: 'table' };
    const home = target.sheet ?? sheet;
    const address = target.address.replaceAll('$', '');
    if (!inputsOf.has(home)) return { kind: 'missing', what: 'sheet' };
    const [[first = '', ...others] = [], ...lines] = cellRows(address);
    if (others.length + lines.length === 0) return { kind: 'cell', cell: cell(home, first) };
    return { kind: 'area', area: areaOf(home, address) };
  }

  const areaOf = (sheet: string, address: string): Area => ({ sheet, address, values: cellRows(address).map((line) => line.map((one) => valueAt(sheet, one))) });

  function columnOf({ table, column }: { readonly table: string; readonly column: string }): { readonly sheet: string; readonly address: string } | undefined {
    const found = tables.find(({ name }) => name === table);
    if (!found) return undefined;
    const { top, bottom, left, right } = rectangle(found.range);
    const header = Array.from({ length: right - left + 1 }, (_, index) => left + index).find((one) => content(found.sheet, addressOf(one, top)) === column);
    const letters = header && columnLetters(header);
    return letters ? { sheet: found.sheet, address: `${letters}${top + 1}:${letters}${bottom}` } : undefined;
  }

  const formulas = sheets.flatMap(({ name: sheet, blocks }) => {
    const addresses = blocks.flatMap(({ range }) => cellRows(range).flat());
    return [...new Set(addresses)]
      .map((address) => cell(sheet, address))
      .filter(({ formula, spillParent }) => formula !== '' || spillParent !== undefined)
      .map(({ address }) => ({ sheet, address }));
  });

  return {
    named,
    formulas,
    cell,
    trips: () => trips,
    read: (requests) => {
      trips += 1;
      return Promise.resolve(requests.map(answer));
    },
  };
}

function withInputs(sheet: SheetModel, inputs: Readonly<Record<string, Input>>): Map<string, Input> {
  const cells = contents(sheet);
  for (const { name, cell } of sheet.names) if (name in inputs) cells.set(cell, inputs[name] ?? '');
  return cells;
}

const cellsOf = (lines: readonly (readonly Input[])[]): Map<string, Input> =>
  new Map(lines.flatMap((line, row) => line.flatMap((one, column): [string, Input][] => (one === '' ? [] : [[addressOf(column + 1, row + 1), one]]))));
