/**
 * Every claim of the programme 2025 about how its own figures belong together, so that the sheet "Abstimmung" can
 * recalculate it. Formulas stand without "="; they use workbook names and never an input of the scenario: what the
 * planner assumes changes nothing about the document.
 */
import { findFigure } from './figures';
import type { Language, Localized } from '../language';
import { MUNICIPAL_SHARE } from '../law/parameters';
import { Decimal, ZERO } from '../money/decimal';
import { formatNumber } from '../money/format';
import { halfWidthOf, halfWidthOfBridge, halfWidthOfGrowth, halfWidthOfMany, precisionOf } from './formulas';
import { RESULTS } from './results';

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

const both = (text: string): Localized => ({ de: text, en: text });
const rounding = (printed: string, halfWidth = '0'): Relation['test'] => ({ kind: 'rounding', precision: precisionOf(printed), halfWidth });

const KDU_COLUMNS = [
  { id: 'R04a', column: 'ANSATZ_2024', label: { de: 'Ansatz 2024', en: 'plan 2024' } },
  { id: 'R04b', column: 'IST_2024', label: { de: 'Ist 2024', en: 'actual 2024' } },
  { id: 'R04c', column: 'ANSATZ_2025', label: { de: 'Ansatz 2025', en: 'plan 2025' } },
] as const;

const SPENDING = ['AUSG_LLU', 'AUSG_KDU', 'AUSG_VERWALTUNG', 'AUSG_EGL', 'AUSG_PAT', 'AUSG_EINMALIGE', 'AUSG_BUT'];

const bridge = (share: string): string =>
  `JC.UNDERFUNDING_BRIDGE(FIN_UNTERFIN_2024,FIN_VERWALTUNG_2024,FIN_VERWALTUNG_2025,FIN_KUERZUNG_VERWALTUNG,${share},` +
  'FIN_UNTERFIN_2025,"RECHNERISCH")';

/**
 * The bridge with + − × ÷ alone.
 *
 * @param share what takes the municipal share off the rise
 * @param before the costs that they rise from
 */
export const bridgeWritten = (share = '', before = 'FIN_VERWALTUNG_2024'): string =>
  `FIN_UNTERFIN_2024 + (FIN_VERWALTUNG_2025 − ${before})${share} + FIN_KUERZUNG_VERWALTUNG`;
const published = (id: string): Decimal => findFigure(id)?.value ?? ZERO;
const SHARED_RISE = published('FIN_VERWALTUNG_2025').minus(published('FIN_VERWALTUNG_2024')).times(MUNICIPAL_SHARE);
const LEFT_BY_SHARE = Decimal.sum(
  published('FIN_UNTERFIN_2024'),
  published('FIN_VERWALTUNG_2025').minus(published('FIN_VERWALTUNG_2024')).minus(SHARED_RISE),
  published('FIN_KUERZUNG_VERWALTUNG'),
).minus(published('FIN_UNTERFIN_2025'));
const millions = (amount: Decimal, language: Language): string => formatNumber(amount.div(1_000_000), language, 2);

export const LESS_SHARE = ` × (1 − ${formatNumber(MUNICIPAL_SHARE.times(100), 'de')} %)`;

