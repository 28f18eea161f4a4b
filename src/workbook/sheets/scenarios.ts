/**
 * Szenarien: as published, as it holds on Annahmen, and four scenarios side by side. What holds in a column and what follows from it
 * comes from one builder for all columns; below it, what must hold for a target, and what the free money depends on most.
 */
import type { Localized } from '../../language';
import { BUDGET, UNDERFUNDING, YEAR } from '../../programme/ids';
import { ASSUMPTION_GROUPS, type Assumption, type InForce } from '../assumptions';
import { COUNTED_INSTRUMENTS } from '../countedInstruments';
import { COUNT, EURO_CENTS, EURO_DEVIATION, MILLIONS_AXIS, PERCENT, TEXT as TEXT_FORMAT } from '../formats';
import type { Block, CellContent, CellName, Chart, SheetModel, Validation } from '../model';
import { SCENARIOS, scenarioLabel, scenarioName, scenarioTitle } from '../scenarios';
import { CHART_COLORS, INSTRUMENT_COLORS, STYLES } from '../styles';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS } from './header';
import { defaultFormula, inForceFormula, NO_VALUE } from './inForce';
import { UNITS, validationOf } from './inputs';
import { inverse } from './scenarioInverse';
import {
  assumptionRow,
  AUXILIARY,
  BUDGET_FIRST,
  BUDGET_HEADER,
  BUDGET_SUM,
  CHART_TOP,
  COLUMNS,
  COVER_ROW,
  CURRENT,
  ENTERED_TOP,
  FREE_CHART_HEADER,
  HOLDS_HEADER,
  HOLDS_TOP,
  INVERSE_HEADER,
  LAST_LETTER,
  LAST_ROW,
  LETTERS,
  MISSING_ROW,
  NAME_ROW,
  PLACES_FIRST,
  PLACES_HEADER,
  PLACES_SUM,
  PUBLISHED,
  REMARK_ROW,
  RESERVE_FIRST,
  REST_FIRST,
  RESULT,
  RESULT_HEADER,
  SCENARIO_LETTERS,
  SHORTAGE_ROW,
  six,
  UNIT_LETTER,
  UNSPENT_ROW,
  WEIGHT_FIRST,
  type Letter,
} from './scenarioLayout';
import { sensitivity, sensitivityChart } from './scenarioSensitivity';
import { HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: `Szenarien ${YEAR}: veröffentlicht, aktuell und vier eigene`, en: `Scenarios ${YEAR}: published, current and four of your own` },
  asOf: { de: `Plan ${YEAR}`, en: `plan ${YEAR}` },
  sections: { de: 'Abschnitte 1.2 und 4.1', en: 'sections 1.2 and 4.1' },
  entered: { de: 'Eingaben (leer: Vorgabe)', en: 'Inputs (empty: default)' },
  published: { de: 'Veröffentlicht', en: 'Published' },
  current: { de: 'Aktuell', en: 'Current' },
  unit: { de: 'Einheit', en: 'Unit' },
  name: { de: 'Name des Szenarios', en: 'Name of the scenario' },
  nameOf: { de: 'Name', en: 'name' },
  holds: { de: 'Was gilt', en: 'Applicable' },
  results: { de: 'Ergebnis', en: 'Result' },
  share: { de: 'Kommunaler Finanzierungsanteil (KFA)', en: 'Municipal share (KFA)' },
  underfunding: { de: 'Unterfinanzierung', en: 'Underfunding' },
  before: { de: 'Titel vor Umschichtung', en: 'Title before transfer' },
  after: { de: 'Titel nach Umschichtung', en: 'Title after transfer' },
  commitments: { de: 'Verpflichtungen', en: 'Commitments' },
  free: { de: 'Frei für neue Maßnahmen', en: 'Free for new measures' },
  toPublished: { de: 'gegenüber Veröffentlicht', en: 'compared with Published' },
  toCurrent: { de: 'gegenüber Aktuell', en: 'compared with Current' },
  budgets: { de: 'Budget je Förderart', en: 'Budget by instrument' },
  sum: { de: 'Summe', en: 'Sum' },
  unspent: { de: 'nicht verteilt', en: 'not split' },
  remark: { de: 'Hinweis', en: 'Remark' },
  noMoney: { de: 'keine Mittel', en: 'no funds' },
  noCosts: { de: 'Stückkosten fehlen: nach Plätzen verteilt', en: 'Unit costs missing: split by places' },
  notPaid: { de: 'Mindestplätze nicht bezahlbar, es fehlen', en: 'Minimum places cannot be paid, short by' },
  payable: { de: 'Bezahlbare Plätze', en: 'Payable places' },
  cover: { de: 'Deckung des Bedarfs', en: 'Coverage of the need' },
  auxiliary: { de: 'Hilfsspalten', en: 'Auxiliary columns' },
  missing: { de: 'fehlende Stückkosten', en: 'missing unit costs' },
  shortage: { de: 'fehlt für Mindestplätze', en: 'short for minimum places' },
  reserve: { de: 'Mindestplätze', en: 'minimum places' },
  rest: { de: 'weitere Plätze', en: 'further places' },
  weight: { de: 'Gewicht je Platz', en: 'weight per place' },
  chart: { de: 'Freie Mittel je Förderart, Mio. EUR', en: 'Available funds by instrument, EUR m' },
} as const satisfies Record<string, Localized>;

