/** What the law sets stands in the reference as it is in the data, and beside every function that has it. */
import type { FunctionDefinition } from '../../../functions/definition';
import { CATALOGUE } from '../../../functions/catalogue';
import { entryOf } from '../../../handbook/reference/entry';
import { LEGAL, legalSection } from '../../../handbook/reference/legal';
import { referencePage } from '../../../handbook/reference/referencePage';
import { nativeArguments } from '../../../handbook/reference/typed';
import type { Language } from '../../../src/language';
import { LAW, type LegalName, type LegalParameter } from '../../../src/law/parameters';
import { Decimal } from '../../../src/money/decimal';

const LANGUAGES: readonly Language[] = ['de', 'en'];
const NAMES = Object.keys(LAW) as LegalName[];

test.each(LANGUAGES)('every value with paragraph, days and how sure it is (%s)', (language) => {
  const section = legalSection(language).html;
  expect(referencePage(language).main.html).toContain(section);
  for (const { label, paragraph, validFrom, checkedOn, note } of Object.values<LegalParameter>(LAW)) {
    for (const text of [label, paragraph, note]) expect(section).toContain(text[language]);
    for (const day of [validFrom, checkedOn]) expect(section).toContain(`<time datetime="${day}">`);
  }
});

test('values and days as people write them', () => {
  const [german, english] = LANGUAGES.map((language) => legalSection(language).html.replace(/\u00a0/g, ' '));
  expect(german).toContain('0,848 (84,8 %)');
  expect(english).toContain('0.848 (84.8 %)');
  expect(german).toContain('Förderjahr 1 bis 5: 1 (100 %) · 1 (100 %) · 0,9 (90 %) · 0,8 (80 %) · 0,7 (70 %)');
  expect(german).toContain('>01.01.2011<');
  expect(english).toContain('>1 January 2011<');
});

/** All that a function says and gives with its own examples. */
const traits = (catalogue: readonly FunctionDefinition[]): Map<string, string> =>
  new Map(
    catalogue.map((definition) => {
      const calls = definition.examples.map(({ arguments: args }) => [
        definition.evaluate(args),
        definition.nativeEquivalent(nativeArguments(definition, args)),
      ]);
      return [definition.id, JSON.stringify([definition.parameters, calls])];
    }),
  );

/** The catalogue in a world whose law differs in one value. */
function catalogueWith(name: LegalName): readonly FunctionDefinition[] {
  let catalogue: readonly FunctionDefinition[] = [];
  jest.isolateModules(() => {
    const { LAW: law } = jest.requireActual<{ LAW: typeof LAW }>('../../../src/law/parameters');
    (law[name] as { values: readonly string[] }).values = law[name].values.map(() => '0.123');
    jest.doMock('../../../src/law/parameters', () => ({
      LAW: law,
      FEDERAL_SHARE: law.federalShare.values[0],
      MUNICIPAL_SHARE: new Decimal(1).minus(law.federalShare.values[0]),
    }));
    ({ CATALOGUE: catalogue } = jest.requireActual<{ CATALOGUE: readonly FunctionDefinition[] }>('../../../functions/catalogue'));
  });
  return catalogue;
}

test.each(NAMES)('%s: exactly the functions that change with it lead to it', (name) => {
  const changed = traits(catalogueWith(name));
  const usual = traits(CATALOGUE);
  const differing = CATALOGUE.map(({ id }) => id).filter((id) => changed.get(id) !== usual.get(id));
  expect(CATALOGUE.filter(({ law = [] }) => law.includes(name)).map(({ id }) => id)).toEqual(differing);
  for (const definition of CATALOGUE) {
    const linked = entryOf(definition, 'de').html.includes(`href="#${LEGAL}-${name}"`);
    expect([definition.id, linked]).toEqual([definition.id, differing.includes(definition.id)]);
  }
});
