/** The tables of the protocol, column by column. They stand below each other and share their widths. */
import { booleanWord, localError } from '../../src/formula/germanWords';
import { STATUS_LOOKS, type Role } from '../../src/workbook/styles';
import type { CellContent } from '../../src/workbook/model';
import type { AssumptionUnit } from '../../src/workbook/assumptions';
import { allowedText, UNITS } from '../../src/workbook/sheets/inputs';
import { isPending } from '../excel/pending';
import type { Severity, WordedFinding } from '../findings/finding';
import { statusOf, type Standing, type Statuses } from '../findings/status';
import { dateText, entryLine, standingWord } from '../findings/words';
import type { ProtocolTranslate } from './i18n';
import type { RelationRow } from '../reconcile/findings';
import type { Scalar } from '../trace/expression';
import type { AssumptionNow } from './assumptions';
import type { Unconfirmed } from './confirm';
import type { LinkPlace, ListedSheet } from './inventory';
import type { RelationHere } from './relationsHere';
import type { BookName, FormulaCell } from './workbookContents';
import type { ListedFormula } from './emptyRuns';
import type { Column } from './paper';

const SEVERITY_ROLES: Readonly<Record<Severity, Role>> = {
  error: 'statusContradiction',
  warning: 'statusHint',
  remark: 'statusRounding',
};

/**
 * @param statuses null where they could not be read
 * @param isFound false for findings that are gone
 */
export function findingColumns(statuses: Statuses | null, t: ProtocolTranslate, isFound = true): Column<WordedFinding>[] {
  const standing = (finding: WordedFinding): Standing | undefined => (statuses ? statusOf(finding, statuses) : undefined);
  const valid = (finding: WordedFinding) => (standing(finding)?.isReopened ? undefined : standing(finding)?.last);
  const statusWord = (finding: WordedFinding): string => {
    const found = standing(finding);
    return found ? standingWord(found, t) : t('ps.status.unknown');
  };
  return [
    { header: t('ps.severity'), content: ({ severity }) => t(`ps.${severity}`), roleOf: ({ severity }) => SEVERITY_ROLES[severity] },
    { header: t('ps.place'), content: ({ place }) => place, wrap: true },
    { header: t('ps.finding'), content: (finding) => [titleOf(finding, t), finding.text].filter(Boolean).join('\n'), wrap: true },
    { header: t('ps.loaded'), content: ({ loaded = '' }) => loaded, wrap: true },
    { header: t('ps.now'), content: ({ now = '' }) => now, wrap: true, align: 'besideNumbers' },
    { header: t('rv.note'), content: (finding) => noteText(standing(finding), isFound, t), wrap: true },
    { header: t('ps.status'), content: statusWord },
    { header: t('rv.initials'), content: (finding) => valid(finding)?.initials ?? '' },
    { header: t('ps.date'), content: (finding) => dateOf(valid(finding)?.date, t) },
  ];
}

const titleOf = ({ title, follows }: WordedFinding, t: ProtocolTranslate): string => (follows === undefined ? title : t('ps.follows', { s: title }));

/** What is told of a relation of the document, whoever says how it comes out. */
function relationParts(t: ProtocolTranslate): Column<Omit<RelationRow, 'word' | 'status'>>[] {
  return [
    { header: t('ps.number'), content: ({ id }) => id, role: 'origin' },
    { header: t('ps.place'), content: ({ place }) => place, wrap: true },
    { header: t('ps.relation'), content: ({ title }) => title, wrap: true },
    { header: t('ps.computed'), content: ({ computed }) => computed, align: 'right' },
    { header: t('ps.printed'), content: ({ printed }) => printed, align: 'right' },
    { header: t('ps.rest'), content: ({ remainder }) => remainder, align: 'besideNumbers' },
  ];
}

const roleOfStatus = (status: string): Role | undefined => STATUS_LOOKS.find((look) => look.status === status)?.role;

