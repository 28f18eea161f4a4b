/** What each relation of the document is called where people read about it; of a contradiction, what is wrong. */
import { localized, type Localized } from '../language';
import { MUNICIPAL_SHARE } from '../law/parameters';
import { formatNumber } from '../money/format';
import { withFigures } from './figureText';
import { PREVIOUS_YEAR, UNDERFUNDING, YEAR } from './ids';
import { kduColumnText } from './kdu';
import { KDU_RELATIONS } from './relations';

export interface RelationTitle {
  readonly title: Localized;
  /** Of the lines of the arithmetic, where a figure's own label says too much or there is none. */
  readonly lines?: readonly Localized[];
}

const KDU_TITLES: Readonly<Record<string, RelationTitle>> = Object.fromEntries(
  KDU_RELATIONS.map(({ id, column }) => {
    const { de, en } = kduColumnText(column);
    return [id, { title: { de: `KdU ${de}: drei Zeilen ergeben Gesamt`, en: `Housing, ${en}: three rows add up to the total` } }];
  }),
);

const BRIDGE_LINES: readonly Localized[] = [
  { de: 'Vorjahr', en: 'Previous year' },
  { de: 'Kostenanstieg', en: 'Rise in costs' },
  { de: 'Mittelkürzung', en: 'Cut of funds' },
];

