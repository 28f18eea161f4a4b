/** The entry of the view's own file, with Excel connected. */
import { checkThisWorkbook, repairThisWorkbook } from '../../check';
import { goTo } from '../../excel/navigate';
import { checkTranslator } from '../../i18n/check';
import type { Translate } from '../../i18n/translate';
import { element } from '../../ui/dom';
import type { Stage, View } from '../view';
import { CheckView } from './checkView';
import { protocolPanel } from './protocol/panel';
import { reconciliationPanel } from './reconciliation/panel';
import { workbookPanel } from './workbook/panel';

/** @param toLoad shows the view Laden */
export function checkView({ language }: Translate, stage: Stage, toLoad: () => void): View {
  const t = checkTranslator(language);
  return new CheckView({
    t,
    stage,
    panels: {
      workbook: (panelStage) =>
        workbookPanel({
          t,
          stage: panelStage,
          review: { badge: () => [], editor: () => element('div', {}) },
          check: checkThisWorkbook,
          repair: repairThisWorkbook,
          goTo,
          toLoad,
        }),
      reconciliation: (panelStage) => reconciliationPanel({ t, stage: panelStage }),
      protocol: (panelStage) => protocolPanel({ t, stage: panelStage }),
    },
  });
}
