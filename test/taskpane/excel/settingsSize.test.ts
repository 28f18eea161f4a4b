import { inExcel } from '../../../taskpane/excel/session';
import { isNearlyFull, queueSettingsSize } from '../../../taskpane/excel/settingsSize';
import { addEntries, FINDINGS_KEY } from '../../../taskpane/findings/store';
import { loadSheets } from '../../../taskpane/load/work';
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import { PlayedExcel } from '../../excel/playedExcel';

const quiet = (): void => undefined;

/** What formulas give is none of this. */
beforeEach(() => void Object.assign(globalThis, { ADDIN_VERSION: '0.1.0', Excel: new PlayedExcel().copy(false).excel() }));

const withSettings = (settings: Readonly<Record<string, unknown>>): Promise<number> =>
  inExcel(async ({ context }) => {
    for (const [key, value] of Object.entries(settings)) context.workbook.settings.add(key, value);
    const size = queueSettingsSize(context.workbook);
    await context.sync();
    return size();
  }, quiet);

test.each([
  [{}, 0],
  [{ a: 'xyz' }, 'a'.length + '"xyz"'.length],
  [{ a: '{"b":1}', cd: 7 }, 'a'.length + '"{\\"b\\":1}"'.length + 'cd'.length + '7'.length],
])('%j has %i characters', async (settings, size) => {
  expect(await withSettings(settings)).toBe(size);
});

test.each([
  [999_999, false],
  [1_000_000, true],
])('%i is nearly full: %p', (size, expected) => {
  expect(isNearlyFull(size)).toBe(expected);
});

test('a load, and a status that is saved, tell the size of all that is kept', async () => {
  const load = () => loadSheets('de', new Set(SHEET_CHOICES.map(({ key }) => key)), { progress: quiet, delayed: quiet, isCancelled: () => false });
  const loaded = await load();
  expect(loaded).toMatchObject({ kind: 'loaded', settingsSize: await withSettings({}) });
  // All sheets together leave the most of it to statuses.
  expect(loaded.kind === 'loaded' && loaded.settingsSize).toBeLessThan(420_000);
  await withSettings({ [FINDINGS_KEY]: JSON.stringify({ format: 1, statuses: {}, padding: 'x'.repeat(1_000_000) }) });
  expect(await load()).toMatchObject({ kind: 'loaded', settingsSize: await withSettings({}) });
  const entry = { status: 'checked', initials: 'AB', date: '2026-11-22T13:05:00.000Z', note: '', numbers: '1', about: { severity: 'error', title: 'a', place: 'KdU!E6' } } as const;
  expect(await addEntries([{ id: 'a', entry }], quiet)).toMatchObject({ kind: 'read', settingsSize: await withSettings({}) });
});
