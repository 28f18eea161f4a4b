/** A function has another name in a later version of the add-in: loading again renews the sheets that hold the old one, without a question. */
import { sheetModels } from '../../../src/workbook';
import type { CellContent, SheetModel } from '../../../src/workbook/model';
import { programme } from '../../../src/programme/figures';
import { inputCells } from '../../../taskpane/sheets/inputs';
import { layoutOf } from '../../../taskpane/sheets/layoutFingerprint';
import { planRefresh, type RefreshPlan } from '../../../taskpane/load/planRefresh';
import type { OwnContents } from '../../../taskpane/sheets/readOwn';
import { contents } from '../../../taskpane/sheets/rectangle';
import { loadedSnapshot } from '../fixtures';

const MODELS = sheetModels(['administration', 'reconciliation', 'assumptions', 'register'], programme, 'de');

const spelled = (rows: readonly (readonly CellContent[])[], name: string): CellContent[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('JC.GROWTH_RATE(', name) : cell)));

/** @param shown how the formulas of the workbook name the function that was written as JC.GROWTH */
function plan(shown: string, change: (cells: CellContent[][], model: SheetModel) => void = () => undefined): RefreshPlan {
  const own = (model: SheetModel): OwnContents => {
    const { key, name, links } = model;
    const { formulas } = contents(model.blocks);
    const present = spelled(formulas, shown);
    change(present, model);
    return {
      sheet: { key, id: `id-${key}`, name },
      written: { language: 'de', layout: layoutOf(model), cells: spelled(formulas, 'JC.GROWTH('), links: links.map(({ cell }) => cell), inputs: inputCells(model) },
      present: { formulas: present, texts: present.map((row) => row.map(String)) },
      charts: model.charts.map(({ name: chart }) => chart),
      tables: [],
    };
  };
  return planRefresh({
    contents: new Map(MODELS.map((model) => [model.key, own(model)])),
    modelOf: (key) => MODELS.find((model) => model.key === key),
    targets: new Map(MODELS.map(({ name }) => [name, name])),
    chosen: new Set(MODELS.map(({ key }) => key)),
    snapshot: loadedSnapshot(MODELS),
    wishes: new Set(),
  });
}

const renewed = ({ sheets }: RefreshPlan): unknown[] =>
  sheets.flatMap(({ own, cells, replaced }) => cells.map(({ cell, content, written }) => [`${own.sheet.name}!${cell}`, content, content === written, replaced.cells]));

const GROWTH = '=JC.GROWTH_RATE(FIN_VERWALTUNG_2024,FIN_VERWALTUNG_2025)';

// Excel leaves the name of a function that it no longer knows, or writes it in a spelling of its own.
test.each(['JC.GROWTH(', '_xldudf_JC_GROWTH('])('%s: every formula is written anew, nobody is asked', (shown) => {
  const planned = plan(shown);
  expect(planned.changes).toEqual([]);
  expect(renewed(planned)).toContainEqual(['Verwaltung!B25', GROWTH, true, 0]);
  expect(planned.sheets.map(({ own }) => own.sheet.name)).toEqual(['Verwaltung', 'Abstimmung']);
  expect(planned.sheets.flatMap(({ cells }) => cells.map(({ content }) => content)).filter((content) => !String(content).includes('JC.GROWTH_RATE('))).toEqual([]);
});

test('a formula that the user has changed is asked about as ever, and stays until he says so', () => {
  const mine = '=JC.GROWTH(FIN_VERWALTUNG_2024,FIN_VERWALTUNG_2025)*2';
  const planned = plan('JC.GROWTH(', (cells, { key }) => {
    if (key === 'administration') (cells[24] as CellContent[])[1] = mine;
  });
  expect(planned.changes).toMatchObject([{ kind: 'formulaChanged', sheet: 'Verwaltung', cell: 'B25', mine, next: GROWTH }]);
  expect(renewed(planned)).not.toContainEqual(['Verwaltung!B25', GROWTH, true, 0]);
});

test('a formula that names the new function already is only recorded', () => {
  const planned = plan('JC.GROWTH_RATE(');
  expect(planned.changes).toEqual([]);
  expect(planned.sheets.map(({ cells, settled }) => [cells.length, settled.length > 0])).toEqual([[0, true], [0, true]]);
});