export const RELATIONS: readonly Relation[] = [
  {
    id: 'R01',
    unit: 'eur',
    placeA: both('1.2: 46,7 + 17,1 Mio.'),
    placeB: both('1.2: 63,8 Mio.'),
    computed: 'HH_2025_VERWALTUNG+HH_2025_EINGLIEDERUNG',
    printed: 'HH_2025_GESAMT',
    test: rounding('HH_2025_GESAMT', halfWidthOf('HH_2025_VERWALTUNG', 'HH_2025_EINGLIEDERUNG')),
  },
  {
    id: 'R02',
    unit: 'eur',
    placeA: both('4.1: 46,66 Mio.'),
    placeB: both('1.2: 46,7 Mio.'),
    computed: 'FIN_VERWALTUNG_2025',
    printed: 'HH_2025_VERWALTUNG',
    test: rounding('HH_2025_VERWALTUNG', halfWidthOf('FIN_VERWALTUNG_2025')),
    remark: { de: 'auf 0,1 Mio. gedruckt', en: 'printed to 0.1 m' },
  },
  {
    id: 'R03',
    unit: 'eur',
    placeA: { de: '1.2: sieben Posten', en: '1.2: seven items' },
    placeB: both('1.2: 341 Mio.'),
    computed: SPENDING.join('+'),
    printed: 'AUSG_GESAMT',
    test: rounding('AUSG_GESAMT', halfWidthOfMany(SPENDING.length, 'AUSG_LLU')),
    remark: { de: 'gilt nur mit PAT (2,3 Mio.)', en: 'holds only with PAT (2.3 m)' },
  },
  ...KDU_COLUMNS.map(({ id, column, label }): Relation => ({
    id,
    unit: 'eur',
    placeA: { de: `4.2: Spalte ${label.de}`, en: `4.2: column ${label.en}` },
    placeB: { de: '4.2: Gesamt', en: '4.2: total' },
    computed: `KDU_UH_${column}+KDU_EINM_KDU_${column}+KDU_EINM_L_${column}`,
    printed: `KDU_GESAMT_${column}`,
    test: rounding(`KDU_GESAMT_${column}`, halfWidthOfMany(3, `KDU_UH_${column}`)),
  })),
  {
    id: 'R05',
    unit: 'eur',
    placeA: both('4.2: 93.224.000'),
    placeB: both('1.2: 93,2 Mio.'),
    computed: 'KDU_UH_IST_2024',
    printed: 'AUSG_KDU',
    test: rounding('AUSG_KDU', halfWidthOf('KDU_UH_IST_2024')),
    remark: { de: '1.2 nennt das Ist 2024', en: '1.2 states the actual of 2024' },
  },
  {
    id: 'R06',
    unit: 'eur',
    placeA: both('4.2: 360.000 + 1.381.000'),
    placeB: both('1.2: 1,7 Mio.'),
    computed: 'KDU_EINM_KDU_IST_2024+KDU_EINM_L_IST_2024',
    printed: 'AUSG_EINMALIGE',
    test: rounding('AUSG_EINMALIGE', halfWidthOf('KDU_EINM_KDU_IST_2024', 'KDU_EINM_L_IST_2024')),
    remark: { de: '1.2 fasst zwei Zeilen aus 4.2 zusammen', en: '1.2 combines two rows of 4.2' },
  },
  {
    id: 'R07',
    unit: 'eur',
    placeA: both('4.1: 44,94 Mio.'),
    placeB: both('1.2: 45,1 Mio.'),
    computed: 'FIN_VERWALTUNG_2024',
    printed: 'AUSG_VERWALTUNG',
    test: rounding('AUSG_VERWALTUNG', halfWidthOf('FIN_VERWALTUNG_2024')),
    remark: { de: 'vermutlich andere Abgrenzung', en: 'probably another scope' },
  },
  {
    id: 'R08',
    unit: 'percent',
    placeA: both('4.1: 46,66 ÷ 44,94 − 1'),
    placeB: both('4.1: +3,8 Prozent'),
    computed: 'JC.GROWTH_RATE(FIN_VERWALTUNG_2024,FIN_VERWALTUNG_2025)',
    arithmetic: 'FIN_VERWALTUNG_2025 ÷ FIN_VERWALTUNG_2024 − 1',
    printed: 'FIN_VERWALTUNG_WACHSTUM',
    test: rounding('FIN_VERWALTUNG_WACHSTUM', halfWidthOfGrowth('FIN_VERWALTUNG_2024', 'FIN_VERWALTUNG_2025')),
    remark: { de: 'aus den gedruckten Kosten', en: 'from the printed costs' },
  },
  {
    id: 'R09',
    unit: 'eur',
    placeA: both('4.1: 1,44 + 1,72 + 5,13 Mio.'),
    placeB: both('4.1: 7,98 Mio.'),
    computed: bridge('0'),
    arithmetic: bridgeWritten(),
    printed: 'FIN_UNTERFIN_2025',
    test: rounding('FIN_UNTERFIN_2025', halfWidthOfBridge('0')),
    remark: { de: 'Rundung reicht nicht', en: 'rounding is not enough' },
  },
  {
    id: 'R10',
    unit: 'eur',
    placeA: both('4.1: 1,44 + 1,46 + 5,13 Mio.'),
    placeB: both('4.1: 7,98 Mio.'),
    computed: bridge(RESULTS.defaultShare),
    arithmetic: bridgeWritten(LESS_SHARE),
    printed: 'FIN_UNTERFIN_2025',
    test: rounding('FIN_UNTERFIN_2025', halfWidthOfBridge(RESULTS.defaultShare)),
    remark: {
      de: `Anteil erklärt ${millions(SHARED_RISE, 'de')} Mio., ${millions(LEFT_BY_SHARE, 'de')} bleiben`,
      en: `share explains ${millions(SHARED_RISE, 'en')} m, ${millions(LEFT_BY_SHARE, 'en')} remain`,
    },
  },
  {
    id: 'R13',
    unit: 'eur',
    placeA: both('4.1: 3,3 − 2,66 Mio.'),
    placeB: both('4.1: circa 0,6 Mio.'),
    computed: 'FIN_FBWREHA_VERPFLICHTUNG-FIN_FBWREHA_PAUSCHALE',
    printed: 'FIN_FBWREHA_LUECKE',
    test: rounding('FIN_FBWREHA_LUECKE', halfWidthOf('FIN_FBWREHA_VERPFLICHTUNG', 'FIN_FBWREHA_PAUSCHALE')),
    remark: { de: '0,64 auf 0,1 Mio. gedruckt', en: '0.64 printed to 0.1 m' },
  },
  {
    id: 'R15',
    unit: 'eur',
    placeA: { de: '4.1: Kürzung 7,99 Mio.', en: '4.1: cut 7,99 Mio.' },
    placeB: { de: '4.1: Unterfinanzierung 7,98 Mio.', en: '4.1: underfunding 7,98 Mio.' },
    computed: 'FIN_KUERZUNG_GESAMT',
    printed: 'FIN_UNTERFIN_2025',
    test: { kind: 'reading' },
    remark: { de: 'verschiedene Größen, fast gleich', en: 'different quantities, nearly equal' },
  },
  {
    id: 'R23',
    unit: 'eur',
    placeA: both('1.2: 17.058 × 1.316 × 12'),
    placeB: both('1.2: 174,5 + 93,2 + 1,7 Mio.'),
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
    placeA: both('1.2: 23.637 + 8.826'),
    placeB: both('1.2: 32.463'),
    computed: 'LB_ELB+LB_NEF',
    printed: 'LB_GESAMT',
    test: rounding('LB_GESAMT'),
  },
  {
    id: 'R25',
    unit: 'count',
    placeA: both('1.2: 23.637 + 8.826 + 17'),
    placeB: both('1.2: 32.463'),
    computed: 'LB_ELB+LB_NEF+LB_SLB',
    printed: 'LB_GESAMT',
    test: rounding('LB_GESAMT'),
    remark: { de: 'die 17 zählen nicht zur Summe', en: 'the 17 are not part of the sum' },
  },
  {
    id: 'R26',
    unit: 'percent',
    placeA: both('1.2: 32.463 ÷ 399.447'),
    placeB: both('1.2: 10,5 %'),
    computed: 'LB_GESAMT/BEV_GESAMT',
    printed: 'SGB2_QUOTE',
    test: rounding('SGB2_QUOTE'),
    remark: { de: '1.2: Bevölkerung; anderer Nenner passt', en: '1.2: population; another denominator fits' },
  },
  {
    id: 'R27',
    unit: 'count',
    placeA: both('1.2: 4.614 + 10.961'),
    placeB: both('1.2: 15.575'),
    computed: 'AL_SGB3+AL_SGB2',
    printed: 'AL_GESAMT',
    test: rounding('AL_GESAMT'),
  },
  {
    id: 'R28',
    unit: 'percent',
    placeA: both('1.2: 7,2 % × 10.961 ÷ 15.575'),
    placeB: both('1.2: 5,1 %'),
    computed: 'AM_ALQ*AL_SGB2/AL_GESAMT',
    printed: 'AM_ALQ_SGB2',
    test: rounding('AM_ALQ_SGB2', `${halfWidthOf('AM_ALQ')}*AL_SGB2/AL_GESAMT`),
    remark: { de: 'aus den Arbeitslosenzahlen', en: 'from the unemployment figures' },
  },
  {
    id: 'R29',
    unit: 'percent',
    placeA: both('2.2.2: 5.577; 1.2: 10.961'),
    placeB: both('2.2.2: gut 50 Prozent'),
    computed: 'LZB_BESTAND/AL_SGB2',
    printed: 'LZB_ANTEIL',
    test: { kind: 'rounding', precision: precisionOf('LZB_ANTEIL'), halfWidth: '0', oneSided: 'above' },
    remark: { de: '„gut 50“ heißt: 50 bis 55', en: '“gut 50” means: 50 to 55' },
  },
  {
    id: 'R29c',
    unit: 'count',
    placeA: both('2.2.2: 5.577'),
    placeB: both('4.3: 16.256'),
    computed: 'LZB_BESTAND',
    printed: 'ZIEL_LZB_GESAMT',
    test: rounding('ZIEL_LZB_GESAMT'),
    remark: { de: 'gleiche Definition, Faktor 2,9', en: 'same definition, factor 2.9' },
  },
  {
    id: 'R30',
    unit: 'count',
    placeA: both('4.3: 8.431 + 7.818'),
    placeB: both('4.3: 16.256'),
    computed: 'ZIEL_LZB_FRAUEN+ZIEL_LZB_MAENNER',
    printed: 'ZIEL_LZB_GESAMT',
    test: rounding('ZIEL_LZB_GESAMT'),
    remark: { de: 'ganze Personen runden nicht', en: 'whole persons do not round' },
  },
  {
    id: 'R32',
    unit: 'count',
    placeA: both('4.1: 455 + 640'),
    placeB: both('4.1: 1.095'),
    computed: 'PLATZ_MAG+PLATZ_MAT',
    printed: 'PLATZ_MABE',
    test: rounding('PLATZ_MABE'),
  },
  {
    id: 'R33',
    unit: 'count',
    placeA: both('4.1: FbW 600'),
    placeB: both('4.3: FbW 600'),
    computed: 'PLATZ_FBW',
    printed: 'ZIEL_FBW',
    test: rounding('ZIEL_FBW'),
    remark: { de: 'ebenso 200 = 200', en: 'likewise 200 = 200' },
  },
  {
    id: 'R34',
    unit: 'count',
    placeA: both('2.2.2: TaAM 30'),
    placeB: both('4.1: TaAM 30'),
    computed: 'TAAM_NEU_2025',
    printed: 'PLATZ_TAAM',
    test: rounding('PLATZ_TAAM'),
  },
  {
    id: 'R38',
    unit: 'count',
    placeA: both('1.2: 498'),
    placeB: both('2: knapp 500'),
    computed: 'PERS_MITARBEITENDE',
    printed: 'PERS_MITARBEITENDE_TEXT',
    test: { kind: 'rounding', precision: precisionOf('PERS_MITARBEITENDE_TEXT'), halfWidth: '0', oneSided: 'below' },
    remark: { de: '„knapp 500“ heißt: 450 bis 500', en: '“knapp 500” means: 450 to 500' },
  },
];
