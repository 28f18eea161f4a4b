/**
 * What may lie behind a remainder, in the team's own words. What can be worked out from the document is worked out by the
 * same arithmetic as the relation; whatever else may be true is said to be unproven.
 */
import { MUNICIPAL_SHARE } from '../law/parameters';
import { localized, type Localized } from '../language';
import { formatNumber } from '../money/format';
import { bridgeWritten, LESS_SHARE } from './bridge';
import { withFigures } from './figureText';
import { COSTS, PREVIOUS_COSTS, PREVIOUS_UNDERFUNDING, PREVIOUS_YEAR, UNDERFUNDING, YEAR } from './ids';
import { kduColumnText, kduFigure } from './kdu';

export interface Explanation {
  readonly title: Localized;
  /** Stands behind what the arithmetic says, or alone. {value}, {from} and {to} are those of `result`. */
  readonly text: Localized;
  /** Compared so instead: what becomes of the remainder says what it explains. */
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

/** With the administration costs of section 1.2. @param share what takes the municipal share off the rise */
const costScope = (share = ''): Explanation => ({
  title: { de: `Andere Abgrenzung der Kosten ${PREVIOUS_YEAR}`, en: `Different scope of the ${PREVIOUS_YEAR} costs` },
  instead: { computed: bridgeWritten(share, 'AUSG_VERWALTUNG') },
  text: withFigures({ de: 'Berechnet mit den {AUSG_VERWALTUNG} Mio. aus Abschnitt 1.2, siehe Befund R07.', en: 'Calculated with the {AUSG_VERWALTUNG} m of section 1.2, see finding R07.' }),
});

export const EXPLANATIONS: Readonly<Record<string, readonly Explanation[]>> = {
  R03: [
    {
      title: { de: 'Ohne Passiv-Aktiv-Transfer', en: 'Without the passive-active transfer' },
      instead: { computed: 'AUSG_LLU + AUSG_KDU + AUSG_VERWALTUNG + AUSG_EGL + AUSG_EINMALIGE + AUSG_BUT' },
      text: withFigures({ de: 'Die {AUSG_PAT} Mio. gehören also in die Summe.', en: 'So the {AUSG_PAT} m belong to the total.' }),
    },
  ],
  R06: [
    {
      title: { de: 'Nur die Zeile „Einmalige Leistungen“', en: 'The row “Einmalige Leistungen” alone' },
      instead: { computed: kduFigure('EINM_L', 'actual') },
      text: { de: 'Abschnitt 1.2 fasst also beide Zeilen aus 4.2 zusammen.', en: 'So section 1.2 combines both rows of 4.2.' },
    },
  ],
  R07: [
    ONE_SIDE,
    {
      title: { de: 'Ist statt Vorausschätzung', en: 'Actual instead of estimate' },
      text: withFigures({
        de: `Abschnitt 1.2 nennt bei der KdU das ${kduColumnText('actual').de} (R05), bei der Verwaltung kein Jahr; Abschnitt 4.1 sagt „{qualifier ${PREVIOUS_COSTS}}“. Nicht zu belegen.`,
        en: `For housing, section 1.2 states the actual of ${PREVIOUS_YEAR} (R05), for administration no year; section 4.1 says “{qualifier ${PREVIOUS_COSTS}}” (about). It cannot be proven.`,
      }),
    },
    {
      title: { de: `Gegenprobe: Kosten ${YEAR}`, en: `Counter-test: costs of ${YEAR}` },
      instead: { computed: COSTS },
      text: withFigures({ de: 'Die {AUSG_VERWALTUNG} Mio. sind also auch nicht die des neuen Jahres.', en: 'So the {AUSG_VERWALTUNG} m are not those of the new year either.' }),
    },
  ],
  R09: [
    {
      title: { de: 'Kommunaler Finanzierungsanteil am Kostenanstieg', en: 'Municipal share of the rise in costs' },
      instead: { computed: bridgeWritten(LESS_SHARE) },
      text: { de: '§ 46 Abs. 3 SGB II; das Dokument nennt keinen Anteil.', en: '§ 46 (3) SGB II; the document states no share.' },
    },
    ONE_SIDE,
    costScope(),
  ],
  R10: [
    {
      title: { de: 'Ein höherer kommunaler Anteil', en: 'A higher municipal share' },
      known: 'ruledOut',
      result: { expression: `1 − (${UNDERFUNDING} − ${PREVIOUS_UNDERFUNDING} − FIN_KUERZUNG_VERWALTUNG) ÷ (${COSTS} − ${PREVIOUS_COSTS})`, unit: 'percent' },
      text: {
        de: `Damit die Überleitung aufgeht, müsste er {value} betragen ({from} bis {to}). Die gesetzlichen ${SHARE.de} liegen nicht darin.`,
        en: `For the bridge to add up it would have to be {value} ({from} to {to}). The statutory ${SHARE.en} lie outside.`,
      },
    },
    ONE_SIDE,
    costScope(LESS_SHARE),
  ],
  R15: [
    {
      title: { de: 'Verschiedene Größen', en: 'Different quantities' },
      known: 'proven',
      text: withFigures({
        de: `{FIN_KUERZUNG_GESAMT} Mio. kürzt der Entwurf des Bundeshaushalts am Gesamtbudget; {${UNDERFUNDING}} Mio. fehlen danach dem Verwaltungsbudget. Dass sie fast gleich sind, sagt das Dokument nicht aus.`,
        en: `{FIN_KUERZUNG_GESAMT} m is what the draft federal budget cuts from the total budget; {${UNDERFUNDING}} m is then missing in the administration budget. That they are nearly equal is no claim of the document.`,
      }),
    },
    {
      title: withFigures({ de: 'Was die {FIN_KUERZUNG_GESAMT} Mio. außerdem enthalten', en: 'What else the {FIN_KUERZUNG_GESAMT} m contain' }),
      known: 'proven',
      result: { expression: 'FIN_KUERZUNG_GESAMT − FIN_KUERZUNG_VERWALTUNG', unit: 'eur' },
      text: withFigures({
        de: 'Auf die Verwaltung entfallen {FIN_KUERZUNG_VERWALTUNG} Mio.; die übrigen {value} Mio. ({from} bis {to}) kürzen die Eingliederung. Veröffentlicht sind sie nicht. Ein Teil betrifft berufliche Weiterbildung und Reha; diese Kosten trägt künftig die Bundesagentur für Arbeit.',
        en: '{FIN_KUERZUNG_VERWALTUNG} m fall to administration; the other {value} m ({from} to {to}) cut integration. They are not printed. A part concerns training and rehabilitation; the Federal Employment Agency will bear those costs.',
      }),
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
      title: withFigures({ de: 'Die {LB_SLB} zählen nicht zur Summe', en: 'The {LB_SLB} are not part of the total' }),
      instead: { computed: 'LB_ELB + LB_NEF' },
      known: 'proven',
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
      text: withFigures({
        de: 'Das Dokument nennt als Nenner die „Bevölkerung im Kreis Unna“. Für {SGB2_QUOTE} % müsste er {value} Personen sein ({from} bis {to}), etwa die Bevölkerung bis zur Regelaltersgrenze, auf die sich die amtliche Quote bezieht. Gedruckt ist diese Zahl nicht.',
        en: 'The document names the “Bevölkerung im Kreis Unna” (population) as the denominator. For {SGB2_QUOTE} % it would have to be {value} people ({from} to {to}), such as the population up to retirement age, which the official rate refers to. That number is not printed.',
      }),
    },
    {
      title: { de: 'Verschiedene Stichtage', en: 'Different dates' },
      known: 'ruledOut',
      text: withFigures({
        de: 'Die Bevölkerung ist von {asOf BEV_GESAMT}, die Leistungsberechtigten von {asOf LB_GESAMT}. Um mehr als ein Fünftel ändert sich eine Bevölkerung in neun Monaten nicht.',
        en: 'The population is of {asOf BEV_GESAMT}, the beneficiaries are of {asOf LB_GESAMT}. No population changes by more than a fifth in nine months.',
      }),
    },
  ],
  R29: [
    {
      title: { de: 'Anteil an allen Erwerbsfähigen', en: 'Share of all who are able to work' },
      instead: { computed: 'LZB_BESTAND ÷ LB_ELB' },
      text: withFigures({
        de: 'Die „{printed LZB_ANTEIL}“ meinen also wohl die Arbeitslosen im SGB II. Wovon sie der Anteil sind, sagt Abschnitt 2.2.2 nicht (R29c).',
        en: 'So the “{printed LZB_ANTEIL}” probably mean the unemployed under SGB II. Section 2.2.2 does not say what they are a share of (R29c).',
      }),
    },
  ],
  R29c: [
    {
      title: { de: 'In 2.2.2 sind nur Arbeitslose gezählt', en: 'Section 2.2.2 counts the unemployed only' },
      result: { expression: 'LZB_BESTAND ÷ AL_SGB2', unit: 'percent' },
      text: withFigures({
        de: '{LZB_BESTAND} sind {value} der Arbeitslosen im SGB II, und 2.2.2 spricht von „{printed LZB_ANTEIL}“ (R29). Wen es zählt, sagt der Abschnitt nicht.',
        en: '{LZB_BESTAND} are {value} of the unemployed under SGB II, and section 2.2.2 speaks of “{printed LZB_ANTEIL}” (R29). It does not say whom it counts.',
      }),
    },
    {
      title: { de: 'In 4.3 sind alle Erwerbsfähigen gezählt', en: 'Section 4.3 counts all who are able to work' },
      result: { expression: 'ZIEL_LZB_GESAMT ÷ LB_ELB', unit: 'percent' },
      text: withFigures({
        de: '{ZIEL_LZB_GESAMT} wären {value} der erwerbsfähigen Leistungsberechtigten. Das ist denkbar; das Dokument nennt keinen Bestand, mit dem es zu prüfen wäre.',
        en: '{ZIEL_LZB_GESAMT} would be {value} of the beneficiaries who are able to work. That is conceivable; the document states no stock to check it against.',
      }),
    },
    {
      title: withFigures({
        de: 'Ein Ziel für {asOf ZIEL_LZB_GESAMT}, ein Bestand vom {asOf LZB_BESTAND}',
        en: 'A target for {asOf ZIEL_LZB_GESAMT}, a stock of {asOf LZB_BESTAND}',
      }),
      known: 'ruledOut',
      result: { expression: 'ZIEL_LZB_GESAMT − LZB_BESTAND', unit: 'count' },
      text: withFigures({
        de: '{ZIEL_LZB_GESAMT} heißt in 4.3 „(rechnerische) Senkung des Langzeitleistungsbezugs gesamt“, der Indikator ist dort der Bestand. Als Ziel wie als Senkung läge die Zahl um {value} über den {LZB_BESTAND}; wer senken will, plant beides nicht.',
        en: 'Section 4.3 calls {ZIEL_LZB_GESAMT} the “(rechnerische) Senkung des Langzeitleistungsbezugs gesamt” (reduction); its indicator is the stock. As a target and as a reduction it would exceed the {LZB_BESTAND} by {value}; neither is planned by who wants a reduction.',
      }),
    },
  ],
  R30: [
    {
      title: { de: 'Drei gerundete Rechenergebnisse', en: 'Three rounded results' },
      known: 'ruledOut',
      result: { expression: 'ZIEL_LZB_GESAMT − ZIEL_LZB_FRAUEN − ZIEL_LZB_MAENNER', unit: 'count' },
      text: {
        de: 'Wären alle drei für sich auf ganze Personen gerundet, läge höchstens 1 dazwischen, nicht {value}.',
        en: 'If all three had been rounded to whole people, they could differ by 1 at most, not by {value}.',
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
