/** The sheets that the add-in loads: the first door to everything about a sheet. */
import type { Language, Localized } from '../language';
import type { Programme } from '../figures/figures';
import type { SheetKey, SheetModel } from './model';
import { assumptionsSheet } from './sheets/assumptions';
import { kduSheet } from './sheets/kdu';
import { registerSheet } from './sheets/register';

export interface SheetChoice {
  readonly key: SheetKey;
  /** German in every language: formulas and links refer to it. */
  readonly name: string;
  readonly description: Localized;
  /** Models refer to it, so it is always loaded. */
  readonly required: boolean;
}

/** In the order of the tabs. */
export const SHEET_CHOICES: readonly SheetChoice[] = [
  {
    key: 'kdu',
    name: 'KdU',
    description: { de: 'Ansatz und Ist 2024, Ansatz 2025', en: 'Plan and actual 2024, plan 2025' },
    required: false,
  },
  { key: 'assumptions', name: 'Annahmen', description: { de: 'Ihre Eingaben', en: 'your inputs' }, required: true },
  {
    key: 'register',
    name: 'Zahlenquelle',
    description: { de: 'alle Zahlen mit Fundstelle', en: 'all figures with their source' },
    required: true,
  },
];

const BUILDERS: Readonly<Record<SheetKey, (programme: Programme, language: Language) => SheetModel>> = {
  kdu: kduSheet,
  assumptions: assumptionsSheet,
  register: registerSheet,
};

/** The sheets' descriptions, in the order of the tabs. */
export function sheetModels(keys: readonly SheetKey[], programme: Programme, language: Language): SheetModel[] {
  return SHEET_CHOICES.filter(({ key }) => keys.includes(key)).map(({ key }) => BUILDERS[key](programme, language));
}
