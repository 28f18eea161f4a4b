/** What each relation of the document is called where people read about it; of a contradiction, what is wrong. */
import { localized, type Localized } from '../language';
import { MUNICIPAL_SHARE } from '../law/parameters';
import { formatNumber } from '../money/format';

export interface RelationTitle {
  readonly title: Localized;
  /** Of the lines of the arithmetic, where a figure's own label says too much or there is none. */
  readonly lines?: readonly Localized[];
}

const KDU = (column: Localized): RelationTitle => ({
  title: { de: `KdU ${column.de}: drei Zeilen ergeben Gesamt`, en: `Housing, ${column.en}: three rows add up to the total` },
});

const BRIDGE_LINES: readonly Localized[] = [
  { de: 'Vorjahr', en: 'Previous year' },
  { de: 'Kostenanstieg', en: 'Rise in costs' },
  { de: 'Mittelkürzung', en: 'Cut of funds' },
];

export const RELATION_TITLES: Readonly<Record<string, RelationTitle>> = {
  R01: { title: { de: 'Haushalt 2025: zwei Teile ergeben die Summe', en: 'Budget 2025: two parts add up to the total' } },
  R02: { title: { de: 'Verwaltung 2025: Haushalt und Aufwendungen', en: 'Administration 2025: budget and costs' } },
  R03: { title: { de: 'Ausgaben im Jahr: sieben Posten ergeben die Summe', en: 'Yearly spending: seven items add up to the total' } },
  R04a: KDU({ de: 'Ansatz 2024', en: 'plan 2024' }),
  R04b: KDU({ de: 'Ist 2024', en: 'actual 2024' }),
  R04c: KDU({ de: 'Ansatz 2025', en: 'plan 2025' }),
  R05: { title: { de: 'Unterkunft und Heizung: Abschnitt 1.2 nennt das Ist 2024', en: 'Accommodation and heating: section 1.2 states the actual of 2024' } },
  R06: { title: { de: 'Einmalige Leistungen: zwei Zeilen ergeben die 1,7 Mio.', en: 'One-off benefits: two rows make up the 1.7 m' } },
  R07: { title: { de: 'Verwaltungskosten: Zwei Abschnitte nennen verschiedene Beträge', en: 'Administration costs: two sections state different amounts' } },
  R08: {
    title: { de: 'Verwaltung: Wachstum von 2024 auf 2025', en: 'Administration: growth from 2024 to 2025' },
    lines: [
      { de: 'Verhältnis der Aufwendungen', en: 'Ratio of the costs' },
      { de: 'das Ganze', en: 'the whole' },
    ],
  },
  R09: {
    title: { de: 'Unterfinanzierung 2025: Die Überleitung geht nicht auf', en: 'Underfunding 2025: the bridge does not add up' },
    lines: BRIDGE_LINES,
  },
  R10: {
    title: { de: 'Unterfinanzierung 2025: Auch mit kommunalem Anteil bleibt ein Rest', en: 'Underfunding 2025: a rest remains even with the municipal share' },
    lines: BRIDGE_LINES,
  },
  R13: { title: { de: 'FbW und Reha: Verpflichtungen über der Pauschale', en: 'Training and rehabilitation: commitments above the flat amount' } },
  R15: { title: { de: 'Kürzung 7,99 und Unterfinanzierung 7,98: fast gleich, nicht dasselbe', en: 'Cut 7.99 and underfunding 7.98: nearly equal, not the same' } },
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
    title: { de: 'Langzeitbezug: „gut 50 Prozent“ passt zu den Arbeitslosen', en: 'Long-term receipt: “gut 50 Prozent” fits the unemployed' },
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
  R38: { title: { de: 'Mitarbeitende: „knapp 500“ und 498', en: 'Staff: “knapp 500” and 498' } },
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