/** What holds in a column, by the name that it has on Annahmen. */
const inColumn = (letter: Letter): InForce => (name) => `${letter}${assumptionRow(HOLDS_TOP, name)}`;

const RIGHT = { role: 'calculated', align: 'right' } as const;
const across = (row: number): string => `${PUBLISHED}${row}:${LAST_LETTER}${row}`;

/** Label, one formula for all six columns, unit. */
function line(row: number, label: string, formula: (letter: Letter) => string, look: Omit<Block, 'range' | 'cells'>, unit = ''): Block[] {
  const isSum = look.role === 'sum';
  return [
    { range: `A${row}`, cells: [[label]], role: isSum ? 'sum' : 'text' },
    { range: across(row), cells: [LETTERS.map(formula)], align: 'right', ...look },
    { range: `${UNIT_LETTER}${row}`, cells: [[unit]], role: isSum ? 'sumOrigin' : 'origin', ...BESIDE_NUMBERS },
  ];
}

const band = (row: number, title: string): Block[] => [
  { range: `A${row}:${UNIT_LETTER}${row}`, role: 'head' },
  { range: `A${row}`, cells: [[title]] },
];

/** The rows of the assumptions under their groups' titles. */
function grouped(top: number, language: SheetContext['language'], rowOf: (assumption: Assumption, row: number) => Block[]): Block[] {
  let row = top;
  return ASSUMPTION_GROUPS.flatMap(({ title, assumptions }) => {
    const blocks = [{ range: `A${row}`, cells: [[title[language]]], role: 'section' } as const, ...assumptions.flatMap((one, index) => rowOf(one, row + 1 + index))];
    row += 1 + assumptions.length;
    return blocks;
  });
}

function heads({ language }: SheetContext): Block[] {
  const named = SCENARIOS.map((scenario) => {
    const cell = `${SCENARIO_LETTERS[scenario]}${NAME_ROW}`;
    return `=IF(${cell}="","${scenarioLabel(scenario)[language]}",${cell})`;
  });
  return [
    { range: `A${HEADER_ROW}:${UNIT_LETTER}${HEADER_ROW}`, role: 'head' },
    { range: `A${HEADER_ROW}`, cells: [[TEXT.entered[language]]] },
    { range: `${PUBLISHED}${HEADER_ROW}:${LAST_LETTER}${HEADER_ROW}`, cells: [[TEXT.published[language], TEXT.current[language], ...named]], align: 'right', wrap: true },
    { range: `${UNIT_LETTER}${HEADER_ROW}`, cells: [[TEXT.unit[language]]], ...BESIDE_NUMBERS },
    { range: `A${NAME_ROW}:C${NAME_ROW}`, role: 'text' },
    { range: `A${NAME_ROW}`, cells: [[TEXT.name[language]]] },
    { range: `${SCENARIO_LETTERS[1]}${NAME_ROW}:${LAST_LETTER}${NAME_ROW}`, role: 'input', numberFormat: TEXT_FORMAT, align: 'right' },
  ];
}

