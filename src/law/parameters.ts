/**
 * What the law sets, as data: a change of the law is a change here. What is decided locally or retroactively (federal
 * quota of KdU, limit of significance, ceiling of provisional budgets, employer's contributions) has no default anywhere.
 */
import type { Localized } from '../language';
import { Decimal } from '../money/decimal';

export interface LegalParameter {
  readonly label: Localized;
  /** As decimal text; rates as fractions. Several are those of the years of funding, from the first. */
  readonly values: readonly [string, ...string[]];
  readonly paragraph: Localized;
  /** Day, ISO. */
  readonly validFrom: string;
  /** When somebody last compared value and paragraph. */
  readonly checkedOn: string;
  /** How sure that is. */
  readonly note: Localized;
}

const PARTICIPATION_ACT: Localized = {
  de: 'Neu gefasst durch das Teilhabechancengesetz; gelesen in öffentlichen Darstellungen, nicht im Gesetzblatt.',
  en: 'In the version of the Teilhabechancengesetz; read in public accounts, not in the law gazette.',
};

export const LAW = {
  federalShare: {
    label: { de: 'Anteil des Bundes an den Gesamtverwaltungskosten', en: 'Federal share in total administration costs' },
    values: ['0.848'],
    paragraph: { de: '§ 46 Abs. 3 SGB II', en: '§ 46 (3) SGB II' },
    validFrom: '2011-01-01',
    checkedOn: '2026-11-22',
    note: {
      de: 'Satz gelesen in veröffentlichten Fassungen des Paragrafen; der Beginn 2011 ist nicht nachgeprüft. Den Rest trägt die Kommune.',
      en: 'Rate read in published versions of the paragraph; its start in 2011 is not verified. The municipality bears the rest.',
    },
  },
  subsidy16i: {
    label: { de: 'Lohnkostenzuschuss Teilhabe am Arbeitsmarkt', en: 'Wage subsidy, participation in the labour market' },
    values: ['1', '1', '0.9', '0.8', '0.7'],
    paragraph: { de: '§ 16i SGB II', en: '§ 16i SGB II' },
    validFrom: '2019-01-01',
    checkedOn: '2026-11-22',
    note: PARTICIPATION_ACT,
  },
  subsidy16e: {
    label: { de: 'Lohnkostenzuschuss Eingliederung von Langzeitarbeitslosen', en: 'Wage subsidy, integration of long-term unemployed' },
    values: ['0.75', '0.5'],
    paragraph: { de: '§ 16e SGB II', en: '§ 16e SGB II' },
    validFrom: '2019-01-01',
    checkedOn: '2026-11-22',
    note: PARTICIPATION_ACT,
  },
} as const satisfies Readonly<Record<string, LegalParameter>>;

export type LegalName = keyof typeof LAW;

export const [FEDERAL_SHARE] = LAW.federalShare.values;

/** What the federation does not bear. */
export const MUNICIPAL_SHARE = new Decimal(1).minus(FEDERAL_SHARE);

/** The paragraph that sets a value, for the step that uses it; nothing where another value was given. */
export const lawFor = (value: Decimal, lawful: Decimal | string, paragraph: Localized): { readonly source?: Localized } =>
  value.eq(lawful) ? { source: paragraph } : {};
