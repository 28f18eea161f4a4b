/** Creates the protocol: reads everything first, writes new sheets only, and takes them away again where Excel gives up. */
import { canonicalFigures } from '../../src/programme/canonical';
import { notationFor } from '../../src/formula/notation';
import { failureOf, inExcel, type Session } from '../excel/session';
import { freeName } from '../sheets/freeName';
import { readStatusesIn } from '../findings/store';
import type { ProtocolTranslate } from './i18n';
import { doubtfulSheets, ownSheets } from '../sheets/own';
import { readSnapshot, type Snapshot, type SnapshotSheet } from '../sheets/snapshot';
import { sameName } from '../sheets/marker';
import { queueStyles } from '../sheets/styles';
import { assumptionsNow } from './assumptions';
import { formulaCells, type WorkbookContents } from './workbookContents';
import { jcFormulas } from './calls';
import { calculatedFindings } from './calculated';
import { sha256 } from './checksum';
import { copyAsValues, copyNames } from './copies';
import type { Created, ProtocolEvents, ProtocolOutcome, ProtocolRequest, WorkbookFindings } from './outcome';
import { planSheet } from './planSheet';
import { protocolSheet, type ProtocolData } from './protocolSheet';
import { readBook } from './read';
import { takeAway, type Begun } from './takeAway';
import { writePaper } from './write';

export async function createProtocol(request: ProtocolRequest, t: ProtocolTranslate, events: ProtocolEvents): Promise<ProtocolOutcome> {
  const begun = new Map<string, Begun>();
  const onBegun = (one: Begun): void => void begun.set(one.name, one);
  try {
    events.step('findings');
    // One after the other: both read the workbook.
    const { findings: workbookFindings, isCalculated } = await calculatedFindings(request.sources, events);
    const { findings: documentFindings, relations } = await request.sources.reconciliation(events.delayed);
    const hash = await sha256(canonicalFigures);
    return await inExcel((session) => create(session, { ...request, workbookFindings, isCalculated, documentFindings, relations, hash }, t, events, onBegun), events.delayed);
  } catch (error) {
    return { kind: 'broken', failure: failureOf(error), left: await takeAway([...begun.values()], events.delayed) };
  }
}

type Prepared = ProtocolRequest & Pick<WorkbookFindings, 'isCalculated'> & Pick<ProtocolData, 'workbookFindings' | 'documentFindings' | 'relations' | 'hash'>;

async function create(session: Session, request: Prepared, t: ProtocolTranslate, events: ProtocolEvents, onBegun: OnBegun): Promise<ProtocolOutcome> {
  const { workbook } = session.context;
  events.step('reading');
  const { application } = workbook;
  application.load({ decimalSeparator: true });
  const snapshot = await readSnapshot(session);
  if (snapshot.structureProtected) return { kind: 'structureProtected' };
  const { book, tooLarge } = await readBook(session, snapshot.sheets, snapshot.names);
  const stored = await readStatusesIn(session);
  const data: ProtocolData = {
    ...request,
    statuses: stored.kind === 'read' ? stored.statuses : null,
    assumptions: assumptionsNow(book),
    formulas: jcFormulas(book, t, notationFor(t.language, application.decimalSeparator)),
    tooLarge,
  };

  events.step('writing');
  const taken = snapshot.sheets.map(({ name }) => name);
  const sheet = freeName(t('ps.sheet', { d: isoDay(request.now) }), taken);
  queueStyles(workbook, snapshot.styles);
  await writePaper(session, protocolSheet(data, sheet, t), onBegun);
  const copies = request.withCopies ? await addCopies(session, { snapshot, book, request, taken: [...taken, sheet] }, t, events, onBegun) : undefined;
  return {
    kind: 'created',
    sheet,
    findings: request.workbookFindings.length + request.documentFindings.length,
    assumptions: data.assumptions.length,
    formulas: data.formulas.length,
    isCalculated: request.isCalculated,
    ...(copies && { copies }),
  };
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
  await copyAsValues(session, copies, snapshot.names, onBegun);
  const isCopied = (name: string): boolean => copied.some((sheet: SnapshotSheet) => sameName(sheet.name, name));
  await writePaper(session, planSheet(formulaCells({ sheets: book.sheets.filter(({ name }) => isCopied(name)) }), request.document, plan, t), onBegun);
  return { sheets: [...copies.values()], plan, left, doubtful };
}

/** In the user's time zone. */
const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
