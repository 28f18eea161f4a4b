import type { CheckTranslate } from '../../../i18n/check';
import { element } from '../../../ui/dom';
import type { Panel, PanelStage } from '../panel';
import type { Review } from '../review';

export interface WorkbookPanelProps {
  readonly t: CheckTranslate;
  readonly stage: PanelStage;
  readonly review?: Review;
  /** Leads to the panel that writes the protocol. */
  onProtocol?(): void;
}

export function workbookPanel({ t, stage }: WorkbookPanelProps): Panel {
  return {
    start() {
      const heading = element('h1', { class: 'visually-hidden' }, t('ck.tab.workbook'));
      stage.show({ focus: heading, content: [heading], actions: [] });
    },
  };
}
