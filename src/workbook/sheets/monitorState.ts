/** The state in five lines: booked until, deviation, what is expected, what is missing, over plan. Empty data say what to do. */
import type { Localized } from '../../language';
import { KDU_ITEMS } from '../../programme/kdu';
import { euroText, percentText } from '../../programme/formulas';
import type { CellContent } from '../model';
import { MONITOR, MONITOR_TOTAL } from '../monitorInputs';
import type { SheetContext } from './context';
import { joined, listed } from './monitorBasis';
import {
  atMonth,
  BG,
  BG_FIRST,
  BG_LAST,
  CUBE_CLOSING,
  cubeMonths,
  END_FIRST,
  EXPECTED_ROW,
  fixed,
  HIGH_ROW,
  HOLDS,
  KEY,
  LATER,
  LOW_ROW,
  METHODS,
  MISSING,
  MIXED,
  MONTH_FIRST,
  MONTH_LAST,
  OPEN_ROW,
  OVER_FIRST,
  OVER_SUM,
  ROUNDED,
  rowsOf,
  SECRETS,
} from './monitorLayout';

/** What stands above the lines: who reads them knows them by it. */
export const STATE_TITLE = { de: 'Stand', en: 'State' } as const satisfies Localized;

const TEXT = {
  noData: {
    de: 'Noch keine Daten: In der Ansicht „KdU-Ist“ eine Datei einlesen. Quelle',
    en: 'No data yet: read a file in the view “Actuals”. Source',
  },
  year: { de: 'Jahr', en: 'year' },
  noJanuary: { de: 'Der Januar fehlt: Es wird nichts berechnet.', en: 'January is missing: nothing is calculated.' },
  source: { de: 'Quelle', en: 'Source' },
  booked: { de: 'gebucht bis', en: 'booked until' },
  lower: { de: ', auf Wunsch weniger als vorhanden', en: ', fewer than there are, as asked' },
  actual: { de: 'Ist', en: 'Actual' },
  above: { de: 'über dem Plan', en: 'above the plan' },
  below: { de: 'unter dem Plan', en: 'below the plan' },
  noPlan: {
    de: 'Plan: keine Daten; Ansatz eintragen oder anderen Verlauf wählen.',
    en: 'Plan: no data; enter the plan or choose another course.',
  },
  expected: { de: 'Erwartet zum Jahresende', en: 'Expected at the end of the year' },
  span: { de: 'Spanne der Methoden', en: 'span of the methods' },
  to: { de: 'bis', en: 'to' },
  allAlike: { de: 'alle Methoden gleich', en: 'all methods alike' },
  onlyOne: { de: 'nur eine Methode berechenbar', en: 'only one method can be calculated' },
  toPlan: { de: 'gegen Ansatz', en: 'to plan' },
  noForecast: { de: 'Erwartet: keine Daten.', en: 'Expected: no data.' },
  gaps: { de: 'Es fehlt ein Monat, es wird nichts berechnet:', en: 'A month is missing, nothing is calculated:' },
  later: { de: 'Spätere Monate mit Daten:', en: 'Later months with data:' },
  notFull: { de: 'vielleicht nicht voll gebucht', en: 'perhaps not booked in full' },
  closing: { de: 'Abschlussbuchungen sind schon da.', en: 'Closing entries are there already.' },
  rounded: { de: 'Aus gerundeten Werten, ±', en: 'From rounded amounts, ±' },
  secret: { de: 'Unvollständig: Beträge sind geheim.', en: 'Incomplete: amounts are kept secret.' },
  open: { de: 'Ohne Zuordnung:', en: 'Without item:' },
  noHouseholds: { de: 'KdU_BG hat für dieses Jahr keine BG.', en: 'KdU_BG has no households for this year.' },
  fewHouseholds: { de: 'BG und Ist beider Jahre nur bis', en: 'Households and actuals of both years only until' },
  mixed: { de: 'Datenstand gemischt:', en: 'States of the data mixed:' },
  complete: { de: 'Es fehlt nichts.', en: 'Nothing is missing.' },
  over: { de: 'Über Plan', en: 'Over plan' },
  enterLimit: { de: 'Grenze der Erheblichkeit eintragen.', en: 'enter the limit of significance.' },
  chooseCover: { de: 'Deckungskreis wählen.', en: 'choose the mutual coverage.' },
  no: { de: 'nein', en: 'no' },
  unknown: { de: 'keine Daten', en: 'no data' },
  same: { de: 'gleich', en: 'alike' },
  byMethod: { de: 'je nach Methode', en: 'depends on the method' },
} as const satisfies Record<string, Localized>;

const { months, isReady, last } = HOLDS;
const isNumber = (cell: string): string => `ISNUMBER(${cell})`;

