/** What the add-in keeps in the workbook's settings counts against a limit of Excel's, beyond which it refuses to keep more. */

/** In characters of JSON. Excel's limit is 2 MB for one add-in. */
export const SETTINGS_LIMIT = 2_000_000;
const FULL_FROM = 1_000_000;

/** All settings of this add-in, those queued before included. @returns their size, known after the round trip */
export function queueSettingsSize({ settings }: Excel.Workbook): () => number {
  settings.load({ key: true, value: true });
  return () => settings.items.reduce((size, { key, value }) => size + key.length + JSON.stringify(value ?? null).length, 0);
}

export const isNearlyFull = (size: number): boolean => size >= FULL_FROM;
