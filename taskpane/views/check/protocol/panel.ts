import type { CheckTranslate } from '../../../i18n/check';
import { element } from '../../../ui/dom';
import type { Panel, PanelStage } from '../panel';

export interface ProtocolPanelProps {
  readonly t: CheckTranslate;
  readonly stage: PanelStage;
}

export function protocolPanel({ t, stage }: ProtocolPanelProps): Panel {
  return {
    start() {
      const heading = element('h1', { class: 'visually-hidden' }, t('ck.tab.protocol'));
      stage.show({ focus: heading, content: [heading], actions: [] });
    },
  };
}
