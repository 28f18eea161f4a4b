/** The part of Szenarien that says what the free money depends on most: each driver a step down and up, all else as it is on Annahmen. */
import type { Localized } from '../../language';
import { EURO_CENTS, EURO_DEVIATION, MILLIONS_FINE_AXIS, PERCENT_FINE } from '../formats';
import type { Block, CellContent, Chart, SheetModel } from '../model';
import { STEPS, type Step } from '../sheetInputs';
import { CHART_COLORS } from '../styles';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS } from './header';
import { validationOf } from './inputs';
import {
  CHART_TOP,
  CURRENT,
  DRIVER_FIRST,
  DRIVER_HEADER,
  LAST_ROW,
  RESULT,
  SENSITIVITY_FIRST,
  SENSITIVITY_HEADER,
  SENSITIVITY_NOTE,
  STEP_FIRST,
  STEP_HEADER,
  TORNADO_HEADER,
  UNIT_LETTER,
} from './scenarioLayout';

const TEXT = {
  steps: { de: 'Empfindlichkeit: Schritt je Treiber', en: 'Sensitivity: step by driver' },
  step: { de: 'Ihr Schritt', en: 'Your step' },
  initial: { de: 'Vorgabe', en: 'Default' },
  holds: { de: 'Gilt', en: 'Holds' },
  meaning: { de: 'Bedeutung', en: 'Meaning' },
  sorted: { de: 'Freies Geld nach der Größe der Wirkung', en: 'Available funds by size of the effect' },
  down: { de: 'Schritt nach unten', en: 'Step down' },
  up: { de: 'Schritt nach oben', en: 'Step up' },
  changeDown: { de: 'Änderung unten', en: 'Change down' },
  changeUp: { de: 'Änderung oben', en: 'Change up' },
  entered: {
    de: 'Die Unterfinanzierung ist eingegeben: Kosten, Mittel und Anteil wirken nicht.',
    en: 'The underfunding is entered: costs, funds and share have no effect.',
  },
  drivers: { de: 'Treiber', en: 'Driver' },
  size: { de: 'Größe', en: 'Size' },
  rank: { de: 'Rang', en: 'Rank' },
  chart: { de: 'Änderung der freien Mittel, Mio. EUR', en: 'Change of the available funds, EUR m' },
} as const satisfies Record<string, Localized>;

const rowsOf = (first: number): readonly number[] => STEPS.map((_, index) => first + index);
const last = (first: number): number => first + STEPS.length - 1;
const area = (from: string, to: string, first: number): string => `${from}${first}:${to}${last(first)}`;

const HOLDS = 'D';

/** Free money where one driver is a step further; down or up. */
function freeAt({ driver }: Step, step: string, sign: '-' | '+'): string {
  const changed = driver === 'ANN_KFA' ? `MAX(0,MIN(1,ANN_KFA${sign}${step}))` : `ROUND(${driver}*(1${sign}${step}),2)`;
  const value = (name: string): string => (name === driver ? changed : name);
  const underfunding = `IF(EIN_UNTERFIN="",JC.UNDERFUNDING(${['ANN_VERW_KOSTEN', 'ANN_VERW_MITTEL', 'ANN_KFA'].map(value).join(',')}),ANN_UNTERFIN)`;
  const own = driver === 'ANN_VERPFL' ? 'ANN_UNTERFIN' : underfunding;
  return `=JC.FREE_BUDGET(${CURRENT}${RESULT.before},${own},${value('ANN_VERPFL')},"VOR")`;
}

export function sensitivity(context: SheetContext): Pick<SheetModel, 'blocks' | 'names' | 'validations'> {
  const { language } = context;
  return {
    blocks: [...steps(context), ...drivers(context), ...sorted(context), ...tornado(context)],
    names: STEPS.map(({ name, label, meaning }, index) => ({ name, cell: `B${STEP_FIRST + index}`, comment: `${label[language]}: ${meaning[language]}` })),
    validations: STEPS.map((step, index) => validationOf(step, `B${STEP_FIRST + index}`, language)),
  };
}

function steps({ language }: SheetContext): Block[] {
  const held = (row: number): string => `=IF(B${row}="",C${row},IF(ISNUMBER(B${row}),IF(AND(B${row}>=0,B${row}<=1),B${row},NA()),NA()))`;
  const heads = [TEXT.step, TEXT.initial, TEXT.holds].map((text) => text[language]);
  return [
    { range: `A${STEP_HEADER}:${UNIT_LETTER}${STEP_HEADER}`, role: 'head' },
    { range: `A${STEP_HEADER}`, cells: [[TEXT.steps[language]]] },
    { range: `B${STEP_HEADER}:${HOLDS}${STEP_HEADER}`, cells: [heads], align: 'right' },
    { range: `E${STEP_HEADER}`, cells: [[TEXT.meaning[language]]], ...BESIDE_NUMBERS },
    { range: area('A', 'A', STEP_FIRST), cells: STEPS.map(({ label }) => [label[language]]), role: 'text' },
    { range: area('B', 'B', STEP_FIRST), role: 'input', numberFormat: PERCENT_FINE, align: 'right' },
    { range: area('C', 'C', STEP_FIRST), cells: STEPS.map(({ preset }) => [preset]), role: 'origin', numberFormat: PERCENT_FINE, align: 'right' },
    { range: area(HOLDS, HOLDS, STEP_FIRST), cells: rowsOf(STEP_FIRST).map((row) => [held(row)]), role: 'calculated', numberFormat: PERCENT_FINE, align: 'right' },
    { range: area('E', UNIT_LETTER, STEP_FIRST), role: 'origin' },
    { range: area('E', 'E', STEP_FIRST), cells: STEPS.map(({ meaning }) => [meaning[language]]), ...BESIDE_NUMBERS },
  ];
}

