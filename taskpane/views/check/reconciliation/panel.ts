import type { CheckTranslate } from '../../../i18n/check';
import { element } from '../../../ui/dom';
import type { Panel, PanelStage } from '../panel';
import type { Review } from '../review';

export interface ReconciliationPanelProps {
  readonly t: CheckTranslate;
  readonly stage: PanelStage;
  readonly review?: Review;
}

export function reconciliationPanel({ t, stage }: ReconciliationPanelProps): Panel {
  return {
    start() {
      const heading = element('h1', { class: 'visually-hidden' }, t('ck.tab.reconciliation'));
      stage.show({ focus: heading, content: [heading], actions: [] });
    },
  };
}
