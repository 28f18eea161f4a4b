/** What Excel is told of the functions. After a wanted change: `npx jest --selectProjects unit --testPathPatterns test/functions/metadata -u`. */
import Ajv from 'ajv';
import { metadata } from '../../functions/metadata';
import type { Language } from '../../src/language';

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly { name: string; description: string; type: string; customEnumId?: string; optional?: boolean }[];
  readonly result: { readonly dimensionality: string };
}
interface Metadata {
  readonly enums: readonly { id: string; values: readonly { name: string; stringValue: string; tooltip: string }[] }[];
  readonly functions: readonly FunctionMetadata[];
}

/** As in manifest.xml. */
const SITE = 'https://localhost:3000';
const of = (language: Language): Metadata => metadata(language, SITE) as Metadata;

/** What a person reviews: each function, its parameters and their words, a line each. */
function outline({ enums, functions }: Metadata): string[] {
  return functions.flatMap(({ id, description, parameters, result }) => [
    `${id} (${result.dimensionality}): ${description}`,
    ...parameters.flatMap(({ name, description: text, optional, customEnumId }) => [
      `  ${optional ? `[${name}]` : name}: ${text}`,
      ...enums.filter((choice) => choice.id === customEnumId).flatMap(({ values }) => values.map((word) => `    ${word.name}: ${word.tooltip}`)),
    ]),
  ]);
}

test.each<Language>(['de', 'en'])('%s: functions, parameters and words', (language) => {
  expect(outline(of(language)).join('\n')).toMatchSnapshot();
});

const text = (maxLength: number): object => ({ type: 'string', minLength: 1, maxLength });
const exactly = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

const ENUM_ID = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9._]*$', minLength: 3, maxLength: 64 };

/**
 * The form that Excel reads, with the limits that the schema of Microsoft's unified manifest sets for custom functions
 * (version 1.30, in the npm package @microsoft/app-manifest).
 */
const SCHEMA = exactly({
  allowErrorForDataTypeAny: { const: true },
  enums: {
    type: 'array',
    maxItems: 256,
    items: exactly({
      id: ENUM_ID,
      type: { const: 'string' },
      values: { type: 'array', minItems: 1, items: exactly({ name: text(256), stringValue: text(256), tooltip: text(256) }) },
    }),
  },
  functions: {
    type: 'array',
    items: exactly({
      id: { type: 'string', pattern: '^[a-zA-Z][a-zA-Z0-9._]*$', minLength: 3, maxLength: 64 },
      name: { type: 'string', pattern: '^[\\p{L}][\\p{L}0-9._]*$', minLength: 3, maxLength: 64 },
      description: text(1024),
      helpUrl: { type: 'string', pattern: `^${SITE}/` },
      parameters: {
        type: 'array',
        maxItems: 128,
        items: {
          anyOf: [
            exactly({ name: text(64), description: text(512), type: { const: 'any' }, dimensionality: { const: 'matrix' }, optional: { const: true } }, ['optional']),
            exactly(
              { name: text(64), description: text(512), type: { const: 'string' }, dimensionality: { const: 'scalar' }, customEnumId: ENUM_ID, optional: { const: true } },
              ['optional'],
            ),
          ],
        },
      },
      result: exactly({ type: { const: 'any' }, dimensionality: { enum: ['scalar', 'matrix'] } }),
    }),
  },
});

test.each<Language>(['de', 'en'])('%s: the metadata keeps to the form and the limits of Microsoft’s schema', (language) => {
  const validate = new Ajv({ allErrors: true }).compile(SCHEMA);
  validate(JSON.parse(JSON.stringify(of(language))));
  expect(validate.errors).toBeNull();
});

test.each([
  ['de', 'referenz.html'],
  ['en', 'reference.html'],
] as const)('%s: every function leads to its place in %s, every word means itself', (language, page) => {
  const { enums, functions } = of(language);
  for (const { id, helpUrl } of functions) expect(helpUrl).toBe(`${SITE}/${page}#${id}`);
  for (const { name, stringValue } of enums.flatMap(({ values }) => values)) expect(stringValue).toBe(name);
});

