/** The sheet "Prüfprotokoll": what was checked, what was found, what was assumed, what was calculated. */
import type { ProgrammeDocument } from '../../src/programme/figures';
import { CANONICAL_FILE } from '../../src/programme/canonical';
import type { WordedFinding } from '../findings/finding';
import { goneFindings, type Statuses } from '../findings/status';
import { timeText } from '../findings/words';
import type { ProtocolTranslate } from './i18n';
import { untold, type AssumptionNow } from './assumptions';
import type { RelationRow } from '../reconcile/findings';
import type { JcFormula } from './calls';
import type { Confirmation } from './confirm';
import type { LinkPlace } from './inventory';
import { gap, labelled, line, paperOf, table, type Paper, type Section } from './paper';
import type { WorkbookFindings } from './outcome';
import type { RelationsHere } from './relationsHere';
import { sealLine } from './seal';
import { assumptionColumns, findingColumns, hereColumns, linkColumns, nameColumns, relationColumns, sheetColumns, unconfirmedColumns, type SheetRow } from './tables';
import type { BookName } from './workbookContents';

export interface ProtocolData {
  readonly now: Date;
  readonly initials: string;
  /** Of who signs, in full; empty where it is left to the pen. */
  readonly auditor: string;
  readonly office: string;
  /** Null where the workbook has not been saved. */
  readonly file: string | null;
  readonly document: ProgrammeDocument;
  /** Of the published figures; null where it could not be computed. */
  readonly hash: string | null;
  /** Of the figures in this workbook; null where they are not loaded. */
  readonly hashHere: string | null;
  /** Of all sheets, as they stood before this one. */
  readonly fingerprint: string | null;
  /** The sheets whose cells were compared with what was loaded. */
  readonly checkedSheets: readonly string[];
  /** What this Excel does not say of charts. */
  readonly untold: WorkbookFindings['untold'];
  readonly confirmation: Confirmation;
  readonly isCalculated: boolean;
  readonly addinVersion: string;
  /** `ExcelApi 1.17` */
  readonly excel: string;
  readonly workbookFindings: readonly WordedFinding[];
  readonly documentFindings: readonly WordedFinding[];
  /** All of the document's, from the published figures, also those that hold. */
  readonly relations: readonly RelationRow[];
  readonly ownRelations: readonly RelationRow[];
  /** What the workbook's own sheet shows of them; null where it is not loaded. */
  readonly here: RelationsHere | null;
  /** Null where they are of a format that is not understood. */
  readonly statuses: Statuses | null;
  readonly assumptions: readonly AssumptionNow[];
  readonly formulas: readonly JcFormula[];
  /** The sheet that lists them. */
  readonly formulaSheet: string;
  /** Sheets that were not searched for formulas. */
  readonly tooLarge: readonly string[];
  readonly sheets: readonly SheetRow[];
  /** Names that the add-in has not made. */
  readonly names: readonly BookName[];
  readonly links: readonly LinkPlace[];
}

/** In characters; the tables below each other share them. */
const WIDTHS = [16, 26, 50, 20, 22, 44, 13, 8, 12];

export function protocolSheet(data: ProtocolData, name: string, t: ProtocolTranslate): Paper {
  const { document, addinVersion } = data;
  const sections = [
    line(t('pt.title'), 'title'),
    line(`JC Finanzplanung · ${document.title}, ${document.publisher}`, 'note'),
    gap,
    labelled(head(data, t)),
    sealLine(t),
    gap,
    line(t('ps.scope'), 'section'),
    labelled(scopeLines(data, t)),
    gap,
    ...unconfirmed(data, t),
    ...findings(t('ps.book', { n: data.workbookFindings.length }), data.workbookFindings, data, t),
    gap,
    ...findings(t('ps.document', { n: data.documentFindings.length }), data.documentFindings, data, t),
    gap,
    ...gone(data, t),
    ...relations(data, t),
    ...assumptions(data, t),
    gap,
    ...inventoryOf(data, t),
    line(t('ps.signature'), 'section'),
    labelled(signature(data, t)),
  ];
  return paperOf({
    name,
    sections,
    columnWidths: WIDTHS,
    lineHeights: [26, 16],
    isSealed: true,
    printed: {
      header: ['JC Finanzplanung', t('pt.title'), timeText(data.now, t.language), data.initials].join(' · '),
      headerRight: document.title,
      footerLeft: `${t('ps.data')} ${document.dataVersion} · ${t('ps.addin')} ${addinVersion}`,
      footerRight: t('ps.page'),
    },
  });
}

