import type { IconName } from '../ui/icons';
import type { Screen } from '../ui/shell';

export type ViewKey = 'load' | 'planning' | 'functions' | 'trace' | 'check' | 'kdu';

/** What makes a view: its tab is named `nav.<key>`. */
export interface ViewEntry {
  readonly icon: IconName;
  readonly selectedIcon: IconName;
  create(stage: Stage): View;
}

/** One task of the pane behind its tab. It keeps its state, and may go on working, while another one is shown. */
export interface View {
  /** Shows its first screen: called once, when the view first comes up. */
  start(): void;
  /** Comes up by its button on the ribbon. */
  open?(): void;
  /** Goes back to where its task begins. */
  restart?(): void;
  /** Whether it is in front, and so worth following what the user does in the workbook. */
  setShown?(isShown: boolean): void;
}

/** Where a view shows itself: at once if it is in front, else when it comes up. */
export interface Stage {
  show(screen: Screen): void;
  /** For screen readers: says what has changed without moving the focus. */
  announce(text: string): void;
  /** Puts a message above the screen, and the focus on it. */
  interrupt(message: HTMLElement): void;
}
