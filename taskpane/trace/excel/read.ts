/** Reads what a trace asks for: the selected cell first, then each level of references in one round trip. */
import { batches } from '../../../src/batches';
import { corner } from '../../../src/formula/address';
import { cellsIn, isElsewhere, type Reference } from '../../../src/formula/reference';
import { withoutSign } from '../../../src/formula/isFormula';
import { withoutSheet } from '../../../src/formula/sheetReference';
import type { TracedCell, Found, NamedCell, Request } from '../found';
import type { NodePlace } from '../node';
import { importedTable } from '../importedTable';
import { formulaOf, isGone, queueReference } from '../../excel/references';
import { inExcel, PATIENCE, type OnDelay } from '../../excel/session';
import { queueKept } from '../../sheets/keptRows';
import { queueArea, queueCell, queueFound } from './cells';
import { longColumn, type LongColumn, type Piece } from './longColumn';

export interface Selected {
  readonly cell: TracedCell;
  /** As the user sees it. */
  readonly formulaLocal: string;
  /** Cells that are selected; the trace follows the active one. */
  readonly count: number;
  readonly named: readonly NamedCell[];
  readonly decimalSeparator: string;
}

/** @param at the cell to be read in place of the active one */
export function readSelected(onDelay: OnDelay, at?: NodePlace): Promise<Selected> {
  return inExcel(async ({ context, await: patiently }) => {
    const { workbook } = context;
    const active = at ? workbook.worksheets.getItem(at.sheet).getRange(at.address) : workbook.getActiveCell();
    const read = queueCell(active, active.getEntireRow().getCell(0, 0).getBoundingRect(active));
    active.load({ formulasLocal: true });
    const tables = active.getTables(false);
    tables.load({ name: true });
    const selection = workbook.getSelectedRanges();
    selection.load({ cellCount: true });
    workbook.names.load({ name: true, formula: true });
    const { numberFormat } = context.application.cultureInfo;
    numberFormat.load({ numberDecimalSeparator: true });
    await patiently(context.sync(), PATIENCE.reading);
    return {
      cell: { ...read().cell, table: tables.items.map(({ name }) => name)[0] },
      formulaLocal: formulaOf(active.formulasLocal[0]?.[0]),
      count: selection.cellCount,
      named: workbook.names.items.flatMap(namedCell),
      decimalSeparator: numberFormat.numberDecimalSeparator,
    };
  }, onDelay);
}

/** Only what is on one cell for good: a name with a relative reference means another cell in each formula. */
function namedCell({ name, formula }: Excel.NamedItem): NamedCell[] {
  const text = withoutSign(String(formula));
  const { sheet } = cellsIn(text) ?? {};
  const address = withoutSheet(text);
  return sheet !== undefined && /^\$[A-Z]+\$\d+$/.test(address) ? [{ name, sheet, address: address.replaceAll('$', '') }] : [];
}

/** @param named where the workbook's names stand, as read with the selected cell */
export function readLevel(requests: readonly Request[], named: readonly NamedCell[], onDelay: OnDelay): Promise<Found[]> {
  return inExcel(async ({ context, await: patiently }) => {
    const level = new Level(context.workbook, named);
    const pending = requests.map((request) => level.queue(request));
    const sync = (): Promise<void> => patiently(context.sync(), PATIENCE.reading);
    await sync();
    const shadowed = pending.map(({ shadow }) => shadow?.());
    if (shadowed.some(Boolean)) await sync();
    for (const together of batches(pending.flatMap(({ pieces }) => pieces?.() ?? []), ({ rows }) => rows, MOST_AT_ONCE)) {
      for (const piece of together) piece.queue();
      await sync();
    }
    return pending.map(({ found }, index) => shadowed[index]?.() ?? found());
  }, onDelay);
}

interface Pending {
  /** After the round trip. */
  found(): Found;
  /** After the round trip: asks for what the sheet itself means by the name, where it has one of its own. */
  shadow?(): (() => Found) | undefined;
  /** After the round trip: what is left to be read of a long column. */
  pieces?(): readonly Piece[];
}