export const relationColumns = (t: ProtocolTranslate): Column<RelationRow>[] => [
  ...relationParts(t),
  { header: t('ps.result'), content: ({ word }) => word, roleOf: ({ status }) => roleOfStatus(status) },
];

/** Relations that the workbook's own sheet shows otherwise. */
export const hereColumns = (t: ProtocolTranslate): Column<RelationHere>[] => [
  ...relationParts(t),
  { header: t('ps.result'), content: ({ status }) => status, roleOf: ({ outcome }) => roleOfStatus(outcome) },
];

/** Cells that show something else than their formula gives. */
export const unconfirmedColumns = (t: ProtocolTranslate): Column<Unconfirmed>[] => [
  { header: t('ps.tab'), content: ({ sheet }) => sheet, wrap: true },
  { header: t('ps.cell'), content: ({ address }) => address },
  { header: t('ps.formula'), content: ({ formulaLocal }) => formulaLocal, wrap: true },
  { header: t('ps.value'), content: ({ value }) => valueCell(value, t), numberFormat: ({ value }) => numberFormat(value), align: 'right' },
  {
    header: t('ps.calculated'),
    content: ({ calculated }) => (calculated === null ? '' : valueCell(calculated, t)),
    numberFormat: ({ calculated }) => numberFormat(calculated),
    align: 'right',
  },
];

export interface SheetRow extends ListedSheet {
  readonly cells: number;
  readonly formulas: number;
  readonly hash: string | null;
}

/** So much of a checksum tells sheets apart; the one of all sheets stands in full at the top. */
const SHOWN_DIGITS = 32;

export const sheetColumns = (t: ProtocolTranslate): Column<SheetRow>[] => [
  { header: t('ps.owner'), content: ({ owner }) => t(`ps.owner.${owner}`), roleOf: ({ owner }) => (owner === 'lookalike' || owner === 'doubtful' ? 'statusHint' : undefined) },
  { header: t('ps.tab'), content: ({ name }) => name, wrap: true },
  { header: t('ps.fingerprint'), content: ({ hash }) => hash?.slice(0, SHOWN_DIGITS) ?? '' },
  { header: t('ps.cells'), content: ({ cells }) => cells, numberFormat: () => '#,##0', align: 'right' },
  { header: t('ps.formulaCount'), content: ({ formulas }) => formulas, numberFormat: () => '#,##0', align: 'right' },
  {
    header: t('ps.note'),
    content: ({ like, isHidden }) => [like === undefined ? '' : t('ps.like', { s: like }), isHidden ? t('ps.hidden') : ''].filter(Boolean).join('; '),
    wrap: true,
    align: 'besideNumbers',
  },
];

export const nameColumns = (t: ProtocolTranslate): Column<BookName>[] => [
  { header: '', content: () => '' },
  { header: t('ps.name'), content: ({ name }) => name, wrap: true },
  { header: t('ps.formula'), content: ({ formula }) => formula, wrap: true },
];

export const linkColumns = (t: ProtocolTranslate): Column<LinkPlace>[] => [
  { header: '', content: () => '' },
  { header: t('ps.place'), content: ({ place }) => place, wrap: true },
  { header: t('ps.formula'), content: ({ formula }) => formula, wrap: true },
];

const numberFormat = (value: unknown): string => (Number.isInteger(value) ? '#,##0' : 'General');

const dateOf = (iso: string | undefined, { language }: ProtocolTranslate): string => (iso === undefined ? '' : dateText(iso, language));

/** The note of the decision that holds, and each earlier decision as a whole. */
function noteText(standing: Standing | undefined, isFound: boolean, t: ProtocolTranslate): string {
  if (!standing?.last) return '';
  const { status, isReopened, last, earlier } = standing;
  const before = isReopened ? [last, ...earlier] : earlier;
  const still = isFound && status === 'resolved' ? t('ps.still') : '';
  const lines = [isReopened ? t('rv.reopened.text') : last.note, still, ...before.map((entry) => t('rv.before', { s: entryLine(entry, t) }))];
  return lines.filter(Boolean).join('\n');
}

