/** What the Übersicht shows of the other sheets: as published, and in the scenario where there is one. */
import type { Localized } from '../../language';
import { COUNT, EURO, EURO_DEVIATION, PERCENT } from '../formats';
import type { SheetKey } from '../model';
import { UNDERFUNDING, YEAR } from '../../programme/ids';
import { kduColumnText, kduFigure, KDU_TOTAL } from '../../programme/kdu';
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
    label: { de: `Unterfinanzierung der Verwaltung ${YEAR}`, en: `Underfunding of administration ${YEAR}` },
    published: UNDERFUNDING,
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
    label: { de: 'Neue Plätze aus dem Eingliederungstitel', en: 'New places from the integration budget line' },
    published: RESULTS.places,
    publishedRole: 'calculated',
    scenario: RESULTS.payablePlaces,
    numberFormat: COUNT,
    sheet: 'places',
    onlyWithSheet: true,
  },
  {
    label: {
      de: `KdU: ${kduColumnText('actual').de} − ${kduColumnText('plan').de}`,
      en: `Housing: ${kduColumnText('actual').en} − ${kduColumnText('plan').en}`,
    },
    published: `JC.KDU_DELTA(${kduFigure(KDU_TOTAL, 'plan')},${kduFigure(KDU_TOTAL, 'actual')})`,
    publishedRole: 'calculated',
    numberFormat: EURO_DEVIATION,
    sheet: 'kdu',
  },
  {
    label: { de: `Integrationsquote gesamt, Ziel ${YEAR}`, en: `Integration rate total, target ${YEAR}` },
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
