import { AreaMap } from './areas';
import type { ConditionalState } from './conditionalState';
import type { LineChange, NameInfo } from './grid';
import { followWhole } from './lines';
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
  /** Of a hidden sheet: only a macro or an add-in shows it again. */
  isVeryHidden = false;
  /** The named style of cells; "Normal" where there is none. */
  readonly styleNames = new AreaMap<string>();
  /** Cells are locked unless it is said here. */
  readonly locked = new AreaMap<boolean>();
  readonly hiddenFormulas = new AreaMap<boolean>();
  readonly prompts = new AreaMap<{ readonly title: string; readonly message: string }>();
  readonly conditionals: ConditionalState[] = [];
  /** Names of the sheet itself: they come with a copy of it. The grid does not know them, so formulas do not see them. */
  readonly names: NameInfo[] = [];

  /** Rows or columns come in, go or move. */
  follow(change: LineChange): void {
    for (const map of [this.styleNames, this.locked, this.hiddenFormulas, this.prompts]) map.follow(change);
    for (const conditional of [...this.conditionals]) {
      const area = followWhole(conditional.area, change);
      if (area) conditional.area = area;
      else this.conditionals.splice(this.conditionals.indexOf(conditional), 1);
    }
  }
}
