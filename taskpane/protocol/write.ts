/** Writes a paper as a new sheet at the end of the workbook. */
import { cell, columnLetters } from '../../src/formula/address';
import { PATIENCE, type Session } from '../excel/session';
import { queueLook } from '../sheets/contents';
import { queueLayout } from '../sheets/layout';
import { queuePrint } from '../sheets/print';
import { contents } from '../sheets/rectangle';
import { sha256 } from '../findings/checksum';
import { SEAL_COLUMN, sealedText, statedSeal } from '../findings/seals';
import type { Paper } from './paper';
import type { Begun } from './takeAway';

/** Excel on the web takes at most 5 MB at once. */
const ROWS_AT_ONCE = 2_000;

/**
 * @param onBegun told of the sheet as soon as it is there
 * @returns the checksum that a sealed paper states; null where it states none, or the browser can compute none
 */
export async function writePaper(session: Session, paper: Paper, onBegun: (begun: Begun) => void): Promise<string | null> {
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
  return paper.isSealed ? seal(session, sheet, formulas.length, columns) : null;
}

/** Of what Excel has made of it: it may write a format its own way. */
async function seal({ context, await: patiently }: Session, sheet: Excel.Worksheet, rows: number, columns: number): Promise<string | null> {
  const pieces: Excel.Range[] = [];
  const sync = (): Promise<void> => patiently(context.sync(), PATIENCE.writing);
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    const piece = sheet.getRange(`A${from + 1}:${cell(columns, Math.min(rows, from + ROWS_AT_ONCE))}`);
    piece.load({ formulas: true, numberFormat: true });
    pieces.push(piece);
    await sync();
  }
  const formulas = pieces.flatMap((piece) => piece.formulas as unknown[][]);
  const stated = statedSeal(formulas);
  const hash = await sha256(sealedText({ formulas, numberFormats: pieces.flatMap(({ numberFormat }) => numberFormat as unknown[][]) }));
  if (!stated || hash === null) return null;
  sheet.getRange(cell(SEAL_COLUMN, stated.row)).values = [[hash]];
  await sync();
  return hash;
}
