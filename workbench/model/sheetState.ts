import { AreaMap, type SavedAreas } from './areas';
import type { ConditionalState } from './conditionalState';
import type { LineChange, NameInfo } from './grid';
import { followFormula } from './followFormula';
import { followWhole } from './lines';
import { standardPageLayout, type PageLayoutState } from './pageLayoutState';

/** Excel's WorksheetProtectionOptions; what is left out is not allowed. */
type ProtectionOptions = Readonly<Record<string, boolean | string>>;

interface ProtectionState {
  readonly options: ProtectionOptions;
  readonly password: string | null;
}

type Prompt = { readonly title: string; readonly message: string };

/** As plain data. */
export interface SavedSheetState {
  readonly protection: ProtectionState | null;
  readonly pageLayout: PageLayoutState;
  readonly headings: boolean;
  readonly isVeryHidden: boolean;
  readonly styleNames: SavedAreas<string>;
  readonly locked: SavedAreas<boolean>;
  readonly hiddenFormulas: SavedAreas<boolean>;
  readonly prompts: SavedAreas<Prompt>;
  readonly conditionals: readonly ConditionalState[];
  readonly names: readonly NameInfo[];
}

/** What a sheet has beside its cells and the grid does not know. */
export class SheetState {
  protection: ProtectionState | null;
  pageLayout: PageLayoutState;
  headings: boolean;
  /** Of a hidden sheet: only a macro or an add-in shows it again. */
  isVeryHidden: boolean;
  /** The named style of cells; "Normal" where there is none. */
  readonly styleNames: AreaMap<string>;
  /** Cells are locked unless it is said here. */
  readonly locked: AreaMap<boolean>;
  readonly hiddenFormulas: AreaMap<boolean>;
  readonly prompts: AreaMap<Prompt>;
  readonly conditionals: ConditionalState[];
  /** Names of the sheet itself: they come with a copy of it. The grid does not know them, so formulas do not see them. */
  readonly names: NameInfo[];

  constructor(saved?: SavedSheetState) {
    this.protection = saved?.protection ?? null;
    this.pageLayout = saved?.pageLayout ?? standardPageLayout;
    this.headings = saved?.headings ?? true;
    this.isVeryHidden = saved?.isVeryHidden ?? false;
    this.styleNames = new AreaMap(saved?.styleNames);
    this.locked = new AreaMap(saved?.locked);
    this.hiddenFormulas = new AreaMap(saved?.hiddenFormulas);
    this.prompts = new AreaMap(saved?.prompts);
    this.conditionals = [...(saved?.conditionals ?? [])];
    this.names = [...(saved?.names ?? [])];
  }

  save(): SavedSheetState {
    const { protection, pageLayout, headings, isVeryHidden, conditionals, names } = this;
    const [styleNames, locked] = [this.styleNames.save(), this.locked.save()];
    const [hiddenFormulas, prompts] = [this.hiddenFormulas.save(), this.prompts.save()];
    return { protection, pageLayout, headings, isVeryHidden, styleNames, locked, hiddenFormulas, prompts, conditionals, names };
  }

  /** Rows or columns come in, go or move. */
  follow(change: LineChange): void {
    for (const map of [this.styleNames, this.locked, this.hiddenFormulas, this.prompts]) map.follow(change);
    for (const conditional of [...this.conditionals]) {
      const area = followWhole(conditional.area, change);
      if (area) {
        conditional.area = area;
        conditional.formula = followFormula(conditional.formula, change);
      } else this.conditionals.splice(this.conditionals.indexOf(conditional), 1);
    }
  }
}
