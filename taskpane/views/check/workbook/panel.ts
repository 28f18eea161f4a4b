import type { CheckTranslate } from '../../../i18n/check';
import { element } from '../../../ui/dom';
import type { Panel, PanelStage } from '../panel';

export interface WorkbookPanelProps {
  readonly t: CheckTranslate;
  readonly stage: PanelStage;
}

export function workbookPanel({ t, stage }: WorkbookPanelProps): Panel {
  return {
    start() {
      const heading = element('h1', { class: 'visually-hidden' }, t('ck.tab.workbook'));
      stage.show({ focus: heading, content: [heading], actions: [] });
    },
  };
}
