/** Saving decisions beside each other, over settings that answer as slowly as Excel does. */
import { addEntries, FINDINGS_KEY, parseStatuses } from '../../../taskpane/findings/store';
import type { Entry } from '../../../taskpane/findings/status';

const entry = (note: string): Entry => ({
  status: 'checked',
  initials: 'AB',
  date: '2026-11-22T13:05:00.000Z',
  note,
  numbers: '1',
  about: { severity: 'error', title: 'Formel geändert', place: 'KdU!E6' },
});

let settings: Map<string, string>;

/** Every conversation sees the settings as they are when it syncs, and writes when it syncs. */
function workbook() {
  const loaded: { isNullObject: boolean; value?: string }[] = [];
  const written: [string, string][] = [];
  const items: { key: string; value: unknown }[] = [];
  return {
    workbook: {
      settings: {
        items,
        load: () => undefined,
        getItemOrNullObject: () => {
          const setting = { isNullObject: true, value: undefined as string | undefined, load: () => undefined };
          loaded.push(setting);
          return setting;
        },
        add: (key: string, value: string) => void written.push([key, value]),
      },
    },
    sync: async () => {
      await Promise.resolve();
      for (const setting of loaded.splice(0)) {
        const value = settings.get(FINDINGS_KEY);
        Object.assign(setting, { isNullObject: value === undefined, value });
      }
      for (const [key, value] of written.splice(0)) settings.set(key, value);
      items.splice(0, items.length, ...[...settings].map(([key, value]) => ({ key, value })));
    },
  };
}

beforeEach(() => {
  settings = new Map();
  (globalThis as Record<string, unknown>)['Excel'] = { run: (_: unknown, batch: (context: unknown) => unknown) => batch(workbook()) };
});

afterEach(() => {
  delete (globalThis as Record<string, unknown>)['Excel'];
});

test('two decisions at the same time are both kept', async () => {
  await Promise.all([addEntries([{ id: 'a', entry: entry('eins') }], () => undefined), addEntries([{ id: 'b', entry: entry('zwei') }], () => undefined)]);
  const stored = parseStatuses(settings.get(FINDINGS_KEY));
  expect(stored).toEqual({ kind: 'read', statuses: { a: [entry('eins')], b: [entry('zwei')] } });
});

test('a decision that Excel refuses holds up none after it', async () => {
  const { Excel } = globalThis as unknown as { Excel: { run: unknown } };
  const { run } = Excel;
  Excel.run = () => Promise.reject(new Error('GeneralException'));
  const refused = addEntries([{ id: 'a', entry: entry('eins') }], () => undefined);
  await expect(refused).rejects.toThrow('GeneralException');
  Excel.run = run;
  await addEntries([{ id: 'b', entry: entry('zwei') }], () => undefined);
  expect(parseStatuses(settings.get(FINDINGS_KEY))).toEqual({ kind: 'read', statuses: { b: [entry('zwei')] } });
});

test('one decision on several findings is saved at once', async () => {
  await addEntries(['a', 'b'].map((id) => ({ id, entry: entry('beide') })), () => undefined);
  expect(parseStatuses(settings.get(FINDINGS_KEY))).toEqual({ kind: 'read', statuses: { a: [entry('beide')], b: [entry('beide')] } });
});
