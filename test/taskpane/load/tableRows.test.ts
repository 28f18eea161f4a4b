/**
 * Rows that a user brings into the tables of Bindungen, Maßnahmenplan and Plätze: what is calculated of a row stays beside its row,
 * whatever Excel moves, and what is not calculated shows.
 */
import { loadSheets } from '../../../taskpane/load/work';
import type { LoadOutcome } from '../../../taskpane/load/outcome';
import type { SheetKey } from '../../../src/workbook/model';
import { PlayedExcel } from '../../excel/playedExcel';

const KEYS: readonly SheetKey[] = ['integration', 'places', 'commitments', 'assumptions', 'register'];
/** 1 January and 31 December 2025. */
const YEAR = [45658, 46022] as const;
const COMPLETE = 'Summe der Liste für das Jahr';
const INCOMPLETE = 'Achtung: Die Liste ist nicht ganz verteilt, siehe Prüfung in „Summe der Liste“.';

/** As it was loaded; opened anew for every test. */
let file: PlayedExcel;
let workbook: PlayedExcel;

const load = (keys: readonly SheetKey[] = KEYS): Promise<LoadOutcome> =>
  loadSheets('de', new Set(keys), { progress: () => undefined, delayed: () => undefined, isCancelled: () => false });

beforeAll(async () => {
  file = new PlayedExcel();
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0', Excel: file.excel() });
  expect(await load()).toMatchObject({ kind: 'loaded', faults: [], differences: [] });
});

beforeEach(() => {
  workbook = file.copy();
  Object.assign(globalThis, { Excel: workbook.excel() });
});

/** Loading again has nothing to renew and nothing to ask. */
const expectSettled = async (keys: readonly SheetKey[] = KEYS): Promise<void> =>
  expect(await load(keys)).toMatchObject({ kind: 'loaded', refresh: { renewed: 0, renamed: 0, replaced: 0, kept: 0, missing: [] } });

describe('Bindungen', () => {
  beforeEach(() => {
    workbook.write('Bindungen!D17:F18', [
      [...YEAR, 1_000],
      [...YEAR, 1_000_000],
    ]);
  });

  const shown = async (): Promise<unknown> => ({
    amounts: (await workbook.values('Bindungen!F17:F19')).flat(),
    split: (await workbook.values('Bindungen!I17:I19')).flat(),
    checks: (await workbook.values('Bindungen!M17:M19')).flat(),
    bound: (await workbook.values('Bindungen!F9:G9')).flat(),
    whole: (await workbook.values('Bindungen!M15')).flat()[0],
  });

  test('a row between two: each split stands beside its own amount', async () => {
    workbook.insertTableRow('JC_Bindungen', 18);
    workbook.write('Bindungen!D18:F18', [[...YEAR, 2_000]]);
    expect(await shown()).toEqual({
      amounts: [1_000, 2_000, 1_000_000],
      split: [1_000, 2_000, 1_000_000],
      checks: ['EXAKT', 'EXAKT', 'EXAKT'],
      bound: [1_003_000, COMPLETE],
      whole: 'EXAKT',
    });
    await expectSettled();
  });

  test('where Excel does not fill the formulas of the new row, the sum of the split does not come out, and says so', async () => {
    workbook.insertTableRow('JC_Bindungen', 18, 'empty');
    workbook.write('Bindungen!D18:F18', [[...YEAR, 999_000]]);
    expect(await shown()).toEqual({
      amounts: [1_000, 999_000, 1_000_000],
      split: [1_000, '', 1_000_000],
      checks: ['EXAKT', '', 'EXAKT'],
      bound: [1_001_000, INCOMPLETE],
      whole: 'WIDERSPRUCH',
    });
  });

  test('a row below the last one counts', async () => {
    workbook.write('Bindungen!D37:F37', [[...YEAR, 500]]);
    expect(await workbook.values('Bindungen!F9:G9')).toEqual([[1_001_000, INCOMPLETE]]);
    workbook.appendTableRow('JC_Bindungen');
    expect(await workbook.values('Bindungen!F9:G9')).toEqual([[1_001_500, COMPLETE]]);
    expect(await workbook.values('Bindungen!H37:N37')).toEqual([[0, 500, 0, 0, 0, 'EXAKT', 500]]);
    await expectSettled();
  });
});

