/** Carries out what a refresh does to one sheet. Nothing is sent before the caller syncs. */
import { cell as address } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/model';
import { queueWritten, type Written } from '../record/written';
import { queueChart } from '../writer/charts';
import { queueNames } from '../writer/names';
import { queueLinks } from '../writer/sheet';
import type { Renewal } from './compare';
import type { SheetRefresh } from './plan';

export function queueRefresh(workbook: Excel.Workbook, refresh: SheetRefresh): Excel.Worksheet {
  const { own, names, cells, links, charts } = refresh;
  const sheet = workbook.worksheets.getItem(own.sheet.id);
  queueNames(workbook, names);
  for (const { cell, contents } of runs(cells)) {
    const range = sheet.getRange(cell).getResizedRange(contents.length - 1, 0);
    range.formulas = contents.map((content) => [content]);
  }
  for (const { link } of links) {
    const range = sheet.getRange(link.cell);
    range.style = 'JC Verweis';
    range.format.horizontalAlignment = 'Right';
  }
  queueLinks(sheet, links.map(({ link }) => link));
  for (const chart of charts) queueChart(sheet, chart);
  queueWritten(workbook, own.sheet.key, nowWritten(refresh));
  return sheet;
}

interface Run {
  readonly cell: string;
  readonly contents: Cell[];
}

/** Cells below each other are written at once: a new edition of the programme renews whole columns. */
function runs(cells: readonly Renewal[]): Run[] {
  const byPlace = new Map(cells.map((renewal) => [renewal.cell, renewal]));
  const below = (cell: string, rows: number): string => cell.replace(/\d+/, (row) => String(Number(row) + rows));
  return cells
    .filter(({ cell }) => !byPlace.has(below(cell, -1)))
    .map(({ cell }) => {
      const contents: Cell[] = [];
      for (let next = byPlace.get(cell); next; next = byPlace.get(below(cell, contents.length))) contents.push(next.content);
      return { cell, contents };
    });
}

/** What is kept stays recorded as it was loaded, so that it can be shown again beside what the user made of it. */
function nowWritten({ own: { written }, cells, settled, links }: SheetRefresh): Written {
  const renewed = new Map([...cells, ...settled].map(({ home, written: content }) => [address(home.column + 1, home.row + 1), content]));
  return {
    ...written,
    cells: written.cells.map((line, row) => line.map((content, column) => renewed.get(address(column + 1, row + 1)) ?? content)),
    links: [...written.links, ...links.map(({ home }) => home)],
  };
}
