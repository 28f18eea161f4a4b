/** Carries out what a refresh does to one sheet. Nothing is sent before the caller syncs. */
import { cell as address } from '../../src/formula/address';
import { STYLES } from '../../src/workbook/styles';
import { queueWritten, type Written } from '../sheets/written';
import { queueChart } from '../sheets/charts';
import { queueComments, queueNames } from '../sheets/writeNames';
import { columnRuns } from '../sheets/runs';
import { queueLinks } from '../sheets/writeSheet';
import type { SheetRefresh } from './renewSheet';

type RenewedParts = Pick<SheetRefresh, 'own' | 'names' | 'comments' | 'cells' | 'settled' | 'links' | 'charts'>;

export function queueRefresh(workbook: Excel.Workbook, refresh: RenewedParts): Excel.Worksheet {
  const { own, names, comments, cells, links, charts } = refresh;
  const sheet = workbook.worksheets.getItem(own.sheet.id);
  queueNames(workbook, names);
  queueComments(workbook, comments);
  // A new edition of the programme renews whole columns.
  for (const run of columnRuns(cells)) {
    const range = sheet.getRange(run[0].cell).getResizedRange(run.length - 1, 0);
    range.formulas = run.map(({ content }) => [content]);
  }
  for (const { link } of links) {
    const range = sheet.getRange(link.cell);
    range.style = STYLES.link.name;
    range.format.horizontalAlignment = 'Right';
  }
  queueLinks(sheet, links.map(({ link }) => link));
  for (const chart of charts) queueChart(sheet, chart);
  queueWritten(workbook, own.sheet.key, nowWritten(refresh));
  return sheet;
}

/** What is kept stays recorded as it was loaded, so that it can be shown again beside what the user made of it. */
function nowWritten({ own: { written }, cells, settled, links }: RenewedParts): Written {
  const renewed = new Map([...cells, ...settled].map(({ home, written: content }) => [address(home.column + 1, home.row + 1), content]));
  return {
    ...written,
    cells: written.cells.map((line, row) => line.map((content, column) => renewed.get(address(column + 1, row + 1)) ?? content)),
    links: [...written.links, ...links.map(({ home }) => home)],
  };
}
