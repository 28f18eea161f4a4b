/** The buttons on the ribbon, as the pane hears of them. */
import type { ViewKey } from './view';

/** What shows the views, once there is something to show: an Excel that is too old gets as far as the explanation. */
export interface Views {
  open(view: ViewKey): void;
  setPaneVisible(isVisible: boolean): void;
}

/** Buttons that open a view, whatever stands in the pane. */
const COMMANDS: Readonly<Record<string, ViewKey>> = {
  'JC.showLoad': 'load',
  'JC.showPlanning': 'planning',
  'JC.showFunctions': 'functions',
  'JC.showTrace': 'trace',
  'JC.showCheck': 'check',
  'JC.showKdu': 'kdu',
};

/**
 * A button of the kind ExecuteFunction says which view it wants. "Bereich zeigen" is a ShowTaskpane, which shows the
 * page even where Office.js is blocked and so could not run a function; pressed while the pane is open, Excel tells
 * nobody, so it asks for no view.
 */
export function associateCommands(): { serve(views: Views): void } {
  let views: Views | undefined;
  let wanted: ViewKey | undefined;
  for (const [name, view] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      // Until the views are there the last button pressed is remembered.
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
    views?.setPaneVisible(visibilityMode === Office.VisibilityMode.taskpane);
  });
  return {
    serve(served) {
      views = served;
      if (wanted) views.open(wanted);
    },
  };
}
