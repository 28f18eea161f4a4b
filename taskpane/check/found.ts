/** What the check of the workbook finds, as data: the pane and the protocol put it into words. */
import type { Localized } from '../../src/language';
import type { CellContent } from '../../src/workbook/model';
import type { Finding, Severity } from '../findings/finding';
import type { Repair } from './repair/kinds';

/** How bad each kind is: an error means that a number shown is not what its sheet says it is. */
export const SEVERITY = {
  importChanged: 'error',
  importGone: 'error',
  importAdded: 'error',
  importSum: 'error',
  positionChanged: 'error',
  positionTyped: 'warning',
  accountsGone: 'error',
  importOwnAmong: 'warning',
  importOwn: 'remark',
  importTable: 'warning',
  importTableGone: 'remark',
  importColumns: 'warning',
  importUnfinished: 'warning',
  figure: 'error',
  formulaToNumber: 'error',
  formulaToText: 'error',
  formulaAsText: 'error',
  formulaDeleted: 'error',
  formulaChanged: 'error',
  value: 'error',
  valueAlone: 'warning',
  label: 'remark',
  provenance: 'error',
  headerSwapped: 'error',
  labelSwapped: 'error',
  labelNumber: 'error',
  headerChanged: 'warning',
  tableHeader: 'warning',
  nameMoved: 'error',
  nameDeleted: 'error',
  namesLeft: 'error',
  sheetGone: 'error',
  markerGone: 'error',
  doubtful: 'error',
  doubtfulAlone: 'error',
  lookAlike: 'remark',
  sheetMistakable: 'warning',
  nameMistakable: 'warning',
  nameOfFunction: 'warning',
  impostor: 'error',
  settingsGone: 'error',
  incomplete: 'warning',
  layout: 'warning',
  unrecorded: 'warning',
  recordLost: 'error',
  sheetHidden: 'remark',
  sheetVeryHidden: 'remark',
  sheetProtected: 'remark',
  rowsDeleted: 'error',
  columnsDeleted: 'error',
  cellsCut: 'error',
  rowsInserted: 'remark',
  columnsInserted: 'remark',
  rowsFilled: 'error',
  columnsFilled: 'error',
  rowsAppended: 'error',
  duplicateId: 'error',
  leftover: 'remark',
  rangeOther: 'error',
  rowsMoved: 'remark',
  columnsMoved: 'remark',
  rowsHidden: 'remark',
  columnsHidden: 'remark',
  tableGone: 'warning',
  tableRenamed: 'warning',
  tableResized: 'warning',
  errorValues: 'error',
  unbound: 'warning',
  pending: 'warning',
  fixedNumber: 'warning',
  inputText: 'error',
  inputError: 'error',
  inputChoice: 'error',
  inputRange: 'warning',
  inputEmpty: 'warning',
  inputUnusual: 'remark',
  inputImplausible: 'warning',
  sum: 'error',
  manual: 'warning',
  outdated: 'warning',
  newer: 'warning',
  addinVersion: 'remark',
  recordUnknown: 'warning',
  formatForged: 'error',
  formatMisleading: 'warning',
  formatOther: 'remark',
  lookHidden: 'error',
  lookOrigin: 'warning',
  rowsNarrow: 'error',
  columnsNarrow: 'error',
  ruleGone: 'warning',
  ruleHides: 'error',
  ruleAdded: 'remark',
  validationGone: 'warning',
  validationChanged: 'warning',
  chartGone: 'warning',
  chartSource: 'error',
  chartAxis: 'error',
  chartTitle: 'warning',
  chartSeries: 'error',
  chartKind: 'warning',
  chartLabels: 'warning',
  chartLegend: 'warning',
  chartSeriesHidden: 'error',
  chartUnseen: 'error',
  chartColors: 'warning',
  chartCovers: 'error',
  chartSmall: 'warning',
  chartsUnread: 'remark',
  blankNumber: 'error',
  blankStatus: 'error',
  blanksUnread: 'remark',
  blankFilled: 'warning',
  linkAdded: 'remark',
  linkOverwritten: 'error',
  linkChanged: 'warning',
  nameShadowed: 'error',
  nameShadowedElsewhere: 'warning',
  tooLarge: 'remark',
  protocolChanged: 'error',
  protocolUnrecorded: 'warning',
  protocolGone: 'remark',
  copyChanged: 'error',
} as const satisfies Record<string, Severity>;

export type FindingKind = keyof typeof SEVERITY;

/** Where to look, as the workbook calls it now. */
interface FindingPlace {
  readonly sheet: string;
  /** A cell or a range; left out for a sheet as a whole. */
  readonly cell?: string;
}

export interface Shown {
  readonly content: CellContent;
  /** As Excel shows it, where it is no number. */
  readonly text?: string;
  readonly numberFormat: string;
}

/** What a finding says beside its kind; numbers are spoken in the reader's language. */
export type FindingValues = Readonly<Record<string, string | number | Localized>>;

export interface Found extends Finding {
  readonly kind: FindingKind;
  /** null where it is about the workbook as a whole. */
  readonly location: FindingPlace | null;
  /** What is concerned where that is no place: a name. */
  readonly name?: string;
  readonly values: FindingValues;
  readonly loaded?: Shown;
  readonly now?: Shown;
  readonly repair?: Repair;
  /** The id of the finding that this one follows from. */
  readonly follows?: string;
}

interface Given extends Omit<Found, 'id' | 'severity' | 'values'> {
  readonly of: string;
  readonly values?: FindingValues;
}

/** @param of what it is of, by a name that lasts: a figure, a cell of the model, a sheet */
export const found = ({ of, values = {}, ...given }: Given): Found => ({
  ...given,
  id: of === '' ? given.kind : `${given.kind}:${of}`,
  severity: SEVERITY[given.kind],
  values,
});
