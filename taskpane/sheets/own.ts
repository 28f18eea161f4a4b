import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { SheetKey } from '../../src/workbook/model';
import type { Doubt } from './identity';
import { markedSheet, ownSheet, type FoundSheet } from './marker';
import type { Snapshot, SnapshotSheet } from './snapshot';

type OwnSheets = ReadonlyMap<SheetKey, SnapshotSheet>;

/** The add-in's own sheets in a workbook, complete or not, whatever they are called by now. A doubtful one is none. */
export function ownSheets({ record, names, sheets, doubts }: Snapshot): OwnSheets {
  return new Map(
    SHEET_CHOICES.flatMap(({ key }) => {
      if (doubts.some((doubt) => doubt.key === key)) return [];
      const sheet = ownSheet(key, record, names, sheets) ?? sheets.find(({ unmarked }) => unmarked === key);
      return sheet ? [[key, sheet] as const] : [];
    }),
  );
}

/** Those whose cells need not be written again. */
export const standingSheets = ({ record, ...snapshot }: Snapshot): OwnSheets =>
  new Map([...ownSheets({ ...snapshot, record })].filter(([key]) => record?.sheets[key]?.complete || record?.sheets[key]?.written));

/** Sheets that may be the add-in's or the user's, by name: where the marker leads, and where what was written stands. */
export const doubtfulSheets = ({ doubts }: Snapshot): string[] => [
  ...new Set(doubts.flatMap(({ sheet, home }) => [sheet.name, ...(home ? [home.name] : [])])),
];

/** Where a sheet of the add-in is to be read. Nothing is written on it, so one without a record, or with one of another version, is as good. */
export function sheetToRead(key: SheetKey, snapshot: Snapshot): FoundSheet | Doubt | undefined {
  const { doubts, unrecorded, record, names, sheets } = snapshot;
  const doubt = doubts.find((one) => one.key === key);
  if (doubt?.reason === 'unmarked') return doubt.sheet;
  const found = ownSheets(snapshot).get(key) ?? unrecorded.find((one) => one.key === key)?.sheet;
  return doubt ?? found ?? (record ? undefined : markedSheet(key, names, sheets));
}
