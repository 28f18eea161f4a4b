/**
 * The check of a workbook in which somebody has done something, and what its repairs leave: over Microsoft's client library and
 * the workbench's object model in Node. What the pane shows of a mechanism is in test/browser/check.test.ts.
 */
import { repairThisWorkbook } from '../../../taskpane/check';
import type { Repair } from '../../../taskpane/check/repair/kinds';
import type { Worded } from '../../../taskpane/check/words';
import type { SEVERITIES } from '../../../taskpane/findings/finding';
import { check, loadedWorkbook } from './loadedWorkbook';
import { ERRORS, LASTING, MANIPULATIONS, type Manipulation } from './manipulations';

const workbook = loadedWorkbook();

const GROUPS: Readonly<Record<(typeof SEVERITIES)[number], string>> = { error: 'Fehler', warning: 'Warnungen', remark: 'Hinweise' };
const shown = ({ severity, title, place, text }: Worded) => ({ severity: GROUPS[severity], title, place, text });

const expected = (finds: Manipulation['finds']): unknown[] =>
  finds.map(([severity, title, place, text]) => ({
    severity,
    title,
    place: expect.stringContaining(place) as unknown,
    text: expect.stringContaining(text) as unknown,
  }));

/** Those that touch the same sheet, table or name one after another, all others in one workbook; what is about errors alone. */
function batches(): Manipulation[][] {
  const taken = new Map<string, number>();
  const all: Manipulation[][] = [];
  for (const one of MANIPULATIONS) {
    const places = one.finds.map(([, , place]) => place.split('!')[0] ?? '');
    const batch = namesErrors(one.finds) ? all.length : Math.max(0, ...places.map((place) => taken.get(place) ?? 0));
    for (const place of places) taken.set(place, batch + 1);
    (all[batch] ??= []).push(one);
  }
  return all;
}

const namesErrors = (finds: Manipulation['finds']): boolean => finds.some(([, title]) => title === ERRORS);

/** What the pane's button does at the finding with this title, at one of the places. */
function repairOf([title]: readonly [title: string, button: string], finds: Manipulation['finds'], found: readonly Worded[]): Repair {
  const isMeant = (one: Worded): boolean => one.title === title && finds.some(([, of, place]) => of === title && one.place.includes(place));
  const repair = found.find(isMeant)?.found.repair;
  if (!repair) throw new Error(`Nothing to repair under "${title}".`);
  return repair;
}

test('a workbook as it was loaded gives no finding', async () => {
  expect((await check()).map(shown)).toEqual([]);
});

const BATCHES = batches().map((batch) => [batch.map(({ name }) => name).join(', '), batch] as const);

test.each(BATCHES)('%s: found, and gone when put right', async (_, batch) => {
  const excel = workbook();
  const before = await excel.contents();
  for (const { act } of batch) act(excel);
  const done = await excel.contents();
  const found = await check();
  const finds = batch.flatMap((one) => one.finds);
  const findings = found.map(shown).filter(({ title }) => namesErrors(finds) || title !== ERRORS);
  expect(findings).toEqual(expect.arrayContaining(expected(finds)));
  expect(findings).toHaveLength(finds.length);
  expect(await excel.contents()).toEqual(done);
  for (const { undo, finds: own } of batch) {
    if (typeof undo === 'function') {
      undo(excel);
      continue;
    }
    for (const button of undo) {
      expect(await repairThisWorkbook([repairOf(button, own, found)], () => undefined)).toEqual({ kind: 'done' });
    }
  }
  expect((await check()).map(shown)).toEqual([]);
  expect(await excel.contents()).toEqual(before);
});

test('all that lasts is found beside each other', async () => {
  const excel = workbook();
  for (const { act, finds } of LASTING) {
    act(excel);
    expect((await check()).map(shown)).toEqual(expect.arrayContaining(expected(finds)));
  }
});
