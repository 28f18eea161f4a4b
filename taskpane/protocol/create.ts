/** Creates the protocol: reads everything first, writes new sheets only, and takes them away again where Excel gives up. */
import { canonicalFigures } from '../../src/programme/canonical';
import type { SheetKey } from '../../src/workbook/model';
import { notationFor } from '../../src/formula/notation';
import { failureOf, inExcel, type Session } from '../excel/session';
import { freeName } from '../sheets/freeName';
import { untilCalculated } from '../excel/pending';
import { sha256 } from '../findings/checksum';
import { addSeals, queueSeals, type Seal } from '../findings/seals';
import { readStatusesIn } from '../findings/store';
import type { ProtocolTranslate } from './i18n';
import { doubtfulSheets, ownSheets, sheetToRead } from '../sheets/own';
import { readSnapshot, type Snapshot, type SnapshotSheet } from '../sheets/snapshot';
import { sameName } from '../sheets/marker';
import { queueStyles } from '../sheets/styles';
import { assumptionsNow } from './assumptions';
import { formulaCells, type WorkbookContents } from './workbookContents';
import { jcFormulas } from './calls';
import { calculatedFindings } from './calculated';
import { confirm, type Confirmation } from './confirm';
import { copyAsValues, copyNames } from './copies';
import { fingerprintOfAll, fingerprints, figuresHere } from './fingerprints';
import { formulaSheet } from './formulaSheet';
import { inventory } from './inventory';
import type { Created, ProtocolEvents, ProtocolOutcome, ProtocolRequest } from './outcome';
import type { Paper } from './paper';
import { planSheet } from './planSheet';
import { protocolSheet, type ProtocolData } from './protocolSheet';
import { readBook, type ReadBook } from './read';
import { relationsHere } from './relationsHere';
import { takeAway, type Begun } from './takeAway';
import { writePaper } from './write';

export async function createProtocol(request: ProtocolRequest, t: ProtocolTranslate, events: ProtocolEvents): Promise<ProtocolOutcome> {
  const begun = new Map<string, Begun>();
  const onBegun = (one: Begun): void => void begun.set(one.name, one);
  try {
    events.step('findings');
    // One after the other: both read the workbook.
    const { findings: workbookFindings, isCalculated, checkedSheets, untold } = await calculatedFindings(request.sources, events);
    const { findings: documentFindings, relations, own: ownRelations } = await request.sources.reconciliation(events.delayed);
    const hash = await sha256(canonicalFigures);
    const prepared = { ...request, workbookFindings, isCalculated, checkedSheets, untold, documentFindings, relations, ownRelations, hash };
    return await inExcel((session) => create(session, prepared, t, events, onBegun), events.delayed);
  } catch (error) {
    return { kind: 'broken', failure: failureOf(error), left: await takeAway([...begun.values()], events.delayed) };
  }
}

type FromSources = 'workbookFindings' | 'documentFindings' | 'relations' | 'ownRelations' | 'hash' | 'checkedSheets' | 'untold' | 'isCalculated';
type Prepared = ProtocolRequest & Pick<ProtocolData, FromSources>;

async function create(session: Session, request: Prepared, t: ProtocolTranslate, events: ProtocolEvents, onBegun: OnBegun): Promise<ProtocolOutcome> {
  const { workbook } = session.context;
  events.step('reading');
  const { application } = workbook;
  application.load({ decimalSeparator: true });
  const seals = queueSeals(workbook);
  const snapshot = await readSnapshot(session);
  if (snapshot.structureProtected) return { kind: 'structureProtected' };
  const reading = await readCalculated(session, snapshot, events);
  const { book } = reading;
  const stored = await readStatusesIn(session);
  const taken = snapshot.sheets.map(({ name }) => name);
  const sheet = freeName(t('ps.sheet', { d: isoDay(request.now) }), taken);
  const formulaName = freeName(t('ps.formulaSheet', { d: isoDay(request.now) }), [...taken, sheet]);
  const data: ProtocolData = {
    ...request,
    ...(await witnesses(snapshot, reading, seals(), t)),
    isCalculated: request.isCalculated && !reading.isCalculating,
    statuses: stored.kind === 'read' ? stored.statuses : null,
    assumptions: assumptionsNow(book),
    formulas: jcFormulas(book, t, notationFor(t.language, application.decimalSeparator)),
    formulaSheet: formulaName,
  };

  events.step('writing');
  queueStyles(workbook, snapshot.styles);
  const made = [{ name: sheet, paper: protocolSheet(data, sheet, t) }];
  if (data.formulas.length > 0) made.push({ name: formulaName, paper: formulaSheet(data.formulas, request.document, formulaName, sheet, t) });
  await writeSealed(session, made, request, onBegun);
  const copies = request.withCopies
    ? await addCopies(session, { snapshot, book, request, taken: [...taken, ...made.map(({ name }) => name)] }, t, events, onBegun)
    : undefined;
  return {
    kind: 'created',
    sheet,
    findings: request.workbookFindings.length + request.documentFindings.length,
    assumptions: data.assumptions.length,
    formulas: data.formulas.length,
    formulaSheet: data.formulas.length > 0 ? formulaName : '',
    unconfirmed: reading.confirmation.unconfirmed.length,
    isCalculated: data.isCalculated,
    ...(copies && { copies }),
  };
}

