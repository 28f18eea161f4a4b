import fs from 'node:fs';
import { InvalidProgramme, loadProgramme } from '../../../src/programme/figures';
import data from '../../../src/programme/programme-2025.json';

type Change = (programme: { document: Record<string, unknown>; figures: Record<string, unknown>[] }) => void;

function problemsOf(input: unknown) {
  try {
    loadProgramme(input);
  } catch (error) {
    if (error instanceof InvalidProgramme) return error.problems;
    throw error;
  }
  return [];
}

function changed(change: Change): unknown {
  const copy = structuredClone(data) as unknown as Parameters<Change>[0];
  change(copy);
  return copy;
}

const at = (list: Record<string, unknown>[], index: number): Record<string, unknown> => list[index] ?? {};

test('the file of 2025 has no problems', () => {
  expect(problemsOf(data)).toEqual([]);
});

test.each<[string, Change, { path: string; found: { de: string; en: string }; expected: { de: string; en: string } }]>([
  [
    'a number instead of decimal text',
    ({ figures }) => (at(figures, 3).value = 61494),
    {
      path: 'figures/3/value',
      found: { de: '61494', en: '61494' },
      expected: {
        de: 'eine Zahl als Text, wie "93224000", "0.146" oder "2/3"',
        en: 'a number as text, such as "93224000", "0.146" or "2/3"',
      },
    },
  ],
  [
    'a German decimal comma',
    ({ figures }) => (at(figures, 0).precision = '0,1'),
    {
      path: 'figures/0/precision',
      found: { de: '"0,1"', en: '"0,1"' },
      expected: {
        de: 'eine Zahl ohne Vorzeichen als Text, wie "1000" oder "0.001", oder null',
        en: 'a number without sign as text, such as "1000" or "0.001", or null',
      },
    },
  ],
  [
    'an id that is a cell address',
    ({ figures }) => (at(figures, 0).id = 'KDU24'),
    {
      path: 'figures/0/id',
      found: { de: '"KDU24"', en: '"KDU24"' },
      expected: {
        de: 'eine ID aus Großbuchstaben, Ziffern und Unterstrichen, die keine Zelladresse ist',
        en: 'an id of capital letters, digits and underscores that is no cell address',
      },
    },
  ],
  [
    'an id that occurs twice',
    ({ figures }) => (at(figures, 1).id = 'AM_SVB_2023_06'),
    {
      path: 'figures/1/id',
      found: { de: '"AM_SVB_2023_06"', en: '"AM_SVB_2023_06"' },
      expected: { de: 'eine ID, die nur einmal vorkommt', en: 'an id that occurs only once' },
    },
  ],
  [
    'a missing English label',
    ({ figures }) => delete (at(figures, 2).label as Record<string, unknown>).en,
    { path: 'figures/2/label/en', found: { de: 'fehlt', en: 'missing' }, expected: { de: 'vorhanden', en: 'present' } },
  ],
  [
    'a property that does not belong there',
    ({ figures }) => (at(figures, 2).wert = '5'),
    { path: 'figures/2/wert', found: { de: 'vorhanden', en: 'present' }, expected: { de: 'nichts', en: 'nothing' } },
  ],
  [
    'an empty text',
    ({ document }) => (document.title = ' '),
    {
      path: 'document/title',
      found: { de: '" "', en: '" "' },
      expected: { de: 'ein Text, der nicht leer ist', en: 'a text that is not empty' },
    },
  ],
  [
    'no figures',
    (programme) => (programme.figures = []),
    {
      path: 'figures',
      found: { de: '[]', en: '[]' },
      expected: { de: 'eine Liste mit mindestens einer Zahl', en: 'a list of at least one figure' },
    },
  ],
  [
    'a text as figure',
    ({ figures }) => figures.splice(1, 1, 'x' as unknown as Record<string, unknown>),
    { path: 'figures/1', found: { de: '"x"', en: '"x"' }, expected: { de: 'ein Objekt', en: 'an object' } },
  ],
])('%s is named with place, found and expected', (_, change, problem) => {
  expect(problemsOf(changed(change))).toEqual([problem]);
});

test('a file that is something else altogether', () => {
  expect(problemsOf('x')).toEqual([
    { path: '(file)', found: { de: '"x"', en: '"x"' }, expected: { de: 'ein Objekt', en: 'an object' } },
  ]);
});

test('several problems are all listed, also in the message for developers', () => {
  const input = changed(({ document, figures }) => {
    document.dataVersion = 'neu';
    at(figures, 5).section = 'vier';
  });
  expect(() => loadProgramme(input)).toThrow(
    'document/dataVersion: "neu", expected a version such as "1.0"\nfigures/5/section: "vier", expected a section such as "4.2"',
  );
});

test('the compiled validator is fresh and needs no eval', () => {
  const { compileValidator, readJson, OUTPUT } = jest.requireActual('../../../scripts/generate');
  const committed = fs.readFileSync(OUTPUT, 'utf8');
  expect(committed).toBe(compileValidator(readJson('figures.schema.json')));
  expect(committed).not.toMatch(/new Function|eval\(|require\(/);
});