/** In the order of the table: free money, changes, how large they are and the rank of that; equal ones keep their order. */
function drivers({ language }: SheetContext): Block[] {
  const heads = [TEXT.drivers, TEXT.down, TEXT.up, TEXT.changeDown, TEXT.changeUp, TEXT.size, TEXT.rank].map((text) => text[language]);
  const rank = (index: number): string => {
    const own = `F${DRIVER_FIRST + index}`;
    const larger = rowsOf(DRIVER_FIRST).flatMap((row, other) => (other === index ? [] : [`IF(F${row}${other < index ? '>=' : '>'}${own},1,0)`]));
    return `=1+${larger.join('+')}`;
  };
  const free = `${CURRENT}$${RESULT.free}`;
  const cells = STEPS.map((step, index): CellContent[] => {
    const row = DRIVER_FIRST + index;
    const size = `${HOLDS}${STEP_FIRST + index}`;
    const change = (letter: string): string => `=ROUND(${letter}${row}-${free},2)`;
    return [step.label[language], freeAt(step, size, '-'), freeAt(step, size, '+'), change('B'), change('C'), `=MAX(ABS(D${row}),ABS(E${row}))`, rank(index)];
  });
  return [
    { range: `A${DRIVER_HEADER}:G${DRIVER_HEADER}`, cells: [heads], role: 'origin' },
    { range: area('A', 'G', DRIVER_FIRST), cells, role: 'origin', numberFormat: EURO_CENTS },
    { range: area('G', 'G', DRIVER_FIRST), numberFormat: '0' },
  ];
}

/** What stands in a column of the drivers, at the rank that a row has. */
const atRank = (letter: string, rank: string): string =>
  `=INDEX(${letter}$${DRIVER_FIRST}:${letter}$${last(DRIVER_FIRST)},MATCH(${rank},G$${DRIVER_FIRST}:G$${last(DRIVER_FIRST)},0))`;

function sorted({ language }: SheetContext): Block[] {
  const heads = [TEXT.down, TEXT.up, TEXT.changeDown, TEXT.changeUp].map((text) => text[language]);
  const rank = (row: number): string => `ROW($${UNIT_LETTER}${row})-ROW($${UNIT_LETTER}$${SENSITIVITY_HEADER})`;
  const column = (...letters: readonly string[]): CellContent[][] => rowsOf(SENSITIVITY_FIRST).map((row) => letters.map((letter) => atRank(letter, rank(row))));
  const right = { role: 'calculated', align: 'right' } as const;
  return [
    { range: `A${SENSITIVITY_HEADER}:${UNIT_LETTER}${SENSITIVITY_HEADER}`, role: 'head' },
    { range: `A${SENSITIVITY_HEADER}`, cells: [[TEXT.sorted[language]]] },
    { range: `B${SENSITIVITY_HEADER}:E${SENSITIVITY_HEADER}`, cells: [heads], align: 'right' },
    { range: area('A', 'A', SENSITIVITY_FIRST), cells: column('A'), role: 'text' },
    { range: area('B', 'C', SENSITIVITY_FIRST), cells: column('B', 'C'), ...right, numberFormat: EURO_CENTS },
    { range: area('D', 'E', SENSITIVITY_FIRST), cells: column('D', 'E'), ...right, numberFormat: EURO_DEVIATION },
    { range: `A${SENSITIVITY_NOTE}`, cells: [[`=IF(EIN_UNTERFIN="","","${TEXT.entered[language]}")`]], role: 'note' },
  ];
}

/** A bar chart draws its first category at the bottom: the smallest effect comes first. */
function tornado({ language }: SheetContext): Block[] {
  const first = TORNADO_HEADER + 1;
  const rank = (row: number): string => `ROW($${UNIT_LETTER}$${last(first)})-ROW($${UNIT_LETTER}${row})+1`;
  return [
    { range: `A${TORNADO_HEADER}:C${TORNADO_HEADER}`, cells: [[TEXT.chart, TEXT.down, TEXT.up].map((text) => text[language])], role: 'origin' },
    {
      range: area('A', 'C', first),
      cells: rowsOf(first).map((row) => ['A', 'D', 'E'].map((letter) => atRank(letter, rank(row)))),
      role: 'origin',
      numberFormat: EURO_DEVIATION,
    },
  ];
}

export function sensitivityChart({ language }: SheetContext): Chart {
  const first = TORNADO_HEADER + 1;
  const column = (letter: string): string => area(letter, letter, first);
  return {
    name: 'JC_Szenarien_Empfindlichkeit',
    kind: 'BarStacked',
    title: TEXT.chart[language],
    categories: column('A'),
    series: [
      { name: TEXT.down[language], values: column('B'), ...CHART_COLORS.planNext },
      { name: TEXT.up[language], values: column('C'), ...CHART_COLORS.actual },
    ].map((series) => ({ ...series, labels: null })),
    axisFormat: MILLIONS_FINE_AXIS,
    labelFormat: '',
    gapWidth: 60,
    isDiverging: true,
    place: `D${CHART_TOP}:${UNIT_LETTER}${LAST_ROW}`,
  };
}
