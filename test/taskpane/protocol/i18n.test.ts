import { protocolDe, protocolEn } from '../../../taskpane/protocol/i18n';

const keys = Object.keys(protocolDe) as (keyof typeof protocolDe)[];
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();

test('both languages have the same keys', () => {
  expect(Object.keys(protocolEn)).toEqual(keys);
});

test.each(keys)('%s takes the same values in both languages, and speaks as the pane speaks', (key) => {
  expect(placeholders(protocolEn[key])).toEqual(placeholders(protocolDe[key]));
  for (const text of [protocolDe[key], protocolEn[key]]) expect(text).not.toMatch(/!|"| {2}|^\s|\s$/);
});
