import { programme } from '../../../src/figures/figures';
import { SHEET_CHOICES, sheetModels } from '../../../src/workbook';
import { ASSUMPTIONS } from '../../../src/workbook/assumptions';
import { rectangle } from '../../../src/workbook/address';
import type { Cell, SheetModel } from '../../../src/workbook/model';
import { STYLES } from '../../../src/workbook/styles';

const KEYS = SHEET_CHOICES.map(({ key }) => key);
const LANGUAGES = ['de', 'en'] as const;
const models = (language: 'de' | 'en' = 'de'): SheetModel[] => sheetModels(KEYS, programme, language);
const model = (name: string): SheetModel => {
  const found = models().find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

/** What the blocks put into each cell, by address. */
function contents(sheet: SheetModel): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const block of sheet.blocks) {
    const { top, left } = rectangle(block.range);
    block.cells?.forEach((row, r) => row.forEach((value, c) => cells.set(`${String.fromCharCode(64 + left + c)}${top + r}`, value)));
  }
  return cells;
}

const withoutTexts = (formula: string): string => formula.replace(/"[^"]*"/g, '""');

describe.each(LANGUAGES.flatMap((language) => models(language).map((sheet) => [language, sheet.name, sheet] as const)))(
  '%s %s',
  (_language, _name, sheet) => {
    test('every block has as many cells as its range', () => {
      for (const { range, cells } of sheet.blocks) {
        if (!cells) continue;
        const { top, left, bottom, right } = rectangle(range);
        expect([range, cells.length]).toEqual([range, bottom - top + 1]);
        for (const row of cells) expect([range, row.length]).toEqual([range, right - left + 1]);
      }
    });

    test('no cell is written twice', () => {
      const written = sheet.blocks.flatMap(({ range, cells }) => {
        const { top, left } = rectangle(range);
        return (cells ?? []).flatMap((row, r) => row.map((_, c) => `${left + c},${top + r}`));
      });
      expect(new Set(written).size).toBe(written.length);
    });

    test('formulas use names that some sheet defines', () => {
      const known = new Set(models().flatMap(({ names }) => names.map(({ name }) => name)));
      for (const [address, content] of contents(sheet)) {
        if (typeof content !== 'string' || !content.startsWith('=')) continue;
        const used = withoutTexts(content).match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b(?!\()/g) ?? [];
        for (const name of used) expect([address, name, known.has(name)]).toEqual([address, name, true]);
      }
    });

    test('styles exist, charts read cells of the sheet, the table has a text in every header', () => {
      const cells = contents(sheet);
      for (const { style } of sheet.blocks) if (style) expect(Object.keys(STYLES)).toContain(style);
      for (const { categories, series } of sheet.charts) {
        for (const range of [categories, ...series.map(({ values }) => values)]) {
          const { top, left } = rectangle(range);
          expect(cells.has(`${String.fromCharCode(64 + left)}${top}`)).toBe(true);
        }
      }
      for (const { range } of sheet.tables) {
        const { top, left, right } = rectangle(range);
        for (let column = left; column <= right; column++) {
          expect(cells.get(`${String.fromCharCode(64 + column)}${top}`)).toEqual(expect.stringMatching(/\S/));
        }
      }
    });
  },
);

test('German and English sheets differ in words only: same addresses, same formulas but for texts', () => {
  const formulas = (sheet: SheetModel): unknown[] =>
    [...contents(sheet)].filter(([, cell]) => typeof cell !== 'string' || cell.startsWith('=')).map(([address, cell]) => [address, typeof cell === 'string' ? withoutTexts(cell) : cell]);
  const german = models('de');
  models('en').forEach((english, index) => {
    expect(formulas(english)).toEqual(formulas(german[index] as SheetModel));
    expect(english.name).toBe(german[index]?.name);
  });
});

test('names are unique over all sheets and cover all figures and assumptions', () => {
  const names = models().flatMap((sheet) => sheet.names.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.sort()).toEqual([...programme.figures.map(({ id }) => id), ...ASSUMPTIONS.map(({ name }) => name)].sort());
});

describe('KdU', () => {
  test.each([
    ['A6', 'Unterkunft und Heizung'],
    ['B6', '=KDU_UH_ANSATZ_2024'],
    ['C6', '=KDU_UH_IST_2024'],
    ['D6', '=KDU_UH_ANSATZ_2025'],
    ['E6', '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)'],
    ['F6', '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024,"PCT")'],
    ['G6', '=JC.KDU_DELTA(KDU_UH_IST_2024,KDU_UH_ANSATZ_2025)'],
    ['J6', '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_ANSATZ_2025,"PCT")'],
    ['K6', '=JC.EXHAUSTION(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)'],
    ['L7', '=MAX(0,KDU_EINM_KDU_IST_2024-KDU_EINM_KDU_ANSATZ_2024)'],
    ['C9', '=KDU_GESAMT_IST_2024'],
    ['C10', '=SUM(C6:C8)'],
    ['C11', '=JC.SUM_CHECK(C6:C8,KDU_GESAMT_IST_2024,JC.FIGURE("KDU_UH_IST_2024","GENAUIGKEIT"),JC.FIGURE("KDU_GESAMT_IST_2024","GENAUIGKEIT"))'],
  ])('%s is %s', (address, expected) => {
    expect(contents(model('KdU')).get(address)).toBe(expected);
  });
});

describe('Annahmen', () => {
  test.each([
    ['ANN_KFA', 'B7', 0.152],
    ['ANN_UNTERFIN', 'B8', '=FIN_UNTERFIN_2025'],
    ['ANN_LESART', 'B10', 'NACH'],
    ['ANN_VERPFL', 'B11', ''],
    ['ANN_STK_EGZ', 'B13', ''],
    ['ANN_STK_MAT', 'B18', ''],
  ])('%s is %s with %s', (name, cell, content) => {
    const sheet = model('Annahmen');
    expect(sheet.names.find((entry) => entry.name === name)?.cell).toBe(cell);
    expect(contents(sheet).get(cell)).toBe(content);
    expect(sheet.validations.some(({ range }) => range === cell)).toBe(true);
  });
});

describe('Zahlenquelle', () => {
  test('each figure is a row of text and numbers as published', () => {
    const sheet = model('Zahlenquelle');
    const cells = contents(sheet);
    expect(sheet.tables).toEqual([{ name: 'JC_Zahlen', range: 'A5:K94' }]);
    expect(sheet.names.find(({ name }) => name === 'KDU_UH_ANSATZ_2024')?.cell).toBe('D74');
    expect('ABCDEFGHIJ'.split('').map((letter) => cells.get(`${letter}74`))).toEqual([
      'KDU_UH_ANSATZ_2024',
      'Unterkunft und Heizung, Haushaltsansatz 2024',
      '96.000.000',
      96000000,
      'EUR',
      1000,
      'veranschlagt',
      '2024',
      '4.2',
      'Arbeitsmarkt- und Integrationsprogramm 2025',
    ]);
  });

  test('text that Excel would read as a date, a number or a formula is formatted as text', () => {
    const sheet = model('Zahlenquelle');
    const textColumns = sheet.blocks.filter(({ range, numberFormat }) => numberFormat === '@' && rectangle(range).top === 6);
    expect(textColumns.map(({ range }) => range.charAt(0)).join('')).toBe('ABCEGHIJK');
  });
});
