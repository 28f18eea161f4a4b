/** Writes a paper as a new sheet at the end of the workbook. */
import { cell, columnLetters } from '../../src/formula/address';
import { PATIENCE, type Session } from '../excel/session';
import { queueLook } from '../sheets/contents';
import { queueLayout } from '../sheets/layout';
import { queuePrint } from '../sheets/print';
import { contents } from '../sheets/rectangle';
import type { Paper } from './paper';
import type { Begun } from './takeAway';

/** Excel on the web takes at most 5 MB at once. */
const ROWS_AT_ONCE = 2_000;

/** @param onBegun told of the sheet as soon as it is there */
export async function writePaper(session: Session, paper: Paper, onBegun: (begun: Begun) => void): Promise<void> {
  const { context } = session;
  const sync = (): Promise<void> => session.await(context.sync(), PATIENCE.writing);
  const { formulas, numberFormats } = contents(paper.blocks);
  const columns = formulas[0]?.length ?? 1;
  const sheet = context.workbook.worksheets.add(paper.name);
  sheet.load({ id: true });
  await sync();
  onBegun({ id: sheet.id, name: paper.name });
  queueLayout(sheet, paper);
  queuePrint(sheet, paper.print);
  for (let from = 0; from < formulas.length; from += ROWS_AT_ONCE) {
    const rows = formulas.slice(from, from + ROWS_AT_ONCE);
    const range = sheet.getRange(`A${from + 1}:${cell(columns, from + rows.length)}`);
    // Text first: else Excel would take "=B6" for a formula.
    range.numberFormat = numberFormats.slice(from, from + rows.length);
    range.values = rows;
    await sync();
  }
  for (const block of paper.blocks) queueLook(sheet, block);
  const body = sheet.getRange(`A3:${columnLetters(columns)}${paper.lastRow}`);
  body.format.verticalAlignment = 'Top';
  body.format.autofitRows();
  await sync();
}
