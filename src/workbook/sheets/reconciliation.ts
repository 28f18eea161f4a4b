/**
 * Abstimmung: every relation of the document, recalculated. A plain range, no Excel table: remainder and status come from
 * JC functions that return arrays, and whether Excel takes such results inside a table is not verified; beside a table
 * they would not move with their rows when someone sorts it.
 */
import { localized, type Localized } from '../../language';
import { COUNT, COUNT_DEVIATION, EURO, EURO_DEVIATION, PERCENT_FINE, POINTS_DEVIATION } from '../formats';
import type { Block, CellContent, ConditionalFormat, SheetModel } from '../model';
import { PREVIOUS_YEAR, YEAR } from '../../programme/ids';
import { RELATIONS, type Relation, type RelationUnit } from '../../programme/relations';
import { RESULTS } from '../../programme/results';
import { STATUS_LOOKS, STYLES, TAB_COLORS, type Role } from '../styles';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS, header } from './header';
import { statusFormats } from './statusFormats';
import { FIRST_ROW, HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: {
    de: `Abstimmung: ${RELATIONS.length} Beziehungen im Dokument, nachgerechnet`,
    en: `Reconciliation: ${RELATIONS.length} relations in the document, recalculated`,
  },
  asOf: localized(() => `${PREVIOUS_YEAR}/${YEAR}`),
  sections: { de: 'Abschnitte 1.2 bis 4.3', en: 'sections 1.2 to 4.3' },
  relations: { de: 'Beziehungen:', en: 'relations:' },
  contradictions: { de: 'Widersprüche im Dokument', en: 'Contradictions in the document' },
  from: { de: '0 bis', en: '0 to' },
  to: { de: 'bis 0', en: 'to 0' },
} as const satisfies Record<string, Localized>;

/** Whoever reads the sheet finds its columns by these. */
export const RECONCILIATION_HEADERS = {
  id: { de: 'Nr.', en: 'No.' },
  computed: { de: 'Berechnet', en: 'Calculated' },
  printed: { de: 'Veröffentlicht', en: 'Published' },
  remainder: { de: 'Differenz', en: 'Difference' },
  status: { de: 'Status', en: 'Status' },
} as const satisfies Record<string, Localized>;

const HEADERS: readonly Localized[] = [
  RECONCILIATION_HEADERS.id,
  { de: 'Stelle A', en: 'Place A' },
  { de: 'Stelle B', en: 'Place B' },
  RECONCILIATION_HEADERS.computed,
  RECONCILIATION_HEADERS.printed,
  RECONCILIATION_HEADERS.remainder,
  { de: 'Genauigkeit', en: 'Precision' },
  { de: 'Spielraum (±)', en: 'Tolerance (±)' },
  { de: 'Zulässig ±', en: 'Allowed ±' },
  RECONCILIATION_HEADERS.status,
  { de: 'Bemerkung', en: 'Remark' },
];

const COLUMNS = HEADERS.length;
const LAST_ROW = FIRST_ROW + RELATIONS.length - 1;
const COUNTS_ROW = 3;
const STATUS_COLUMN = `J${FIRST_ROW}:J${LAST_ROW}`;

interface UnitFormats {
  readonly value: string;
  readonly remainder: Localized;
  readonly precision: string;
}

const FORMATS: Readonly<Record<RelationUnit, UnitFormats>> = {
  eur: { value: EURO, remainder: localized(() => EURO_DEVIATION), precision: EURO },
  percent: { value: PERCENT_FINE, remainder: POINTS_DEVIATION, precision: '0.000 %' },
  count: { value: COUNT, remainder: localized(() => COUNT_DEVIATION), precision: COUNT },
};

/** Columns D to J. */
function calculation({ unit, computed, printed, test }: Relation, row: number): CellContent[] {
  const start = [`=${computed}`, `=${printed}`];
  if (test.kind === 'reading') return [...start, `=D${row}-E${row}`, '–', '–', '–', 'HINWEIS'];
  const call = `E${row},D${row},G${row},H${row}`;
  const allowed = `G${row}/2+H${row}`;
  const status = `JC.RECONCILE(${call})`;
  return [
    ...start,
    `=JC.RECONCILE(${call},"REST")`,
    `=${test.precision}`,
    test.halfWidth === '0' ? 0 : `=${test.halfWidth}`,
    // Half a person is no deviation that rounding could explain.
    unit === 'count' ? `=INT(${allowed})` : `=${allowed}`,
    test.oneSided ? `=IF(F${row}${test.oneSided === 'above' ? '<' : '>'}0,"WIDERSPRUCH",${status})` : `=${status}`,
  ];
}