function entered({ language }: SheetContext): Block[] {
  return grouped(ENTERED_TOP, language, ({ label, unit, input }, row) => {
    const { numberFormat, label: unitLabel } = UNITS[unit];
    const shown = unit === 'choice' ? undefined : numberFormat;
    return [
      { range: `A${row}`, cells: [[label[language]]], role: 'text' },
      { range: `${PUBLISHED}${row}`, role: 'text' },
      { range: `${CURRENT}${row}`, cells: [[`=IF(${input}="","",${input})`]], role: 'assumption', numberFormat: shown, align: 'right' },
      { range: `${SCENARIO_LETTERS[1]}${row}:${LAST_LETTER}${row}`, role: 'input', numberFormat, align: 'right' },
      { range: `${UNIT_LETTER}${row}`, cells: [[unitLabel[language]]], role: 'origin', ...BESIDE_NUMBERS },
    ];
  });
}

/** Nothing can be entered for Published, and Current is what holds on Annahmen. */
function holds({ language }: SheetContext): Block[] {
  return [
    ...band(HOLDS_HEADER, TEXT.holds[language]),
    ...grouped(HOLDS_TOP, language, (assumption, row) => {
      const { label, unit, name, default: initial } = assumption;
      const { numberFormat, label: unitLabel } = UNITS[unit];
      const preset = (letter: Letter): string | null =>
        initial !== null && 'value' in initial ? initial.name : defaultFormula(assumption, inColumn(letter));
      const own = (letter: Letter): string =>
        inForceFormula(assumption, `${letter}${assumptionRow(ENTERED_TOP, name)}`, preset(letter), inColumn(letter));
      const published = preset(PUBLISHED);
      const cells = LETTERS.map((letter): CellContent => {
        if (letter === PUBLISHED) return published === null ? NO_VALUE : `=${published}`;
        return letter === CURRENT ? `=${name}` : own(letter);
      });
      const isFigure = initial !== null && 'figure' in initial;
      const shown = unit === 'choice' ? undefined : numberFormat;
      return [
        { range: `A${row}`, cells: [[label[language]]], role: 'text' },
        { range: `${PUBLISHED}${row}`, cells: [cells.slice(0, 1)], role: isFigure ? 'figure' : 'calculated', numberFormat: shown, align: 'right' },
        { range: `${CURRENT}${row}:${LAST_LETTER}${row}`, cells: [cells.slice(1)], role: 'assumption', numberFormat: shown, align: 'right' },
        { range: `${UNIT_LETTER}${row}`, cells: [[unitLabel[language]]], role: 'origin', ...BESIDE_NUMBERS },
      ];
    }),
  ];
}

function results({ language }: SheetContext): Block[] {
  const { share, underfunding, before, after, commitments, free, toPublished, toCurrent } = RESULT;
  const plain = { role: 'calculated', numberFormat: EURO_CENTS } as const;
  const held = (name: string) => (letter: Letter): string => `=${inColumn(letter)(name)}`;
  const deviation = { role: 'calculated', numberFormat: EURO_DEVIATION } as const;
  return [
    ...band(RESULT_HEADER, TEXT.results[language]),
    ...line(share, TEXT.share[language], (at) => `=JC.ADMIN_SHARE(${inColumn(at)('ANN_VERW_KOSTEN')},"KOMMUNE",1-${inColumn(at)('ANN_KFA')})`, plain, 'EUR'),
    ...line(underfunding, TEXT.underfunding[language], held('ANN_UNTERFIN'), plain, 'EUR'),
    ...line(before, TEXT.before[language], (at) => `=${BUDGET.integration}+IF(${inColumn(at)('ANN_LESART')}="VOR",0,${UNDERFUNDING})`, plain, 'EUR'),
    ...line(after, TEXT.after[language], (at) => `=${at}${before}-${at}${underfunding}`, plain, 'EUR'),
    ...line(commitments, TEXT.commitments[language], held('ANN_VERPFL'), plain, 'EUR'),
    ...line(
      free,
      TEXT.free[language],
      (at) => `=JC.FREE_BUDGET(${at}${before},${at}${underfunding},${at}${commitments},"VOR")`,
      { role: 'sum', numberFormat: EURO_CENTS },
      'EUR',
    ),
    ...line(toPublished, TEXT.toPublished[language], (at) => `=${at}${free}-$${PUBLISHED}${free}`, deviation, 'EUR'),
    ...line(toCurrent, TEXT.toCurrent[language], (at) => `=${at}${free}-$${CURRENT}${free}`, deviation, 'EUR'),
  ];
}

