import { AreaMap } from './areas';
import type { ConditionalState } from './conditionalState';
import { standardPageLayout, type PageLayoutState } from './pageLayoutState';

/** Excel's WorksheetProtectionOptions; what is left out is not allowed. */
type ProtectionOptions = Readonly<Record<string, boolean | string>>;

interface ProtectionState {
  readonly options: ProtectionOptions;
  readonly password: string | null;
}

/** What a sheet has beside its cells and the grid does not know. */
export class SheetState {
  protection: ProtectionState | null = null;
  pageLayout: PageLayoutState = standardPageLayout;
  headings = true;
  /** The named style of cells; "Normal" where there is none. */
  readonly styleNames = new AreaMap<string>();
  /** Cells are locked unless it is said here. */
  readonly locked = new AreaMap<boolean>();
  readonly hiddenFormulas = new AreaMap<boolean>();
  readonly prompts = new AreaMap<{ readonly title: string; readonly message: string }>();
  readonly conditionals: ConditionalState[] = [];

  /** Rows or columns come in (count > 0) or go (count < 0) at an index. */
  shift(axis: 'row' | 'column', at: number, count: number): void {
    for (const map of [this.styleNames, this.locked, this.hiddenFormulas, this.prompts]) map.shift(axis, at, count);
  }
}
