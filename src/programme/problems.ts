import type { Localized } from '../language';
import validate, { type SchemaError } from './validate.generated';

/** One thing that is wrong with a data file. */
export interface Problem {
  /** Where, such as `figures/3/value`; `(file)` for the whole. */
  readonly path: string;
  readonly found: Localized;
  readonly expected: Localized;
}

const OBJECT: Localized = { de: 'ein Objekt', en: 'an object' };
const TEXT: Localized = { de: 'ein Text, der nicht leer ist', en: 'a text that is not empty' };
const NOTHING: Localized = { de: 'nichts', en: 'nothing' };
const MISSING: Localized = { de: 'fehlt', en: 'missing' };
const PRESENT: Localized = { de: 'vorhanden', en: 'present' };

/** What figures.schema.json asks for, in words, by the name of the property. */
const EXPECTED: Readonly<Record<string, Localized>> = {
  id: {
    de: 'eine ID aus Großbuchstaben, Ziffern und Unterstrichen, die keine Zelladresse ist',
    en: 'an id of capital letters, digits and underscores that is no cell address',
  },
  value: {
    de: 'eine Zahl als Text, wie "93224000", "0.146" oder "2/3"',
    en: 'a number as text, such as "93224000", "0.146" or "2/3"',
  },
  precision: {
    de: 'eine Zahl ohne Vorzeichen als Text, wie "1000" oder "0.001", oder null',
    en: 'a number without sign as text, such as "1000" or "0.001", or null',
  },
  section: { de: 'ein Abschnitt wie "4.2"', en: 'a section such as "4.2"' },
  dataVersion: { de: 'eine Version wie "1.0"', en: 'a version such as "1.0"' },
  language: { de: '"de" oder "en"', en: '"de" or "en"' },
  label: { de: 'ein Objekt mit "de" und "en"', en: 'an object with "de" and "en"' },
  note: { de: 'ein Objekt mit "de" und "en" oder null', en: 'an object with "de" and "en", or null' },
  figures: { de: 'eine Liste mit mindestens einer Zahl', en: 'a list of at least one figure' },
  qualifier: { de: 'ein Text, auch leer', en: 'a text, empty or not' },
  document: OBJECT,
};

/** Everything that is wrong with a programme's data; empty where it is in order. */
export function findProblems(data: unknown): readonly Problem[] {
  if (!validate(data)) return (validate.errors ?? []).map((error) => describe(error, data));
  return findRepeatedIds((data as { figures: readonly { id: string }[] }).figures);
}

function describe(error: SchemaError, data: unknown): Problem {
  const path = error.instancePath.slice(1);
  if (error.keyword === 'required') {
    const key = String(error.params.missingProperty);
    return { path: join(path, key), found: MISSING, expected: PRESENT };
  }
  if (error.keyword === 'additionalProperties') {
    return { path: join(path, String(error.params.additionalProperty)), found: PRESENT, expected: NOTHING };
  }
  const found = show(valueAt(data, path));
  return { path: path || '(file)', found: { de: found, en: found }, expected: expectedAt(path) };
}

function expectedAt(path: string): Localized {
  const name = path.split('/').at(-1) ?? '';
  const isFigureOrFile = /^[0-9]*$/.test(name);
  return EXPECTED[name] ?? (isFigureOrFile ? OBJECT : TEXT);
}

function findRepeatedIds(figures: readonly { readonly id: string }[]): readonly Problem[] {
  const seen = new Set<string>();
  return figures.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const expected = { de: 'eine ID, die nur einmal vorkommt', en: 'an id that occurs only once' };
    return [{ path: `figures/${index}/id`, found: { de: show(id), en: show(id) }, expected }];
  });
}

function valueAt(data: unknown, path: string): unknown {
  if (path === '') return data;
  return path.split('/').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
}

const SHOWN_CHARACTERS = 60;

function show(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  const text = json ?? String(value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}/${key}`;
}
