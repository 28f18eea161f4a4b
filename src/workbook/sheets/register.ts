/** Zahlenquelle: every published figure with its provenance. Each value is a workbook name: models refer to it. */
import type { Language, Localized } from '../../language';
import type { Figure } from '../../programme/figures';
import type { Decimal } from '../../money/decimal';
import type { Block, CellContent, SheetModel } from '../model';
import { asOfInColumn } from '../../programme/asOf';
import { figureFormat, TEXT as TEXT_FORMAT } from '../formats';
import { TAB_COLORS } from '../styles';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS } from './header';
import { FIRST_ROW, HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: 'Zahlenquelle: alle veröffentlichten Zahlen mit Fundstelle', en: 'Register: all published figures with their source' },
  asOf: { de: 'je Zahl angegeben', en: 'stated for each figure' },
  sections: { de: 'Abschnitte', en: 'sections' },
} as const satisfies Record<string, Localized>;

interface Column {
  readonly header: Localized;
  readonly width: number;
  readonly content: (figure: Figure, language: Language) => CellContent;
  /** Text unless it says otherwise. */
  readonly numeric?: true;
}

/** Whoever reads the sheet finds its columns by these. */
export const REGISTER_HEADERS = {
  id: { de: 'ID', en: 'ID' },
  printed: { de: 'Angabe im Dokument', en: 'Printed form' },
  value: { de: 'Wert', en: 'Value' },
  unit: { de: 'Einheit', en: 'Unit' },
  precision: { de: 'Genauigkeit', en: 'Precision' },
  qualifier: { de: 'Zusatz', en: 'Qualifier' },
  asOf: { de: 'Stand', en: 'As of' },
  section: { de: 'Abschnitt', en: 'Section' },
} as const satisfies Record<string, Localized>;

const COLUMNS: readonly Column[] = [
  { header: REGISTER_HEADERS.id, width: 32, content: (figure) => figure.id },
  { header: { de: 'Bezeichnung', en: 'Label' }, width: 60, content: (figure, language) => figure.label[language] },
  { header: REGISTER_HEADERS.printed, width: 28, content: (figure) => figure.printed },
  { header: REGISTER_HEADERS.value, width: 16, content: (figure) => figure.value.toNumber(), numeric: true },
  { header: REGISTER_HEADERS.unit, width: 16, content: (figure) => figure.unit },
  { header: REGISTER_HEADERS.precision, width: 16, content: (figure) => optional(figure.precision), numeric: true },
  { header: REGISTER_HEADERS.qualifier, width: 26, content: (figure) => figure.qualifier },
  { header: REGISTER_HEADERS.asOf, width: 22, content: (figure, language) => asOfInColumn(figure.asOf, language) },
  { header: REGISTER_HEADERS.section, width: 13, content: (figure) => figure.section },
  { header: { de: 'Dokument', en: 'Document' }, width: 42, content: (figure) => figure.document.title },
  { header: { de: 'Anmerkung', en: 'Note' }, width: 95, content: (figure, language) => figure.note?.[language] ?? '' },
];
const LETTERS = 'ABCDEFGHIJK';
const VALUE = 'D';
const PRECISION = 'F';
/** Unit and qualifier stand right of numbers. */
const BESIDE_NUMBERS_COLUMNS = ['E', 'G'];

const optional = (precision: Decimal | null): CellContent => (precision === null ? '' : precision.toNumber());

const numberFormat = ({ unit }: Figure): string => figureFormat(unit);

/** Neighbours with the same number format share one block. */
function numberFormats(figures: readonly Figure[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  figures.forEach((figure, index) => {
    const next = figures[index + 1];
    if (next && numberFormat(next) === numberFormat(figure)) return;
    for (const letter of [VALUE, PRECISION]) {
      blocks.push({ range: `${letter}${FIRST_ROW + start}:${letter}${FIRST_ROW + index}`, numberFormat: numberFormat(figure) });
    }
    start = index + 1;
  });
  return blocks;
}

function columnBlock({ content, numeric }: Column, index: number, figures: readonly Figure[], language: Language): Block {
  const letter = LETTERS.charAt(index);
  return {
    range: `${letter}${FIRST_ROW}:${letter}${FIRST_ROW + figures.length - 1}`,
    cells: figures.map((figure) => [content(figure, language)]),
    role: letter === VALUE ? 'figure' : index < 2 ? 'text' : 'origin',
    ...(numeric ? { align: 'right' as const } : { numberFormat: TEXT_FORMAT }),
  };
}

/** "Abschnitte 1.1–4.3": the first and the last section that figures come from. */
function sectionSpan(figures: readonly Figure[]): Localized {
  const sections = figures.map((figure) => figure.section);
  const span = `${sections[0]}–${sections.at(-1)}`;
  return { de: `${TEXT.sections.de} ${span}`, en: `${TEXT.sections.en} ${span}` };
}

export function registerSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const { figures } = context.programme;
  const lastRow = FIRST_ROW + figures.length - 1;
  const lastLetter = LETTERS.charAt(COLUMNS.length - 1);
  return sheet(
    {
      key: 'register',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: sectionSpan(figures),
      legend: ['figure'],
      columns: COLUMNS.length,
      lastRow,
      hasOneHeader: true,
      tabColor: TAB_COLORS.register,
      columnWidths: COLUMNS.map((column) => column.width),
      rowHeights: [{ row: HEADER_ROW, points: 20 }],
      blocks: [
        { range: `A${HEADER_ROW}:${lastLetter}${HEADER_ROW}`, cells: [COLUMNS.map((column) => column.header[language])], role: 'head' },
        ...COLUMNS.map((column, index) => columnBlock(column, index, figures, language)),
        ...numberFormats(figures),
        ...BESIDE_NUMBERS_COLUMNS.map((letter): Block => ({ range: `${letter}${HEADER_ROW}:${letter}${lastRow}`, ...BESIDE_NUMBERS })),
      ],
      names: figures.map((figure, index) => ({
        name: figure.id,
        cell: `${VALUE}${FIRST_ROW + index}`,
        comment: `${figure.label[language]}: ${figure.printed} (${figure.section})`,
      })),
      tables: [{ name: 'JC_Zahlen', range: `A${HEADER_ROW}:${lastLetter}${lastRow}` }],
    },
    context,
  );
}
