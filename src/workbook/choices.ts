/** The sheets that the add-in can load, in the order of the tabs. */
import type { Localized } from '../language';
import { PREVIOUS_YEAR, YEAR } from '../programme/ids';
import type { SheetKey } from './model';

export interface SheetChoice {
  readonly key: SheetKey;
  /** German in every language: formulas and links refer to it. */
  readonly name: string;
  readonly description: Localized;
  /** Every model refers to it, so it is always loaded. */
  readonly required: boolean;
  /** Its formulas use names of these sheets, so they are loaded with it. */
  readonly needs: readonly SheetKey[];
  /** For those who keep such lists: offered, but only loaded where the user asks for it. */
  readonly extra?: true;
}

export const SHEET_CHOICES: readonly SheetChoice[] = [
  {
    key: 'overview',
    name: 'Übersicht',
    description: { de: 'Haushalt, Ausgaben, Kennzahlen', en: 'Budget, spending, key numbers' },
    required: false,
    needs: [],
  },
  {
    key: 'kdu',
    name: 'KdU',
    description: { de: `Ansatz und Ist ${PREVIOUS_YEAR}, Ansatz ${YEAR}`, en: `Plan and actual ${PREVIOUS_YEAR}, plan ${YEAR}` },
    required: false,
    needs: [],
  },
  {
    key: 'administration',
    name: 'Verwaltung',
    description: { de: 'Kosten, Kürzung, Überleitung', en: 'Costs, cut, bridge' },
    required: false,
    needs: [],
  },
  {
    key: 'integration',
    name: 'Eingliederung',
    description: { de: 'Vom Titel zum freien Betrag', en: 'From the budget line to the available funds' },
    required: false,
    needs: [],
  },
  {
    key: 'places',
    name: 'Plätze',
    description: { de: 'Plätze und Budget je Förderart', en: 'Places and budget by instrument' },
    required: false,
    needs: ['integration'],
  },
  {
    key: 'targets',
    name: 'Ziele',
    description: { de: 'Quoten, Bestände, Gewichte', en: 'Rates, stocks, weights' },
    required: false,
    needs: [],
  },
  {
    key: 'scenarios',
    name: 'Szenarien',
    description: { de: 'Vier Szenarien, Umkehrung', en: 'Four scenarios, inverse' },
    required: false,
    needs: ['integration', 'places'],
    extra: true,
  },
  {
    key: 'commitments',
    name: 'Bindungen',
    description: { de: 'Ihre Liste, auf Jahre verteilt', en: 'Your list, split over years' },
    required: false,
    needs: [],
    extra: true,
  },
  {
    key: 'measures',
    name: 'Maßnahmenplan',
    description: { de: 'Maßnahmen gegen freie Mittel und VE', en: 'Measures against available funds' },
    required: false,
    needs: ['places', 'commitments'],
    extra: true,
  },
  {
    key: 'provisional',
    name: 'Vorl_Haushalt',
    description: { de: 'Freigabe und verfügbarer Betrag je Monat', en: 'Release and available amount by month' },
    required: false,
    needs: [],
    extra: true,
  },
  {
    key: 'taamCohorts',
    name: 'TaAM_Kohorten',
    description: { de: 'Bestand, Kosten, PAT', en: 'Stock, costs, PAT' },
    required: false,
    needs: [],
    extra: true,
  },
  {
    key: 'kduNet',
    name: 'KdU_Netto',
    description: { de: 'Bundesanteil, zwei Quoten', en: 'Federal share, two rates' },
    required: false,
    needs: [],
    extra: true,
  },
  {
    key: 'monitor',
    name: 'KdU_Monitor',
    description: { de: 'Ihre Monate: Stand, Jahresende', en: 'Your months: state, year’s end' },
    required: false,
    needs: ['kduNet'],
    extra: true,
  },
  {
    key: 'compare',
    name: 'KdU_Abgleich',
    description: { de: 'Zwei Quellen, Monat für Monat', en: 'Two sources, month by month' },
    required: false,
    needs: [],
    extra: true,
  },
  {
    key: 'report',
    name: 'KdU_Bericht',
    description: { de: 'Eine Seite für den Kreistag', en: 'One page for the council' },
    required: false,
    needs: ['monitor'],
    extra: true,
  },
  {
    key: 'reconciliation',
    name: 'Abstimmung',
    description: { de: '27 Beziehungen, nachgerechnet', en: '27 relations, recalculated' },
    required: false,
    needs: [],
  },
  {
    key: 'ownRelations',
    name: 'Eigene_Beziehungen',
    description: { de: 'Ihre Gleichungen, geprüft', en: 'Your equations, checked' },
    required: false,
    needs: [],
    extra: true,
  },
  { key: 'assumptions', name: 'Annahmen', description: { de: 'Ihre Eingaben', en: 'Your inputs' }, required: true, needs: [] },
  {
    key: 'register',
    name: 'Zahlenquelle',
    description: { de: 'Alle Zahlen mit Fundstelle', en: 'All figures with their source' },
    required: true,
    needs: [],
  },
];

/** What is loaded where the user picks nothing else. */
export const STANDARD_SHEETS: readonly SheetKey[] = SHEET_CHOICES.filter(({ extra }) => !extra).map(({ key }) => key);

/** These sheets and all that they need, in the order of the tabs. */
export function withNeeded(keys: readonly SheetKey[]): SheetKey[] {
  const wanted = new Set(keys);
  const add = ({ key, needs }: SheetChoice): void => {
    wanted.add(key);
    SHEET_CHOICES.filter((choice) => needs.includes(choice.key) && !wanted.has(choice.key)).forEach(add);
  };
  SHEET_CHOICES.filter(({ key, required }) => required || wanted.has(key)).forEach(add);
  return SHEET_CHOICES.map(({ key }) => key).filter((key) => wanted.has(key));
}

export function sheetName(key: SheetKey): string {
  const choice = SHEET_CHOICES.find((candidate) => candidate.key === key);
  if (!choice) throw new RangeError(`No sheet has the key "${key}"`);
  return choice.name;
}
