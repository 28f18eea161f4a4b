/** The sub-tab Arbeitsmappe of the view Prüfung in each of its states. */
import { sheetModels } from '../../../src/workbook';
import { programme } from '../../../src/programme/figures';
import { STANDARD_SHEETS } from '../../../src/workbook/choices';
import type { CheckResult } from '../../../taskpane/check/check';
import { found, type Found } from '../../../taskpane/check/found';
import type { Repaired } from '../../../taskpane/check/repair/kinds';
import type { OnDelay } from '../../../taskpane/excel/session';
import { auditTranslator } from '../../../taskpane/audit/i18n';
import { checkTranslator } from '../../../taskpane/check/i18n';
import type { PaneTranslate } from '../../../taskpane/pane/i18n';
import type { Change } from '../../../taskpane/sheets/changes';
import { element } from '../../../taskpane/ui/dom';
import type { Screen } from '../../../taskpane/ui/shell';
import { CheckView } from '../../../taskpane/audit/checkView';
import { workbookPanel, type WorkbookPanelProps } from '../../../taskpane/check/view/panel';

const EURO = '#,##0 "€"';
const change: Change = {
  kind: 'figure',
  key: 'register',
  sheet: 'Zahlenquelle',
  cell: 'D75',
  loaded: 93_224_000,
  mine: 93_500_000,
  mineText: '93.500.000 €',
  next: 93_224_000,
  numberFormat: EURO,
};
const restore = { kind: 'restore', changes: [change] } as const;
const shown = (content: string | number) => ({ content, numberFormat: EURO });
const bridge = '=JC.UNDERFUNDING_BRIDGE(FIN_UNTERFIN_2024,FIN_VERWALTUNG_2024,FIN_VERWALTUNG_2025,FIN_KUERZUNG_VERWALTUNG,0,FIN_UNTERFIN_2025)';

const FINDINGS: readonly Found[] = [
  found({
    kind: 'figure',
    of: 'KDU_UH_IST_2024',
    location: { sheet: 'Zahlenquelle', cell: 'D75' },
    values: { label: { de: 'KdU-Ist 2024, Unterkunft und Heizung', en: 'KdU actual 2024, accommodation and heating' }, n: 11, effect: 276_000, effectAt: 'Zahlenquelle!D75' },
    loaded: shown(93_224_000),
    now: shown(93_500_000),
    numbers: '93500000',
    repair: restore,
  }),
  found({
    kind: 'formulaToNumber',
    of: 'Verwaltung!B17',
    location: { sheet: 'Verwaltung', cell: 'B17' },
    values: { label: { de: 'Rechnerische Unterfinanzierung', en: 'Calculated underfunding' }, n: 1 },
    loaded: shown(bridge),
    now: shown(8_290_000),
    numbers: '8290000',
    repair: restore,
  }),
  found({ kind: 'sum', of: 'KdU!B10', location: { sheet: 'KdU', cell: 'B10' }, values: { label: 'Summe der Positionen', parts: 'B6:B8', sum: 97_605_000, total: 97_604_999.99, rest: 0.01 }, numbers: '1' }),
  {
    ...found({ kind: 'errorValues', of: 'KdU!#VALUE!', location: { sheet: 'KdU', cell: 'C11' }, values: { n: 3, code: '#VALUE!', cells: 'C11, E6, F6' }, numbers: '3' }),
    follows: 'figure:KDU_UH_IST_2024',
  },
  found({ kind: 'provenance', of: 'Zahlenquelle!A75', location: { sheet: 'Zahlenquelle', cell: 'A75' }, values: { label: '' }, loaded: shown('KDU_UH_IST_2024'), now: shown('KDU_UH_1ST_2024\u200b'), numbers: '', repair: restore }),
  found({ kind: 'nameMoved', of: 'FIN_UNTERFIN_2025', location: { sheet: 'Zahlenquelle', cell: 'D60' }, name: 'FIN_UNTERFIN_2025', loaded: shown('Zahlenquelle!D60'), now: shown('Zahlenquelle!D61'), numbers: '', repair: restore }),
  found({
    kind: 'unbound',
    of: 'Plätze',
    location: { sheet: 'Plätze', cell: 'H6' },
    values: { n: 2, code: '#NAME?', cells: 'H6, I6' },
    numbers: '',
    repair: { kind: 'formulas', sheet: { id: '', name: 'Plätze' }, cells: [] },
  }),
  found({ kind: 'fixedNumber', of: 'Verwaltung!C8', location: { sheet: 'Verwaltung', cell: 'C8' }, values: { label: '', n: 1, number: 1.05, sign: '×', percent: 0 }, now: shown('=C6*1.05'), numbers: '' }),
  found({ kind: 'outdated', of: '', location: null, values: { n: 12, before: '1.0', now: '1.1' }, numbers: '' }),
  found({ kind: 'rowsHidden', of: 'Ziele', location: { sheet: 'Ziele', cell: 'A8' }, values: { n: 2, lines: '8–9' }, numbers: '', repair: { kind: 'showLines', id: '', axis: 'rows', addresses: [] } }),
  found({ kind: 'sheetHidden', of: 'Eingliederung', location: { sheet: 'Eingliederung' }, values: { s: 'Eingliederung' }, numbers: '', repair: { kind: 'showSheet', id: '' } }),
];

