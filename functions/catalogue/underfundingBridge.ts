import { bridgeRemainder, underfundingBridge, COMPUTED, REMAINDER, RISE, type UnderfundingBridge } from '../../src/administration/underfundingBridge';
import type { Explain, StepText } from '../../src/explain';
import { localized } from '../../src/language';
import { LAW } from '../../src/law/parameters';
import type { Decimal } from '../../src/money/decimal';
import { statementRow, type StatementRow } from '../../src/statement';
import { overRanges } from '../definition';
import type { NumberParameter } from '../parameter';
import type { CellError } from '../engine/cellError';
import { allowedNumber, notAccepted, subject, NOTHING } from '../engine/messages';
import { MUNICIPAL_SHARE_PARAMETER } from './municipalShare';
import { inSection } from './source';
import { NO_NATIVE_TABLE, rowChoice, statement } from './statement';

const STATED = {
  name: { de: 'ausgewiesen', en: 'stated' },
  kind: 'amount',
  optional: true,
  description: { de: 'Veröffentlichte Unterfinanzierung des Jahres in EUR', en: 'Published underfunding of the year in EUR' },
} as const satisfies NumberParameter;

export const UNDERFUNDING_BRIDGE = overRanges({
  id: 'UNDERFUNDING_BRIDGE',
  group: 'administration',
  result: 'matrix',
  description: {
    de: 'Überleitung der Unterfinanzierung vom Vorjahr: Kostenanstieg, Mittelkürzung, Differenz zum veröffentlichten Wert.',
    en: 'Bridge of the underfunding from the previous year: rise in costs, cut of funds, difference to the published value.',
  },
  keywords: {
    de: ['Überleitung', 'Unterfinanzierung', 'Vorjahr', 'Kostenanstieg', 'Mittelkürzung', 'Rest', 'Wasserfall'],
    en: ['bridge', 'underfunding', 'previous year', 'rise in costs', 'cut', 'rest', 'waterfall'],
  },
  parameters: [
    {
      name: { de: 'lücke_vorjahr', en: 'previous_gap' },
      kind: 'amount',
      description: { de: 'Unterfinanzierung des Vorjahres in EUR', en: 'Underfunding of the previous year in EUR' },
    },
    {
      name: { de: 'kosten_vorjahr', en: 'previous_costs' },
      kind: 'amount',
      description: { de: 'Gesamte Verwaltungskosten des Vorjahres in EUR', en: 'Total administration costs of the previous year in EUR' },
    },
    {
      name: { de: 'kosten', en: 'costs' },
      kind: 'amount',
      description: { de: 'Gesamte Verwaltungskosten des Jahres in EUR', en: 'Total administration costs of the year in EUR' },
    },
    {
      name: { de: 'mittelkürzung', en: 'cut' },
      kind: 'amount',
      description: { de: 'Kürzung der Bundesmittel in EUR, positiv', en: 'Cut of the federal funds in EUR, positive' },
    },
    MUNICIPAL_SHARE_PARAMETER,
    STATED,
    rowChoice([
      { value: 'RECHNERISCH', meaning: { de: 'Nur die Summe', en: 'The sum only' } },
      { value: 'REST', meaning: { de: 'Nur rechnerisch − ausgewiesen', en: 'Calculated − stated only' } },
    ]),
  ],
  calculate: (previousGap, previousCosts, costs, cut, municipalShare, stated, output, explain) => {
    if (output === 'REST' && stated === undefined) return withoutStated();
    const rows = (tell?: Explain): readonly StatementRow[] =>
      rowsOf(underfundingBridge(previousGap, previousCosts, costs, cut, municipalShare, tell), stated, tell);
    return statement(rows, output, explain);
  },
  nativeEquivalent: (previousGap, previousCosts, costs, cut, share, stated, output) => {
    const rise = share === '0' ? `${costs}-${previousCosts}` : `(${costs}-${previousCosts})*(1-${share})`;
    const computed = `${previousGap}+${rise}+${cut}`;
    if (output === 'RECHNERISCH') return computed;
    return output === 'REST' && stated !== undefined ? `${computed}-${stated}` : NO_NATIVE_TABLE;
  },
  examples: [
    {
      arguments: [1440000, 44940000, 46660000, 5130000, 0, 7980000],
      result: [
        ['Vorjahr', 1440000],
        ['Kostenanstieg', 1720000],
        ['Mittelkürzung', 5130000],
        ['Rechnerisch', 8290000],
        ['Ausgewiesen', 7980000],
        ['Rest', 310000],
      ],
    },
    { arguments: [1440000, 44940000, 46660000, 5130000, 0.152, 7980000, 'REST'], result: [[48560]] },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: { de: '`ausgabe` ist REST, aber `ausgewiesen` fehlt.', en: '`output` is REST, but `stated` is left out.' },
      arguments: [1440000, 44940000, 46660000, 5130000, 0, null, 'REST'],
    },
  ],
  source: localized((language) => `${LAW.federalShare.paragraph[language]}; ${inSection('4.1')[language]}`),
  law: ['federalShare'],
});

function rowsOf(bridge: UnderfundingBridge, stated: Decimal | undefined, tell?: Explain): readonly StatementRow[] {
  const { previous, rise, cut, computed } = bridge;
  const rows: StatementRow[] = [
    statementRow('VORJAHR', PREVIOUS, [previous], previous, tell),
    { output: 'KOSTENANSTIEG', text: RISE, value: rise },
    statementRow('MITTELKUERZUNG', CUT, [cut], cut, tell),
    { output: 'RECHNERISCH', text: COMPUTED, value: computed },
  ];
  if (stated === undefined) return rows;
  return [
    ...rows,
    statementRow('AUSGEWIESEN', STATED_ROW, [stated], stated, tell),
    { output: 'REST', text: REMAINDER, value: bridgeRemainder(bridge, stated, tell) },
  ];
}

const PREVIOUS: StepText = {
  name: { de: 'Vorjahr', en: 'Previous year' },
  formula: { de: '{lücke_vorjahr}', en: '{previous_gap}' },
  unit: 'eur',
};

const CUT: StepText = {
  name: { de: 'Mittelkürzung', en: 'Cut of funds' },
  formula: { de: '{mittelkürzung}', en: '{cut}' },
  unit: 'eur',
};

const STATED_ROW: StepText = {
  name: { de: 'Ausgewiesen', en: 'Stated' },
  formula: { de: '{ausgewiesen}', en: '{stated}' },
  unit: 'eur',
};

function withoutStated(): CellError {
  return notAccepted(subject(STATED), NOTHING, allowedNumber(STATED));
}