type Lines = (readonly [label: string, text: string])[];

function head(data: ProtocolData, t: ProtocolTranslate): Lines {
  const { now, initials, auditor, office, file, document, hash, addinVersion, excel } = data;
  return [
    [t('ps.created'), timeText(now, t.language)],
    [t('ps.by'), [initials, auditor].filter(Boolean).join(' · ')],
    ...(office === '' ? [] : [[t('ps.office'), office] as const]),
    [t('ps.file'), file ?? t('ps.file.none')],
    [t('ps.data'), document.dataVersion],
    [t('ps.hash'), hash ?? t('ps.hash.none')],
    ...(hash === null ? [] : [['', t('ps.hash.how', { f: CANONICAL_FILE })] as const]),
    [t('ps.hash.here'), hereText(data, t)],
    [t('ps.hash.all'), data.fingerprint ?? t('ps.hash.none')],
    [t('ps.addin'), addinVersion],
    [t('ps.excel'), excel],
  ];
}

/** Whether the workbook's own figures are the published ones stands behind their checksum. */
function hereText({ hash, hashHere }: ProtocolData, t: ProtocolTranslate): string {
  if (hashHere === null || hash === null) return t(hashHere === null ? 'ps.hash.here.none' : 'ps.hash.none');
  return `${hashHere} · ${t(hash === hashHere ? 'ps.hash.same' : 'ps.hash.differs')}`;
}

/** What was compared, what was not, and what the add-in has calculated itself. */
function scopeLines({ checkedSheets, untold, confirmation, tooLarge, sheets, isCalculated }: ProtocolData, t: ProtocolTranslate): Lines {
  const unchecked = sheets.filter(({ name, owner }) => owner !== 'protocol' && owner !== 'copy' && !checkedSheets.includes(name)).map(({ name }) => name);
  const { formulas, recalculated, unconfirmed: differing } = confirmation;
  const counts = { n: formulas, m: recalculated, k: formulas - recalculated };
  return [
    [t('ps.scope.checked'), checkedSheets.length === 0 ? t('ps.scope.none') : t.list(checkedSheets)],
    [t('ps.scope.compared'), t('ps.scope.compared.cells')],
    ['', t('ps.scope.compared.looks')],
    ['', t('ps.scope.compared.rest')],
    [t('ps.scope.calculated'), [t('ps.scope.calculated.text', counts), differing.length === 0 ? '' : t.count('ps.scope.differing', differing.length)].filter(Boolean).join(' ')],
    [t('ps.scope.state'), t(isCalculated ? 'ps.scope.done' : 'ps.scope.busy')],
    [t('ps.scope.unchecked'), unchecked.length === 0 ? t('ps.scope.unchecked.none') : t.list(unchecked)],
    ...(tooLarge.length > 0 ? [[t('ps.scope.large'), t.list(tooLarge)] as const] : []),
    [t('ps.scope.never'), t('ps.scope.never.text')],
    ...untold.map((one) => ['', t(`ps.scope.never.${one}`)] as const),
  ];
}

function unconfirmed({ confirmation: { unconfirmed: found } }: ProtocolData, t: ProtocolTranslate): Section[] {
  return found.length === 0 ? [] : [line(t('ps.unconfirmed', { n: found.length }), 'section'), table(unconfirmedColumns(t), found), gap];
}

