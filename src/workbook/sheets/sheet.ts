/**
 * What every sheet has: title and link back, Stand and source, key of colours and a gap in its first four rows; what stays
 * in view; how it is printed. A builder says only what is its own.
 */
import type { Language, Localized } from '../../language';
import { cell, columnLetters } from '../../formula/address';
import { sheetName } from '../choices';
import type { Block, Link, Print, SheetModel } from '../model';
import { TAB_COLORS, type Role } from '../styles';
import type { SheetContext } from './context';

export const HEADER_ROW = 5;
export const FIRST_ROW = HEADER_ROW + 1;
/** What stays in view where a sheet has several blocks with headers of their own. */
const TITLE_ROWS = 3;

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
  derived: { de: 'abgeleitet, nicht veröffentlicht', en: 'derived, not published' },
} as const satisfies Partial<Record<Role, Localized>>;

const WORDS = {
  asOf: { de: 'Stand', en: 'As of' },
  source: { de: 'Quelle', en: 'source' },
  data: { de: 'Datenstand', en: 'data version' },
  dataStart: { de: 'Datenstand', en: 'Data version' },
  legend: { de: 'Legende:', en: 'Key:' },
  page: { de: 'Seite &P von &N', en: 'Page &P of &N' },
  toOverview: { de: 'zur Übersicht', en: 'to overview' },
} as const satisfies Record<string, Localized>;

type Optional = 'tabColor' | 'gridlines' | 'rowHeights' | 'names' | 'tables' | 'validations' | 'conditionalFormats' | 'links' | 'charts';

/** What a sheet itself says. Row heights and links come besides those of every sheet. */
export interface Sheet extends Pick<SheetModel, 'key' | 'columnWidths' | 'blocks'>, Partial<Pick<SheetModel, Optional>> {
  readonly title: Localized;
  readonly asOf: Localized;
  readonly sections: Localized;
  /** Empty where row 3 holds something else. */
  readonly legend: readonly (keyof typeof LEGEND)[];
  /** Of the printed sheet. */
  readonly columns: number;
  /** Of the printed sheet. */
  readonly lastRow: number;
  /** One table fills the sheet: its header stays in view with column A, and comes again on every page. */
  readonly hasOneHeader?: true;
}

export function sheet(own: Sheet, context: SheetContext): SheetModel {
  const { key, hasOneHeader = false } = own;
  const titleRows = hasOneHeader ? HEADER_ROW : TITLE_ROWS;
  const back = linkBack(own, context);
  return {
    key,
    name: sheetName(key),
    tabColor: own.tabColor ?? TAB_COLORS.model,
    gridlines: own.gridlines ?? false,
    freeze: { rows: titleRows, columns: hasOneHeader ? 1 : 0 },
    columnWidths: own.columnWidths,
    rowHeights: [...ROW_HEIGHTS, ...(own.rowHeights ?? [])],
    blocks: [
      ...titleBlocks(own, context),
      ...back.map((link): Block => ({ range: link.cell, role: 'link' })),
      ...own.blocks,
    ],
    names: own.names ?? [],
    tables: own.tables ?? [],
    validations: own.validations ?? [],
    conditionalFormats: own.conditionalFormats ?? [],
    links: [...back, ...(own.links ?? [])],
    charts: own.charts ?? [],
    print: print(own, titleRows, context),
  };
}

function titleBlocks({ title, asOf, sections, legend }: Sheet, { language, programme }: SheetContext): Block[] {
  const stand =
    `${WORDS.asOf[language]}: ${asOf[language]} · ${WORDS.source[language]}: ${programme.document.title}, ` +
    `${sections[language]} · ${WORDS.data[language]} ${programme.document.dataVersion}`;
  const colours: Block[] = [
    { range: 'A3', cells: [[WORDS.legend[language]]], role: 'note' },
    ...legend.map((role, index): Block => ({ range: cell(index + 2, 3), cells: [[LEGEND[role][language]]], role, align: 'center' })),
  ];
  return [
    { range: 'A1', cells: [[title[language]]], role: 'title' },
    { range: 'A2', cells: [[stand]], role: 'note' },
    ...(legend.length > 0 ? colours : []),
  ];
}

/** Characters of the standard font that one of a title takes. */
const TITLE_CHARACTER = 1.6;

/** The first column behind the title, where nobody has to look for it. */
function columnBehindTitle({ title, columns, columnWidths }: Sheet, language: Language): number {
  let left = 0;
  const behind = columnWidths.findIndex((width) => {
    const isBehind = left >= title[language].length * TITLE_CHARACTER;
    left += width;
    return isBehind;
  });
  return behind < 0 || behind >= columns ? columns : behind + 1;
}

function linkBack(own: Sheet, { language, loaded }: SheetContext): Link[] {
  if (own.key === 'overview' || !loaded.has('overview')) return [];
  return [{ cell: cell(columnBehindTitle(own, language), 1), text: WORDS.toOverview[language], target: `${sheetName('overview')}!A1` }];
}

/** A4 landscape, one page wide; the title rows come again on every page. */
function print({ key, columns, lastRow }: Sheet, titleRows: number, { language, programme }: SheetContext): Print {
  return {
    area: `A1:${columnLetters(columns)}${lastRow}`,
    titleRows: `$1:$${titleRows}`,
    header: `JC Finanzplanung · ${sheetName(key)}`,
    headerRight: programme.document.title,
    footerLeft: `${WORDS.dataStart[language]} ${programme.document.dataVersion}`,
    footerRight: WORDS.page[language],
  };
}
