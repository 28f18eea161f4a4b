/**
 * Every claim of the programme about how its own figures belong together, so that the sheet "Abstimmung" can
 * recalculate it. Formulas stand without "="; they use workbook names and never an input of the scenario: what the
 * planner assumes changes nothing about the document.
 */
import { localized, type Language, type Localized } from '../language';
import { Decimal, ZERO } from '../money/decimal';
import { formatNumber } from '../money/format';
import { bridgeFormula, bridgePlace, bridgeWritten, FEDERAL_RISE, LESS_SHARE, RISE, SHARE_REMARK } from './bridge';
import { place, publishedFigure, withFigures } from './figureText';
import { halfWidthOf, halfWidthOfBridge, halfWidthOfGrowth, halfWidthOfMany, precisionOf } from './formulas';
import { BUDGET, COSTS, NEW_JOBS, PREVIOUS_COSTS, PREVIOUS_YEAR, UNDERFUNDING } from './ids';
import { KDU_ITEMS, KDU_TOTAL, kduColumnText, kduFigure } from './kdu';
import { RESULTS } from './results';
import { BUDGET_SUM, SPENDING_SUM, type SummedFigures } from './sums';

export type RelationUnit = 'eur' | 'percent' | 'count';

export interface Relation {
  /** Stays the same over versions. */
  readonly id: string;
  readonly unit: RelationUnit;
  /** What is computed from, and what it is compared with: section and figures. */
  readonly placeA: Localized;
  readonly placeB: Localized;
  readonly computed: string;
  readonly printed: string;
  /** The same as `computed`, with + − × ÷ alone, where that calls a function. */
  readonly arithmetic?: string;
  /** How the comparison is decided. */
  readonly test:
    | { readonly kind: 'rounding'; readonly precision: string; readonly halfWidth: string; readonly oneSided?: 'above' | 'below' }
    /** Different quantities whose numbers look alike: no calculation can decide. */
    | { readonly kind: 'reading' };
  readonly remark?: Localized;
}

const rounding = (printed: string, halfWidth = '0'): Relation['test'] => ({ kind: 'rounding', precision: precisionOf(printed), halfWidth });

/** The relation of each column of the table of housing costs. */
export const KDU_RELATIONS = [
  { id: 'R04a', column: 'plan' },
  { id: 'R04b', column: 'actual' },
  { id: 'R04c', column: 'next' },
] as const;

const ids = ({ items }: SummedFigures): string[] => items.map(({ figure }) => figure);

const published = (id: string): Decimal => publishedFigure(id).value;

/** `gut 50` allows more and not less, `knapp 500` the other way round: half a step, as everywhere. */
function oneSided(id: string, side: 'above' | 'below', unit = 1): Localized {
  const { value, precision, qualifier } = publishedFigure(id);
  const reach = value.plus((precision ?? ZERO).div(side === 'above' ? 2 : -2));
  const [number, from, to] = [value, Decimal.min(value, reach), Decimal.max(value, reach)].map((bound) => bound.div(unit).toFixed());
  return { de: `„${qualifier} ${number}“ heißt: ${from} bis ${to}`, en: `“${qualifier} ${number}” means: ${from} to ${to}` };
}

/** @param exact what is rounded so, where it is not printed itself */
function printedTo(id: string, exact?: Decimal): Localized {
  const text = (language: Language, amount: Decimal): string => formatNumber(amount.div(1_000_000), language);
  const step = publishedFigure(id).precision ?? ZERO;
  return {
    de: `${exact ? `${text('de', exact)} ` : ''}auf ${text('de', step)} Mio. gedruckt`,
    en: `${exact ? `${text('en', exact)} ` : ''}printed to ${text('en', step)} m`,
  };
}

const ONE_OFFS = [kduFigure('EINM_KDU', 'actual'), kduFigure('EINM_L', 'actual')];
const FLAT_GAP = published('FIN_FBWREHA_VERPFLICHTUNG').minus(published('FIN_FBWREHA_PAUSCHALE'));
const STOCKS_RATIO = published('ZIEL_LZB_GESAMT').div(published('LZB_BESTAND'));

