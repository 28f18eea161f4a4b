/**
 * What may lie behind a rest, in the team's own words. What can be worked out from the document is worked out by the
 * same arithmetic as the relation; whatever else may be true is said to be unproven.
 */
import { MUNICIPAL_SHARE } from '../law/parameters';
import { localized, type Localized } from '../language';
import { formatNumber } from '../money/format';
import { bridgeWritten, LESS_SHARE } from './relations';

export interface Explanation {
  readonly title: Localized;
  /** Stands behind what the arithmetic says, or alone. {value}, {from} and {to} are those of `result`. */
  readonly text: Localized;
  /** Compared so instead: what becomes of the rest says what it explains. */
  readonly instead?: { readonly computed?: string; readonly printed?: string };
  /** A number that the text speaks of. */
  readonly result?: { readonly expression: string; readonly unit: 'eur' | 'percent' | 'count' };
  /** What the document itself says, or rules out; everything else without an `instead` is open. */
  readonly known?: 'proven' | 'ruledOut';
}

const ONE_SIDE: Explanation = {
  title: { de: 'Kosten, die Bund oder Kommune allein tragen', en: 'Costs borne by one side alone' },
  text: { de: 'Möglich, im Dokument nicht beziffert.', en: 'Possible, not quantified in the document.' },
};

const SHARE: Localized = localized((language) => `${formatNumber(MUNICIPAL_SHARE.times(100), language)} %`);

/** With the 45.1 m of section 1.2. @param share what takes the municipal share off the rise */
const costScope = (share = ''): Explanation => ({
  title: { de: 'Andere Abgrenzung der Kosten 2024', en: 'Different scope of the 2024 costs' },
  instead: { computed: bridgeWritten(share, 'AUSG_VERWALTUNG') },
  text: { de: 'Gerechnet mit den 45,1 Mio. aus Abschnitt 1.2, siehe Befund R07.', en: 'Worked out with the 45.1 m of section 1.2, see finding R07.' },
});

