/** Requirement sets by name; the answer to Office.context.requirements.isSetSupported. */
export type RequirementSets = Readonly<Record<string, string>>;

/**
 * What Excel on the web has, as far as this Office.js build (16.0.15407) knows it: ExcelApi up to 1.15.
 * CustomFunctions is the library's own set: from 1.7 results travel as arrays, from 1.9 it asks for features.
 */
export const EXCEL_SETS: RequirementSets = {
  AddinCommands: '1.3',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.3',
  DelayForCellEdit: '1.1',
  ExcelApi: '1.15',
  RibbonApi: '1.1',
  Settings: '1.1',
  SharedRuntime: '1.1',
};

/** Whether `sets` has the set in at least this version. */
export function isSupported(sets: RequirementSets, name: string, minVersion: string): boolean {
  const have = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (have === undefined) return false;
  const [haveMajor = 0, haveMinor = 0] = have.split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = minVersion.split('.').map(Number);
  return haveMajor > wantMajor || (haveMajor === wantMajor && haveMinor >= wantMinor);
}