/** The six cells of a kind of assumption in a column, in the order of the instruments. */
const ofKind = (letter: Letter, kind: 'STK' | 'PL' | 'MIN'): { readonly range: string; readonly at: (index: number) => string } => {
  const names = COUNTED_INSTRUMENTS.map(({ unitCost }) => unitCost.replace('ANN_STK_', `ANN_${kind}_`));
  const cells = names.map((name) => inColumn(letter)(name));
  return { range: `${cells[0]}:${cells.at(-1)}`, at: (index) => cells[index] ?? '' };
};

const money = (letter: Letter): string => `MAX(0,${letter}${RESULT.free})`;
const isByCost = (letter: Letter): string => `${letter}${MISSING_ROW}=0`;

function budgets({ language }: SheetContext): Block[] {
  const euros = { ...RIGHT, numberFormat: EURO_CENTS } as const;
  const sum = (letter: Letter): string => `SUM(${six(letter, BUDGET_FIRST)})`;
  /** Its part of what is left when the minimum places are paid. */
  const budget = (letter: Letter, index: number): string => {
    const row = BUDGET_FIRST + index;
    const [reserve, rest, weights] = [RESERVE_FIRST, REST_FIRST, WEIGHT_FIRST].map((first) => six(letter, first));
    const left = `MAX(0,${letter}${RESULT.free}-SUM(${reserve}))`;
    const part = `INDEX(JC.SLOT_BUDGET(${left},${rest},${weights}),ROW($A${row})-ROW($A$${BUDGET_HEADER}))`;
    return `=ROUND(IF(${letter}${SHORTAGE_ROW}>0,0,${letter}${RESERVE_FIRST + index}+IF(SUM(${rest})=0,0,${part})),2)`;
  };
  const remark = (letter: Letter): string =>
    `=IF(${letter}${SHORTAGE_ROW}>0,"${TEXT.notPaid[language]} "&FIXED(${letter}${SHORTAGE_ROW},2)&" €",` +
    `IF(${letter}${RESULT.free}<=0,"${TEXT.noMoney[language]}",IF(${isByCost(letter)},"","${TEXT.noCosts[language]}")))`;
  return [
    ...band(BUDGET_HEADER, TEXT.budgets[language]),
    ...COUNTED_INSTRUMENTS.flatMap(({ label }, index) => line(BUDGET_FIRST + index, label[language], (at) => budget(at, index), euros, 'EUR')),
    ...line(BUDGET_SUM, TEXT.sum[language], (at) => `=${sum(at)}`, { role: 'sum', numberFormat: EURO_CENTS }, 'EUR'),
    ...line(UNSPENT_ROW, TEXT.unspent[language], (at) => `=ROUND(${money(at)}-${at}${BUDGET_SUM},2)`, euros, 'EUR'),
    ...line(REMARK_ROW, TEXT.remark[language], remark, { role: 'hint', align: 'right', wrap: true }),
  ];
}

