/** Every formula of every loaded sheet is traced to figures, assumptions or the add-in's own numbers, gives what its cell shows, and is vouched for. */
import type { Language } from '../../../src/language';
import { notationFor } from '../../../src/formula/notation';
import { traceTranslator } from '../../../taskpane/trace/i18n';
import { nodesOf } from '../../../taskpane/trace/node';
import { asText } from '../../../taskpane/trace/outline';
import { printedUnder } from '../../../taskpane/trace/printed';
import { traceCell } from '../../../taskpane/trace/trace';
import { verdictOf } from '../../../taskpane/trace/verdict';
import { modelWorkbook, type ModelWorkbook } from './modelReader';

/** What a trace may end in; the parts of what is repeated or not used stand elsewhere or do not matter. */
const ENDS: readonly string[] = ['figure', 'assumption', 'input', 'default', 'own', 'text', 'blank', 'constant'];

/** Lists over hundreds of rows have more parts than a person walks; what is left out is named. */
const LIMIT = 500;

/** As they are loaded. */
const LOADED: Readonly<Record<Language, ModelWorkbook>> = { de: modelWorkbook('de'), en: modelWorkbook('en') };

test.each<[string, ModelWorkbook, string[]]>([
  ['the defaults', LOADED.de, ['sourced', 'nothing']],
  ['a scenario', modelWorkbook('de', { EIN_UNTERFIN: 8028560, EIN_LESART: 'VOR', EIN_STK_EGZ: 6000 }), ['sourced', 'nothing', 'followed']],
])('with %s', async (_, book, verdicts) => {
  expect(book.formulas.length).toBeGreaterThan(500);
  const wrong: string[] = [];
  for (const { sheet, address } of book.formulas) {
    const trace = await traceCell(book.cell(sheet, address), book.named, book);
    const { root, isStale } = trace;
    const { kind } = verdictOf(trace);
    if (!verdicts.includes(kind)) wrong.push(`${sheet}!${address} is ${kind}`);
    if (isStale) wrong.push(`${sheet}!${address} is stale`);
    const nodes = nodesOf(root);
    const isLarge = nodes.length >= LIMIT;
    for (const node of nodes) {
      const isEnd = node.children.length === 0 && !node.isUnused && !node.isRepeated;
      const isEmptyRange =
        (node.origin.kind === 'area' && node.origin.summary.blanks === node.origin.summary.cells) || (node.origin.kind === 'searched' && node.origin.used === 0);
      const isNamedLimit = node.origin.kind === 'more' || (isLarge && node.origin.kind === 'cut');
      if (isEnd && !isEmptyRange && !isNamedLimit && !ENDS.includes(node.origin.kind)) wrong.push(`${sheet}!${address}: ${node.source} ends in ${node.origin.kind}`);
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);

const text = async (book: ModelWorkbook, language: Language, sheet: string, address: string): Promise<string> => {
  const wording = { t: traceTranslator(language), notation: notationFor(language, language === 'de' ? ',' : '.') };
  return asText(await traceCell(book.cell(sheet, address), book.named, book), wording);
};

const GOLDEN = [
  ['KdU', 'E6'],
  ['Verwaltung', 'B18'],
  ['Plätze', 'H8'],
  ['TaAM_Kohorten', 'B33'],
  ['Vorl_Haushalt', 'F11'],
] as const;

test.each<Language>(['de', 'en'])('%s: some traces as text', async (language) => {
  const texts: string[] = [];
  for (const [sheet, address] of GOLDEN) texts.push(await text(LOADED[language], language, sheet, address));
  expect(texts.join('\n\n')).toMatchSnapshot();
});

test.each([
  ['Abstimmung', 'D3', 420],
  ['Abstimmung', 'C3', 320],
  ['Plätze', 'I15', 900],
  ['Übersicht', 'B12', 320],
])('a copy of %s!%s tells each derivation and each printed figure once', async (sheet, address, most) => {
  const book = LOADED.de;
  const trace = await traceCell(book.cell(sheet, address), book.named, book);
  const lines = (await text(book, 'de', sheet, address)).split('\n').map((line) => line.trim());
  const figures = printedUnder(trace).map(({ figure }) => `Angabe im Dokument: „${figure.printed}“`);
  expect(lines.filter((line) => line.startsWith('Angabe im Dokument: „')).sort()).toEqual(figures.sort());
  expect(lines.length).toBeLessThan(most);
});