describe('Maßnahmenplan', () => {
  const WITH_PLAN: readonly SheetKey[] = [...KEYS, 'measures'];
  /** From 1 September 2025 to 28 February 2026, and from 1 October to 31 December 2025. */
  const SUBSIDIES = ['Eingliederungszuschüsse (ohne SB)', '', 20, 45901, 46081, 900, 'geplant'] as const;
  const PROVIDER = ['Maßnahmen beim Träger', '', 40, 45931, 46022, 650, 'geplant'] as const;
  const ALLOWANCE = ['Einstiegsgeld', '', 10, 45931, 46022, 100, 'geplant'] as const;

  beforeEach(async () => {
    expect(await load(WITH_PLAN)).toMatchObject({ kind: 'loaded', faults: [], differences: [] });
    workbook.write('Maßnahmenplan!B33:H34', [[...SUBSIDIES], [...PROVIDER]]);
  });

  const shown = async (): Promise<unknown> => ({
    costs: (await workbook.values('Maßnahmenplan!J33:J35')).flat(),
    year: (await workbook.values('Maßnahmenplan!K33:K35')).flat(),
    checks: (await workbook.values('Maßnahmenplan!O33:O35')).flat(),
    planned: (await workbook.values('Maßnahmenplan!D7:D8')).flat(),
    said: (await workbook.values('Maßnahmenplan!A31')).flat()[0],
    whole: (await workbook.values('Maßnahmenplan!O31')).flat()[0],
  });

  test('a row between two: costs and split stand beside their own measure', async () => {
    workbook.insertTableRow('JC_Massnahmen', 34);
    workbook.write('Maßnahmenplan!B34:H34', [[...ALLOWANCE]]);
    expect(await shown()).toEqual({
      costs: [108_000, 3_000, 78_000],
      year: [72_000, 3_000, 78_000],
      checks: ['EXAKT', 'EXAKT', 'EXAKT'],
      planned: [153_000, 3_647_000],
      said: 'Summe des Plans',
      whole: 'EXAKT',
    });
    await expectSettled(WITH_PLAN);
  });

  test('where Excel does not fill the formulas of the new row, it is not counted, and that is said', async () => {
    workbook.insertTableRow('JC_Massnahmen', 34, 'empty');
    workbook.write('Maßnahmenplan!B34:H34', [[...ALLOWANCE]]);
    expect(await shown()).toEqual({
      costs: [108_000, '', 78_000],
      year: [72_000, '', 78_000],
      checks: ['EXAKT', '', 'EXAKT'],
      planned: [150_000, 3_650_000],
      said: 'Summe des Plans – nicht gezählt: ohne Formeln 1',
      whole: 'EXAKT',
    });
    expect(await workbook.values('Maßnahmenplan!E7')).toEqual([['Achtung: Zeilen sind nicht gezählt, siehe „Summe des Plans“']]);
  });

  test('a row below the last one counts', async () => {
    workbook.write('Maßnahmenplan!B53:H53', [[...ALLOWANCE]]);
    workbook.appendTableRow('JC_Massnahmen');
    expect(await workbook.values('Maßnahmenplan!I53:O53')).toEqual([[3, 3_000, 3_000, 0, 0, 0, 'EXAKT']]);
    expect(await workbook.values('Maßnahmenplan!D7:D8')).toEqual([[153_000], [3_647_000]]);
    await expectSettled(WITH_PLAN);
  });
});

describe('Plätze', () => {
  const budgets = async (): Promise<unknown> =>
    (await workbook.values('Plätze!A8:H16')).map(([label, , , , counted, , published, scenario]) => [label, counted, published, scenario]);

  test('a row between two: each budget stands beside its own places, and all of the money is split', async () => {
    workbook.insertTableRow('JC_Plaetze', 9);
    workbook.write('Plätze!A9:D9', [['Eigene Förderart', 10, 'Jobcenter', 'Position']]);
    expect(await budgets()).toEqual([
      ['Eingliederungszuschüsse (ohne SB)', 250, 527_777.78, 527_777.78],
      ['Eigene Förderart', 10, 21_111.11, 21_111.11],
      ['Einstiegsgeld', 400, 844_444.44, 844_444.44],
      ['Eingliederung von Langzeitarbeitslosen (§ 16e)', 15, 31_666.67, 31_666.67],
      ['Teilhabe am Arbeitsmarkt (§ 16i)', 30, 63_333.33, 63_333.33],
      ['Eingliederung und Aktivierung', 0, 0, '–'],
      ['darunter beim Arbeitgeber', 455, 960_555.56, 960_555.56],
      ['darunter beim Träger', 640, 1_351_111.11, 1_351_111.11],
      ['Summe', 1_800, 3_800_000, 3_800_000],
    ]);
    expect(await workbook.values('Plätze!G18:H18')).toEqual([['EXAKT', 'EXAKT']]);
    await expectSettled();
  });

  test('a row without formulas takes nothing from the others', async () => {
    const before = await workbook.values('Plätze!G9:H14');
    workbook.insertTableRow('JC_Plaetze', 9, 'empty');
    expect(await workbook.values('Plätze!G10:H15')).toEqual(before);
    expect(await workbook.values('Plätze!G18:H18')).toEqual([['EXAKT', 'EXAKT']]);
  });
});