/** Six digits first: a budget for exactly n places must not become n − 1 by a binary fraction. */
function places({ language }: SheetContext): Block[] {
  const payable = (letter: Letter, index: number): string =>
    `=IF(${isByCost(letter)},ROUNDDOWN(ROUND(${letter}${BUDGET_FIRST + index}/${ofKind(letter, 'STK').at(index)},6),0),"${NO_VALUE}")`;
  const need = (letter: Letter): string => `SUMPRODUCT(${ofKind(letter, 'PL').range},${ofKind(letter, 'STK').range})`;
  const cover = (letter: Letter): string =>
    `=IF(${isByCost(letter)},IF(${need(letter)}=0,"${NO_VALUE}",${letter}${BUDGET_SUM}/${need(letter)}),"${NO_VALUE}")`;
  const total = (letter: Letter): string => `=IF(${isByCost(letter)},SUM(${six(letter, PLACES_FIRST)}),"${NO_VALUE}")`;
  const count = UNITS.count.label[language];
  return [
    ...band(PLACES_HEADER, TEXT.payable[language]),
    ...COUNTED_INSTRUMENTS.flatMap(({ label }, index) =>
      line(PLACES_FIRST + index, label[language], (at) => payable(at, index), { ...RIGHT, numberFormat: COUNT }, count),
    ),
    ...line(PLACES_SUM, TEXT.sum[language], total, { role: 'sum', numberFormat: COUNT }, count),
    ...line(COVER_ROW, TEXT.cover[language], cover, { ...RIGHT, numberFormat: PERCENT }, UNITS.fraction.label[language]),
  ];
}

/** Without all six unit costs a minimum has no effect. */
function auxiliary({ language }: SheetContext): Block[] {
  const small = { role: 'origin', align: 'right', numberFormat: COUNT } as const;
  const row = (at: number, label: string, formula: (letter: Letter) => string): Block[] => [
    { range: `A${at}`, cells: [[label]], role: 'origin' },
    { range: across(at), cells: [LETTERS.map(formula)], ...small },
  ];
  const perInstrument = (first: number, what: Localized, formula: (letter: Letter, index: number) => string): Block[] =>
    COUNTED_INSTRUMENTS.flatMap(({ label }, index) => row(first + index, `${what[language]}: ${label[language]}`, (at) => formula(at, index)));
  const missing = (letter: Letter): string => {
    const { range } = ofKind(letter, 'STK');
    return `=IF(ISERROR(SUM(${range})),NA(),ROWS(${range})-COUNT(${range}))`;
  };
  const shortage = (letter: Letter): string => {
    const reserve = `SUM(${six(letter, RESERVE_FIRST)})`;
    return `=IF(${reserve}=0,0,MAX(0,${reserve}-${letter}${RESULT.free}))`;
  };
  const ifCost = (letter: Letter, yes: string, no: string): string => `=IF(${isByCost(letter)},${yes},${no})`;
  return [
    { range: `A${AUXILIARY}`, cells: [[TEXT.auxiliary[language]]], role: 'origin' },
    ...row(MISSING_ROW, TEXT.missing[language], missing),
    ...row(SHORTAGE_ROW, TEXT.shortage[language], shortage),
    ...perInstrument(RESERVE_FIRST, TEXT.reserve, (at, index) => ifCost(at, `${ofKind(at, 'MIN').at(index)}*${ofKind(at, 'STK').at(index)}`, '0')),
    ...perInstrument(REST_FIRST, TEXT.rest, (at, index) => {
      const all = ofKind(at, 'PL').at(index);
      return ifCost(at, `${all}-${ofKind(at, 'MIN').at(index)}`, all);
    }),
    ...perInstrument(WEIGHT_FIRST, TEXT.weight, (at, index) => ifCost(at, ofKind(at, 'STK').at(index), '1')),
  ];
}