const SHEETS = sheetModels(STANDARD_SHEETS, programme, 'de').map(({ name }) => name);
const result = (findings: readonly Found[], checkedSheets: readonly string[] = SHEETS): CheckResult => ({ findings, checkedSheets, otherSheets: ['Tabelle1', 'Meine Rechnung'], importedSheets: [], untold: [], isCalculated: true, at: new Date(2025, 5, 2, 10, 42), decimalSeparator: ',' });
const many = Array.from({ length: 120 }, (_, row) => found({ kind: 'label', of: `KdU!A${row}`, location: { sheet: 'KdU', cell: `A${row + 6}` }, numbers: '', repair: restore }));

interface Options {
  readonly check?: (delayed: OnDelay) => Promise<CheckResult>;
  readonly outcome?: Repaired;
  /** What the user presses once the list is there. */
  readonly press?: string;
}

async function state(t: PaneTranslate, { check = () => Promise.resolve(result(FINDINGS)), outcome = { kind: 'done' }, press }: Options = {}): Promise<Screen> {
  const screens: Screen[] = [];
  const words = checkTranslator(t.language);
  const stage = { show: (screen: Screen) => void screens.push(screen), announce: () => undefined, interrupt: () => undefined };
  const empty = () => ({ start: () => undefined });
  const props: Omit<WorkbookPanelProps, 'stage'> = {
    t: words,
    review: { badge: () => [], editor: () => element('div', {}), list: () => ({ bar: element('div', {}), item: (_finding, node) => node }) },
    check: ({ delayed, progress }) => {
      progress(3, 9);
      return check(delayed);
    },
    repair: () => Promise.resolve(outcome),
    goTo: () => Promise.resolve(true),
    toTrace: () => undefined,
    toLoad: () => undefined,
    toPlanning: () => undefined,
    onProtocol: () => undefined,
  };
  const panels = { workbook: (panelStage: WorkbookPanelProps['stage']) => workbookPanel({ ...props, stage: panelStage }), reconciliation: empty, protocol: empty };
  new CheckView({ t: auditTranslator(t.language), stage, panels }).start();
  // Longer than the panel waits before it calls itself busy.
  await new Promise((resolve) => setTimeout(resolve, 260));
  const last = (): Screen => screens.at(-1) as Screen;
  if (press) {
    const buttons = last().content.flatMap((node) => [...(node as Element).querySelectorAll<HTMLElement>('fluent-button, button')]);
    buttons.find(({ textContent }) => textContent === press)?.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return last();
}

const never = new Promise<never>(() => undefined);
const restoreLabel = (t: PaneTranslate): string => checkTranslator(t.language)('ck.restore');

export const CHECK_STATES: Readonly<Record<string, (t: PaneTranslate) => Screen | Promise<Screen>>> = {
  checkFindings: (t) => state(t),
  checkClean: (t) => state(t, { check: () => Promise.resolve(result([])) }),
  checkNone: (t) => state(t, { check: () => Promise.resolve(result([], [])) }),
  checkUnknown: (t) => state(t, { check: () => Promise.resolve(result([found({ kind: 'recordUnknown', of: '', location: null, numbers: '' })], [])) }),
  checkMany: (t) => state(t, { check: () => Promise.resolve(result(many)) }),
  checkBusy: (t) => state(t, { check: () => never }),
  checkWaiting: (t) =>
    state(t, {
      check: (delayed) => {
        delayed('edit');
        return never;
      },
    }),
  checkFailed: (t) => state(t, { check: () => Promise.reject(new Error('ItemNotFound')) }),
  checkAsk: (t) => state(t, { press: checkTranslator(t.language)('ck.restoreAll') }),
  checkProtected: (t) => state(t, { outcome: { kind: 'sheetProtected', sheets: ['Zahlenquelle'] }, press: restoreLabel(t) }),
  checkDiffers: (t) =>
    state(t, {
      outcome: { kind: 'differs', differences: [{ sheet: 'Zahlenquelle', cell: 'H6', expected: '2023-06', found: 45078 }] },
      press: restoreLabel(t),
    }),
  checkStale: (t) => state(t, { outcome: { kind: 'stale' }, press: restoreLabel(t) }),
  checkRemains: (t) => state(t, { press: restoreLabel(t) }),
};
