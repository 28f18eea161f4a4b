/**
 * Eigene_Beziehungen: relations that the user writes down, checked in the pane like those of the document. Expressions
 * and printed values are text, so that Excel takes neither "+3,8 Prozent" for a formula nor "4.2" for a date.
 */
import type { Localized } from '../../language';
import { TEXT as TEXT_FORMAT } from '../formats';
import { COSTS, PREVIOUS_COSTS } from '../../programme/ids';
import type { Block, SheetModel } from '../model';
import { OWN_RELATION_COLUMNS, OWN_RELATIONS_TABLE } from '../ownRelations';
import { TAB_COLORS } from '../styles';
import type { SheetContext } from './context';
import { header } from './header';
import { HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: 'Eigene Beziehungen zwischen veröffentlichten Zahlen', en: 'Own relations between published figures' },
  asOf: { de: 'Ihre Liste', en: 'your list' },
  sections: { de: 'IDs wie auf Zahlenquelle', en: 'ids as on Zahlenquelle' },
} as const satisfies Record<string, Localized>;

const NOTES: readonly Localized[] = [
  {
    de: `Ausdruck: IDs der Zahlen mit + − × ÷ und Klammern, auch - * / und :, etwa ${COSTS} − ${PREVIOUS_COSTS}. Zahlen mit Komma, Anteile als 15,2 %.`,
    en: `Expression: ids of figures with + − × ÷ and brackets, also - * / and :, such as ${COSTS} − ${PREVIOUS_COSTS}. Numbers with a decimal comma, shares as 15,2 %.`,
  },
  {
    de: 'Veröffentlichter Wert: wie er im Dokument steht, etwa 1,72 Mio. EUR, 3,8 % oder gut 50 Prozent. Geprüft wird im Aufgabenbereich unter Prüfung > Abstimmung.',
    en: 'Published value: as it stands in the document, such as 1,72 Mio. EUR, 3,8 % or gut 50 Prozent. The check is in the pane under Check > Reconciliation.',
  },
  {
    de: 'Genauigkeit: Schritt der Rundung in der Einheit des veröffentlichten Werts (0,1 zu 10,5 %) oder mit eigener (0,1 Mio.). Leer: Einheit der letzten Ziffer; nötig nach gut, knapp, fast und bei rd. 1.100.',
    en: 'Precision: step of rounding, in the unit of the published value (0,1 for 10,5 %) or with its own (0,1 Mio.). Empty: unit of the last digit; needed after gut, knapp, fast and for rd. 1.100.',
  },
];

const COLUMNS = OWN_RELATION_COLUMNS.length;
const TABLE_HEADER = HEADER_ROW + NOTES.length + 1;
const FIRST = TABLE_HEADER + 1;
const ROWS = 20;
const LAST = TABLE_HEADER + ROWS;

function table(context: SheetContext): Block[] {
  const rows = (from: string, to = from): string => `${from}${FIRST}:${to}${LAST}`;
  const input = { role: 'input' } as const;
  const headers = OWN_RELATION_COLUMNS.map(({ header: text }) => text);
  return [
    header(`A${TABLE_HEADER}`, headers.slice(0, 4), context),
    header(`E${TABLE_HEADER}`, headers.slice(4), context, 'right'),
    { range: rows('A'), cells: Array.from({ length: ROWS }, (_, index) => [index + 1]), ...input, align: 'left' },
    { range: rows('B', 'D'), ...input, numberFormat: TEXT_FORMAT, align: 'left' },
    { range: rows('E'), ...input, align: 'right' },
  ];
}

export function ownRelationsSheet(context: SheetContext): SheetModel {
  const { language } = context;
  return sheet(
    {
      key: 'ownRelations',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['input'],
      columns: COLUMNS,
      lastRow: LAST,
      tabColor: TAB_COLORS.reconciliation,
      columnWidths: [10, 44, 72, 26, 16],
      blocks: [
        { range: `A${HEADER_ROW}:A${HEADER_ROW + NOTES.length - 1}`, cells: NOTES.map((note) => [note[language]]), role: 'note' },
        ...table(context),
      ],
      tables: [{ name: OWN_RELATIONS_TABLE, range: `A${TABLE_HEADER}:E${LAST}` }],
    },
    context,
  );
}
