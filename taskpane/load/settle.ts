/**
 * Carries out what the user has said of sheets of which the workbook does not say surely whose they are. Only markers and records are
 * written, nothing on any sheet; then the workbook says it itself.
 */
import { absolute } from '../../src/formula/sheetReference';
import type { SheetKey, SheetModel } from '../../src/workbook/model';
import { PATIENCE, type Session } from '../excel/session';
import type { Doubt, Unrecorded } from '../sheets/identity';
import { inputCells } from '../sheets/inputs';
import { layoutOf } from '../sheets/layoutFingerprint';
import { cellOf, MARKER_CELL, markerName, sameName, type FoundName, type FoundSheet } from '../sheets/marker';
import type { LoadRecord, SheetRecord } from '../sheets/record';
import { contents } from '../sheets/rectangle';
import type { NamePlan } from '../sheets/sheetPlan';
import { readSnapshot, type Snapshot } from '../sheets/snapshot';
import { queueRecord } from '../sheets/store';
import { queueNames } from '../sheets/writeNames';
import { queueWritten } from '../sheets/written';
import type { LoadRequest } from './request';

/** @returns the workbook as it is then; doubts that are left are about sheets beside which others are loaded */
export async function settle(session: Session, snapshot: Snapshot, request: LoadRequest): Promise<Snapshot> {
  const { answers = {}, chosen } = request;
  const takenOver = answers.unrecorded === 'takeOver' ? snapshot.unrecorded : [];
  const doubts = snapshot.doubts.filter(({ key }) => chosen.has(key) && answers.accepted);
  // One that was only begun would be cleared: whatever is said, no sheet that may be the user's is.
  const isAccepted = ({ key, isBegun, reason }: Doubt): boolean => answers.accepted?.has(key) === true && (!isBegun || reason === 'unmarked');
  const marked = doubts.flatMap((doubt) => markedAnew(doubt, isAccepted(doubt)));
  const accepted = doubts.filter((doubt) => isAccepted(doubt) && doubt.reason !== 'unmarked');
  if (takenOver.length + marked.length + accepted.length === 0) return snapshot;
  const { workbook } = session.context;
  const models = takenOver.length > 0 ? modelsOf(takenOver, snapshot, request) : [];
  queueRecord(workbook, recordWith(models, accepted, snapshot, request));
  for (const taken of models.filter(({ isKept }) => !isKept)) queueTakenOver(workbook, taken);
  const anew: readonly Marked[] = [...marked, ...takenOver];
  queueNames(workbook, anew.map(({ key, sheet }) => markerPlan(key, sheet, snapshot.names)));
  await session.await(session.context.sync(), PATIENCE.writing);
  return readSnapshot(session);
}

interface Marked {
  readonly key: SheetKey;
  readonly sheet: FoundSheet;
}

/** The marker goes back to the sheet that the add-in made, where that was found. */
function markedAnew({ key, sheet, reason, home }: Doubt, isAccepted: boolean): Marked[] {
  if (isAccepted) return reason === 'unmarked' ? [{ key, sheet }] : [];
  return home ? [{ key, sheet: home }] : [];
}

function markerPlan(key: SheetKey, { name }: FoundSheet, names: readonly FoundName[]): NamePlan {
  const marker = markerName(key);
  const exists = names.some((other) => sameName(other.name, marker));
  return { name: marker, formula: `=${absolute(name, MARKER_CELL)}`, comment: 'JC Finanzplanung', exists };
}

interface TakenOver extends Unrecorded {
  readonly model: SheetModel;
}

/** As they would be written today into this workbook: nobody knows what was. */
function modelsOf(sheets: readonly Unrecorded[], { record }: Snapshot, { models }: LoadRequest): TakenOver[] {
  const standing = [...(Object.keys(record?.sheets ?? {}) as SheetKey[]), ...sheets.map(({ key }) => key)];
  return sheets.flatMap((sheet) => {
    const model = models(standing, sheet.language).find(({ key }) => key === sheet.key);
    return model ? [{ ...sheet, model }] : [];
  });
}

function recordWith(takenOver: readonly TakenOver[], accepted: readonly Doubt[], { record, names }: Snapshot, request: LoadRequest): LoadRecord {
  const { addinVersion, dataVersion, language } = request;
  const before = record ?? { addinVersion, dataVersion, language, sheets: {} };
  const entries = [
    ...takenOver.map(({ key, sheet, model }): [SheetKey, SheetRecord] => [key, { complete: true, names: ownNames(model, sheet, names) }]),
    ...accepted.flatMap(({ key, sheet }): [SheetKey, SheetRecord][] => {
      const entry = before.sheets[key];
      return entry ? [[key, { ...entry, accepted: sheet.name }]] : [];
    }),
  ];
  return { ...before, sheets: { ...before.sheets, ...Object.fromEntries(entries) } };
}

/** A name that leads to another sheet is the user's; one that is gone or leads nowhere is a change that he is asked about. */
function ownNames({ names }: SheetModel, sheet: FoundSheet, found: readonly FoundName[]): string[] {
  const isOurs = (name: string): boolean => {
    const formula = found.find((other) => sameName(other.name, name))?.formula;
    return formula === undefined || formula.includes('#REF!') || sameName(cellOf(formula)?.sheet ?? '', sheet.name);
  };
  return names.map(({ name }) => name).filter(isOurs);
}

function queueTakenOver(workbook: Excel.Workbook, { key, language, model }: TakenOver): void {
  const { formulas } = contents(model.blocks);
  const links = model.links.map(({ cell }) => cell);
  queueWritten(workbook, key, { language, layout: layoutOf(model), cells: formulas, links, inputs: inputCells(model) });
}
