/** The check of the workbook: reads it, compares it with what the add-in wrote and would write, and changes nothing. */
import { inExcel, type OnDelay, type Session } from '../excel/session';
import { SEVERITIES } from '../findings/finding';
import { positionOf } from '../sheets/compare';
import { locateSheets, movementsOf, planRefresh, type RefreshRequest } from '../load/planRefresh';
import type { LocatedSheet } from '../load/renewSheet';
import { withCauses } from './causes';
import type { Checked, CheckedSheet } from './checked';
import { dependentsIn, type Dependents } from './dependents';
import { effects } from './effect';
import type { Found } from './found';
import { changedContents, namesLeftBehind } from './find/contents';
import { errorFindings } from './find/errors';
import { importFindings } from './find/imports';
import { inputFindings } from './find/inputs';
import { cutFindings } from './find/cuts';
import { leftoverFindings } from './find/leftovers';
import { lineFindings } from './find/lines';
import { rowFindings } from './find/rows';
import { fixedNumbers, fixedNumbersElsewhere } from './find/numbers';
import { mistakableNames, mistakableSheets } from './find/mistakable';
import { protocolFindings } from './find/protocolSheets';
import { rangeFindings } from './find/ranges';
import { seenFindings } from './find/seen';
import { sheetFindings } from './find/sheets';
import { sumFindings } from './find/sums';
import { tableFindings } from './find/tables';
import { versionFindings } from './find/versions';
import { untoldOf, type Untold } from './readCharts';
import { readWorkbook, type WorkbookReading } from './read';
import { refreshRequest, type CheckRequest } from './request';

export interface CheckResult {
  /** The sheets of the add-in that were checked, as they are called now. */
  readonly checkedSheets: readonly string[];
  /** Sheets of the user: there only JC formulas were looked at. */
  readonly otherSheets: readonly string[];
  /** What this Excel does not say of charts; the check has not compared it. */
  readonly untold: readonly Untold[];
  /** Sheets with imported rows, which were compared with what was taken over. */
  readonly importedSheets: readonly string[];
  readonly at: Date;
  /** From the worst to the least. */
  readonly findings: readonly Found[];
  /** Every function of the add-in has its result, and Excel calculates nothing. */
  readonly isCalculated: boolean;
  /** As this Excel writes formulas. */
  readonly decimalSeparator: string;
}

/** What was looked at beside the sheets of the add-in. */
export type Scope = Pick<CheckResult, 'otherSheets' | 'importedSheets' | 'untold'>;

export interface CheckEvents {
  readonly delayed: OnDelay;
  /** Sheet `n` of `m` is being compared. */
  progress(n: number, m: number): void;
}

export function checkWorkbook(request: CheckRequest, { delayed, progress }: CheckEvents): Promise<CheckResult> {
  return inExcel((session) => checkIn(session, request, progress), delayed);
}

async function checkIn(session: Session, request: CheckRequest, progress: CheckEvents['progress']): Promise<CheckResult> {
  const checked = await readChecked(session, request);
  const { reading } = checked;
  const { imports } = reading;
  const findings = bySeverity([...(await findIn(checked, progress)), ...importFindings(imports)]);
  const isCalculated = !reading.isCalculating && findings.every(({ kind }) => kind !== 'pending');
  const checkedSheets = checked.sheets.map(({ name }) => name);
  const otherSheets = reading.snapshot.sheets.map(({ name }) => name).filter((name) => ![...checkedSheets, ...imports.sheets].includes(name));
  return {
    untold: untoldOf(reading.charts), otherSheets, importedSheets: imports.sheets, checkedSheets, at: new Date(), findings, isCalculated,
    decimalSeparator: reading.decimalSeparator,
  };
}

/** What the finders work on, of the workbook as it is now. */
export async function readChecked(session: Session, request: CheckRequest): Promise<Checked> {
  let known: Located | undefined;
  const reading = await readWorkbook(session, request.tableNames, (read) => (known = locate(read, request)).located);
  return collect(reading, request, known);
}

/** What a refresh would find, and where the cells of the models stand. */
interface Located {
  readonly refresh: RefreshRequest;
  readonly located: readonly LocatedSheet[];
}

function locate(reading: Pick<WorkbookReading, 'snapshot' | 'contents'>, request: CheckRequest): Located {
  const refresh = refreshRequest(reading, request);
  return { refresh, located: locateSheets(refresh) };
}

/** @param known if somebody has looked already */
export function collect(reading: WorkbookReading, request: CheckRequest, known = locate(reading, request)): Checked {
  const { refresh, located } = known;
  const sheets = located.flatMap((sheet): CheckedSheet[] => {
    const { key, id, name } = sheet.own.sheet;
    const info = reading.snapshot.sheets.find((other) => other.id === id);
    const state = reading.states.get(key);
    return info && state ? [{ ...sheet, key, name, info, state }] : [];
  });
  return {
    // What was written with what was loaded, whatever the record says of it.
    reading: { ...reading, contents: refresh.contents },
    sheets,
    movements: movementsOf(located),
    plan: planRefresh(refresh, located),
    modelOf: refresh.modelOf,
    addinVersion: request.addinVersion,
    dataVersion: request.dataVersion,
  };
}

/** Sheet by sheet, so that the pane can say how far it is. */
export async function findIn(checked: Checked, progress: CheckEvents['progress']): Promise<Found[]> {
  let dependents: Dependents | undefined;
  const all = (): Dependents => (dependents ??= dependentsIn(checked));
  const effectOf = effects(checked, all);
  const findings = [
    ...versionFindings(checked),
    ...sheetFindings(checked),
    ...mistakableSheets(checked),
    ...mistakableNames(checked),
    ...namesLeftBehind(checked),
    ...changedContents(checked, all, effectOf),
    ...errorFindings(checked, all),
  ];
  const isCopy = ({ kind }: Found): boolean => kind === 'lookAlike' || kind === 'impostor';
  const copies = findings.filter(isCopy).flatMap(({ location }) => location?.sheet ?? []);
  for (const [index, sheet] of checked.sheets.entries()) {
    progress(index + 1, checked.sheets.length);
    await breath();
    const rows = rowFindings(sheet, checked, effectOf);
    const doubled = rows.flatMap(({ kind, location }) => (kind === 'duplicateId' && location?.cell ? [positionOf(location.cell).row] : []));
    findings.push(
      ...rows,
      ...rangeFindings(sheet, checked),
      ...lineFindings(sheet, checked, all, effectOf, doubled),
      ...cutFindings(sheet, checked, copies),
      ...leftoverFindings(sheet, checked),
      ...tableFindings(sheet, checked),
      ...inputFindings(sheet),
      ...fixedNumbers(sheet, checked),
      ...sumFindings(sheet, checked),
    );
  }
  findings.push(...fixedNumbersElsewhere(checked), ...seenFindings(checked, effectOf), ...(await protocolFindings(checked)));
  return bySeverity(withCauses(findings, all));
}

const bySeverity = (findings: readonly Found[]): Found[] => SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

/** Lets the page draw. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
