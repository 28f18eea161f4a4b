/** The document's relations as the workbook's own sheet shows them: told where they come out otherwise than from the published figures. */
import { documentRelations, type DocumentRelation } from '../../src/audit/documentRelations';
import { RECONCILIATION_HEADERS } from '../../src/workbook/sheets/reconciliation';
import { cell as addressOf } from '../../src/formula/address';
import type { Language } from '../../src/language';
import type { SheetContents, WorkbookContents } from './workbookContents';

export interface RelationHere {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  /** As Excel shows them. */
  readonly computed: string;
  readonly printed: string;
  readonly remainder: string;
  readonly status: string;
  /** What the cell of the status holds, whatever it shows. */
  readonly outcome: string;
}

export interface RelationsHere {
  /** How many of the document's relations the sheet holds. */
  readonly found: number;
  readonly differing: readonly RelationHere[];
}

/** Amounts to the hundredth of a cent; shares, whose digits are printed, more exactly. */
const isNear = (shown: unknown, exact: number): boolean => typeof shown === 'number' && Math.abs(shown - exact) <= 1e-9 * Math.max(1, Math.abs(exact));

type Columns = Readonly<Record<keyof typeof RECONCILIATION_HEADERS, number>>;

/** @param reconciliation the sheet's name now; null where it is not there or its columns cannot be told */
export function relationsHere({ sheets }: Pick<WorkbookContents, 'sheets'>, reconciliation: string | undefined, language: Language): RelationsHere | null {
  const sheet = sheets.find(({ name }) => name === reconciliation);
  const columns = sheet && sheet.values.map(columnsIn).find((found) => found !== undefined);
  if (!sheet || !columns) return null;
  const rows = documentRelations().flatMap((relation) => {
    const row = sheet.values.findIndex((values) => values[columns.id] === relation.relation.id);
    return row < 0 ? [] : [{ relation, row }];
  });
  const differing = rows.filter(({ relation, row }) => !agrees(relation, sheet, row, columns));
  return { found: rows.length, differing: differing.map(({ relation, row }) => shown(relation, sheet, row, columns, language)) };
}

function columnsIn(row: readonly unknown[]): Columns | undefined {
  const columns = Object.entries(RECONCILIATION_HEADERS).map(([key, header]) => [key, row.findIndex((cell) => Object.values<unknown>(header).includes(cell))] as const);
  return columns.every(([, column]) => column >= 0) ? (Object.fromEntries(columns) as Columns) : undefined;
}

function agrees({ computed, printed, remainder, status }: DocumentRelation, { values, texts }: SheetContents, row: number, columns: Columns): boolean {
  const at = (key: keyof Columns): unknown => values[row]?.[columns[key]];
  const isSame = isNear(at('computed'), computed.value.toNumber()) && isNear(at('printed'), printed.value.toNumber());
  return isSame && isNear(at('remainder'), remainder.value.toNumber()) && at('status') === status && isShown(status, texts[row]?.[columns.status]);
}

/** Its format puts a sign before the word; one that shows another word is a forgery. */
const isShown = (status: string, text: unknown): boolean => String(text).includes(status);

function shown({ relation: { id }, title }: DocumentRelation, { name, top, left, values, texts }: SheetContents, row: number, columns: Columns, language: Language): RelationHere {
  const at = (key: keyof Columns): string => String(texts[row]?.[columns[key]] ?? '');
  const outcome = String(values[row]?.[columns.status] ?? '');
  return {
    id,
    title: title[language],
    place: `${name}!${addressOf(left + columns.status, top + row)}`,
    computed: at('computed'),
    printed: at('printed'),
    remainder: at('remainder'),
    status: isShown(outcome, at('status')) ? at('status') : `${at('status')} (${outcome})`.trim(),
    outcome,
  };
}
