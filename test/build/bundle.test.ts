/** What the build hands to Excel. Needs `npm run build`. */
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { CATALOGUE } from '../../functions/catalogue';
import { CANONICAL_FILE, canonicalFigures } from '../../src/programme/canonical';

const DIST = path.resolve(__dirname, '../../dist');
const read = (file: string): string => fs.readFileSync(path.join(DIST, file), 'utf8');

/** A runtime that has nothing but CustomFunctions: no window, no document, no Office. */
function loadFunctions(): Map<string, (...args: unknown[]) => unknown> {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const CustomFunctions = {
    associate: (id: string, fn: (...args: unknown[]) => unknown) => {
      if (associated.has(id)) throw new Error(`${id} was associated twice`);
      associated.set(id, fn);
    },
    Error: ExcelError,
    ErrorCode: {
      divisionByZero: '#DIV/0!', invalidValue: '#VALUE!', notAvailable: '#N/A', invalidNumber: '#NUM!', nullReference: '#NULL!',
      invalidName: '#NAME?', invalidReference: '#REF!',
    },
  };
  vm.runInNewContext(read('functions.js'), { CustomFunctions });
  return associated;
}

test('functions.js associates each function of functions.json once, where only CustomFunctions exists', () => {
  const { functions } = JSON.parse(read('functions.json')) as { functions: { id: string }[] };
  expect([...loadFunctions().keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
});

test('the built script calculates every example, although the build leaves texts out of it', () => {
  const functions = loadFunctions();
  for (const { id, examples } of CATALOGUE) {
    for (const example of examples) {
      expect([id, JSON.stringify(functions.get(id)?.(...example.arguments))]).toEqual([id, JSON.stringify(example.result)]);
    }
  }
});

test('what only the pane tells about functions is not in functions.js', () => {
  const script = read('functions.js');
  for (const { id, description, keywords, errors = [] } of CATALOGUE) {
    const causes = errors.map(({ when }) => when.de);
    const told = [description.de, description.en, JSON.stringify(keywords.de), ...causes].filter((text) => script.includes(text));
    expect([id, told]).toEqual([id, []]);
  }
});

test('both languages describe the same functions', () => {
  const shape = (file: string): unknown =>
    JSON.parse(read(file)).functions.map(({ id, name, parameters }: { id: string; name: string; parameters: unknown[] }) => [id, name, parameters.length]);
  expect(shape('functions-en.json')).toEqual(shape('functions.json'));
});

test('the figures stand beside the pane as the text that the checksum of a protocol is of', () => {
  expect(read(CANONICAL_FILE)).toBe(canonicalFigures);
});

test('the pane loads scripts from its own site and Microsoft’s CDN only, and none inline', () => {
  const html = read('taskpane.html');
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)];
  expect(scripts.map(([, attributes]) => /src="([^"]*)"/.exec(attributes ?? '')?.[1]).sort()).toEqual([
    'functions.js',
    'https://officeapis.public.onecdn.static.microsoft/1/office.js',
    'taskpane.js',
  ]);
  for (const [, , inline] of scripts) expect(inline).toBe('');
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
});

test('the policy of the pane forbids everything that is not named', () => {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(read('taskpane.html'))?.[1];
  expect(policy?.replaceAll('&#39;', "'").split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' https://officeapis.public.onecdn.static.microsoft https://appsforoffice.microsoft.com",
    "worker-src 'self'",
    "connect-src 'self' https://officeapis.public.onecdn.static.microsoft https://appsforoffice.microsoft.com",
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});