/** "gut 50" allows more and not less, "knapp 500" the other way round. */
function allowedFormat({ unit, test }: Relation, { language }: SheetContext): string {
  const { precision } = FORMATS[unit];
  if (test.kind === 'reading' || !test.oneSided) return precision;
  const number = unit === 'percent' ? '0.0 %' : precision;
  return test.oneSided === 'above' ? `"${TEXT.from[language]} +"${number}` : `"-"${number}" ${TEXT.to[language]}"`;
}

function relationBlocks(relation: Relation, row: number, context: SheetContext): Block[] {
  const { language } = context;
  const { value, remainder, precision } = FORMATS[relation.unit];
  const [computed = '', printed = '', difference = '', ...others] = calculation(relation, row);
  const [accuracy = '', halfWidth = '', allowed = '', status = ''] = others;
  const number = (letter: string, content: CellContent, role: Role, numberFormat: string): Block => ({
    range: `${letter}${row}`,
    cells: [[content]],
    role,
    numberFormat,
    align: 'right',
  });
  return [
    { range: `A${row}`, cells: [[relation.id]], role: 'origin' },
    { range: `B${row}:C${row}`, cells: [[relation.placeA[language], relation.placeB[language]]], role: 'text' },
    number('D', computed, 'calculated', value),
    number('E', printed, 'figure', value),
    number('F', difference, 'calculated', remainder[language]),
    number('G', accuracy, 'origin', precision),
    number('H', halfWidth, 'origin', precision),
    number('I', allowed, 'calculated', allowedFormat(relation, context)),
    { range: `J${row}`, cells: [[status]], role: 'calculated' },
    { range: `K${row}`, cells: [[relation.remark?.[language] ?? '']], role: 'text' },
  ];
}

/** Row 3 counts instead of explaining colours: the number of relations, then of each status. */
function counts({ language }: SheetContext): Block[] {
  return [
    {
      range: `B${COUNTS_ROW}`,
      cells: [[`=COUNTA(A${FIRST_ROW}:A${LAST_ROW})`]],
      role: 'note',
      numberFormat: `0" ${TEXT.relations[language]}"`,
      align: 'left',
    },
    ...STATUS_LOOKS.map(({ status, sign, role }, index): Block => ({
      range: countCell(index),
      cells: [[`=COUNTIF(${STATUS_COLUMN},"${status}")`]],
      role,
      numberFormat: `0" ${sign} ${status}"`,
      align: 'center',
    })),
  ];
}

const countCell = (statusIndex: number): string => `${'CDEF'.charAt(statusIndex)}${COUNTS_ROW}`;

/** A remainder that rounding does not explain stands out. */
const remainderFormat: ConditionalFormat = {
  range: `F${FIRST_ROW}:F${LAST_ROW}`,
  formula: `=$J${FIRST_ROW}="WIDERSPRUCH"`,
  fontColor: STYLES.calculated.color,
  bold: true,
};

export function reconciliationSheet(context: SheetContext): SheetModel {
  const { language } = context;
  return sheet(
    {
      key: 'reconciliation',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: [],
      columns: COLUMNS,
      lastRow: LAST_ROW,
      hasOneHeader: true,
      tabColor: TAB_COLORS.reconciliation,
      columnWidths: [6, 29, 31, 17, 20, 14, 13, 13, 15, 18, 40],
      blocks: [
        ...counts(context),
        header(`A${HEADER_ROW}`, HEADERS.slice(0, 3), context),
        header(`D${HEADER_ROW}`, HEADERS.slice(3, 9), context, 'right'),
        header(`J${HEADER_ROW}`, HEADERS.slice(9), context),
        ...RELATIONS.flatMap((relation, index) => relationBlocks(relation, FIRST_ROW + index, context)),
        { range: `J${HEADER_ROW}:J${LAST_ROW}`, ...BESIDE_NUMBERS },
      ],
      names: [
        {
          name: RESULTS.contradictions,
          cell: countCell(STATUS_LOOKS.findIndex(({ status }) => status === 'WIDERSPRUCH')),
          comment: TEXT.contradictions[language],
        },
      ],
      conditionalFormats: [...statusFormats(STATUS_COLUMN), remainderFormat],
    },
    context,
  );
}
