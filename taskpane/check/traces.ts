/** What tells that the add-in has loaded sheets into a workbook of which it has no record. */
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { CellContent } from '../../src/workbook/model';
import { isTableNamed } from '../sheets/freeName';
import { isTitleOf } from '../sheets/identity';
import { isAmong, isMarker } from '../sheets/marker';
import type { Snapshot } from '../sheets/snapshot';
import { todaysModel } from '../sheets/todaysModel';

/** More names are not told. */
const TOLD = 3;

interface TitledSheet {
  readonly name: string;
  /** Its first cell. */
  readonly title: CellContent;
}

/** Sheets by their titles, else names and tables; what `snapshot.unrecorded` tells already is left out. */
export function ownTraces({ names, tables, unrecorded }: Snapshot, tableNames: readonly string[], sheets: readonly TitledSheet[]): string[] {
  const ours = SHEET_CHOICES.flatMap(({ key }) => todaysModel(key, 'de').names.map(({ name }) => name));
  const titled = sheets.filter(({ name, title }) => SHEET_CHOICES.some(({ key }) => isTitleOf(key, title)) && !unrecorded.some(({ sheet }) => sheet.name === name));
  const found = [
    ...names.map(({ name }) => name).filter((name) => isMarker(name) || isAmong(name, ours)),
    ...tables.filter((name) => tableNames.some((wanted) => isTableNamed(name, wanted))),
  ];
  if (titled.length + unrecorded.length > 0) return titled.map(({ name }) => name);
  return [...found.slice(0, TOLD), ...(found.length > TOLD ? ['…'] : [])];
}