/** All digits, in the unit of the input. A format with places that may be missing leaves its decimal sign behind a whole number. */
function unitFormat(unit: AssumptionUnit, value: unknown): string {
  const number = Number.isInteger(value) ? '#,##0' : '#,##0.00########';
  switch (unit) {
    case 'fraction':
      return '0.0########## %';
    case 'eur':
    case 'eurPerPlace':
    case 'eurPerMonth':
      return `${number} "€"`;
    case 'year':
      return '0';
    case 'count':
    case 'choice':
      return number;
  }
}

export function assumptionColumns(t: ProtocolTranslate): Column<AssumptionNow>[] {
  return [
    {
      header: t('ps.changed'),
      content: ({ isChanged, initial }) => (isChanged ? t(initial === '' ? 'ps.entered' : 'ps.changed') : ''),
      roleOf: ({ isChanged }) => (isChanged ? 'statusHint' : undefined),
    },
    { header: t('ps.name'), content: ({ assumption }) => assumption.name, role: 'origin' },
    { header: t('ps.assumption'), content: ({ assumption }) => assumption.label[t.language], wrap: true },
    {
      header: t('ps.default'),
      content: ({ initial }) => (initial === '' ? t('ps.default.none') : valueCell(initial, t)),
      numberFormat: ({ assumption, initial }) => unitFormat(assumption.unit, initial),
      role: 'origin',
      align: 'right',
    },
    {
      header: t('ps.current'),
      content: ({ current }) => (current === '' ? t('ps.current.none') : valueCell(current, t)),
      numberFormat: ({ assumption, current }) => unitFormat(assumption.unit, current),
      align: 'right',
    },
    { header: t('ps.shown'), content: ({ shown }) => shown, wrap: true, align: 'right' },
    { header: t('ps.allowed'), content: ({ assumption }) => allowedText(assumption, t.language), role: 'origin', align: 'besideNumbers' },
    { header: t('ps.unit'), content: ({ assumption }) => UNITS[assumption.unit].label[t.language], role: 'origin' },
  ];
}

export function formulaColumns(t: ProtocolTranslate): Column<ListedFormula>[] {
  return [
    ...placeColumns(t),
    {
      header: t('ps.shown'),
      content: ({ text, count }) => (count > 1 ? t('ps.empty', { n: count }) : text),
      wrap: true,
      align: 'right',
    },
    { header: t('ps.function'), content: ({ functions }) => functions.join('\n'), role: 'origin', wrap: true, align: 'besideNumbers' },
    { header: t('ps.arguments'), content: (row) => row.arguments.join('\n'), role: 'origin', wrap: true },
  ];
}

/** Of the formula map, and of the protocol's JC formulas: where, what, and what comes out. */
export const placeColumns = (t: ProtocolTranslate): Column<FormulaCell>[] => [
  { header: t('ps.tab'), content: ({ sheet }) => sheet, wrap: true },
  { header: t('ps.cell'), content: ({ address }) => address },
  { header: t('ps.formula'), content: ({ formulaLocal }) => formulaLocal, wrap: true },
  {
    header: t('ps.value'),
    content: ({ value }) => valueCell(value, t),
    numberFormat: ({ value }) => numberFormat(value),
    roleOf: ({ value }) => (typeof value === 'object' && !isPending(value.code) ? 'statusContradiction' : undefined),
    wrap: true,
    align: 'right',
  },
];

/** Numbers stay numbers, so that they can be summed and compared; an error is its word. */
function valueCell(value: Scalar, t: ProtocolTranslate): CellContent {
  if (typeof value === 'boolean') return booleanWord(value, t.language);
  if (typeof value !== 'object') return value;
  return isPending(value.code) ? t('ps.pending') : localError(value.code, t.language);
}
