import { bridgeRest, underfundingBridge, type UnderfundingBridge } from '../../src/administration/underfundingBridge';
import type { Explain, StepText } from '../../src/explain';
import { localized, type Localized } from '../../src/language';
import { LAW } from '../../src/law/parameters';
import type { Decimal } from '../../src/money/decimal';
import { overRanges, type NumberParameter } from '../definition';
import type { CellError } from '../engine/cellError';
import { Grid } from '../engine/grid';
import { allowedNumber, notAccepted, subject, NOTHING } from '../engine/messages';
import { MUNICIPAL_SHARE_PARAMETER } from './municipalShare';
import { inSection } from './source';

const STATED = {
  name: { de: 'ausgewiesen', en: 'stated' },
  kind: 'amount',
  optional: true,
  description: { de: 'Gedruckte Unterfinanzierung des Jahres in EUR', en: 'Printed underfunding of the year in EUR' },
} as const satisfies NumberParameter;

export const UNDERFUNDING_BRIDGE = overRanges({
  id: 'UNDERFUNDING_BRIDGE',
  group: 'administration',
  result: 'matrix',
  description: {
    de: 'Überleitung der Unterfinanzierung vom Vorjahr: Kostenanstieg, Mittelkürzung, Rest zum gedruckten Wert.',
    en: 'Bridge of the underfunding from the previous year: rise in costs, cut of funds, rest to the printed value.',
  },
  keywords: {
    de: ['Überleitung', 'Unterfinanzierung', 'Vorjahr', 'Kostenanstieg', 'Mittelkürzung', 'Rest', 'Wasserfall'],
    en: ['bridge', 'underfunding', 'previous year', 'rise in costs', 'cut', 'rest', 'waterfall'],
  },
  parameters: [
    {
      name: { de: 'luecke_vorjahr', en: 'previous_gap' },
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
      name: { de: 'mittelkuerzung', en: 'cut' },
      kind: 'amount',
      description: { de: 'Kürzung der Bundesmittel in EUR, positiv', en: 'Cut of the federal funds in EUR, positive' },
    },
    MUNICIPAL_SHARE_PARAMETER,
    STATED,
    {
      name: { de: 'ausgabe', en: 'output' },
      kind: 'selector',
      optional: true,
      values: [
        { value: 'RECHNERISCH', meaning: { de: 'Nur die Summe', en: 'The sum only' } },
        { value: 'REST', meaning: { de: 'Nur rechnerisch − ausgewiesen', en: 'Calculated − stated only' } },
      ],
      description: {
        de: 'Ohne Angabe alle Zeilen; RECHNERISCH oder REST eine Zahl',
        en: 'All rows if left out; RECHNERISCH or REST one number',
      },
    },
  ],
  calculate: (previousGap, previousCosts, costs, cut, municipalShare, stated, output, explain) => {
    const bridge = underfundingBridge(previousGap, previousCosts, costs, cut, municipalShare, explain);
    switch (output) {
      case 'RECHNERISCH':
        return new Grid([bridge.computed], 1);
      case 'REST':
        return stated === undefined ? withoutStated() : new Grid([bridgeRest(bridge, stated, explain)], 1);
      default:
        return statement(bridge, stated, explain);
    }
  },
  twin: (previousGap, previousCosts, costs, cut, share, stated, output) => {
    const rise = share === '0' ? `${costs}-${previousCosts}` : `(${costs}-${previousCosts})*(1-${share})`;
    const computed = `${previousGap}+${rise}+${cut}`;
    if (output === 'RECHNERISCH') return computed;
    return output === 'REST' && stated !== undefined ? `${computed}-${stated}` : WITHOUT_TABLE;
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
  source: localized((language) => `${LAW.federalShare.paragraph[language]}; ${inSection('4.1')[language]}`),
});

/** Labels are German in every language, as all texts in results. */
function statement(bridge: UnderfundingBridge, stated: Decimal | undefined, explain: Explain | undefined): Grid<Decimal | string> {
  const { previous, rise, cut, computed } = bridge;
  const rest = stated && bridgeRest(bridge, stated, explain);
  const amounts = [previous, rise, cut, computed, ...(stated && rest ? [stated, rest] : [])];
  explain?.(rest ? COMPARED : STATEMENT, amounts, amounts);
  return new Grid(amounts.flatMap((amount, row) => [LABELS[row] ?? '', amount]), 2);
}

const LABELS = ['Vorjahr', 'Kostenanstieg', 'Mittelkürzung', 'Rechnerisch', 'Ausgewiesen', 'Rest'];

const STATEMENT: StepText = {
  name: { de: 'Überleitung', en: 'Bridge' },
  formula: {
    de: '{luecke_vorjahr}; {Kostenanstieg}; {mittelkuerzung}; {Rechnerisch}',
    en: '{previous_gap}; {Rise in costs}; {cut}; {Calculated}',
  },
  unit: 'eur',
};

const COMPARED: StepText = {
  ...STATEMENT,
  formula: { de: `${STATEMENT.formula.de}; {ausgewiesen}; {Rest}`, en: `${STATEMENT.formula.en}; {stated}; {Rest}` },
};

const WITHOUT_TABLE: Localized = {
  de: 'Die Tabelle hat keine gleichwertige Excel-Formel; mit ausgabe RECHNERISCH oder REST gibt es eine.',
  en: 'The table has no equivalent Excel formula; with output RECHNERISCH or REST there is one.',
};

function withoutStated(): CellError {
  return notAccepted(subject(STATED), NOTHING, allowedNumber(STATED));
}