export const RELATIONS: readonly Relation[] = [
  {
    id: 'R01',
    unit: 'eur',
    placeA: place(`{${BUDGET.administration}} + {${BUDGET.integration}} Mio.`),
    placeB: place(`{${BUDGET.total}} Mio.`),
    computed: ids(BUDGET_SUM).join('+'),
    printed: BUDGET.total,
    test: rounding(BUDGET.total, halfWidthOf(...ids(BUDGET_SUM))),
  },
  {
    id: 'R02',
    unit: 'eur',
    placeA: place(`{${COSTS}} Mio.`),
    placeB: place(`{${BUDGET.administration}} Mio.`),
    computed: COSTS,
    printed: BUDGET.administration,
    test: rounding(BUDGET.administration, halfWidthOf(COSTS)),
    remark: printedTo(BUDGET.administration),
  },
  {
    id: 'R03',
    unit: 'eur',
    placeA: place({ de: 'sieben Posten', en: 'seven items' }, 'AUSG_LLU'),
    placeB: place('{AUSG_GESAMT} Mio.'),
    computed: ids(SPENDING_SUM).join('+'),
    printed: 'AUSG_GESAMT',
    test: rounding('AUSG_GESAMT', halfWidthOfMany(SPENDING_SUM.items.length, 'AUSG_LLU')),
    remark: withFigures({ de: 'gilt nur mit PAT ({AUSG_PAT} Mio.)', en: 'holds only with PAT ({AUSG_PAT} m)' }),
  },
  ...KDU_RELATIONS.map(({ id, column }): Relation => {
    const total = kduFigure(KDU_TOTAL, column);
    const { de, en } = kduColumnText(column);
    return {
      id,
      unit: 'eur',
      placeA: place({ de: `Spalte ${de}`, en: `column ${en}` }, total),
      placeB: place({ de: 'Gesamt', en: 'total' }, total),
      computed: KDU_ITEMS.map(({ key }) => kduFigure(key, column)).join('+'),
      printed: total,
      test: rounding(total, halfWidthOfMany(KDU_ITEMS.length, kduFigure('UH', column))),
    };
  }),
  {
    id: 'R05',
    unit: 'eur',
    placeA: place(`{${kduFigure('UH', 'actual')}}`),
    placeB: place('{AUSG_KDU} Mio.'),
    computed: kduFigure('UH', 'actual'),
    printed: 'AUSG_KDU',
    test: rounding('AUSG_KDU', halfWidthOf(kduFigure('UH', 'actual'))),
    remark: { de: `1.2 nennt das ${kduColumnText('actual').de}`, en: `1.2 states the actual of ${PREVIOUS_YEAR}` },
  },
  {
    id: 'R06',
    unit: 'eur',
    placeA: place(ONE_OFFS.map((id) => `{${id}}`).join(' + ')),
    placeB: place('{AUSG_EINMALIGE} Mio.'),
    computed: ONE_OFFS.join('+'),
    printed: 'AUSG_EINMALIGE',
    test: rounding('AUSG_EINMALIGE', halfWidthOf(...ONE_OFFS)),
    remark: { de: '1.2 fasst zwei Zeilen aus 4.2 zusammen', en: '1.2 combines two rows of 4.2' },
  },
  {
    id: 'R07',
    unit: 'eur',
    placeA: place(`{${PREVIOUS_COSTS}} Mio.`),
    placeB: place('{AUSG_VERWALTUNG} Mio.'),
    computed: PREVIOUS_COSTS,
    printed: 'AUSG_VERWALTUNG',
    test: rounding('AUSG_VERWALTUNG', halfWidthOf(PREVIOUS_COSTS)),
    remark: { de: 'vermutlich andere Abgrenzung', en: 'probably another scope' },
  },
  {
    id: 'R08',
    unit: 'percent',
    placeA: place(`{${COSTS}} ÷ {${PREVIOUS_COSTS}} − 1`),
    placeB: place('{printed FIN_VERWALTUNG_WACHSTUM}'),
    computed: `JC.GROWTH_RATE(${PREVIOUS_COSTS},${COSTS})`,
    arithmetic: `${COSTS} ÷ ${PREVIOUS_COSTS} − 1`,
    printed: 'FIN_VERWALTUNG_WACHSTUM',
    test: rounding('FIN_VERWALTUNG_WACHSTUM', halfWidthOfGrowth(PREVIOUS_COSTS, COSTS)),
    remark: { de: 'aus den gedruckten Kosten', en: 'from the printed costs' },
  },
  {
    id: 'R09',
    unit: 'eur',
    placeA: bridgePlace(RISE),
    placeB: place(`{${UNDERFUNDING}} Mio.`),
    computed: bridgeFormula('0'),
    arithmetic: bridgeWritten(),
    printed: UNDERFUNDING,
    test: rounding(UNDERFUNDING, halfWidthOfBridge('0')),
    remark: { de: 'Rundung reicht nicht', en: 'rounding is not enough' },
  },
  {
    id: 'R10',
    unit: 'eur',
    placeA: bridgePlace(FEDERAL_RISE),
    placeB: place(`{${UNDERFUNDING}} Mio.`),
    computed: bridgeFormula(RESULTS.defaultShare),
    arithmetic: bridgeWritten(LESS_SHARE),
    printed: UNDERFUNDING,
    test: rounding(UNDERFUNDING, halfWidthOfBridge(RESULTS.defaultShare)),
    remark: SHARE_REMARK,
  },
  {
    id: 'R13',
    unit: 'eur',
    placeA: place('{FIN_FBWREHA_VERPFLICHTUNG} − {FIN_FBWREHA_PAUSCHALE} Mio.'),
    placeB: place('{qualifier FIN_FBWREHA_LUECKE} {FIN_FBWREHA_LUECKE} Mio.'),
    computed: 'FIN_FBWREHA_VERPFLICHTUNG-FIN_FBWREHA_PAUSCHALE',
    printed: 'FIN_FBWREHA_LUECKE',
    test: rounding('FIN_FBWREHA_LUECKE', halfWidthOf('FIN_FBWREHA_VERPFLICHTUNG', 'FIN_FBWREHA_PAUSCHALE')),
    remark: printedTo('FIN_FBWREHA_LUECKE', FLAT_GAP),
  },
  {
    id: 'R15',
    unit: 'eur',
    placeA: place({ de: 'Kürzung {FIN_KUERZUNG_GESAMT} Mio.', en: 'cut {FIN_KUERZUNG_GESAMT} Mio.' }),
    placeB: place({ de: `Unterfinanzierung {${UNDERFUNDING}} Mio.`, en: `underfunding {${UNDERFUNDING}} Mio.` }),
    computed: 'FIN_KUERZUNG_GESAMT',
    printed: UNDERFUNDING,
    test: { kind: 'reading' },
    remark: { de: 'verschiedene Größen, fast gleich', en: 'different quantities, nearly equal' },
  },
  {
    id: 'R23',
    unit: 'eur',
    placeA: place('{BG_ANZAHL} × {BG_BEZUG_MONAT} × 12'),
    placeB: place('{AUSG_LLU} + {AUSG_KDU} + {AUSG_EINMALIGE} Mio.'),
    computed: 'BG_ANZAHL*BG_BEZUG_MONAT*12',
    printed: 'AUSG_LLU+AUSG_KDU+AUSG_EINMALIGE',
    test: {
      kind: 'rounding',
      precision: ['AUSG_LLU', 'AUSG_KDU', 'AUSG_EINMALIGE'].map(precisionOf).join('+'),
      halfWidth: `BG_ANZAHL*${halfWidthOf('BG_BEZUG_MONAT')}*12`,
    },
    remark: { de: 'enthält Unterhalt, KdU und Einmalige', en: 'includes living, housing and one-off' },
  },
  {
    id: 'R24',
    unit: 'count',
    placeA: place('{LB_ELB} + {LB_NEF}'),
    placeB: place('{LB_GESAMT}'),
    computed: 'LB_ELB+LB_NEF',
    printed: 'LB_GESAMT',
    test: rounding('LB_GESAMT'),
  },
  {
    id: 'R25',
    unit: 'count',
    placeA: place('{LB_ELB} + {LB_NEF} + {LB_SLB}'),
    placeB: place('{LB_GESAMT}'),
    computed: 'LB_ELB+LB_NEF+LB_SLB',
    printed: 'LB_GESAMT',
    test: rounding('LB_GESAMT'),
    remark: withFigures({ de: 'die {LB_SLB} zählen nicht zur Summe', en: 'the {LB_SLB} are not part of the sum' }),
  },
  {
    id: 'R26',
    unit: 'percent',
    placeA: place('{LB_GESAMT} ÷ {BEV_GESAMT}'),
    placeB: place('{SGB2_QUOTE} %'),
    computed: 'LB_GESAMT/BEV_GESAMT',
    printed: 'SGB2_QUOTE',
    test: rounding('SGB2_QUOTE'),
    remark: { de: '1.2: Bevölkerung; anderer Nenner passt', en: '1.2: population; another denominator fits' },
  },
  {
    id: 'R27',
    unit: 'count',
    placeA: place('{AL_SGB3} + {AL_SGB2}'),
    placeB: place('{AL_GESAMT}'),
    computed: 'AL_SGB3+AL_SGB2',
    printed: 'AL_GESAMT',
    test: rounding('AL_GESAMT'),
  },
  {
    id: 'R28',
    unit: 'percent',
    placeA: place('{AM_ALQ} % × {AL_SGB2} ÷ {AL_GESAMT}'),
    placeB: place('{AM_ALQ_SGB2} %'),
    computed: 'AM_ALQ*AL_SGB2/AL_GESAMT',
    printed: 'AM_ALQ_SGB2',
    test: rounding('AM_ALQ_SGB2', `${halfWidthOf('AM_ALQ')}*AL_SGB2/AL_GESAMT`),
    remark: { de: 'aus den Arbeitslosenzahlen', en: 'from the unemployment figures' },
  },
  {
    id: 'R29',
    unit: 'percent',
    placeA: localized((language) => `${place('{LZB_BESTAND}')[language]}; ${place('{AL_SGB2}')[language]}`),
    placeB: place('{printed LZB_ANTEIL}'),
    computed: 'LZB_BESTAND/AL_SGB2',
    printed: 'LZB_ANTEIL',
    test: { kind: 'rounding', precision: precisionOf('LZB_ANTEIL'), halfWidth: '0', oneSided: 'above' },
    remark: oneSided('LZB_ANTEIL', 'above', 0.01),
  },
  {
    id: 'R29c',
    unit: 'count',
    placeA: place('{LZB_BESTAND}'),
    placeB: place('{ZIEL_LZB_GESAMT}'),
    computed: 'LZB_BESTAND',
    printed: 'ZIEL_LZB_GESAMT',
    test: rounding('ZIEL_LZB_GESAMT'),
    remark: {
      de: `gleiche Definition, Faktor ${formatNumber(STOCKS_RATIO, 'de', 1)}`,
      en: `same definition, factor ${formatNumber(STOCKS_RATIO, 'en', 1)}`,
    },
  },
  {
    id: 'R30',
    unit: 'count',
    placeA: place('{ZIEL_LZB_FRAUEN} + {ZIEL_LZB_MAENNER}'),
    placeB: place('{ZIEL_LZB_GESAMT}'),
    computed: 'ZIEL_LZB_FRAUEN+ZIEL_LZB_MAENNER',
    printed: 'ZIEL_LZB_GESAMT',
    test: rounding('ZIEL_LZB_GESAMT'),
    remark: { de: 'ganze Personen runden nicht', en: 'whole persons do not round' },
  },
  {
    id: 'R32',
    unit: 'count',
    placeA: place('{PLATZ_MAG} + {PLATZ_MAT}'),
    placeB: place('{PLATZ_MABE}'),
    computed: 'PLATZ_MAG+PLATZ_MAT',
    printed: 'PLATZ_MABE',
    test: rounding('PLATZ_MABE'),
  },
  {
    id: 'R33',
    unit: 'count',
    placeA: place('FbW {PLATZ_FBW}'),
    placeB: place('FbW {ZIEL_FBW}'),
    computed: 'PLATZ_FBW',
    printed: 'ZIEL_FBW',
    test: rounding('ZIEL_FBW'),
    remark: withFigures({
      de: 'ebenso {PLATZ_FBW_ABSCHLUSS} = {ZIEL_FBW_ABSCHLUSS}',
      en: 'likewise {PLATZ_FBW_ABSCHLUSS} = {ZIEL_FBW_ABSCHLUSS}',
    }),
  },
  {
    id: 'R34',
    unit: 'count',
    placeA: place(`TaAM {${NEW_JOBS}}`),
    placeB: place('TaAM {PLATZ_TAAM}'),
    computed: NEW_JOBS,
    printed: 'PLATZ_TAAM',
    test: rounding('PLATZ_TAAM'),
  },
  {
    id: 'R38',
    unit: 'count',
    placeA: place('{PERS_MITARBEITENDE}'),
    placeB: place('{printed PERS_MITARBEITENDE_TEXT}'),
    computed: 'PERS_MITARBEITENDE',
    printed: 'PERS_MITARBEITENDE_TEXT',
    test: { kind: 'rounding', precision: precisionOf('PERS_MITARBEITENDE_TEXT'), halfWidth: '0', oneSided: 'below' },
    remark: oneSided('PERS_MITARBEITENDE_TEXT', 'below'),
  },
];