interface Calculated extends ReadBook {
  readonly confirmation: Confirmation;
}

/** So often values that are not what their formulas give are read again: Excel may not have said yet that it calculates. */
const LOOKS = 4;

/** Reads until Excel has calculated and its values are what their formulas give, or the patience is over. */
async function readCalculated(session: Session, { sheets, names }: Snapshot, { step }: ProtocolEvents): Promise<Calculated> {
  const read = async (): Promise<Calculated> => {
    const found = await readBook(session, sheets, names);
    return { ...found, confirmation: confirm(found.book) };
  };
  let reading = await read();
  let looks = 0;
  await untilCalculated(
    () => reading.isCalculating || (reading.confirmation.unconfirmed.length > 0 && looks < LOOKS),
    async () => {
      step('waiting');
      looks += 1;
      reading = await read();
    },
  );
  return reading;
}

type Witnesses = Pick<ProtocolData, 'hashHere' | 'fingerprint' | 'confirmation' | 'here' | 'tooLarge' | 'sheets' | 'names' | 'links'>;

/** What the workbook itself says: its figures, its sheets, its relations, and what is in it besides. */
async function witnesses(snapshot: Snapshot, { book, tooLarge, scopedNames, confirmation }: Calculated, seals: readonly Seal[], t: ProtocolTranslate): Promise<Witnesses> {
  const { sheets, names, links } = inventory(snapshot, book, scopedNames, seals);
  const prints = await fingerprints(book);
  const figures = figuresHere(book, nameOf('register', snapshot));
  return {
    hashHere: figures === null ? null : await sha256(figures),
    fingerprint: await fingerprintOfAll(prints),
    confirmation,
    here: relationsHere(book, nameOf('reconciliation', snapshot), t.language),
    tooLarge,
    sheets: sheets.map((listed) => ({ ...listed, ...(prints.find(({ sheet }) => sheet === listed.name) ?? { cells: 0, formulas: 0, hash: null }) })),
    names,
    links,
  };
}

function nameOf(key: SheetKey, snapshot: Snapshot): string | undefined {
  const found = sheetToRead(key, snapshot);
  return found && !('reason' in found) ? found.name : undefined;
}

async function writeSealed(session: Session, made: readonly { readonly name: string; readonly paper: Paper }[], { initials, now }: Prepared, onBegun: OnBegun): Promise<void> {
  const seals: Seal[] = [];
  for (const { name, paper } of made) {
    const hash = await writePaper(session, paper, onBegun);
    if (hash !== null) seals.push({ sheet: name, hash, date: now.toISOString(), initials });
  }
  await addSeals(session, seals);
}

type OnBegun = (begun: Begun) => void;

interface Source {
  readonly snapshot: Snapshot;
  readonly book: WorkbookContents;
  readonly request: ProtocolRequest;
  readonly taken: readonly string[];
}

async function addCopies(
  session: Session,
  { snapshot, book, request, taken }: Source,
  t: ProtocolTranslate,
  events: ProtocolEvents,
  onBegun: OnBegun,
): Promise<Created['copies']> {
  const own = [...ownSheets(snapshot).values()];
  const copied = own.filter(({ isProtected }) => !isProtected);
  const left = own.filter(({ isProtected }) => isProtected).map(({ name }) => name);
  const doubtful = doubtfulSheets(snapshot);
  if (copied.length === 0) return { sheets: [], plan: '', left, doubtful };
  events.step('copies');
  const copies = copyNames(copied, t('ps.values'), taken);
  const plan = freeName(t('ps.plan'), [...taken, ...copies.values()]);
  const copiedSheets = await copyAsValues(session, copies, snapshot.names, onBegun);
  const isCopied = (name: string): boolean => copied.some((sheet: SnapshotSheet) => sameName(sheet.name, name));
  const formulas = formulaCells({ sheets: book.sheets.filter(({ name }) => isCopied(name)) });
  const hash = await writePaper(session, planSheet(formulas, copiedSheets, request.document, plan, t), onBegun);
  const seals = [...copiedSheets, { name: plan, hash }].flatMap(({ name, hash: one }): Seal[] =>
    one === null ? [] : [{ sheet: name, hash: one, date: request.now.toISOString(), initials: request.initials, isCopy: true }],
  );
  await addSeals(session, seals);
  return { sheets: [...copies.values()], plan, left, doubtful };
}

/** In the user's time zone. */
const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