export function stateLines({ language }: SheetContext): CellContent[] {
  const word = (key: keyof typeof TEXT): string => TEXT[key][language];
  const about = `"${word('source')} "&${HOLDS.source}&", ${word('year')} "&${HOLDS.year}`;
  const lower = `IF(${months}<${HOLDS.defaultMonths},"${word('lower')}","")`;
  const booked = `${about}&", "&${HOLDS.position}&": ${word('booked')} "&${last}&" ("&${months}&${lower}&")."`;
  const start = `IF(${months}=0,"${word('noJanuary')}",${booked})`;
  return [
    `=IF(${HOLDS.hasData},${start},"${word('noData')} "&${HOLDS.source}&", ${word('year')} "&${HOLDS.year}&".")`,
    `=IF(${isReady},${deviation(word)},"")`,
    `=IF(${isReady},${expectation(word)},"")`,
    `=IF(${HOLDS.hasData},${missing(word)},"")`,
    `=IF(${isReady},${overPlan(word)},"")`,
  ];
}

type Word = (key: keyof typeof TEXT) => string;

function deviation(word: Word): string {
  const [actual, difference, percent] = [atMonth('C'), atMonth('E'), atMonth('F')];
  const direction = `IF(${difference}<0,"${word('below')}","${word('above')}")`;
  const inPercent = `IF(${isNumber(percent)}," ("&${percentText(`ABS(${percent})`)}&")","")`;
  const said = `"${word('actual')} "&${euroText(actual)}&", "&${euroText(`ABS(${difference})`)}&${inPercent}&" "&${direction}&"."`;
  return `IF(${isNumber(difference)},${said},"${word('noPlan')}")`;
}

function expectation(word: Word): string {
  const cell = (letter: string, row: number): string => `$${letter}$${row}`;
  const [end, low, high, toPlan] = [cell('C', EXPECTED_ROW), cell('C', LOW_ROW), cell('C', HIGH_ROW), cell('D', EXPECTED_ROW)];
  const alike = `IF(COUNT(${fixed('C', END_FIRST, END_FIRST + METHODS.length - 1)})=1,"${word('onlyOne')}","${word('allAlike')}")`;
  const reach = `"${word('span')} "&${euroText(low)}&" ${word('to')} "&${euroText(high)}`;
  const span = `IF(AND(${isNumber(low)},${isNumber(high)}),", "&IF(${euroText(low)}=${euroText(high)},${alike},${reach}),"")`;
  const against = `IF(${isNumber(toPlan)},"; ${word('toPlan')} "&IF(${toPlan}<0,"−","+")&${euroText(`ABS(${toPlan})`)},"")`;
  return `IF(${isNumber(end)},"${word('expected')} "&${euroText(end)}&${span}&${against}&".","${word('noForecast')}")`;
}

function missing(word: Word): string {
  const told = (names: string, key: keyof typeof TEXT): string => `IF(${joined(names)}="","","${word(key)} "&${listed(names)}&". ")`;
  const months3 = cubeMonths(KEY);
  const own = fixed('B', MONTH_FIRST, MONTH_LAST);
  const before = `SUMIFS(${own},${months3},"<"&${months},${months3},">="&(${months}-3))`;
  const isLow = `AND(${isReady},${months}>3)`;
  const notFull = `IF(${isLow},IF(INDEX(${own},${months})*10*3<7*${before},${last}&" ${word('notFull')}. ",""),"")`;
  const open = `$C$${OPEN_ROW}`;
  const isOpen = `IF(${isNumber(open)},${open}<>0,FALSE())`;
  const { compared } = HOLDS;
  const few =
    `IF(AND(${isReady},${compared}>0,${compared}<${months}),` +
    `"${word('fewHouseholds')} "&INDEX($A$${MONTH_FIRST}:$A$${MONTH_LAST},${compared})&". ","")`;
  const parts = [
    told(MISSING, 'gaps'),
    told(LATER, 'later'),
    notFull,
    `IF(AND(${months}<12,$${rowsOf(0)}$${CUBE_CLOSING}>0),"${word('closing')} ","")`,
    `IF(${SECRETS}>0,"${word('secret')} ","")`,
    `IF(${ROUNDED}>0,"${word('rounded')}"&${euroText(ROUNDED)}&". ","")`,
    `IF(${isOpen},"${word('open')} "&${euroText(open)}&". ","")`,
    `IF(COUNT(${fixed(BG.last, BG_FIRST, BG_LAST)})=0,"${word('noHouseholds')} ",${few})`,
    told(MIXED, 'mixed'),
  ].join('&');
  return `IF(${parts}="","${word('complete')}",TRIM(${parts}))`;
}

function overPlan(word: Word): string {
  const [cover, limit] = [MONITOR.cover.name, MONITOR.limit.name];
  const status = (row: number): string => {
    const [own, uniform] = [`$G$${row}`, `$K$${row}`];
    const said = `IF(${uniform}="${word('same')}",IF(${own}="–","${word('no')}",${own}),"${word('byMethod')}")`;
    return `IF(OR(${own}="",${uniform}=""),"${word('unknown')}",${said})`;
  };
  const each = KDU_ITEMS.map(({ key }, index) => `"${index === 0 ? '' : '; '}${key}: "&${status(OVER_FIRST + index)}`).join('&');
  const byCover = `IF(TRIM(${cover})="${MONITOR_TOTAL}","${MONITOR_TOTAL}: "&${status(OVER_SUM)},${each})`;
  const said = `IF(TRIM(${cover})="","${word('over')}: ${word('chooseCover')}","${word('over')} – "&${byCover}&".")`;
  return `IF(${limit}="","${word('over')}: ${word('enterLimit')}",${said})`;
}
