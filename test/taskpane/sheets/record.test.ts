import { parseRecord, serializeRecord, type LoadRecord } from '../../../taskpane/sheets/record';

const record: LoadRecord = {
  addinVersion: '0.1.0',
  dataVersion: '1.0',
  language: 'de',
  sheets: { register: { complete: true, names: ['BG_ANZAHL'] }, kdu: { complete: false, names: [] } },
};

test('a record comes back as it was written', () => {
  expect(parseRecord(serializeRecord(record))).toEqual(record);
});

test.each([
  ['nothing', undefined],
  ['no text', 12],
  ['no JSON', '{'],
  ['no object', 'null'],
  ['another format', serializeRecord(record).replace('"format":1', '"format":2')],
  ['no sheets', '{"format":1}'],
  ['a sheet without its state', '{"format":1,"sheets":{"kdu":{"names":[]}}}'],
  ['a sheet that is nothing', '{"format":1,"sheets":{"kdu":null}}'],
  ['names that are no text', '{"format":1,"sheets":{"kdu":{"complete":true,"names":[1]}}}'],
])('%s grants nothing', (_, text) => {
  expect(parseRecord(text)).toBeNull();
});
