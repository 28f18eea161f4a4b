import { checkTranslator } from '../../../taskpane/check/i18n';
import { found, type Found } from '../../../taskpane/check/found';
import { entriesOf } from '../../../taskpane/check/view/entries';
import { wordFindings } from '../../../taskpane/check/words';

const label = (row: number): Found => found({ kind: 'label', of: `KdU!A${row}`, location: { sheet: 'KdU', cell: `A${row}` }, numbers: '' });
const entries = (findings: readonly Found[]) => entriesOf(wordFindings(findings, ',', checkTranslator('de')));
const rows = (count: number): Found[] => Array.from({ length: count }, (_, row) => label(row));

test('twenty alike on one sheet are one with twenty places', () => {
  const [one, ...others] = entries(rows(20));
  expect(others).toEqual([]);
  expect(one?.alike).toHaveLength(19);
});

test('a few are told one by one', () => {
  expect(entries(rows(4)).map(({ alike }) => alike.length)).toEqual([0, 0, 0, 0]);
});

test('what follows stands under its cause, and alone where the cause is no more', () => {
  const cause = found({ kind: 'nameDeleted', of: 'ANN_KFA', location: { sheet: 'Annahmen', cell: 'B7' }, numbers: '' });
  const error = { ...found({ kind: 'errorValues', of: 'Verwaltung!#NAME?', location: { sheet: 'Verwaltung', cell: 'C5' }, values: { n: 1 }, numbers: '' }), follows: cause.id };
  expect(entries([cause, error]).map(({ finding, consequences }) => [finding.id, consequences.map(({ id }) => id)])).toEqual([[cause.id, [error.id]]]);
  expect(entries([error]).map(({ finding }) => finding.id)).toEqual([error.id]);
});
