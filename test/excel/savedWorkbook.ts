/**
 * A workbook as the workbench has saved it, for tests in Node. The files in `saved/` were made with an add-in of another day: a user's
 * workbook is older than the add-in that opens it. Looks, rules and what formulas gave are left out.
 */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { SavedModel } from '../../workbench/model/workbookModel';
import { readWorkbookFile, type WorkbookFile } from '../../workbench/page/workbookFile';
import { CalculatedGrid } from './calculatedGrid';
import { PlayedExcel } from './playedExcel';

/**
 * Both are of version 0.1.0, in German, with all sheets, rows in Bindungen and Eigene_Beziehungen, amounts in Vorl_Haushalt, a stock in
 * TaAM_Kohorten and shares in KdU_Netto. On Annahmen `defaults` has the defaults typed in place and commitments of 0, and `own` a municipal
 * share of 18 % and all six unit costs.
 */
export type SavedName = 'defaults' | 'own';

const savedPath = (name: SavedName): string => path.join(__dirname, 'saved', `${name}.json.gz`);

const readSaved = (name: SavedName): WorkbookFile => readWorkbookFile(zlib.gunzipSync(fs.readFileSync(savedPath(name))).toString('utf8'));

type Workbook = WorkbookFile['grid']['workbook'];
type Cell = NonNullable<NonNullable<Workbook['sheets'][string]['cellData']>[number]>[number];

interface SavedTable {
  readonly name: string;
  readonly range: { readonly startRow: number; readonly endRow: number; readonly startColumn: number; readonly endColumn: number };
}

export function openSaved(name: SavedName): PlayedExcel {
  const { grid: { workbook }, model } = readSaved(name);
  const grid = new CalculatedGrid();
  const ids = new Map<string, string>();
  for (const sheetId of workbook.sheetOrder) ids.set(sheetId, addSheet(grid, workbook, sheetId));
  grid.deleteSheet(grid.sheets()[0]?.id ?? '');
  const resource = <Content>(plugin: string): Readonly<Record<string, Content>> =>
    JSON.parse(workbook.resources?.find((one) => one.name === plugin)?.data ?? '{}') as Readonly<Record<string, Content>>;
  for (const { name: defined, formulaOrRefString, comment } of Object.values(resource<Record<string, string>>('SHEET_DEFINED_NAME_PLUGIN'))) {
    grid.defineName(defined ?? '', `=${formulaOrRefString}`, comment ?? '');
  }
  for (const [sheetId, { tables }] of Object.entries(resource<{ readonly tables: readonly SavedTable[] }>('SHEET_TABLE_PLUGIN'))) {
    for (const { name: table, range: { startRow, endRow, startColumn, endColumn } } of tables) {
      const area = { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
      grid.addTable(ids.get(sheetId) ?? '', area, table, '');
    }
  }
  const renamed = [...ids].reduce((text, [from, to]) => text.replaceAll(`"${from}"`, `"${to}"`), JSON.stringify(model));
  return new PlayedExcel(undefined, grid, JSON.parse(renamed) as SavedModel);
}

/** @returns its id */
function addSheet(grid: CalculatedGrid, { sheets, styles }: Workbook, sheetId: string): string {
  const { name = '', cellData = {} } = sheets[sheetId] ?? {};
  const id = grid.addSheet(name);
  for (const [row, line] of Object.entries(cellData)) {
    for (const [column, { f, v, s }] of Object.entries(line as Readonly<Record<string, Cell>>)) {
      const cell = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      const style = typeof s === 'string' ? styles[s] : s;
      if (style?.n) grid.setNumberFormats(id, cell, [[style.n.pattern]]);
      if (f || (v !== undefined && v !== null)) grid.write(id, cell, [[f || v || (v === 0 ? 0 : '')]]);
    }
  }
  return id;
}
