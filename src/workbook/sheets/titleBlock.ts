/** The first four rows of every sheet: title and link back, Stand and source, key of colours, a gap. */
import type { Localized } from '../../language';
import { cell, columnLetters } from '../../formula/address';
import { sheetName } from '../choices';
import type { Block, Print, SheetKey, SheetModel } from '../model';
import { TAB_COLORS, type Role } from '../styles';
import type { SheetContext } from './context';

export const HEADER_ROW = 5;
export const FIRST_ROW = HEADER_ROW + 1;
/** What stays in view, and comes again on every page, where a sheet has several blocks with headers of their own. */
export const TITLE_ROWS = 3;

const ROW_HEIGHTS: SheetModel['rowHeights'] = [
  { row: 1, points: 26 },
  { row: 2, points: 16 },
  { row: 3, points: 16 },
  { row: 4, points: 6 },
];

const LEGEND = {
  figure: { de: 'veröffentlicht', en: 'published' },
  calculated: { de: 'berechnet', en: 'calculated' },
  input: { de: 'Eingabe', en: 'input' },
  assumption: { de: 'aus Annahmen', en: 'from assumptions' },
  derived: { de: 'abgeleitet, nicht gedruckt', en: 'derived, not printed' },
} as const satisfies Partial<Record<Role, Localized>>;

const WORDS = {
  asOf: { de: 'Stand', en: 'As of' },
  source: { de: 'Quelle', en: 'source' },
  data: { de: 'Datenfassung', en: 'data version' },
  dataStart: { de: 'Datenfassung', en: 'Data version' },
  legend: { de: 'Legende:', en: 'Key:' },
  page: { de: 'Seite &P von &N', en: 'Page &P of &N' },
  toOverview: { de: 'zur Übersicht', en: 'to overview' },
} as const satisfies Record<string, Localized>;

export interface TitleBlock {
  readonly key: SheetKey;
  readonly title: Localized;
  readonly asOf: Localized;
  readonly sections: Localized;
  /** Empty where row 3 holds something else. */
  readonly legend: readonly (keyof typeof LEGEND)[];
  /** Of the printed sheet; the link back stands in the last one. */
  readonly columns: number;
}

/** What a sheet begins with; it sets anew what is different on it. */
type Frame = Pick<SheetModel, 'key' | 'name' | 'tabColor' | 'gridlines' | 'freeze' | 'blocks' | 'rowHeights' | 'links'>;

export function titleBlock(title: TitleBlock, context: SheetContext): Frame {
  const { language, loaded, programme } = context;
  const stand =
    `${WORDS.asOf[language]}: ${title.asOf[language]} · ${WORDS.source[language]}: ${programme.document.title}, ` +
    `${title.sections[language]} · ${WORDS.data[language]} ${programme.document.dataVersion}`;
  const linkCell = cell(title.columns, 1);
  const linked = title.key !== 'overview' && loaded.has('overview');
  return {
    key: title.key,
    name: sheetName(title.key),
    tabColor: TAB_COLORS.model,
    gridlines: false,
    freeze: { rows: TITLE_ROWS, columns: 0 },
    blocks: [
      { range: 'A1', cells: [[title.title[language]]], role: 'title' },
      { range: 'A2', cells: [[stand]], role: 'note' },
      ...legend(title, context),
      ...(linked ? [{ range: linkCell, role: 'link', align: 'right' } as const] : []),
    ],
    rowHeights: ROW_HEIGHTS,
    links: linked ? [{ cell: linkCell, text: WORDS.toOverview[language], target: `${sheetName('overview')}!A1` }] : [],
  };
}

function legend(title: TitleBlock, { language }: SheetContext): Block[] {
  if (title.legend.length === 0) return [];
  return [
    { range: 'A3', cells: [[WORDS.legend[language]]], role: 'note' },
    ...title.legend.map((role, index): Block => ({
      range: cell(index + 2, 3),
      cells: [[LEGEND[role][language]]],
      role,
      align: 'center',
    })),
  ];
}

export interface PrintedPart {
  readonly key: SheetKey;
  readonly columns: number;
  readonly lastRow: number;
  /** As many as stay in view. */
  readonly titleRows: number;
}

/** A4 landscape, one page wide; the title rows come again on every page. */
export function print({ key, columns, lastRow, titleRows }: PrintedPart, { language, programme }: SheetContext): Print {
  return {
    area: `A1:${columnLetters(columns)}${lastRow}`,
    titleRows: `$1:$${titleRows}`,
    header: `JC Finanzplanung · ${sheetName(key)}`,
    headerRight: programme.document.title,
    footerLeft: `${WORDS.dataStart[language]} ${programme.document.dataVersion}`,
    footerRight: WORDS.page[language],
  };
}
