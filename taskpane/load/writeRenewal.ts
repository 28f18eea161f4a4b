/** Carries out what a refresh does to one sheet. Nothing is sent before the caller syncs. */
import { cell as address } from '../../src/formula/address';
import { isFormula } from '../../src/formula/isFormula';
import type { CellContent } from '../../src/workbook/model';
import { STYLES } from '../../src/workbook/styles';
import { queueWritten, type Written } from '../sheets/written';
import { queueChart } from '../sheets/charts';
import { queueComments, queueNames } from '../sheets/writeNames';
import { columnRuns } from '../sheets/runs';
import { differs, type Difference } from '../sheets/readBack';
import { GENERAL } from '../sheets/rectangle';
import type { Renewal } from '../sheets/compare';
import { queueLinks } from '../sheets/writeSheet';
import type { SheetRefresh } from './renewSheet';

type RenewedParts = Pick<SheetRefresh, 'own' | 'names' | 'comments' | 'cells' | 'settled' | 'links' | 'charts'>;

/** Known after the round trip: the cells in which Excel holds something else than was written. */
export type ReadBack = () => Difference[];

export function queueRefresh(workbook: Excel.Workbook, refresh: RenewedParts): ReadBack {
  const { own, names, comments, cells, links, charts } = refresh;
  const sheet = workbook.worksheets.getItem(own.sheet.id);
  queueNames(workbook, names);
  queueComments(workbook, comments);
  // A new edition of the programme renews whole columns.
  const written = columnRuns(cells).map((run) => {
    const range = sheet.getRange(run[0].cell).getResizedRange(run.length - 1, 0);
    // First: the user may have given the cell a format in which Excel takes 2023-06 for a date.
    range.numberFormat = run.map((renewal) => [formatOf(renewal)]);
    range.formulas = run.map(({ content }) => [content]);
    range.load({ formulas: true, values: true });
    return { run, range };
  });
  for (const { link } of links) {
    const range = sheet.getRange(link.cell);
    range.style = STYLES.link.name;
    range.format.horizontalAlignment = 'Right';
  }
  queueLinks(sheet, links.map(({ link }) => link));
  for (const chart of charts) queueChart(sheet, chart);
  queueWritten(workbook, own.sheet.key, nowWritten(refresh));
  return () =>
    written.flatMap(({ run, range }) =>
      run.flatMap(({ cell, content }, index): Difference[] => {
        const [found, value] = [range.formulas, range.values].map((held) => (held as CellContent[][])[index]?.[0] ?? '');
        return differs(content, found ?? '') || (isFormula(content) && value === found) ? [{ sheet: own.sheet.name, cell, expected: content, found: found ?? '' }] : [];
      }),
    );
}

/** Where the model says nothing of a text's format, the user's own stays: null leaves it alone. */
const formatOf = ({ content, numberFormat }: Renewal): string | null =>
  numberFormat === GENERAL && typeof content === 'string' && !isFormula(content) ? null : numberFormat;

/** What is kept stays recorded as it was loaded, so that it can be shown again beside what the user made of it. */
function nowWritten({ own: { written }, cells, settled, links }: RenewedParts): Written {
  const renewed = new Map([...cells, ...settled].map(({ home, written: content }) => [address(home.column + 1, home.row + 1), content]));
  return {
    ...written,
    cells: written.cells.map((line, row) => line.map((content, column) => renewed.get(address(column + 1, row + 1)) ?? content)),
    links: [...written.links, ...links.map(({ home }) => home)],
  };
}
