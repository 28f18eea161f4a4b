/** A workbook for the import's tests: what is imported, and what stands there then; over Microsoft's client library in Node. */
import type { KduFact } from '../../../src/workbook/kduRows';
import { importFacts, type AnsweredSlice, type ImportEvents, type ImportOutcome, type ImportRequest } from '../../../taskpane/kdu/importFacts';
import { slicesOf, type SliceAnswer } from '../../../taskpane/kdu/slices';
import type { Scalar } from '../../../workbench/model/grid';
import { PlayedExcel } from '../../excel/playedExcel';

export const quiet: ImportEvents = { delayed: () => undefined, progress: () => undefined, isCancelled: () => false };

/** A line of a test's table: `2025-01 0531200 Kamen 10.00`; "–" is empty. */
export function fact(line: string): KduFact {
  const [slice = '', account = '', municipality = '', amount = '', cumulated = ''] = line.split(' ');
  const [year, period] = slice.split('-').map(Number);
  const isPosition = ['UH', 'EINM_KDU', 'EINM_L'].includes(account);
  return {
    year: year ?? 0,
    period: period ?? 0,
    account: isPosition ? '' : account,
    position: isPosition ? (account as KduFact['position']) : '',
    label: isPosition ? '' : `Text zu ${account}`,
    municipality: municipality === '–' ? '' : municipality,
    amount: amount === 'geheim' ? null : amount,
    cumulated: cumulated || null,
  };
}

const ABOUT = { initials: 'AB', file: 'kreis.csv', hash: 'a1', bytes: 120, encoding: 'UTF-8', separator: ';', layout: 'Liste', lines: 2, leftOut: '', controlSums: '', answers: '' };

export interface Wish {
  readonly source?: string;
  /** Other than those that stand first. */
  readonly answers?: Readonly<Record<string, SliceAnswer>>;
  readonly accounts?: readonly { readonly account: string; readonly label: string; readonly position: string }[];
}

export class PlayedImport {
  constructor(readonly excel = new PlayedExcel()) {
    this.use();
  }

  /** Another workbook with the same contents. */
  copy(): PlayedImport {
    return new PlayedImport(this.excel.copy());
  }

  use(): void {
    Object.assign(globalThis, { Excel: this.excel.excel(), Office: this.excel.office() });
  }

  /** With the answers that stand first, as the view shows them for what the workbook holds now. */
  async import(lines: readonly string[], wish: Wish = {}, events: ImportEvents = quiet): Promise<ImportOutcome> {
    return importFacts(this.request(lines, wish), events);
  }

  request(lines: readonly string[], { source = 'Kreis', answers = {}, accounts = [] }: Wish = {}): ImportRequest {
    const facts = lines.map(fact);
    const slices = slicesOf(facts, this.rows(), source).map(({ year, period, oldSum, answer }): AnsweredSlice => ({
      year,
      period,
      oldSum,
      answer: answers[`${year}-${String(period).padStart(2, '0')}`] ?? answer,
    }));
    return { kind: 'facts', language: 'de', time: '2026-01-02 10:00', about: ABOUT, source, facts, accounts, slices };
  }

  /** The rows of KdU_Ist as `Kreis 2025-01 0531200 Kamen 10.00 #1`, in the order in which they stand. */
  facts(): string[] {
    return this.rows().map(({ source, year, period, account, position, municipality, amount, import: number }) =>
      [source, `${year}-${String(period).padStart(2, '0')}`, account || position, municipality || '–', amount ?? 'geheim', `#${number ?? 'eigen'}`].join(' '),
    );
  }

  /** The rows of a table, by header. */
  table(name: string): Record<string, Scalar>[] {
    const [headers = [], ...rows] = this.excel.tableContents(name);
    return rows.map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? '']))).filter((row) => Object.values(row).some((cell) => cell !== ''));
  }

  private rows() {
    return this.table('JC_KdU_Ist').map((row, index) => ({
      index,
      source: String(row['Quelle']),
      year: Number(row['Jahr']),
      period: Number(row['Periode']),
      account: String(row['Konto']),
      position: row['Konto'] === '' ? String(row['Position']) : '',
      label: String(row['Bezeichnung']),
      municipality: String(row['Gemeinde']),
      amount: row['Betrag'] === '' ? null : Number(row['Betrag']).toFixed(2),
      cumulated: row['kumuliert gemeldet'] === '' ? null : Number(row['kumuliert gemeldet']).toFixed(2),
      import: row['Import'] === '' ? null : Number(row['Import']),
    }));
  }
}
