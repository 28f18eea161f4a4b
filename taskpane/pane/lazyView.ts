/** A view whose code comes in a file of its own, after the pane has been painted. */
import type { PaneTranslate } from './i18n';
import { button } from '../ui/controls';
import { element } from '../ui/dom';
import { messageBar } from '../ui/message';
import type { Stage, View } from './view';

export interface LazyViewProps {
  readonly t: PaneTranslate;
  readonly stage: Stage;
  readonly title: string;
  load(): Promise<View>;
}

export function lazyView({ t, stage, title, load }: LazyViewProps): View {
  let view: View | undefined;
  let isShown = false;
  /** Pressed while the file was still on its way. */
  let isOpened = false;

  const start = (): void => {
    const heading = element('h1', {}, title);
    stage.show({ focus: heading, content: [heading, element('fluent-spinner', { size: 'small', 'aria-label': title })], actions: [] });
    load().then(
      (loaded) => {
        view = loaded;
        view.start();
        view.setShown?.(isShown);
        if (isOpened) view.open?.();
      },
      () => {
        const message = messageBar({ intent: 'error', isHeading: true, title: t('st.part.title', { s: title }), body: [t('st.part.text')] });
        stage.show({ focus: message, content: [message], actions: [button(t('action.retry'), start, 'primary')] });
      },
    );
  };
  return {
    start,
    open() {
      isOpened = true;
      view?.open?.();
    },
    setShown(shown) {
      isShown = shown;
      view?.setShown?.(shown);
    },
  };
}
