/** KdU_Ist, KdU_BG, KdU_Konten and Importprotokoll: empty tables that imports fill. What stands in them is the user's. */
import type { Language, Localized } from '../../language';
import { cell, columnLetters, rangeFrom } from '../../formula/address';
import { KDU_POSITIONS, KDU_TABLES, type KduColumn, type KduTableKey } from '../kduTables';
import type { Block, Print, SheetModel, Validation } from '../model';
import { TAB_COLORS } from '../styles';
import { FIRST_ROW, HEADER_ROW } from './sheet';

/** Made by an import, not by choice: none of the sheets that a load writes, renews and removes. */
export interface KduDataSheet
  extends Pick<SheetModel, 'name' | 'tabColor' | 'gridlines' | 'freeze' | 'columnWidths' | 'rowHeights' | 'blocks' | 'tables' | 'validations'> {
  /** As many rows as there are. */
  readonly print: Omit<Print, 'area'>;
}

interface Words {
  readonly title: Localized;
  readonly notes: readonly [Localized, Localized];
}

const WORDS: Readonly<Record<KduTableKey, Words>> = {
  facts: {
    title: { de: 'KdU-Ist nach Quelle, Periode, Konto und Gemeinde', en: 'Housing costs: actuals by source, period, account and municipality' },
    notes: [
      {
        de: 'Ihre Daten, in EUR. Ein Import schreibt sie; Position kommt bei Zeilen mit Konto von KdU_Konten. Periode 13 bis 16: Abschlussbuchungen.',
        en: 'Your data, in EUR. An import writes them; where there is a Konto, Position comes from KdU_Konten. Periode 13 to 16: closing entries.',
      },
      {
        de: 'Eigene Zeilen: in einer eigenen Quelle, mit leerer Spalte Import. Importierte Beträge nicht von Hand ändern: die Prüfung meldet es.',
        en: 'Own rows: with a Quelle of their own, and Import left empty. Do not change imported amounts by hand: the check reports it.',
      },
    ],
  },
  bg: {
    title: { de: 'Bedarfsgemeinschaften nach Monat, Gemeinde und Datenstand', en: 'Households by month, municipality and state of the data' },
    notes: [
      { de: 'Ihre Daten: Anzahl der Bedarfsgemeinschaften (BG). Ein Import schreibt sie.', en: 'Your data: numbers of households (BG). An import writes them.' },
      {
        de: 'Datenstand: Monat, in dem die Zahl ermittelt wurde; ab drei Monaten später gilt sie als endgültig, leer ebenso.',
        en: 'Datenstand: the month in which the number was determined; three months later it counts as final, and so does an empty one.',
      },
    ],
  },
  accounts: {
    title: { de: 'Konten der KdU und ihre Position', en: 'Accounts of the housing costs and their position' },
    notes: [
      {
        de: 'Ihre Zuordnung. Position: UH, EINM_KDU, EINM_L oder nicht KdU; leer: offen, in keiner Position. Neue Konten kommen mit einem Import hinzu.',
        en: 'Your mapping. Position: UH, EINM_KDU, EINM_L or nicht KdU; empty: open, in no position. New accounts come with an import.',
      },
      {
        de: 'Vorzeichen −1: Ertragskonto, das die Ausgaben mindert. Leer: +1.',
        en: 'Vorzeichen −1: a revenue account that reduces the expenditure. Empty: +1.',
      },
    ],
  },
  imports: {
    title: { de: 'Protokoll der Importe', en: 'Log of the imports' },
    notes: [
      { de: 'Eine Zeile je Import, zuletzt geschrieben: Zeilen auf KdU_Ist und KdU_BG nennen ihre Nummer.', en: 'One row for each import, written last: the rows on KdU_Ist and KdU_BG state its number.' },
      {
        de: 'Gelesene Beträge = übernommene + weggelassene, auf den Cent.',
        en: 'Amounts read = taken + left out, to the cent.',
      },
    ],
  },
};

const POSITION = { title: { de: 'Position', en: 'Position' }, message: { de: 'Wählen Sie eine Position aus der Liste.', en: 'Choose a position from the list.' } } as const;
const SIGN = { title: { de: 'Vorzeichen', en: 'Sign' }, message: { de: 'Erwartet wird 1 oder −1.', en: 'Expected is 1 or −1.' } } as const;
const PAGE = { de: 'Seite &P von &N', en: 'Page &P of &N' } as const satisfies Localized;

/** Room for a list that grows: accounts up to here have rules, and are looked up. */
export const ACCOUNT_ROWS = 2_000;

/** A table has a row below its header, if only an empty one. */
export function kduDataSheet(key: KduTableKey, language: Language): KduDataSheet {
  const { sheet: name, table } = KDU_TABLES[key];
  const columns: readonly KduColumn[] = KDU_TABLES[key].columns;
  const { title, notes } = WORDS[key];
  const last = columnLetters(columns.length);
  return {
    name,
    tabColor: TAB_COLORS.model,
    gridlines: false,
    freeze: { rows: HEADER_ROW, columns: 1 },
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [
      { row: 1, points: 26 },
      { row: 2, points: 16 },
      { row: 3, points: 16 },
      { row: 4, points: 6 },
    ],
    blocks: [
      { range: 'A1', cells: [[title[language]]], role: 'title' },
      { range: 'A2:A3', cells: notes.map((note) => [note[language]]), role: 'note' },
      { range: rangeFrom(`A${HEADER_ROW}`, 1, columns.length), cells: [columns.map(({ header }) => header)], role: 'head' },
      { range: rangeFrom(`A${FIRST_ROW}`, 1, columns.length), role: 'text' },
      ...columns.flatMap(({ format, align }, index): Block[] => [
        { range: cell(index + 1, HEADER_ROW), align },
        { range: cell(index + 1, FIRST_ROW), align, numberFormat: format },
      ]),
    ],
    tables: [{ name: table, range: `A${HEADER_ROW}:${last}${FIRST_ROW}` }],
    validations: key === 'accounts' ? accountRules(language) : [],
    print: {
      titleRows: `$1:$${HEADER_ROW}`,
      header: `JC Finanzplanung · ${name}`,
      headerRight: '',
      footerLeft: '',
      footerRight: PAGE[language],
    },
  };
}

function accountRules(language: Language): Validation[] {
  const rows = (letter: string): string => `${letter}${FIRST_ROW}:${letter}${FIRST_ROW + ACCOUNT_ROWS - 1}`;
  return [
    { range: rows('C'), rule: { kind: 'list', values: KDU_POSITIONS }, title: POSITION.title[language], message: POSITION.message[language] },
    { range: rows('D'), rule: { kind: 'list', values: ['1', '-1'] }, title: SIGN.title[language], message: SIGN.message[language] },
  ];
}