test('the German parameter names are the binding ones', () => {
  const signatures = of('de').functions.map(({ id, parameters }) => {
    const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
    return `${id}(${names.join('; ')})`;
  });
  expect(signatures).toEqual([
    'UNDERFUNDING(kosten; mittel; [kommunaler_anteil])',
    'UNDERFUNDING_BRIDGE(lücke_vorjahr; kosten_vorjahr; kosten; mittelkürzung; [kommunaler_anteil]; [ausgewiesen]; [ausgabe])',
    'ADMIN_SHARE(kosten; träger; [bundesanteil])',
    'FREE_BUDGET(ansatz; umschichtung; verpflichtungen; basis)',
    'SLOT_BUDGET(budget; plätze; [stückkosten])',
    'ALLOCATE(betrag; gewichte; [einheit])',
    'AVAILABLE(ansatz; übertragung; nachbewilligung; deckung; ist; bindungen)',
    'COMMITMENT_SPLIT(betrag; von; bis; [methode]; [jahr])',
    'PROVISIONAL_RELEASE(jahresansatz; monat; verfahren; [obergrenze]; [rechtlich_gebunden])',
    'SUBSIDY_RATE(instrument; förderjahr)',
    'TAAM_STOCK(bestand_je_förderjahr; zugänge; [ausgabe])',
    'TAAM_COST(bestand_je_förderjahr; monatsentgelt; ag_anteil; pat_monat; [ausgabe])',
    'KDU_DELTA(basis; vergleich; [modus])',
    'KDU_NET(brutto; quote; [anteil_erstattungsfähig]; [ausgabe])',
    'KDU_PER_BG(kosten; bg; [monate])',
    'KDU_PRICE_VOLUME(bg_basis; kosten_basis; bg_neu; kosten_neu; [ausgabe])',
    'KDU_FORECAST(ist; monate_gebucht; methode; [vorjahr])',
    'KDU_MONTHS(quellen; jahre; perioden; positionen; beträge; merkmale; quelle; jahr; [vorjahre])',
    'BG_MONTHS(jahre; monate; gemeinden; bg; datenstände; jahr)',
    'KDU_ACCOUNTS(quellen; jahre; perioden; konten; positionen; beträge; quelle_a; quelle_b; jahr; periode; [zeilen])',
    'OVERRUN(ansatz; ist; erheblichkeit; [ausgabe])',
    'EXHAUSTION(ansatz; ist; [monat])',
    'FIGURE(id; [feld])',
    'RECONCILE(veröffentlicht; berechnet; genauigkeit; [halbbreite]; [ausgabe])',
    'SUM_CHECK(teile; summe; genauigkeit_teile; genauigkeit_summe; [ausgabe])',
    'ROUND_INTERVAL(druckbild; [genauigkeit])',
    'PARSE_AMOUNT(text)',
    'GROWTH_RATE(alt; neu; [genauigkeit]; [ausgabe])',
    'WEIGHTED_RATE(quoten; bestände)',
    'IMPLIED_WEIGHT(quote_a; quote_b; quote_gesamt)',
  ]);
});

test('both languages differ in texts only: ids, words, types and order are the same', () => {
  const withoutTexts = (language: Language): unknown =>
    JSON.parse(JSON.stringify(of(language)), (key, value) => (['description', 'tooltip', 'helpUrl'].includes(key) ? '' : value));
  const withoutParameterNames = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), function (this: Record<string, unknown>, key, inner) {
      return key === 'name' && 'dimensionality' in this ? '' : inner;
    });
  expect(withoutParameterNames(withoutTexts('en'))).toEqual(withoutParameterNames(withoutTexts('de')));
});

test.each<Language>(['de', 'en'])('%s: texts fit what Excel allows, and every selector finds its words', (language) => {
  const { enums, functions } = of(language);
  const enumIds = enums.map(({ id }) => id);
  expect(new Set(enumIds).size).toBe(enumIds.length);
  for (const { id, name, description, parameters } of functions) {
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,63}$/);
    expect(name).toBe(id);
    expect(description).toMatch(/^.{1,128}$/);
    expect(new Set(parameters.map((parameter) => parameter.name)).size).toBe(parameters.length);
    for (const parameter of parameters) {
      expect(parameter.name).toMatch(/^[a-zäöü][a-zäöüß_]{1,63}$/);
      expect(parameter.description).toMatch(/^.{1,128}$/);
      if (parameter.type === 'string') expect(enumIds).toContain(parameter.customEnumId);
    }
    const optional = parameters.map((parameter) => parameter.optional === true);
    expect([...optional].sort()).toEqual(optional);
  }
});
