import { byId } from './elements';
import type { Pane } from './pane';
import type { Ribbon } from './ribbon';

/** What Office.js asks about the focus (OSF.AgaveHostAction). */
const Action = {
  ctrlF6Exit: 5,
  ctrlF6ExitShift: 6,
  tabExit: 13,
  tabExitShift: 14,
  escExit: 15,
  exitNoFocusable: 17,
  exitNoFocusableShift: 18,
} as const;
const FORWARD: readonly number[] = [Action.ctrlF6Exit, Action.tabExit, Action.escExit, Action.exitNoFocusable];
const BACK: readonly number[] = [Action.ctrlF6ExitShift, Action.tabExitShift, Action.exitNoFocusableShift];

/**
 * F6 goes round: ribbon, grid, pane. Inside the pane Office.js watches the keys and tells when the focus
 * is to leave; the answer is what it calls then.
 */
export function connectFocus(ribbon: Ribbon, pane: Pane, signal: AbortSignal): (action: number) => void {
  const grid = byId('grid');
  const regions = [
    { element: byId('ribbon'), enter: () => ribbon.focus() },
    { element: grid, enter: () => grid.focus() },
    { element: byId('pane'), enter: () => pane.content.querySelector('iframe')?.focus() },
  ];
  const follow = (event: KeyboardEvent): void => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const shown = regions.filter(({ element }) => !element.hidden);
    const current = shown.findIndex(({ element }) => element.contains(document.activeElement));
    shown.at((current + (event.shiftKey ? -1 : 1)) % shown.length)?.enter();
  };
  document.addEventListener('keydown', follow, { signal });
  return (action) => {
    if (FORWARD.includes(action)) grid.focus();
    else if (BACK.includes(action)) pane.focusClose();
  };
}
