/** What holds for every sheet, in both languages. */
import { programme } from '../../../src/programme/figures';
import { cell as address, rectangle } from '../../../src/formula/address';
import { ASSUMPTIONS } from '../../../src/workbook/assumptions';
import { sheetModels } from '../../../src/workbook';
import { SHEET_CHOICES, STANDARD_SHEETS, withNeeded } from '../../../src/workbook/choices';
import type { SheetKey, SheetModel } from '../../../src/workbook/model';
import { RELATIONS } from '../../../src/programme/relations';
import { RESULTS } from '../../../src/programme/results';
import { SCENARIOS, scenarioTitle } from '../../../src/workbook/scenarios';
import { COMPARE_SOURCES, MONITOR_SOURCE } from '../../../src/workbook/monitorInputs';
import { KDU_SHARES, SHEET_INPUTS } from '../../../src/workbook/sheetInputs';
import { STYLES } from '../../../src/workbook/styles';
import { isFormula } from '../../../src/formula/isFormula';
import { contents, models } from './models';

const LANGUAGES = ['de', 'en'] as const;

const withoutTexts = (formula: string): string => formula.replace(/"[^"]*"/g, '""');

/** Calls that give one cell: a check, one year of a split, one part of what is allocated. */
const ONE_CELL = /JC\.SUM_CHECK\(|JC\.COMMITMENT_SPLIT\((?:[^(),]+,){4}[^(),]+\)|INDEX\(JC\.SLOT_BUDGET\(/g;

const formulasOf = (sheet: SheetModel): [address: string, formula: string][] =>
  [...contents(sheet)].flatMap(([address, content]) => (isFormula(content) ? [[address, content]] : []));

const isInside = (address: string, range: string): boolean => {
  const cell = rectangle(address);
  const area = rectangle(range);
  return cell.top >= area.top && cell.top <= area.bottom && cell.left >= area.left && cell.left <= area.right;
};

describe.each(LANGUAGES.flatMap((language) => models(language).map((sheet) => [language, sheet.name, sheet] as const)))(
  '%s %s',
  (_language, _name, sheet) => {
    test('every block has as many cells as its range', () => {
      const wrong = sheet.blocks.filter(({ range, cells }) => {
        const { top, left, bottom, right } = rectangle(range);
        return cells && !(cells.length === bottom - top + 1 && cells.every((row) => row.length === right - left + 1));
      });
      expect(wrong).toEqual([]);
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
      const unknown = formulasOf(sheet).flatMap(([address, formula]) => {
        const used = withoutTexts(formula).match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b(?!\()/g) ?? [];
        return used.filter((name) => !known.has(name)).map((name) => [address, name]);
      });
      expect(unknown).toEqual([]);
    });

    test('no number of the document or of the planner is written into a formula', () => {
      // 0 and 1; halves, a cent, per cent, months, thousands, millions; digits of ROUND, a line break; how many parts a sum and rows a
      // list has
      const allowed = ['0', '1', '2', '0.01', '100', '12', '1000', '1000000', '6', '10', '3', '7', '30'];
      const wrong = formulasOf(sheet).flatMap(([address, formula]) => {
        const numbers = withoutTexts(formula).match(/(?<![\w.$])\d+(?:\.\d+)?(?![\w.:])/g) ?? [];
        // A day and its number, by which a workbook that counts from 1904 is told.
        if (formula.startsWith('=IF(DATE(2025,1,1)=45658,')) return [];
        return numbers.filter((number) => !allowed.includes(number)).map((number) => [address, number]);
      });
      expect(wrong).toEqual([]);
    });

    test('formulas are as Excel takes them: no label that looks like one, no text above 255 characters', () => {
      const wrong = formulasOf(sheet).filter(
        ([, formula]) => !/^=[-"A-Z0-9(]/.test(formula) || formula.length >= 8192 || formula.match(/"[^"]*"/g)?.some((text) => text.length >= 257),
      );
      expect(wrong).toEqual([]);
    });

    test('every status cell has the looks of a status', () => {
      const looks = sheet.conditionalFormats
        .filter(({ formula, numberFormat }) => formula.endsWith('="WIDERSPRUCH"') && numberFormat !== undefined)
        .map(({ range }) => range);
      for (const [address, formula] of formulasOf(sheet)) {
        if (!/^=(IF\(.*)?JC\.(RECONCILE|SUM_CHECK)\(/.test(formula) || formula.includes('"REST"')) continue;
        expect([address, looks.some((range) => isInside(address, range))]).toEqual([address, true]);
      }
    });

    test('what could spill stands outside of tables', () => {
      for (const { range } of sheet.tables) {
        const calls = formulasOf(sheet).filter(([address]) => isInside(address, range)).map(([, formula]) => formula.replaceAll(ONE_CELL, ''));
        expect(calls.filter((formula) => formula.includes('JC.'))).toEqual([]);
      }
    });

    test('what is calculated of a row of a table stands in the table', () => {
      for (const { range } of sheet.tables) {
        const { top, bottom, left, right } = rectangle(range);
        const beside = formulasOf(sheet).filter(([address]) => {
          const cell = rectangle(address);
          return cell.top > top && cell.top <= bottom && (cell.left < left || cell.left > right);
        });
        expect(beside).toEqual([]);
      }
    });

    test('the heads of a table are texts, each its own: Excel would make them so', () => {
      const cells = contents(sheet);
      for (const { range } of sheet.tables) {
        const { top, left, right } = rectangle(range);
        const heads = Array.from({ length: right - left + 1 }, (_, column) => cells.get(address(left + column, top)));
        expect(heads.filter((head) => typeof head !== 'string' || head === '')).toEqual([]);
        expect(new Set(heads).size).toBe(heads.length);
      }
    });

    test('charts cover the printed page, their cells stand outside it', () => {
      for (const { place, categories, series } of sheet.charts) {
        for (const corner of place.split(':')) expect([corner, isInside(corner, sheet.print.area)]).toEqual([corner, true]);
        for (const range of [categories, ...series.map(({ values }) => values)]) {
          for (const corner of range.split(':')) expect([corner, isInside(corner, sheet.print.area)]).toEqual([corner, false]);
        }
      }
    });

    test('links lead to cells of loaded sheets, one of them back to the overview', () => {
      const names = models().map(({ name }) => name);
      for (const { target } of sheet.links) expect(names).toContain(target.split('!')[0]);
      const back = sheet.links.filter(({ target }) => target === 'Übersicht!A1');
      expect(back).toHaveLength(sheet.key === 'overview' ? 0 : 1);
    });

    test('roles exist, charts read cells of the sheet, the table has a text in every header', () => {
      const cells = contents(sheet);
      expect(Object.keys(STYLES)).toEqual(expect.arrayContaining(sheet.blocks.flatMap(({ role }) => role ?? [])));
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
  const numbersAndFormulas = (sheet: SheetModel): unknown[] =>
    [...contents(sheet)]
      .filter(([, content]) => typeof content !== 'string' || isFormula(content))
      .map(([address, content]) => [address, typeof content === 'string' ? withoutTexts(content) : content]);
  const german = models('de');
  models('en').forEach((english, index) => {
    expect(numbersAndFormulas(english)).toEqual(numbersAndFormulas(german[index] as SheetModel));
    expect(english.name).toBe(german[index]?.name);
  });
});

test('names are unique over all sheets and cover all figures and assumptions', () => {
  const names = models().flatMap((sheet) => sheet.names.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  const expected = [
    ...programme.figures.map(({ id }) => id),
    ...ASSUMPTIONS.flatMap(({ name, input, default: initial }) => [name, input, ...(initial ? [initial.name] : [])]),
    ...SHEET_INPUTS.map(({ name }) => name),
    ...[...KDU_SHARES, MONITOR_SOURCE, ...COMPARE_SOURCES].map(({ name }) => name),
    ...SCENARIOS.map(scenarioTitle),
    ...Object.values(RESULTS).filter((name) => !name.startsWith('VORG_')),
  ];
  expect(names.sort()).toEqual(expected.sort());
  expect(names.filter((name) => /^([A-Z]{1,3}\d+|R\d*(C\d*)?|C\d*)$/.test(name))).toEqual([]);
});

describe('choices', () => {
  test('tabs stand in the order in which people read them', () => {
    expect(models().map(({ name }) => name)).toEqual([
      'Übersicht', 'KdU', 'Verwaltung', 'Eingliederung', 'Plätze', 'Ziele',
      'Szenarien', 'Bindungen', 'Maßnahmenplan', 'Vorl_Haushalt', 'TaAM_Kohorten', 'KdU_Netto',
      'KdU_Monitor', 'KdU_Abgleich', 'KdU_Bericht',
      'Abstimmung', 'Eigene_Beziehungen', 'Annahmen', 'Zahlenquelle',
    ]);
  });

  test('a sheet brings along what it needs', () => {
    expect(withNeeded([])).toEqual(['assumptions', 'register']);
    expect(withNeeded(['places'])).toEqual(['integration', 'places', 'assumptions', 'register']);
    expect(withNeeded(['kdu', 'overview'])).toEqual(['overview', 'kdu', 'assumptions', 'register']);
  });

  test('without the overview nothing links to it', () => {
    const sheets = sheetModels(withNeeded(['kdu', 'places']), programme, 'de');
    expect(sheets.flatMap(({ links }) => links)).toEqual([]);
  });

  test('the overview lists the loaded sheets, and only key numbers that these sheets can give', () => {
    const [overview] = sheetModels(withNeeded(['overview', 'kdu']), programme, 'de');
    expect(overview?.links.map(({ cell, text }) => `${cell} ${text}`)).toEqual(['D10 KdU', 'F21 KdU', 'F27 Annahmen', 'F28 Zahlenquelle']);
    const cells = contents(overview as SheetModel);
    expect(['A7', 'A8', 'A9', 'A10'].map((address) => cells.get(address))).toEqual([
      'Unterfinanzierung der Verwaltung 2025', '', '', 'KdU: Ist 2024 − Ansatz 2024',
    ]);
  });

  test('a further sheet that comes later gets its own row in the overview and moves nothing there', () => {
    const overview = (...more: SheetKey[]): SheetModel => sheetModels(withNeeded([...STANDARD_SHEETS, ...more]), programme, 'de')[0] as SheetModel;
    const standard = overview();
    const later = overview('taamCohorts');
    const looks = ({ blocks }: SheetModel): unknown[] => blocks.map(({ range, role }) => [range, role]);
    expect(looks(later)).toEqual(looks(standard));
    const links = ({ links }: SheetModel): string[] => links.map(({ cell, text }) => `${cell} ${text}`);
    expect(links(later).filter((link) => !links(standard).includes(link))).toEqual(['F33 TaAM_Kohorten']);
    expect(links(standard).filter((link) => !links(later).includes(link))).toEqual([]);
    expect(contents(later).get('G33')).toBe('Bestand, Kosten, PAT');
  });

  test('Excel takes lists of choices up to 255 characters', () => {
    const lists = LANGUAGES.flatMap((language) => models(language)).flatMap(({ validations }) => validations);
    for (const { rule } of lists) if (rule.kind === 'list') expect(rule.values.join(',').length).toBeLessThan(256);
  });

  test('the number of relations is the same wherever it is said', () => {
    expect(RELATIONS).toHaveLength(27);
    expect(new Set(RELATIONS.map(({ id }) => id)).size).toBe(27);
    expect(SHEET_CHOICES.find(({ key }) => key === 'reconciliation')?.description.de).toMatch(/^27 /);
  });
});
