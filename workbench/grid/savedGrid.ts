import { ICommandService, type IResources, type IWorkbookData, IResourceLoaderService } from '@univerjs/core';
import {
  FormulaDataModel,
  type ISetArrayFormulaDataMutationParams,
  SetArrayFormulaDataMutation,
} from '@univerjs/preset-sheets-core';
import type { Selection, ValidationInfo } from '../model/grid';
import type { UniverBook } from './univerBook';

/** A workbook's grid as plain data: what Univer saves, the values of spills, which it does not, and what is kept beside it. */
export interface SavedGrid {
  readonly workbook: IWorkbookData;
  readonly spills: ISetArrayFormulaDataMutationParams;
  readonly tableStyles: Readonly<Record<string, string>>;
  readonly validations: Readonly<Record<string, ValidationInfo>>;
  readonly conditionalNumberFormats: Readonly<Record<string, string>>;
  readonly selection: Selection;
}

/** What the grid knows and Univer has no place for, by Univer's ids. */
export interface KeptBeside {
  readonly tableStyles: Map<string, string>;
  readonly validations: Map<string, ValidationInfo>;
  readonly conditionalNumberFormats: Map<string, string>;
}

export const keptBeside = (saved: SavedGrid | null): KeptBeside => ({
  tableStyles: new Map(Object.entries(saved?.tableStyles ?? {})),
  validations: new Map(Object.entries(saved?.validations ?? {})),
  conditionalNumberFormats: new Map(Object.entries(saved?.conditionalNumberFormats ?? {})),
});

export function saveGrid({ injector, unitId }: UniverBook, kept: KeptBeside, selection: Selection): SavedGrid {
  const workbook = injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(unitId);
  if (!workbook) throw new Error(`Univer has no workbook ${unitId}.`);
  const formulas = injector.get(FormulaDataModel);
  return {
    workbook: { ...workbook, resources: withoutWhatFollows(workbook.resources ?? []) },
    spills: {
      arrayFormulaRange: formulas.getArrayFormulaRange(),
      arrayFormulaCellData: formulas.getArrayFormulaCellData(),
      arrayFormulaEmbedded: {},
    },
    tableStyles: Object.fromEntries(kept.tableStyles),
    validations: Object.fromEntries(kept.validations),
    conditionalNumberFormats: Object.fromEntries(kept.conditionalNumberFormats),
    selection,
  };
}

/** Looks of areas, which follow from the tables' and would come twice. */
const THEMES = 'SHEET_RANGE_THEME_MODEL_PLUGIN';

/** A sheet whose last rule is gone may have an empty list of rules, or none. */
const withoutWhatFollows = (resources: IResources): IResources =>
  resources
    .filter(({ name }) => name !== THEMES)
    .map(({ name, data }) => ({ name, data: JSON.stringify(withoutEmptyLists(data)) }));

function withoutEmptyLists(data: string): unknown {
  const parts = JSON.parse(data || '{}') as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => !Array.isArray(part) || part.length > 0));
}

/** What formulas spilled stands in its cells without any calculation. */
export function restoreSpills({ injector }: UniverBook, { spills }: SavedGrid): void {
  injector.get(ICommandService).syncExecuteCommand(SetArrayFormulaDataMutation.id, spills, { onlyLocal: true });
}
