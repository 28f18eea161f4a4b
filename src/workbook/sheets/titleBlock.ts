/** The first four rows of every sheet: title, Stand and source, key of colours, a gap. */
import type { Language, Localized } from '../../language';
import type { Programme } from '../../figures/figures';
import type { Block, Print, SheetModel } from '../model';
import type { StyleName } from '../styles';
import { cell, columnLetters } from '../address';

export const HEADER_ROW = 5;
export const FIRST_ROW = HEADER_ROW + 1;

const ROW_HEIGHTS: SheetModel['rowHeights'] = [
  { row: 1, points: 26 },
  { row: 2, points: 16 },
  { row: 3, points: 16 },
  { row: 4, points: 6 },
];

const LEGEND = {
  'JC Veröffentlicht': { de: 'veröffentlicht', en: 'published' },
  'JC Berechnet': { de: 'berechnet', en: 'calculated' },
  'JC Eingabe': { de: 'Eingabe', en: 'input' },
} as const satisfies Partial<Record<StyleName, Localized>>;

const WORDS = {
  asOf: { de: 'Stand', en: 'As of' },
  source: { de: 'Quelle', en: 'source' },
  data: { de: 'Datenfassung', en: 'data version' },
  dataStart: { de: 'Datenfassung', en: 'Data version' },
  legend: { de: 'Legende:', en: 'Key:' },
  page: { de: 'Seite &P von &N', en: 'Page &P of &N' },
} as const satisfies Record<string, Localized>;

export interface TitleBlock {
  readonly title: string;
  readonly asOf: string;
  readonly sections: string;
  readonly legend: readonly (keyof typeof LEGEND)[];
}

export function titleBlock(title: TitleBlock, programme: Programme, language: Language): Pick<SheetModel, 'blocks' | 'rowHeights'> {
  const { document } = programme;
  const stand =
    `${WORDS.asOf[language]}: ${title.asOf} · ${WORDS.source[language]}: ${document.title}, ${title.sections}` +
    ` · ${WORDS.data[language]} ${document.dataVersion}`;
  const legend = title.legend.map(
    (style, index): Block => ({ range: cell(index + 2, 3), cells: [[LEGEND[style][language]]], style, align: 'center' }),
  );
  return {
    blocks: [
      { range: 'A1', cells: [[title.title]], style: 'JC Titel' },
      { range: 'A2', cells: [[stand]], style: 'JC Stand' },
      { range: 'A3', cells: [[WORDS.legend[language]]], style: 'JC Stand' },
      ...legend,
    ],
    rowHeights: ROW_HEIGHTS,
  };
}

/** A4 landscape, one page wide; the title rows come again on every page. */
export function print(sheetName: string, columns: number, lastRow: number, programme: Programme, language: Language): Print {
  return {
    area: `A1:${columnLetters(columns)}${lastRow}`,
    titleRows: `$1:$${HEADER_ROW}`,
    header: `JC Finanzplanung · ${sheetName}`,
    headerRight: programme.document.title,
    footerLeft: `${WORDS.dataStart[language]} ${programme.document.dataVersion}`,
    footerRight: WORDS.page[language],
  };
}
