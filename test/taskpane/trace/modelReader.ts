/** The loaded sheets as a trace reads them, calculated by an engine that knows nothing of the trace. */
import type { Language } from '../../../src/language';
import { cell as addressOf, cellRows, corner } from '../../../src/formula/address';
import type { CellContent as Input, SheetModel } from '../../../src/workbook/model';
import type { Scalar } from '../../../taskpane/trace/expression';
import type { TracedCell, Found, NamedCell, Reader, Request } from '../../../taskpane/trace/found';
import { contents, models, WITHOUT_DATA } from '../../src/workbook/models';
import { recalculate } from '../../src/workbook/recalculate';
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
const SPILLING = /^=.*JC\.(SLOT_BUDGET|ALLOCATE|KDU_NET|PROVISIONAL_RELEASE|SUBSIDY_RATE|TAAM_STOCK|TAAM_COST)\(/;

export function modelWorkbook(language: Language = 'de', inputs: Readonly<Record<string, Input>> = {}): ModelWorkbook {
  const sheets = models(language, WITHOUT_DATA);
  const value = recalculate(sheets, inputs);
  const inputsOf = new Map(sheets.map((sheet) => [sheet.name, withInputs(sheet, inputs)]));
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
    if (target.kind !== 'cells') return { kind: 'missing', what: 'table' };
    const home = target.sheet ?? sheet;
    const address = target.address.replaceAll('$', '');
    if (!inputsOf.has(home)) return { kind: 'missing', what: 'sheet' };
    const [[first = '', ...others] = [], ...lines] = cellRows(address);
    if (others.length + lines.length === 0) return { kind: 'cell', cell: cell(home, first) };
    const values = cellRows(address).map((line) => line.map((one) => valueAt(home, one)));
    return { kind: 'area', area: { sheet: home, address, values } };
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
