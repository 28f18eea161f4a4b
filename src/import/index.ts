/** Bytes of a file in; facts, a question or a refusal out. Knows neither Excel nor a page nor a disk. */
import { containerOf, type Container } from './container';
import type { ImportInput } from './input';
import type { Held, Outcome, RefusalReason } from './outcome';
import { readSheets } from './readSheets';
import { readText } from './readText';
import { refused } from './refused';
import { readWorkbook } from './workbookFile';

const NOTHING_HELD: Held = { facts: [], known: [] };

/** Never throws for what a file contains. */
export async function readImport(input: ImportInput): Promise<Outcome> {
  const { bytes, held = NOTHING_HELD } = input;
  if (bytes.length === 0) return refused('empty');
  const container = containerOf(bytes);
  if (container === 'text') return readText({ ...input, held });
  if (container === 'xlsx') return readSheets({ ...input, held }, await readWorkbook(bytes));
  return refused(REFUSED[container]);
}

const REFUSED: Readonly<Record<Exclude<Container, 'text' | 'xlsx'>, RefusalReason>> = {
  xls: 'xls',
  xlsb: 'xlsb',
  ods: 'ods',
  protected: 'protected',
  'not-excel': 'not-excel',
  damaged: 'damaged',
  bomb: 'bomb',
};
