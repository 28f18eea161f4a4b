/** The entry of the view's own file, with Excel connected. */
import { goTo } from '../../excel/navigate';
import { checkTranslator } from '../../i18n/check';
import { reconcileTranslator } from '../../i18n/reconcile';
import type { Translate } from '../../i18n/translate';
import { goToRelation } from '../../reconcile/goToRelation';
import { readReconciliation } from '../../reconcile/ownTable';
import { element } from '../../ui/dom';
import type { Stage, View } from '../view';
import { CheckView } from './checkView';
import { protocolPanel } from './protocol/panel';
import { reconciliationPanel } from './reconciliation/panel';
import type { Review } from './review';
import { workbookPanel } from './workbook/panel';

export function checkView({ language }: Translate, stage: Stage): View {
  const t = checkTranslator(language);
  const review: Review = { badge: () => [], editor: () => element('div', {}) };
  return new CheckView({
    t,
    stage,
    panels: {
      workbook: (panelStage) => workbookPanel({ t, stage: panelStage }),
      reconciliation: (panelStage) =>
        reconciliationPanel({ t: reconcileTranslator(language), stage: panelStage, review, workbook: { read: readReconciliation, goToRelation, goTo } }),
      protocol: (panelStage) => protocolPanel({ t, stage: panelStage }),
    },
  });
}
