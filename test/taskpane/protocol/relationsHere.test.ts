import { documentRelations, type DocumentRelation } from '../../../src/audit/documentRelations';
import { relationsHere, type RelationHere } from '../../../taskpane/protocol/relationsHere';

const R05 = documentRelations().find(({ relation: { id } }) => id === 'R05') as DocumentRelation;
const HEADERS = ['Nr.', 'Berechnet', 'Veröffentlicht', 'Differenz', 'Status'];
const VALUES = [R05.relation.id, R05.computed.value.toNumber(), R05.printed.value.toNumber(), R05.remainder.value.toNumber(), R05.status];

/** The sheet with one relation; what its cells hold and show, where it is changed. */
function told(values: Readonly<Record<number, string | number>> = {}, texts: Readonly<Record<number, string>> = {}): readonly RelationHere[] | undefined {
  const row = VALUES.map((value, index) => values[index] ?? value);
  const shown = row.map((value, index) => texts[index] ?? String(value));
  const cells = [HEADERS, row];
  const sheet = { name: 'Abstimmung', top: 5, left: 1, values: cells, formulas: cells, formulasLocal: cells, texts: [HEADERS, shown], numberFormats: [] };
  return relationsHere({ sheets: [sheet] }, 'Abstimmung', 'de')?.differing;
}

test('what comes out as published is not told', () => {
  expect(told()).toEqual([]);
  expect(told({}, { 4: `≈ ${R05.status}` })).toEqual([]);
});

test.each<[what: string, values: Record<number, string | number>, texts: Record<number, string>, status: string]>([
  ['another amount', { 1: 93_500_000 }, {}, R05.status],
  ['another word typed over the status', { 4: 'EXAKT' }, {}, 'EXAKT'],
  ['a format that shows another word', {}, { 4: '✓ EXAKT' }, `✓ EXAKT (${R05.status})`],
  ['a hidden status', {}, { 4: '' }, `(${R05.status})`],
])('%s is told', (_, values, texts, status) => {
  expect(told(values, texts)).toMatchObject([{ id: 'R05', place: 'Abstimmung!E6', status }]);
});

test('a sheet whose columns cannot be told gives nothing', () => {
  expect(relationsHere({ sheets: [] }, 'Abstimmung', 'de')).toBeNull();
});
