/** A workbook of a few cells, those of the sheet T by their address alone, and what the trace says of T!A1. */
import { cellRows } from '../../../src/formula/address';
import { notationFor } from '../../../src/formula/notation';
import type { Language } from '../../../src/language';
import type { Scalar } from '../../../taskpane/trace/expression';
import type { TracedCell, Found, NamedCell, Reader, Request } from '../../../taskpane/trace/found';
import type { Wording } from '../../../taskpane/trace/describe';
import { traceTranslator } from '../../../taskpane/trace/i18n';
import type { Trace } from '../../../taskpane/trace/node';
import { traceCell } from '../../../taskpane/trace/trace';
import { verdictOf } from '../../../taskpane/trace/verdict';
import { verdictText } from '../../../taskpane/trace/words';

/** Content and, for formulas, the value that Excel shows; a third entry is the cell that spills into it, then text and number format. */
export type Entry = Scalar | readonly [formula: string, value: Scalar, parent?: string | undefined, text?: string, numberFormat?: string];
export type Entries = Readonly<Record<string, Entry>>;

export function workbook(entries: Readonly<Record<string, Entry>>, named: readonly NamedCell[] = []): Reader & { readonly trips: number; cell(address: string): TracedCell } {
  const cell = (address: string, sheet = 'T'): TracedCell => {
    const entry = entries[sheet === 'T' ? address : `${sheet}!${address}`] ?? '';
    const [formula, value, spillParent, text, numberFormat] = Array.isArray(entry) ? (entry as Exclude<Entry, Scalar>) : ['', entry as Scalar];
    return { sheet, address, value, text: text ?? (typeof value === 'object' ? value.code : String(value)), numberFormat, formula, label: '', spillParent };
  };
  const answer = ({ target, sheet }: Request): Found => {
    if (target.kind === 'name') {
      const place = named.find(({ name }) => name === target.name);
      return place ? { kind: 'cell', cell: cell(place.address, place.sheet) } : { kind: 'missing', what: 'name' };
    }
    if (target.kind === 'kept') return { kind: 'kept', years: [] };
    if (target.kind === 'column') return area('Daten', 'B2:B3');
    if (target.kind === 'row') return { kind: 'cell', cell: cell('B2', 'Daten') };
    if (target.sheet === 'Weg') return { kind: 'missing', what: 'sheet' };
    const address = target.address.replaceAll('$', '');
    return address.includes(':') ? area(target.sheet ?? sheet, address) : { kind: 'cell', cell: cell(address, target.sheet ?? sheet) };
  };
  const area = (sheet: string, address: string): Found => ({
    kind: 'area',
    area: { sheet, address, values: cellRows(address).map((line) => line.map((one) => cell(one, sheet).value)) },
  });
  const reader = {
    trips: 0,
    cell,
    read: (requests: readonly Request[]) => {
      reader.trips += 1;
      return Promise.resolve(requests.map(answer));
    },
  };
  return reader;
}

export const traced = async (entries: Entries, named: readonly NamedCell[] = []): Promise<Trace> => {
  const book = workbook(entries, named);
  return traceCell(book.cell('A1'), named, book);
};

export const wordingIn = (language: Language): Wording => ({ t: traceTranslator(language), notation: notationFor(language, language === 'de' ? ',' : '.') });

export const told = (trace: Trace, language: Language = 'de'): string => {
  const { title, text } = verdictText(verdictOf(trace), wordingIn(language));
  return `${title}: ${text}`;
};

export const FIGURE: NamedCell = { name: 'KDU_UH_IST_2024', sheet: 'Quelle', address: 'D5' };
export const ASSUMPTION: NamedCell = { name: 'ANN_UNTERFIN', sheet: 'Quelle', address: 'B8' };
