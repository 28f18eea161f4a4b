/** The sheets that the add-in loads: the first door to everything about a sheet. */
import type { Language } from '../language';
import type { Programme } from '../programme/figures';
import { SHEET_CHOICES } from './choices';
import type { SheetKey, SheetModel } from './model';
import { administrationSheet } from './sheets/administration';
import { assumptionsSheet } from './sheets/assumptions';
import { commitmentsSheet } from './sheets/commitments';
import type { SheetContext } from './sheets/context';
import { integrationSheet } from './sheets/integration';
import { kduSheet } from './sheets/kdu';
import { compareSheet } from './sheets/kduCompare';
import { kduNetSheet } from './sheets/kduNet';
import { reportSheet } from './sheets/kduReport';
import { measuresSheet } from './sheets/measures';
import { monitorSheet } from './sheets/monitor';
import { overviewSheet } from './sheets/overview';
import { ownRelationsSheet } from './sheets/ownRelations';
import { placesSheet } from './sheets/places';
import { provisionalSheet } from './sheets/provisional';
import { reconciliationSheet } from './sheets/reconciliation';
import { registerSheet } from './sheets/register';
import { taamCohortsSheet } from './sheets/taamCohorts';
import { scenariosSheet } from './sheets/scenarios';
import { targetsSheet } from './sheets/targets';

const BUILDERS: Readonly<Record<SheetKey, (context: SheetContext) => SheetModel>> = {
  overview: overviewSheet,
  kdu: kduSheet,
  administration: administrationSheet,
  integration: integrationSheet,
  places: placesSheet,
  targets: targetsSheet,
  scenarios: scenariosSheet,
  commitments: commitmentsSheet,
  measures: measuresSheet,
  provisional: provisionalSheet,
  taamCohorts: taamCohortsSheet,
  kduNet: kduNetSheet,
  monitor: monitorSheet,
  compare: compareSheet,
  report: reportSheet,
  reconciliation: reconciliationSheet,
  ownRelations: ownRelationsSheet,
  assumptions: assumptionsSheet,
  register: registerSheet,
};

/**
 * The sheets' descriptions, in the order of the tabs. Links, and rows that show another sheet's result, are only
 * there where that sheet is among `keys`; so pass every sheet that will stand in the workbook (see `withNeeded`).
 */
export function sheetModels(keys: readonly SheetKey[], programme: Programme, language: Language): SheetModel[] {
  const context: SheetContext = { programme, language, loaded: new Set(keys) };
  return SHEET_CHOICES.filter(({ key }) => keys.includes(key)).map(({ key }) => BUILDERS[key](context));
}
