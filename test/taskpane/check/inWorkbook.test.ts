/**
 * The check of a workbook in which somebody has done something, and what its repairs leave: over Microsoft's client library and
 * the workbench's object model in Node. What the pane shows of a mechanism is in test/browser/check.test.ts.
 */
import { repairThisWorkbook } from '../../../taskpane/check';
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

/** Has the pane put right what is found under this title. */
async function repair(title: string, findings: readonly Worded[]): Promise<void> {
  const found = findings.find((one) => one.title === title)?.found.repair;
  if (!found) throw new Error(`Nothing to repair under "${title}".`);
  expect(await repairThisWorkbook([found], () => undefined)).toEqual({ kind: 'done' });
}

test('a workbook as it was loaded gives no finding', async () => {
  expect((await check()).map(shown)).toEqual([]);
});

test.each(MANIPULATIONS.map((one) => [one.name, one] as const))('%s is found, and is gone when it is put right', async (_, { act, finds, undo }) => {
  const excel = workbook();
  const before = await excel.contents();
  act(excel);
  const namesErrors = finds.some(([, title]) => title === ERRORS);
  const done = await excel.contents();
  const findings = await check();
  expect(findings.map(shown).filter(({ title }) => namesErrors || title !== ERRORS)).toEqual(expected(finds));
  expect(await excel.contents()).toEqual(done);
  if (typeof undo === 'function') undo(excel);
  else for (const [index, [title]] of undo.entries()) await repair(title, index === 0 ? findings : await check());
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
