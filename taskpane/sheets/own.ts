import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { SheetKey } from '../../src/workbook/model';
import { ownSheet, type FoundSheet } from './marker';
import type { Snapshot, SnapshotSheet } from './snapshot';

export interface PresentSheet extends FoundSheet {
  readonly key: SheetKey;
}

type OwnSheets = ReadonlyMap<SheetKey, SnapshotSheet>;

/** The add-in's own sheets in a workbook, complete or not, whatever they are called by now. */
export function ownSheets({ record, names, sheets }: Snapshot): OwnSheets {
  return new Map(
    SHEET_CHOICES.flatMap(({ key }) => {
      const sheet = ownSheet(key, record, names, sheets) ?? sheets.find(({ unmarked }) => unmarked === key);
      return sheet ? [[key, sheet] as const] : [];
    }),
  );
}

/** Those whose cells need not be written again. */
export const standingSheets = ({ record, ...snapshot }: Snapshot): OwnSheets =>
  new Map([...ownSheets({ ...snapshot, record })].filter(([key]) => record?.sheets[key]?.complete || record?.sheets[key]?.written));
