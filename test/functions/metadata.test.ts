/**
 * What Excel is told of the functions, compared exactly. After a wanted change:
 * UPDATE_GOLDEN=1 npx jest --selectProjects unit --testPathPatterns test/functions/metadata
 */
import fs from 'node:fs';
import path from 'node:path';
import { metadata } from '../../functions/metadata';
import type { Language } from '../../src/language';

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { name: string; description: string; type: string; customEnumId?: string; optional?: boolean }[];
}
interface Metadata {
  readonly enums: readonly { id: string; values: readonly { name: string; stringValue: string }[] }[];
  readonly functions: readonly FunctionMetadata[];
}

/** As in manifest.xml. */
const SITE = 'https://localhost:3000';
const of = (language: Language): Metadata => metadata(language, SITE) as Metadata;

test.each<[Language, string]>([
  ['de', 'functions.json'],
  ['en', 'functions-en.json'],
])('%s: the metadata is what stands in golden/%s', (language, file) => {
  const golden = path.join(__dirname, 'golden', file);
  const text = `${JSON.stringify(metadata(language, SITE), null, 2)}\n`;
  if (process.env.UPDATE_GOLDEN === '1') fs.writeFileSync(golden, text);
  expect(text).toBe(fs.readFileSync(golden, 'utf8'));
});

test('the German parameter names are the binding ones', () => {
  const signatures = of('de').functions.map(({ id, parameters }) => {
    const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
    return `${id}(${names.join('; ')})`;
  });
  expect(signatures).toEqual([
    'UNDERFUNDING(kosten; mittel; [kommunaler_anteil])',
    'UNDERFUNDING_BRIDGE(luecke_vorjahr; kosten_vorjahr; kosten; mittelkuerzung; [kommunaler_anteil]; [ausgewiesen]; [ausgabe])',
    'ADMIN_SHARE(kosten; traeger; [bundesanteil])',
    'FREE_BUDGET(ansatz; umschichtung; verpflichtungen; basis)',
    'SLOT_BUDGET(budget; plaetze; [stueckkosten])',
    'ALLOCATE(betrag; gewichte; [einheit])',
    'AVAILABLE(ansatz; uebertragung; nachbewilligung; deckung; ist; bindungen)',
    'COMMITMENT_SPLIT(betrag; von; bis; [methode]; [jahr])',
    'PROVISIONAL_RELEASE(jahresansatz; monat; verfahren; [obergrenze]; [rechtlich_gebunden])',
    'SUBSIDY_RATE(instrument; foerderjahr)',
    'TAAM_STOCK(bestand_je_foerderjahr; zugaenge; [ausgabe])',
    'TAAM_COST(bestand_je_foerderjahr; monatsentgelt; ag_anteil; pat_monat; [ausgabe])',
    'KDU_DELTA(basis; vergleich; [modus])',
    'KDU_NET(brutto; quote; [anteil_erstattungsfaehig]; [ausgabe])',
    'KDU_PER_BG(kosten; bg; [monate])',
    'KDU_PRICE_VOLUME(bg_basis; kosten_basis; bg_neu; kosten_neu; [ausgabe])',
    'KDU_FORECAST(ist; monate_gebucht; methode; [vorjahr])',
    'OVERRUN(ansatz; ist; erheblichkeit; [ausgabe])',
    'EXHAUSTION(ansatz; ist; [monat])',
    'FIGURE(id; [feld])',
    'RECONCILE(veroeffentlicht; berechnet; genauigkeit; [halbbreite]; [ausgabe])',
    'SUM_CHECK(teile; summe; genauigkeit_teile; genauigkeit_summe; [ausgabe])',
    'ROUND_INTERVAL(druckbild; [genauigkeit])',
    'PARSE_AMOUNT(text)',
    'GROWTH_RATE(alt; neu; [genauigkeit]; [ausgabe])',
    'WEIGHTED_RATE(quoten; bestaende)',
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
      expect(parameter.name).toMatch(/^[a-z][a-z_]{1,63}$/);
      expect(parameter.description).toMatch(/^.{1,128}$/);
      if (parameter.type === 'string') expect(enumIds).toContain(parameter.customEnumId);
    }
    const optional = parameters.map((parameter) => parameter.optional === true);
    expect([...optional].sort()).toEqual(optional);
  }
});