/** Excel on the web answers 5 MB at most. */
const MOST_AT_ONCE = 50_000;

/** One round trip: each object that it asks Excel for takes time, so no sheet is asked for twice. */
class Level {
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private readonly named: ReadonlyMap<string, NamedCell>;

  constructor(
    private readonly workbook: Excel.Workbook,
    named: readonly NamedCell[],
  ) {
    this.named = new Map(named.map((one) => [one.name.toLowerCase(), one]));
  }

  queue({ target, sheet, cell }: Request): Pending {
    switch (target.kind) {
      case 'cells':
        return { found: this.queueCells(target.sheet ?? sheet, target.address.replaceAll('$', '')) };
      case 'name':
        return this.queueName(target.name, sheet);
      case 'spill':
        return { found: this.queueOn(target.sheet ?? sheet, (home) => queueArea(home.getRange(target.address).getSpillingToRangeOrNullObject())) };
      case 'kept': {
        const kept = queueKept(this.workbook);
        return { found: () => ({ kind: 'kept', years: kept() }) };
      }
      case 'row': {
        const { row } = corner(cell);
        const beside = (column: Excel.Range): (() => Found) => queueFound(column.getIntersectionOrNullObject(this.sheet(sheet).getRange(`${row}:${row}`)));
        return { found: this.queueElsewhere({ kind: 'column', table: target.table, column: target.column }, sheet, beside) };
      }
      case 'column': {
        if (!importedTable(target)) return { found: this.queueElsewhere(target, sheet, queueArea) };
        let column: LongColumn | undefined;
        const found = this.queueElsewhere(target, sheet, (range) => (column = longColumn(range)).found);
        return { found, pieces: () => column?.pieces() ?? [] };
      }
    }
  }

  private sheet(name: string): Excel.Worksheet {
    const known = this.sheets.get(name.toLowerCase());
    if (known) return known;
    const sheet = this.workbook.worksheets.getItemOrNullObject(name);
    sheet.load({ id: true });
    this.sheets.set(name.toLowerCase(), sheet);
    return sheet;
  }

  private queueOn(name: string, cells: (sheet: Excel.Worksheet) => () => Found): () => Found {
    const sheet = this.sheet(name);
    const read = cells(sheet);
    return () => (isGone(sheet) ? { kind: 'missing', what: 'sheet' } : read());
  }

  private queueCells(name: string, address: string): () => Found {
    return this.queueOn(name, (sheet) => {
      const range = sheet.getRange(address);
      if (address.includes(':')) return queueArea(range);
      const { row } = corner(address);
      return queueCell(range, sheet.getRange(`A${row}:${address}`));
    });
  }

  /** Of a name on a known cell only whether the sheet has the same one for itself is left to ask. */
  private queueName(name: string, sheet: string): Pending {
    const place = this.named.get(name.toLowerCase());
    if (!place) return { found: this.queueElsewhere({ kind: 'name', name }, sheet, queueFound) };
    const own = this.sheet(sheet).names.getItemOrNullObject(name);
    own.load({ name: true });
    return {
      found: this.queueCells(place.sheet, place.address),
      shadow: () => (isGone(own) ? undefined : this.queueElsewhere({ kind: 'name', name }, sheet, queueFound)),
    };
  }

  private queueElsewhere(reference: Reference, sheet: string, cells: (range: Excel.Range) => () => Found): () => Found {
    const answer = queueReference(this.workbook, reference, this.sheet(sheet), cells, namedConstant);
    return () => {
      const found = answer();
      return found.kind === 'unreadable' ? { kind: 'missing', what: 'name' } : found;
    };
  }
}

const namedConstant = ({ formula, value }: Excel.NamedItem): Found =>
  isElsewhere(withoutSign(String(formula))) ? { kind: 'elsewhere' } : { kind: 'value', value: value as number | string | boolean };
