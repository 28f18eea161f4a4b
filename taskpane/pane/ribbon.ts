/** The buttons on the ribbon, as the pane hears of them. */
import type { ViewKey } from './view';

/** What shows the views, once there is something to show: an Excel that is too old gets as far as the explanation. */
export interface Views {
  open(view: ViewKey): void;
  setPaneVisible(isVisible: boolean): void;
}

/** Buttons that open a view other than the first. */
const COMMANDS: Readonly<Record<string, ViewKey>> = {
  'JC.showPlanning': 'planning',
  'JC.showFunctions': 'functions',
  'JC.showTrace': 'trace',
  'JC.showCheck': 'check',
  'JC.showKdu': 'kdu',
};

/**
 * A button of the kind ExecuteFunction says which view it wants. "Zahlen laden" is a ShowTaskpane, which shows the
 * page even where Office.js is blocked and so could not run a function; that it was pressed shows only in the pane
 * becoming visible without another button having asked for it.
 */
export function associateCommands(): { serve(views: Views): void } {
  let views: Views | undefined;
  let wanted: ViewKey | undefined;
  for (const [name, view] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      wanted = view;
      try {
        await Office.addin.showAsTaskpane();
        views?.open(view);
      } finally {
        event.completed();
      }
    });
  }
  void Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    const isVisible = visibilityMode === Office.VisibilityMode.taskpane;
    if (isVisible && !wanted) views?.open('load');
    wanted = undefined;
    views?.setPaneVisible(isVisible);
  });
  return {
    serve(served) {
      views = served;
      if (wanted) views.open(wanted);
    },
  };
}
