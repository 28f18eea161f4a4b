/** What the Übersicht shows of the other sheets: as published, and in the scenario where there is one. */
import type { Localized } from '../../language';
import { COUNT, EURO, EURO_DEVIATION, PERCENT } from '../formats';
import type { SheetKey } from '../model';
import { RELATIONS } from '../../programme/relations';
import { RESULTS } from '../../programme/results';
import type { Role } from '../styles';

export interface KeyNumber {
  readonly label: Localized;
  readonly published: string;
  readonly publishedRole: Role;
  readonly scenario?: string;
  readonly scenarioRole?: Role;
  readonly numberFormat: string;
  /** Where it is explained. */
  readonly sheet: SheetKey;
  /** Its formulas use names of that sheet: without the sheet there is no such row. */
  readonly onlyWithSheet?: true;
}

export const KEY_NUMBERS: readonly KeyNumber[] = [
  {
    label: { de: 'Unterfinanzierung der Verwaltung 2025', en: 'Underfunding of administration 2025' },
    published: 'FIN_UNTERFIN_2025',
    publishedRole: 'figure',
    scenario: 'ANN_UNTERFIN',
    scenarioRole: 'assumption',
    numberFormat: EURO,
    sheet: 'administration',
  },
  {
    label: { de: 'Frei für neue Maßnahmen', en: 'Free for new measures' },
    published: 'FIN_EGL_FREI',
    publishedRole: 'figure',
    scenario: RESULTS.freePlan,
    numberFormat: EURO,
    sheet: 'integration',
    onlyWithSheet: true,
  },
  {
    label: { de: 'Neue Plätze aus dem Eingliederungstitel', en: 'New places from the integration title' },
    published: RESULTS.places,
    publishedRole: 'calculated',
    scenario: `IF(${RESULTS.freePlan}<=0,0,IF(${RESULTS.missingUnitCosts}=0,${RESULTS.payablePlaces},${RESULTS.places}))`,
    numberFormat: COUNT,
    sheet: 'places',
    onlyWithSheet: true,
  },
  {
    label: { de: 'KdU: Ist 2024 − Ansatz 2024', en: 'Housing: actual 2024 − plan 2024' },
    published: 'JC.KDU_DELTA(KDU_GESAMT_ANSATZ_2024,KDU_GESAMT_IST_2024)',
    publishedRole: 'calculated',
    numberFormat: EURO_DEVIATION,
    sheet: 'kdu',
  },
  {
    label: { de: 'Integrationsquote gesamt, Ziel 2025', en: 'Integration rate total, target 2025' },
    published: 'ZIEL_IQ_GESAMT',
    publishedRole: 'figure',
    numberFormat: PERCENT,
    sheet: 'targets',
  },
  {
    label: {
      de: `Widersprüche im Dokument (von ${RELATIONS.length} Beziehungen)`,
      en: `Contradictions in the document (of ${RELATIONS.length} relations)`,
    },
    published: RESULTS.contradictions,
    publishedRole: 'calculated',
    numberFormat: COUNT,
    sheet: 'reconciliation',
    onlyWithSheet: true,
  },
];
