/** Findings with their effect in EUR and their causes; what two contents that look alike differ in. */
import { check, isCause, load, loadedWorkbook, type Act } from './loadedWorkbook';

const excel = loadedWorkbook();

test.each<[name: string, act: Act, texts: readonly string[]]>([
  ['a figure', (e) => e.write('Zahlenquelle!D75', [[93_500_000]]), ['Wirkung: Zahlenquelle!D75 +276.000 €.']],
  ['a constant', (e) => e.write('Verwaltung!B5', [[0.01]]), ['Betroffen sind 19 abhängige Zellen. Wirkung: Verwaltung!B8 +466.600 €.']],
  ['a formula', (e) => e.write('KdU!B10', [[100]]), ['Wirkung: KdU!B10 −97.604.900 €.']],
  ['a name', (e) => e.user.defineName('KDU_UH_IST_2024', '=Zahlenquelle!$D$76'), ['Wirkung: KdU!C6 +3.583.000 €.']],
  [
    'an amount put in',
    (e) => {
      e.user.insertLines('KdU!8:8');
      e.write('KdU!B8', [[500_000]]);
    },
    ['stehen Inhalte, die mitzählen: B8. Wirkung: KdU!B11 +500.000 €.'],
  ],
])('%s: the effect on the amounts is told', async (_, act, texts) => {
  await act(excel());
  const causes = (await check()).filter(isCause);
  expect(causes.map(({ text }) => text)).toEqual(texts.map((text) => expect.stringContaining(text) as unknown));
});

test('what follows from a deleted name is told under it', async () => {
  excel().user.deleteName('ANN_KFA');
  const [cause, ...others] = await check();
  expect(cause?.id).toBe('nameDeleted:ANN_KFA');
  expect(others.length).toBeGreaterThan(0);
  expect(others.map(({ found: { kind, follows } }) => [kind, follows])).toEqual(others.map(() => ['errorValues', 'nameDeleted:ANN_KFA']));
});

test.each([
  ['a sign of no width', 'Unterkunft und Heizung\u200b', 'Unterkunft und Heizung‹U+200B›'],
  ['a blank that does not break, one at the end', 'Unterkunft\u00a0und Heizung ', 'Unterkunft‹U+00A0›und Heizung‹U+0020›'],
  ['a Cyrillic letter', 'Unt\u0435rkunft und Heizung', 'Unt\u0435‹U+0435›rkunft und Heizung'],
])('%s is made visible', async (_, typed, shown) => {
  excel().write('KdU!A6', [[typed]]);
  expect(await check()).toMatchObject([{ id: 'label:KdU!A6', loaded: 'Unterkunft und Heizung', now: shown }]);
});

test('loading again asks about names that were swapped by hand', async () => {
  excel().user.defineName('KDU_UH_IST_2024', '=Zahlenquelle!$D$76');
  excel().user.defineName('KDU_UH_ANSATZ_2025', '=Zahlenquelle!$D$75');
  const outcome = await load();
  expect(outcome).toMatchObject({ kind: 'changed' });
  expect((await check()).map(({ id }) => id)).toEqual(['nameMoved:KDU_UH_IST_2024', 'nameMoved:KDU_UH_ANSATZ_2025']);
});
