/** The entry of the view's own file, with Excel connected. */
import { checkTranslator } from '../../i18n/check';
import type { Translate } from '../../i18n/translate';
import type { Stage, View } from '../view';
import { CheckView } from './checkView';
import { protocolPanel } from './protocol/panel';
import { reconciliationPanel } from './reconciliation/panel';
import { workbookPanel } from './workbook/panel';

export function checkView({ language }: Translate, stage: Stage): View {
  const t = checkTranslator(language);
  return new CheckView({
    t,
    stage,
    panels: {
      workbook: (panelStage) => workbookPanel({ t, stage: panelStage }),
      reconciliation: (panelStage) => reconciliationPanel({ t, stage: panelStage }),
      protocol: (panelStage) => protocolPanel({ t, stage: panelStage }),
    },
  });
}
