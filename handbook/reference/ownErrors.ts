/**
 * The errors of a function that its parameters alone do not tell, with arguments that provoke them. A test looks
 * for errors that are missing here. Only the reference reads this, so the texts cost nothing where functions run.
 */
import type { Localized } from '../../src/language';
import type { ErrorCode } from '../../functions/engine/cellError';

export interface ListedError {
  readonly code: ErrorCode;
  /** Backticks mark names and formulas. */
  readonly when: Localized;
  readonly arguments: readonly unknown[];
}

export const OWN_ERRORS: Readonly<Record<string, readonly ListedError[]>> = {
  UNDERFUNDING_BRIDGE: [
    {
      code: '#VALUE!',
      when: { de: '`ausgabe` ist REST, aber `ausgewiesen` fehlt.', en: '`output` is REST, but `stated` is left out.' },
      arguments: [1440000, 44940000, 46660000, 5130000, 0, null, 'REST'],
    },
  ],
  SLOT_BUDGET: [
    {
      code: '#VALUE!',
      when: {
        de: '`stueckkosten` hat mehrere Zellen, aber nicht die Form von `plaetze`.',
        en: '`unit_costs` has several cells, but not the shape of `places`.',
      },
      arguments: [1000, [[1, 2]], [[300], [100]]],
    },
    {
      code: '#DIV/0!',
      when: {
        de: 'Alle Plätze oder ihre Kosten sind 0: Es gibt nichts, worauf verteilt wird.',
        en: 'All places or their costs are 0: there is nothing to split by.',
      },
      arguments: [1000, [[0], [0]]],
    },
  ],
  ALLOCATE: [
    {
      code: '#VALUE!',
      when: { de: '`betrag` ist kein Vielfaches von `einheit`.', en: '`amount` is no multiple of `unit`.' },
      arguments: [100.005, [[1], [1]]],
    },
    {
      code: '#DIV/0!',
      when: { de: 'Alle Gewichte sind 0.', en: 'All weights are 0.' },
      arguments: [100, [[0], [0]]],
    },
  ],
  KDU_DELTA: [
    {
      code: '#DIV/0!',
      when: { de: '`modus` ist PCT und `basis` ist 0.', en: '`mode` is PCT and `base` is 0.' },
      arguments: [0, 5, 'PCT'],
    },
  ],
  EXHAUSTION: [
    {
      code: '#DIV/0!',
      when: { de: '`ansatz` ist 0.', en: '`budget` is 0.' },
      arguments: [0, 5],
    },
  ],
  FIGURE: [
    {
      code: '#N/A',
      when: {
        de: '`id` ist keine veröffentlichte Zahl. Die Meldung nennt ähnliche.',
        en: '`id` is no published figure. The message names similar ones.',
      },
      arguments: ['KDU_UH_IST_2034'],
    },
    {
      code: '#N/A',
      when: {
        de: 'Die Zahl hat für `feld` keinen Eintrag, etwa keine Genauigkeit.',
        en: 'The figure has no entry for `field`, such as no precision.',
      },
      arguments: ['KUNDEN_OHNE_BERUFSABSCHLUSS', 'GENAUIGKEIT'],
    },
  ],
  GROWTH_RATE: [
    {
      code: '#VALUE!',
      when: { de: '`ausgabe` ist MIN oder MAX, aber `genauigkeit` fehlt.', en: '`output` is MIN or MAX, but `precision` is left out.' },
      arguments: [44.94, 46.66, null, 'MIN'],
    },
    {
      code: '#VALUE!',
      when: {
        de: '`genauigkeit` ist so grob, dass `alt` auch 0 sein könnte: Dann gibt es kein MAX, außer `neu` ist sicher negativ.',
        en: '`precision` is so coarse that `old` might be 0: then there is no MAX, unless `new` is negative for certain.',
      },
      arguments: [1, 2, 2, 'MAX'],
    },
    {
      code: '#VALUE!',
      when: {
        de: 'Ebenso gibt es dann kein MIN, wenn `neu` auch negativ sein könnte.',
        en: 'Likewise there is no MIN then if `new` might be negative.',
      },
      arguments: [1, 0.5, 3, 'MIN'],
    },
  ],
  WEIGHTED_RATE: [
    {
      code: '#VALUE!',
      when: { de: '`bestaende` hat nicht die Form von `quoten`.', en: '`stocks` has not the shape of `rates`.' },
      arguments: [[[0.1, 0.3]], [[300], [100]]],
    },
    {
      code: '#DIV/0!',
      when: { de: 'Alle Bestände sind 0.', en: 'All stocks are 0.' },
      arguments: [[[0.1, 0.3]], [[0, 0]]],
    },
  ],
  IMPLIED_WEIGHT: [
    {
      code: '#N/A',
      when: {
        de: '`quote_gesamt` liegt nicht zwischen den beiden Quoten: Sie widersprechen sich.',
        en: '`total_rate` does not lie between the two rates: they contradict each other.',
      },
      arguments: [0.1, 0.3, 0.4],
    },
    {
      code: '#DIV/0!',
      when: { de: '`quote_a` und `quote_b` sind gleich.', en: '`rate_a` and `rate_b` are equal.' },
      arguments: [0.2, 0.2, 0.2],
    },
  ],
  COMMITMENT_SPLIT: [
    {
      code: '#VALUE!',
      when: { de: '`bis` liegt vor `von`.', en: '`to` lies before `from`.' },
      arguments: [1000, 46142, 45931],
    },
    {
      code: '#VALUE!',
      when: { de: '`betrag` hat Bruchteile eines Cents.', en: '`amount` has fractions of a cent.' },
      arguments: [1000.005, 45931, 46142],
    },
  ],
  PROVISIONAL_RELEASE: [
    {
      code: '#VALUE!',
      when: { de: '`verfahren` ist OBERGRENZE, aber `obergrenze` fehlt.', en: '`procedure` is OBERGRENZE, but `ceiling` is left out.' },
      arguments: [17100000, 4, 'OBERGRENZE'],
    },
  ],
  SUBSIDY_RATE: [
    {
      code: '#N/A',
      when: { de: '`foerderjahr` liegt außerhalb der Förderung.', en: '`funding_year` lies outside the funding.' },
      arguments: ['16e', 3],
    },
  ],
  TAAM_STOCK: [
    {
      code: '#VALUE!',
      when: {
        de: '`bestand_je_foerderjahr` hat nicht fünf Zellen, eine je Förderjahr.',
        en: '`stock_by_year` has not five cells, one for each year of funding.',
      },
      arguments: [[[36], [36]], 30],
    },
  ],
  TAAM_COST: [
    {
      code: '#VALUE!',
      when: {
        de: '`bestand_je_foerderjahr` hat nicht fünf Zellen, eine je Förderjahr.',
        en: '`stock_by_year` has not five cells, one for each year of funding.',
      },
      arguments: [[[36], [36]], 2000, 0.19, 1000],
    },
  ],
  KDU_PRICE_VOLUME: [
    {
      code: '#DIV/0!',
      when: { de: '`bg_basis` ist 0.', en: '`households_base` is 0.' },
      arguments: [0, 93224000, 17300, 96807000],
    },
  ],
  KDU_FORECAST: [
    {
      code: '#VALUE!',
      when: { de: '`ist` hat weniger Zellen, als `monate_gebucht` sagt.', en: '`actual` has fewer cells than `booked_months` says.' },
      arguments: [[[100], [110]], 3, 'LINEAR'],
    },
    {
      code: '#VALUE!',
      when: {
        de: '`methode` ist TREND3, aber `monate_gebucht` ist kleiner als 3.',
        en: '`method` is TREND3, but `booked_months` is less than 3.',
      },
      arguments: [[[100], [110]], 2, 'TREND3'],
    },
    {
      code: '#VALUE!',
      when: {
        de: '`methode` ist PROFIL, aber `vorjahr` fehlt oder hat nicht 12 Zellen.',
        en: '`method` is PROFIL, but `previous_year` is left out or has not 12 cells.',
      },
      arguments: [[[100], [110]], 2, 'PROFIL', [[100, 100]]],
    },
    {
      code: '#DIV/0!',
      when: {
        de: '`methode` ist PROFIL, aber im Vorjahr war in diesen Monaten nichts gebucht.',
        en: '`method` is PROFIL, but nothing was booked in these months of the previous year.',
      },
      arguments: [[[100]], 1, 'PROFIL', [[0, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]]],
    },
  ],
  ROUND_INTERVAL: [
    {
      code: '#VALUE!',
      when: {
        de: '`druckbild` ist kein Betrag in deutscher Schreibweise, etwa „Zwei Drittel“.',
        en: '`printed` is no amount in German notation, such as “Zwei Drittel”.',
      },
      arguments: ['Zwei Drittel'],
    },
    {
      code: '#VALUE!',
      when: {
        de: '`druckbild` beginnt mit gut, knapp oder fast, aber `genauigkeit` fehlt.',
        en: '`printed` begins with gut, knapp or fast, but `precision` is left out.',
      },
      arguments: ['knapp 500'],
    },
  ],
  PARSE_AMOUNT: [
    {
      code: '#VALUE!',
      when: {
        de: '`text` ist kein Betrag in deutscher Schreibweise, etwa „12.34“ oder „1,234.56“. Es wird nicht geraten.',
        en: '`text` is no amount in German notation, such as “12.34” or “1,234.56”. Nothing is guessed.',
      },
      arguments: ['12.34'],
    },
  ],
};
