import type { Language } from '../../../src/language';
import { canonicalFigures } from '../../../src/programme/canonical';
import { programme } from '../../../src/programme/figures';
import { sheetModels } from '../../../src/workbook';
import { figuresHere } from '../../../taskpane/protocol/fingerprints';

const NAME = 'Zahlenquelle';
const ROWS = programme.figures.length + 1;

/** The head and the rows of the sheet as it is written, with cells of rows changed. */
function register(language: Language, changes: readonly (readonly [id: string, from: unknown, to: unknown])[] = []): string | null {
  const model = sheetModels(['register'], programme, language).find(({ name }) => name === NAME);
  const columns = (model?.blocks ?? []).filter(({ cells, role }) => cells !== undefined && (role === 'head' || cells.length === ROWS - 1));
  const [head, ...contents] = columns.map(({ cells }) => cells ?? []);
  const rows = programme.figures.map((_, row) => contents.map((cells) => cells[row]?.[0]));
  const changed = rows.map((row) => row.map((cell) => changes.find(([id, from]) => row.includes(id) && from === cell)?.[2] ?? cell));
  if (changes.length > 0) expect(changed).not.toEqual(rows);
  const values = [...(head ?? []), ...changed].map((row) => row.map((cell) => (cell ?? '') as string | number));
  const sheet = { name: NAME, top: 1, left: 1, values, formulas: values, formulasLocal: values, texts: [], numberFormats: [] };
  return figuresHere({ sheets: [sheet] }, NAME);
}

test.each<Language>(['de', 'en'])('as the sheet writes them, the figures are the published text (%s)', (language) => {
  expect(register(language)).toBe(canonicalFigures);
});

test('as earlier builds wrote the Stand, too', () => {
  expect(register('de', [['SBQUOTE_IST', 'o. A.', 'o.A.']])).toBe(canonicalFigures);
});

test.each([
  ['another Stand', '2024-12', '2024-11'],
  ['a value', 93_224_000, 93_500_000],
  ['the printed form', '93.224.000', '93.224.001'],
])('%s makes another text', (_, from, to) => {
  expect(register('de', [['KDU_UH_IST_2024', from, to], ['LZB_BESTAND', from, to]])).not.toBe(canonicalFigures);
});