export const EXPLANATIONS: Readonly<Record<string, readonly Explanation[]>> = {
  R03: [
    {
      title: { de: 'Ohne Passiv-Aktiv-Transfer', en: 'Without the passive-active transfer' },
      instead: { computed: 'AUSG_LLU + AUSG_KDU + AUSG_VERWALTUNG + AUSG_EGL + AUSG_EINMALIGE + AUSG_BUT' },
      text: { de: 'Die 2,3 Mio. gehören also in die Summe.', en: 'So the 2.3 m belong to the total.' },
    },
  ],
  R06: [
    {
      title: { de: 'Nur die Zeile „Einmalige Leistungen“', en: 'The row “Einmalige Leistungen” alone' },
      instead: { computed: 'KDU_EINM_L_IST_2024' },
      text: { de: 'Abschnitt 1.2 fasst also beide Zeilen aus 4.2 zusammen.', en: 'So section 1.2 combines both rows of 4.2.' },
    },
  ],
  R07: [
    ONE_SIDE,
    {
      title: { de: 'Ist statt Vorausschätzung', en: 'Actual instead of estimate' },
      text: {
        de: 'Abschnitt 1.2 nennt bei der KdU das Ist 2024 (R05), bei der Verwaltung kein Jahr; Abschnitt 4.1 sagt „etwa“. Nicht zu belegen.',
        en: 'For housing, section 1.2 states the actual of 2024 (R05), for administration no year; section 4.1 says “etwa” (about). It cannot be proven.',
      },
    },
    {
      title: { de: 'Gegenprobe: Kosten 2025', en: 'Counter-test: costs of 2025' },
      instead: { computed: 'FIN_VERWALTUNG_2025' },
      text: { de: 'Die 45,1 Mio. sind also auch nicht die des neuen Jahres.', en: 'So the 45.1 m are not those of the new year either.' },
    },
  ],
  R09: [
    {
      title: { de: 'Kommunaler Anteil am Kostenanstieg', en: 'Municipal share of the rise in costs' },
      instead: { computed: bridgeWritten(LESS_SHARE) },
      text: { de: '§ 46 Abs. 3 SGB II; das Dokument nennt keinen Anteil.', en: '§ 46 (3) SGB II; the document states no share.' },
    },
    ONE_SIDE,
    costScope(),
  ],
  R10: [
    {
      title: { de: 'Ein höherer kommunaler Anteil', en: 'A higher municipal share' },
      result: { expression: '1 − (FIN_UNTERFIN_2025 − FIN_UNTERFIN_2024 − FIN_KUERZUNG_VERWALTUNG) ÷ (FIN_VERWALTUNG_2025 − FIN_VERWALTUNG_2024)', unit: 'percent' },
      text: {
        de: `Damit die Überleitung aufgeht, müsste er {value} betragen ({from} bis {to}); gesetzlich sind ${SHARE.de}.`,
        en: `For the bridge to add up it would have to be {value} ({from} to {to}); the law says ${SHARE.en}.`,
      },
    },
    ONE_SIDE,
    costScope(LESS_SHARE),
  ],
  R15: [
    {
      title: { de: 'Verschiedene Größen', en: 'Different quantities' },
      known: 'proven',
      text: {
        de: '7,99 Mio. kürzt der Bund am Gesamtbudget; 7,98 Mio. fehlen danach dem Verwaltungsbudget. Dass sie fast gleich sind, sagt das Dokument nicht aus.',
        en: '7.99 m is what the federation cuts from the total budget; 7.98 m is then missing in the administration budget. That they are nearly equal is no claim of the document.',
      },
    },
    {
      title: { de: 'Was die 7,99 Mio. außerdem enthalten', en: 'What else the 7.99 m contain' },
      known: 'proven',
      result: { expression: 'FIN_KUERZUNG_GESAMT − FIN_KUERZUNG_VERWALTUNG', unit: 'eur' },
      text: {
        de: 'Auf die Verwaltung entfallen 5,13 Mio.; die übrigen {value} Mio. ({from} bis {to}) kürzen die Eingliederung. Im Dokument stehen sie nicht.',
        en: '5.13 m fall to administration; the other {value} m ({from} to {to}) cut integration. The document does not print them.',
      },
    },
  ],
  R23: [
    {
      title: { de: 'Mit Bildung und Teilhabe', en: 'With education and participation' },
      instead: { printed: 'AUSG_LLU + AUSG_KDU + AUSG_EINMALIGE + AUSG_BUT' },
      text: { de: 'Sie gehören also nicht in den Bezug je Haushalt.', en: 'So they are not part of the benefit per household.' },
    },
    {
      title: { de: 'Ohne Einmalige Leistungen', en: 'Without one-off benefits' },
      instead: { printed: 'AUSG_LLU + AUSG_KDU' },
      text: { de: 'Sie gehören also hinein.', en: 'So they are part of it.' },
    },
  ],
  R25: [
    {
      title: { de: 'Die 17 zählen nicht zur Summe', en: 'The 17 are not part of the total' },
      instead: { computed: 'LB_ELB + LB_NEF' },
      text: {
        de: 'Sonstige Leistungsberechtigte stehen unter „davon“, die Summe geht aber ohne sie auf (R24).',
        en: 'Other beneficiaries stand under “davon” (of which), yet the total adds up without them (R24).',
      },
    },
  ],
  R26: [
    {
      title: { de: 'Anderer Nenner', en: 'Another denominator' },
      result: { expression: 'LB_GESAMT ÷ SGB2_QUOTE', unit: 'count' },
      text: {
        de: 'Für 10,5 % müsste er {value} Personen sein ({from} bis {to}), etwa die Bevölkerung bis zur Regelaltersgrenze, auf die sich die amtliche Quote bezieht. Im Dokument steht diese Zahl nicht.',
        en: 'For 10.5 % it would have to be {value} people ({from} to {to}), such as the population up to retirement age, which the official rate refers to. The document does not print that number.',
      },
    },
    {
      title: { de: 'Verschiedene Stichtage', en: 'Different dates' },
      known: 'ruledOut',
      text: {
        de: 'Die Bevölkerung ist von Dezember 2023, die Leistungsberechtigten von September 2024. Um ein Viertel ändert sich eine Bevölkerung in neun Monaten nicht.',
        en: 'The population is of December 2023, the beneficiaries are of September 2024. No population changes by a quarter in nine months.',
      },
    },
  ],
  R29: [
    {
      title: { de: 'Anteil an allen Erwerbsfähigen', en: 'Share of all who are able to work' },
      instead: { computed: 'LZB_BESTAND ÷ LB_ELB' },
      text: { de: 'Die „gut 50 Prozent“ meinen also die Arbeitslosen im SGB II.', en: 'So the “gut 50 Prozent” mean the unemployed under SGB II.' },
    },
  ],
  R29c: [
    {
      title: { de: 'In 2.2.2 sind nur Arbeitslose gezählt', en: 'Section 2.2.2 counts the unemployed only' },
      result: { expression: 'LZB_BESTAND ÷ AL_SGB2', unit: 'percent' },
      text: {
        de: '5.577 sind {value} der Arbeitslosen im SGB II, und 2.2.2 spricht von „gut 50 Prozent“ (R29). Wen es zählt, sagt der Abschnitt nicht.',
        en: '5,577 are {value} of the unemployed under SGB II, and section 2.2.2 speaks of “gut 50 Prozent” (R29). It does not say whom it counts.',
      },
    },
    {
      title: { de: 'In 4.3 sind alle Erwerbsfähigen gezählt', en: 'Section 4.3 counts all who are able to work' },
      result: { expression: 'ZIEL_LZB_GESAMT ÷ LB_ELB', unit: 'percent' },
      text: {
        de: '16.256 wären {value} der erwerbsfähigen Leistungsberechtigten. Das ist denkbar; das Dokument nennt keinen Bestand, mit dem es zu prüfen wäre.',
        en: '16,256 would be {value} of the beneficiaries who are able to work. That is conceivable; the document states no stock to check it against.',
      },
    },
  ],
  R30: [
    {
      title: { de: 'Drei gerundete Rechenergebnisse', en: 'Three rounded results' },
      known: 'ruledOut',
      text: {
        de: 'Wären alle drei für sich auf ganze Personen gerundet, lägen höchstens 1,5 dazwischen, nicht 7.',
        en: 'If all three had been rounded to whole people, they could differ by 1.5 at most, not by 7.',
      },
    },
    {
      title: { de: 'Personen ohne Angabe oder ein Schreibfehler', en: 'People without an entry, or a misprint' },
      text: {
        de: 'Möglich, im Dokument nicht zu erkennen. „Rechnerisch“ heißt der Zielwert dort, ohne dass die Rechnung dabeisteht.',
        en: 'Possible, the document does not tell. It calls the target “rechnerisch” (calculated) without showing how.',
      },
    },
  ],
};
