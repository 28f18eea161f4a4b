import { CATALOGUE } from '../../../functions/catalogue';
import type { FunctionDefinition } from '../../../functions/definition';
import { GROUPS } from '../../../functions/groups';
import { isOptional } from '../../../functions/parameter';
import { differencesPage } from '../../../handbook/reference/differencesPage';
import { DIFFERENCES } from '../../../handbook/reference/differences';
import { entryOf } from '../../../handbook/reference/entry';
import { html, prose } from '../../../handbook/reference/html';
import { pageText } from '../../../handbook/reference/page';
import { referencePage } from '../../../handbook/reference/referencePage';
import type { Language } from '../../../src/language';
import { definitionOf } from '../../functions/call';

const LANGUAGES: readonly Language[] = ['de', 'en'];
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader sees: without tags, entities as their characters. */
const textOf = (markup: string): string =>
  markup.replace(/<wbr>/g, '').replace(/<[^>]*>/g, ' ').replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? '?').replace(/\s+/g, ' ');
const entryText = (definition: FunctionDefinition, language: Language): string => textOf(entryOf(definition, language).html);

const entries = LANGUAGES.flatMap((language) => CATALOGUE.map((definition) => [language, definition.id, definition] as const));

test.each(entries)('%s %s: name, texts, every parameter with its default and words, source', (language, id, definition) => {
  const text = entryText(definition, language);
  for (const said of [`JC.${id}`, definition.description[language], definition.source[language]]) expect(text).toContain(said);
  const separator = language === 'de' ? '; ' : ', ';
  const names = definition.parameters.map((parameter) => (isOptional(parameter) ? `[${parameter.name[language]}]` : parameter.name[language]));
  expect(text).toContain(`=JC.${id}(${names.join(separator)})`);
  for (const parameter of definition.parameters) {
    expect(text).toContain(parameter.description[language]);
    if (parameter.kind !== 'selector') continue;
    for (const { value, meaning } of parameter.values) expect(text).toContain(`${value} ${meaning[language]}`);
  }
});

test('both pages have an anchor for every function and group, in the order of the catalogue', () => {
  for (const language of LANGUAGES) {
    const page = pageText(referencePage(language), language);
    expect([...page.matchAll(/<article id="(\w+)"/g)].map(([, id]) => id)).toEqual(CATALOGUE.map(({ id }) => id));
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const { de, en } of Object.values(GROUPS)) expect(page).toContain(language === 'de' ? de : en);
  }
});

test('results stand as Excel shows them in that language, and come from the calculation', () => {
  const delta = definitionOf('KDU_DELTA');
  expect(entryText(delta, 'de')).toContain('=JC.KDU_DELTA(93224000;96807000;"PCT") 0,0384343087616922… (≈\u00a03,84\u00a0%)'.replace(/\u00a0/g, ' '));
  expect(entryText(delta, 'de')).toContain('=JC.KDU_DELTA(97605000;94965000) −2.640.000 €');
  expect(entryText(delta, 'en')).toContain('=JC.KDU_DELTA(97605000,94965000) −2,640,000 EUR');
  expect(entryText(delta, 'de')).toContain('Abweichung 3.583.000 € vergleich − basis 96.807.000 − 93.224.000');
  expect(entryText(delta, 'de')).toContain('Dasselbe mit Excels eigenen Funktionen: =(96807000-93224000)/ABS(93224000)');
  expect(entryText(definitionOf('ALLOCATE'), 'de')).toContain('=JC.ALLOCATE(-1000;{2.1.0};1) −667');
  const wrong = { ...delta, evaluate: () => 12345.5 };
  expect(entryText(wrong, 'de')).toContain('=JC.KDU_DELTA(97605000;94965000) 12.345,50 €');
});

test('where 0 is allowed but divides, the allowed values say so', () => {
  expect(entryText(definitionOf('KDU_PRICE_VOLUME'), 'de')).toContain('eine Anzahl ab 0; bei 0 #DIV/0! ');
  expect(entryText(definitionOf('KDU_NET'), 'de')).not.toContain('#DIV/0!');
});

test('texts are escaped wherever they stand', () => {
  const hostile = `<script>"&'</script>`;
  const both = { de: hostile, en: hostile };
  const delta = definitionOf('KDU_DELTA');
  const parameters = delta.parameters.map((parameter) => ({ ...parameter, name: both, description: both }));
  const entry = entryOf({ ...delta, description: both, source: both, parameters, keywords: { de: [hostile], en: [hostile] } }, 'de').html;
  expect(entry).not.toContain('<script');
  expect(entry.match(/&lt;script&gt;&quot;&amp;&#39;/g)?.length).toBeGreaterThan(8);
  expect(html`${hostile}${html`<b>${hostile}</b>`}`.html).not.toContain('<script');
  expect(prose('a `<b>` & c').html).toBe('a <code>&lt;b&gt;</code> &amp; c');
});

test('a page asks for nothing but its own site, and has no style or script inside', () => {
  for (const language of LANGUAGES) {
    for (const page of [referencePage(language), differencesPage(language)]) {
      const text = pageText(page, language);
      expect(text).toContain('content="default-src &#39;none&#39;; script-src &#39;self&#39;; style-src &#39;self&#39;;');
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|https?:|<script(?! defer src="reference\.js"><\/script>)/);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  }
});

test('each difference has its examples on the page in both languages', () => {
  for (const language of LANGUAGES) {
    const page = pageText(differencesPage(language), language);
    for (const { id, title } of DIFFERENCES) expect(page).toContain(`<h2 id="${id}">${title[language]}</h2>`);
    const count = DIFFERENCES.reduce((sum, { examples = [] }) => sum + examples.length, 0);
    expect([...page.matchAll(/<code>=/g)].length).toBeGreaterThanOrEqual(count);
  }
});
