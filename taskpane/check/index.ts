/** The check with the figures and sheets of this add-in. */
import { programme } from '../../src/programme/figures';
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { OnDelay } from '../excel/session';
import { todaysModels } from '../sheets/todaysModel';
import { checkWorkbook, type CheckEvents, type CheckResult } from './check';
import type { Repair, Repaired } from './repair/kinds';
import { repair } from './repair/repair';
import type { CheckRequest } from './request';

export type { CheckEvents, CheckResult } from './check';
export { wordFindings } from './words';

const ALL = SHEET_CHOICES.map(({ key }) => key);

const request = (): CheckRequest => ({
  models: todaysModels,
  tableNames: todaysModels(ALL, 'de').flatMap(({ tables }) => tables.map(({ name }) => name)),
  addinVersion: ADDIN_VERSION,
  dataVersion: programme.document.dataVersion,
});

export const checkThisWorkbook = (events: CheckEvents): Promise<CheckResult> => checkWorkbook(request(), events);

export const repairThisWorkbook = (repairs: readonly Repair[], onDelay: OnDelay): Promise<Repaired> => repair(repairs, request(), onDelay);