export const RELATION_TITLES: Readonly<Record<string, RelationTitle>> = {
  R01: { title: { de: `Haushalt ${YEAR}: zwei Teile ergeben die Summe`, en: `Budget ${YEAR}: two parts add up to the total` } },
  R02: { title: { de: `Verwaltung ${YEAR}: Haushalt und Aufwendungen`, en: `Administration ${YEAR}: budget and costs` } },
  R03: { title: { de: 'Ausgaben im Jahr: sieben Posten ergeben die Summe', en: 'Yearly spending: seven items add up to the total' } },
  ...KDU_TITLES,
  R05: {
    title: {
      de: `Unterkunft und Heizung: Abschnitt 1.2 nennt das ${kduColumnText('actual').de}`,
      en: `Accommodation and heating: section 1.2 states the actual of ${PREVIOUS_YEAR}`,
    },
  },
  R06: {
    title: withFigures({
      de: 'Einmalige Leistungen: zwei Zeilen ergeben die {AUSG_EINMALIGE} Mio.',
      en: 'One-off benefits: two rows make up the {AUSG_EINMALIGE} m',
    }),
  },
  R07: { title: { de: 'Verwaltungskosten: Zwei Abschnitte nennen verschiedene Beträge', en: 'Administration costs: two sections state different amounts' } },
  R08: {
    title: {
      de: `Verwaltung: Wachstum von ${PREVIOUS_YEAR} auf ${YEAR}`,
      en: `Administration: growth from ${PREVIOUS_YEAR} to ${YEAR}`,
    },
    lines: [
      { de: 'Verhältnis der Aufwendungen', en: 'Ratio of the costs' },
      { de: 'das Ganze', en: 'the whole' },
    ],
  },
  R09: {
    title: { de: `Unterfinanzierung ${YEAR}: Die Überleitung geht nicht auf`, en: `Underfunding ${YEAR}: the bridge does not add up` },
    lines: BRIDGE_LINES,
  },
  R10: {
    title: {
      de: `Unterfinanzierung ${YEAR}: Auch mit kommunalem Anteil bleibt eine Differenz`,
      en: `Underfunding ${YEAR}: a difference remains even with the municipal share`,
    },
    lines: BRIDGE_LINES,
  },
  R13: { title: { de: 'FbW und Reha: Verpflichtungen über der Pauschale', en: 'Training and rehabilitation: commitments above the flat amount' } },
  R15: {
    title: withFigures({
      de: `Kürzung {FIN_KUERZUNG_GESAMT} und Unterfinanzierung {${UNDERFUNDING}}: fast gleich, nicht dasselbe`,
      en: `Cut {FIN_KUERZUNG_GESAMT} and underfunding {${UNDERFUNDING}}: nearly equal, not the same`,
    }),
  },
  R23: {
    title: { de: 'Bezug je Haushalt: Hochrechnung auf das Jahr', en: 'Benefit per household: projected to the year' },
    lines: [
      { de: 'Haushalte mit SGB II-Bezug', en: 'Households receiving SGB II benefits' },
      { de: 'Bezug je Haushalt und Monat', en: 'Benefit per household and month' },
      { de: 'Monate', en: 'Months' },
    ],
  },
  R24: { title: { de: 'Leistungsberechtigte: zwei Gruppen ergeben die Summe', en: 'Beneficiaries: two groups add up to the total' } },
  R25: { title: { de: 'Leistungsberechtigte: Drei Gruppen ergeben mehr als die Summe', en: 'Beneficiaries: three groups add up to more than the total' } },
  R26: { title: { de: 'SGB II-Quote: Aus der Bevölkerung folgt eine andere', en: 'SGB II rate: the population gives another one' } },
  R27: { title: { de: 'Arbeitslose: zwei Rechtskreise ergeben die Summe', en: 'Unemployed: two legal circles add up to the total' } },
  R28: {
    title: { de: 'Arbeitslosenquote: der Teil im SGB II', en: 'Unemployment rate: the part under SGB II' },
    lines: [
      { de: 'Arbeitslosenquote', en: 'Unemployment rate' },
      { de: 'Arbeitslose im SGB II', en: 'Unemployed under SGB II' },
      { de: 'Arbeitslose', en: 'Unemployed' },
    ],
  },
  R29: {
    title: withFigures({
      de: 'Langzeitbezug: „{printed LZB_ANTEIL}“ passt zu den Arbeitslosen',
      en: 'Long-term receipt: “{printed LZB_ANTEIL}” fits the unemployed',
    }),
    lines: [
      { de: 'Kunden im Langzeitbezug', en: 'Clients in long-term receipt' },
      { de: 'Arbeitslose im SGB II', en: 'Unemployed under SGB II' },
    ],
  },
  R29c: { title: { de: 'Langzeitbezug: Eine Definition, zwei Bestände', en: 'Long-term receipt: one definition, two stocks' } },
  R30: { title: { de: 'Zielwert Langzeitbezug: Frauen und Männer ergeben nicht die Summe', en: 'Target for long-term receipt: women and men do not add up to the total' } },
  R32: { title: { de: 'Aktivierung: zwei Arten ergeben die Summe der Plätze', en: 'Activation: two kinds add up to the total of places' } },
  R33: { title: { de: 'Weiterbildung: gleich viele Plätze und Eintritte', en: 'Training: as many places as entries' } },
  R34: { title: { de: 'Teilhabe am Arbeitsmarkt: neue Förderungen in Text und Tabelle', en: 'Participation in the labour market: new cases in text and table' } },
  R38: {
    title: withFigures({
      de: 'Mitarbeitende: „{printed PERS_MITARBEITENDE_TEXT}“ und {PERS_MITARBEITENDE}',
      en: 'Staff: “{printed PERS_MITARBEITENDE_TEXT}” and {PERS_MITARBEITENDE}',
    }),
  },
};

/** A relation among others, with what stands above its column and beside its bar. */
export interface ReadColumn {
  readonly id: string;
  readonly header: Localized;
  readonly row: Localized;
}

const SHARE = localized((language) => `${formatNumber(MUNICIPAL_SHARE.times(100), language)} %`);

/** Relations that say the same of different assumptions: people read them beside each other. */
export const READ_TOGETHER: readonly (readonly ReadColumn[])[] = [
  [
    { id: 'R09', header: { de: 'Anteil 0 %', en: 'share 0 %' }, row: { de: 'ohne kommunalen Anteil', en: 'without municipal share' } },
    { id: 'R10', header: { de: `Anteil ${SHARE.de}`, en: `share ${SHARE.en}` }, row: { de: `mit ${SHARE.de} kommunalem Anteil`, en: `with a municipal share of ${SHARE.en}` } },
  ],
];