/** A row for each column of the sheet, a column for each instrument. */
function chartData({ language }: SheetContext): Block[] {
  const first = FREE_CHART_HEADER + 1;
  return [
    { range: `A${FREE_CHART_HEADER}:G${FREE_CHART_HEADER}`, cells: [[TEXT.chart[language], ...COUNTED_INSTRUMENTS.map(({ label }) => label[language])]], role: 'origin', wrap: true },
    {
      range: `A${first}:A${first + LETTERS.length - 1}`,
      cells: LETTERS.map((letter) => [`=${letter}${HEADER_ROW}`]),
      role: 'origin',
    },
    {
      range: `B${first}:G${first + LETTERS.length - 1}`,
      cells: LETTERS.map((letter) => COUNTED_INSTRUMENTS.map((_, index) => `=${letter}${BUDGET_FIRST + index}`)),
      role: 'origin',
      numberFormat: COUNT,
    },
  ];
}

function chart({ language }: SheetContext): Chart {
  const first = FREE_CHART_HEADER + 1;
  const column = (letter: string): string => `${letter}${first}:${letter}${first + LETTERS.length - 1}`;
  return {
    name: 'JC_Szenarien_Frei',
    kind: 'ColumnStacked',
    title: TEXT.chart[language],
    categories: column('A'),
    series: COUNTED_INSTRUMENTS.map(({ label }, index) => ({
      name: label[language],
      values: column('BCDEFG'.charAt(index)),
      fill: INSTRUMENT_COLORS[index] ?? '',
      line: CHART_COLORS.actual.line,
      labels: null,
    })),
    axisFormat: MILLIONS_AXIS,
    labelFormat: '',
    gapWidth: 50,
    place: `A${CHART_TOP}:C${LAST_ROW}`,
  };
}

function names({ language }: SheetContext): CellName[] {
  return SCENARIOS.flatMap((scenario): CellName[] => {
    const letter = SCENARIO_LETTERS[scenario];
    const label = scenarioLabel(scenario)[language];
    return [
      { name: scenarioTitle(scenario), cell: `${letter}${NAME_ROW}`, comment: `${label}: ${TEXT.nameOf[language]}` },
      ...ASSUMPTION_GROUPS.flatMap(({ assumptions }) => assumptions).map((one) => ({
        name: scenarioName(scenario, one.input),
        cell: `${letter}${assumptionRow(ENTERED_TOP, one.name)}`,
        comment: `${label}: ${one.label[language]}`,
      })),
    ];
  });
}

function validations({ language }: SheetContext): Validation[] {
  return ASSUMPTION_GROUPS.flatMap(({ assumptions }) => assumptions).map((one) => {
    const row = assumptionRow(ENTERED_TOP, one.name);
    return validationOf(one, `${SCENARIO_LETTERS[1]}${row}:${LAST_LETTER}${row}`, language);
  });
}

export function scenariosSheet(context: SheetContext): SheetModel {
  const parts = [inverse(context), sensitivity(context)];
  return sheet(
    {
      key: 'scenarios',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['input', 'figure', 'assumption'],
      columns: COLUMNS,
      lastRow: LAST_ROW,
      hasOneHeader: true,
      columnWidths: [52, 19, 19, 19, 19, 19, 19, 22],
      rowHeights: [
        { row: HEADER_ROW, points: 32 },
        { row: REMARK_ROW, points: 48 },
        { row: INVERSE_HEADER, points: 32 },
        { row: FREE_CHART_HEADER, points: 45 },
      ],
      blocks: [
        ...heads(context),
        ...entered(context),
        ...holds(context),
        ...results(context),
        ...budgets(context),
        ...places(context),
        ...parts.flatMap(({ blocks }) => blocks),
        ...auxiliary(context),
        ...chartData(context),
      ],
      names: [...names(context), ...parts.flatMap((part) => part.names)],
      validations: [...validations(context), ...parts.flatMap((part) => part.validations)],
      conditionalFormats: [
        {
          range: across(RESULT.free),
          formula: `=AND(ISNUMBER(${PUBLISHED}${RESULT.free}),${PUBLISHED}${RESULT.free}<0)`,
          fontColor: STYLES.statusContradiction.color,
          bold: true,
        },
      ],
      charts: [chart(context), sensitivityChart(context)],
    },
    context,
  );
}
