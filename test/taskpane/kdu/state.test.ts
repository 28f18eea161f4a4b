/** What the pane reads of KdU_Monitor; that it stands there is seen in the workbench. */
import { readState } from '../../../taskpane/kdu/state';
import { recordedExcel } from '../recordedExcel';

const LINES = ['Quelle Kreis, Jahr 2025, Gesamt: gebucht bis September (9).', 'Ist 74 €.', 'Erwartet 99 €.', '', 'Über Plan: Grenze eintragen.'];

function excel(values: readonly string[], more: (path: string) => unknown = () => undefined): string[][] {
  const recorded = recordedExcel((path) => {
    if (path.endsWith('.isNullObject')) return more(path) ?? false;
    if (path.endsWith('.address')) return "'Mein Monitor'!A23:A28";
    if (path.endsWith('.values')) return values.map((value) => [value]);
    if (path.endsWith('.calculationMode')) return 'Automatic';
    return path.endsWith('.calculationState') ? 'Done' : undefined;
  });
  Object.assign(globalThis, { Excel: recorded });
  return recorded.roundTrips();
}

test('five lines and their cells, wherever the sheet and its rows have gone', async () => {
  excel(['Stand', ...LINES]);
  const state = await readState(() => undefined);
  expect(state?.sheet).toBe('Mein Monitor');
  expect(state?.lines.map(({ text }) => text)).toEqual(LINES);
  expect(state?.lines.map(({ cell }) => cell)).toEqual(['A24', 'A25', 'A26', 'A27', 'A28']);
});

test('nothing where the sheet is not there, or something else stands in its place', async () => {
  excel(['', ...LINES]);
  expect(await readState(() => undefined)).toBeNull();
  excel(['State', ...LINES], () => true);
  expect(await readState(() => undefined)).toBeNull();
});