function findings(title: string, found: readonly WordedFinding[], { statuses }: ProtocolData, t: ProtocolTranslate): Section[] {
  const heading = line(title, 'section');
  return found.length === 0 ? [heading, line(t('ps.findings.none'), 'note')] : [heading, table(findingColumns(statuses, t), causesFirst(found))];
}

/** What follows from another finding stands below it, and says so; what follows from none that is listed stands for itself. */
function causesFirst(found: readonly WordedFinding[]): WordedFinding[] {
  const ids = new Set(found.map(({ id }) => id));
  return found.flatMap(({ follows, ...one }) =>
    follows !== undefined && ids.has(follows) ? [] : [one, ...found.filter((other) => other.follows === one.id)],
  );
}

/** What was decided on and has been put right since belongs to the record of the audit. */
function gone(data: ProtocolData, t: ProtocolTranslate): Section[] {
  const found = goneFindings(data.statuses ?? {}, [...data.workbookFindings, ...data.documentFindings]);
  return found.length === 0 ? [] : [line(t('ps.gone', { n: found.length }), 'section'), table(findingColumns(data.statuses, t, false), found), gap];
}

/** From the published figures; then what the workbook's own sheet shows otherwise, and what the user has written down himself. */
function relations({ relations: published, ownRelations, here }: ProtocolData, t: ProtocolTranslate): Section[] {
  const differing = here?.differing ?? [];
  return [
    ...(published.length === 0 ? [] : [line(t('ps.relations', { n: published.length }), 'section'), table(relationColumns(t), published), gap]),
    ...(here && differing.length === 0 ? [line(t('ps.here.same', { n: here.found }), 'note'), gap] : []),
    ...(differing.length > 0 ? [line(t('ps.here', { n: differing.length }), 'section'), table(hereColumns(t), differing), gap] : []),
    ...(ownRelations.length === 0 ? [] : [line(t('ps.own', { n: ownRelations.length }), 'section'), table(relationColumns(t), ownRelations), gap]),
  ];
}

function assumptions({ assumptions: now }: ProtocolData, t: ProtocolTranslate): Section[] {
  const heading = line(t('ps.assumptions', { n: now.length }), 'section');
  if (now.length === 0) return [heading, line(t('ps.assumptions.none'), 'note')];
  const others = untold(now);
  return [heading, table(assumptionColumns(t), now), ...(others > 0 ? [line(t.count('ps.assumptions.more', others), 'note')] : [])];
}

/** The sheets with their fingerprints; names and links that are not the add-in's, or one line that says that there are none. */
function inventoryOf({ sheets, names, links, formulas, formulaSheet }: ProtocolData, t: ProtocolTranslate): Section[] {
  const none = [...(names.length === 0 ? [t('ps.none.names')] : []), ...(links.length === 0 ? [t('ps.none.links')] : [])];
  return [
    ...(sheets.length > 0 ? [line(t('ps.sheets', { n: sheets.length }), 'section'), table(sheetColumns(t), sheets), gap] : []),
    ...(names.length > 0 ? [line(t('ps.names', { n: names.length }), 'section'), table(nameColumns(t), names), gap] : []),
    ...(links.length > 0 ? [line(t('ps.links', { n: links.length }), 'section'), table(linkColumns(t), links), gap] : []),
    ...(none.length > 0 ? [line(t('ps.none', { s: t.list(none) }), 'note')] : []),
    line(formulas.length === 0 ? t('ps.formulas.none') : t.count('ps.formulas.there', formulas.length, { s: formulaSheet }), 'note'),
    gap,
  ];
}

const BLANK = '_'.repeat(48);

const signature = ({ auditor, office }: ProtocolData, t: ProtocolTranslate): Lines => [
  [t('ps.auditor'), auditor || BLANK],
  [t('ps.office'), office || BLANK],
  [t('ps.placeDate'), BLANK],
  [t('ps.signed'), BLANK],
];
