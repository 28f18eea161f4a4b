/** The sheet "Prüfprotokoll": what was checked, what was found, what was assumed, what was calculated. */
import type { ProgrammeDocument } from '../../src/programme/figures';
import { CANONICAL_FILE } from '../../src/programme/canonical';
import type { WordedFinding } from '../findings/finding';
import { goneFindings, type Statuses } from '../findings/status';
import { timeText } from '../findings/words';
import type { ProtocolTranslate } from './i18n';
import { ALL_ASSUMPTIONS, type AssumptionNow } from './assumptions';
import type { RelationRow } from '../reconcile/findings';
import type { JcFormula } from './calls';
import { gap, line, paperOf, table, type Paper, type Section } from './paper';
import { assumptionColumns, findingColumns, formulaColumns, relationColumns } from './tables';

export interface ProtocolData {
  readonly now: Date;
  readonly initials: string;
  /** Null where the workbook has not been saved. */
  readonly file: string | null;
  readonly document: ProgrammeDocument;
  /** Of the figures; null where it could not be computed. */
  readonly hash: string | null;
  readonly addinVersion: string;
  /** `ExcelApi 1.17` */
  readonly excel: string;
  readonly workbookFindings: readonly WordedFinding[];
  readonly documentFindings: readonly WordedFinding[];
  /** All that were recalculated, also those that hold. */
  readonly relations: readonly RelationRow[];
  /** Null where they are of a format that is not understood. */
  readonly statuses: Statuses | null;
  readonly assumptions: readonly AssumptionNow[];
  readonly formulas: readonly JcFormula[];
  /** Sheets that were not searched for formulas. */
  readonly tooLarge: readonly string[];
}

/** In characters; the tables below each other share them. */
const WIDTHS = [16, 26, 50, 20, 22, 44, 13, 8, 12];

export function protocolSheet(data: ProtocolData, name: string, t: ProtocolTranslate): Paper {
  const { document, addinVersion } = data;
  const sections = [
    line(t('pt.title'), 'title'),
    line(`JC Finanzplanung · ${document.title}, ${document.publisher}`, 'note'),
    gap,
    ...head(data, t),
    gap,
    ...findings(t('ps.book', { n: data.workbookFindings.length }), data.workbookFindings, data, t),
    gap,
    ...findings(t('ps.document', { n: data.documentFindings.length }), data.documentFindings, data, t),
    gap,
    ...gone(data, t),
    ...relations(data, t),
    ...assumptions(data, t),
    gap,
    ...formulas(data, t),
  ];
  return paperOf({
    name,
    sections,
    columnWidths: WIDTHS,
    lineHeights: [26, 16],
    printed: {
      header: ['JC Finanzplanung', t('pt.title'), timeText(data.now, t.language), data.initials].join(' · '),
      headerRight: document.title,
      footerLeft: `${t('ps.data')} ${document.dataVersion} · ${t('ps.addin')} ${addinVersion}`,
      footerRight: t('ps.page'),
    },
  });
}

/** The labels stand in A and run on over B, the contents start in C. */
function head({ now, initials, file, document, hash, addinVersion, excel }: ProtocolData, t: ProtocolTranslate): Section[] {
  const rows = [
    [t('ps.created'), timeText(now, t.language)],
    [t('ps.by'), initials],
    [t('ps.file'), file ?? t('ps.file.none')],
    [t('ps.data'), document.dataVersion],
    [t('ps.hash'), hash ?? t('ps.hash.none')],
    ...(hash === null ? [] : [['', t('ps.hash.how', { f: CANONICAL_FILE })]]),
    [t('ps.addin'), addinVersion],
    [t('ps.excel'), excel],
  ];
  return [
    {
      rows: rows.length,
      blocks: (top) => [
        { range: `A${top}:A${top + rows.length - 1}`, cells: rows.map(([label = '']) => [label]), role: 'note', numberFormat: '@' },
        { range: `C${top}:C${top + rows.length - 1}`, cells: rows.map(([, text = '']) => [text]), numberFormat: '@', align: 'left' },
      ],
    },
  ];
}

function findings(title: string, found: readonly WordedFinding[], { statuses }: ProtocolData, t: ProtocolTranslate): Section[] {
  const heading = line(title, 'section');
  return found.length === 0 ? [heading, line(t('ps.findings.none'), 'note')] : [heading, table(findingColumns(statuses, t), found)];
}

/** What was decided on and has been put right since belongs to the record of the audit. */
function gone(data: ProtocolData, t: ProtocolTranslate): Section[] {
  const found = goneFindings(data.statuses ?? {}, [...data.workbookFindings, ...data.documentFindings]);
  return found.length === 0 ? [] : [line(t('ps.gone', { n: found.length }), 'section'), table(findingColumns(data.statuses, t, false), found), gap];
}

function relations({ relations: found }: ProtocolData, t: ProtocolTranslate): Section[] {
  return found.length === 0 ? [] : [line(t('ps.relations', { n: found.length }), 'section'), table(relationColumns(t), found), gap];
}

function assumptions({ assumptions: now }: ProtocolData, t: ProtocolTranslate): Section[] {
  const heading = line(t('ps.assumptions', { n: now.length }), 'section');
  if (now.length === 0) return [heading, line(t('ps.assumptions.none'), 'note')];
  const others = ALL_ASSUMPTIONS.length - now.length;
  return [heading, table(assumptionColumns(t), now), ...(others > 0 ? [line(t.count('ps.assumptions.more', others), 'note')] : [])];
}

function formulas({ formulas: found, tooLarge }: ProtocolData, t: ProtocolTranslate): Section[] {
  return [
    line(t('ps.formulas', { n: found.length }), 'section'),
    found.length === 0 ? line(t('ps.formulas.none'), 'note') : table(formulaColumns(t), found),
    ...(tooLarge.length > 0 ? [line(t('ps.formulas.large', { s: t.list(tooLarge) }), 'hint')] : []),
  ];
}
