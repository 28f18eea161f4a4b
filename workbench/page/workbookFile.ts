import type { SavedGrid } from '../grid';
import type { SavedModel } from '../model/workbookModel';

const FORMAT = 'office-workbench-workbook';
/** Goes up whenever an older workbench could not open the file. */
const VERSION = 1;

/** A saved workbook: what the grid holds and what the object model keeps beside it. */
export interface WorkbookFile {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly name: string;
  readonly grid: SavedGrid;
  readonly model: SavedModel;
}

/** A copy: what happens in the workbook afterwards does not reach it. */
export const workbookFile = (name: string, grid: SavedGrid, model: SavedModel): WorkbookFile =>
  structuredClone({ format: FORMAT, version: VERSION, name, grid, model });

/** @throws {Error} in words for the page, where the text is no workbook that this workbench can open. */
export function readWorkbookFile(json: string): WorkbookFile {
  let file: Partial<WorkbookFile> | null;
  try {
    file = JSON.parse(json) as Partial<WorkbookFile> | null;
  } catch {
    throw new Error('Die Datei ist kein JSON.');
  }
  if (file?.format !== FORMAT) throw new Error('Die Datei ist keine Arbeitsmappe der Werkbank.');
  if (file.version !== VERSION) {
    throw new Error(`Die Arbeitsmappe hat die Version ${String(file.version)}; diese Werkbank öffnet die Version ${VERSION}.`);
  }
  const missing = (['name', 'grid', 'model'] as const).filter((part) => !file[part]);
  if (missing.length > 0) throw new Error(`Der Arbeitsmappe fehlt: ${missing.join(', ')}.`);
  return file as WorkbookFile;
}
