/** The panel Abstimmung in each of its states, over tables of own relations. */
import type { OwnCell } from '../../../src/audit/ownPrinted';
import type { FoundRow, OwnTable } from '../../../taskpane/reconcile/ownTable';
import { auditTranslator } from '../../../taskpane/audit/i18n';
import { reconcileTranslator } from '../../../taskpane/reconcile/i18n';
import type { PaneTranslate } from '../../../taskpane/pane/i18n';
import { element } from '../../../taskpane/ui/dom';
import type { Screen } from '../../../taskpane/ui/shell';
import { CheckView } from '../../../taskpane/audit/checkView';
import { reconciliationPanel } from '../../../taskpane/reconcile/view/panel';
import type { ReconciliationWorkbook } from '../../../taskpane/reconcile/view/reconciliationWorkbook';
import type { Review } from '../../../taskpane/findings/view/review';

const SHEET = { id: 'own', name: 'Eigene_Beziehungen' };

const row = (number: number, label: string, expression: OwnCell['value'], printed: OwnCell['value'], precision: OwnCell['value'] = ''): FoundRow => ({
  row: number + 9,
  number: { value: number },
  label: { value: label },
  expression: { value: expression },
  printed: { value: printed },
  precision: { value: precision },
});

const ROWS: readonly FoundRow[] = [
  row(1, 'Anstieg der Verwaltungskosten', 'FIN_VERWALTUNG_2025 − FIN_VERWALTUNG_2024', '1,72 Mio. EUR'),
  row(2, 'Anteil der Männer im Langzeitbezug', 'ZIEL_LZB_MAENNER ÷ (ZIEL_LZB_FRAUEN + ZIEL_LZB_MAENNER)', '49 %'),
  row(3, 'Kürzung ohne Verwaltung', 'FIN_KUERZUNG_GESAMT − FIN_KUERZUNG_VERWALTUNG', '3 Mio. EUR', 0.01),
  row(4, '', 'KDU_UH ÷ BG_ANZAHL', '5.465'),
  row(5, 'Noch ohne Wert', 'LB_ELB', ''),
  row(6, '', 7, '7'),
];

const review: Review = {
  badge: ({ id }) => (id === 'relation:R07' ? [element('span', { class: 'small' }, 'geprüft')] : []),
  editor: () => element('p', { class: 'small' }, 'Bearbeitung'),
  list: () => ({ bar: element('div', {}), item: (_finding, node) => node }),
};

function panel(t: PaneTranslate, own: OwnTable | Promise<never>, change: Partial<ReconciliationWorkbook> = {}): Promise<Screen> {
  const shown: Screen[] = [];
  const stage = { show: (screen: Screen) => void shown.push(screen), announce: () => undefined, interrupt: () => undefined };
  const empty = (panelStage: { show(screen: Screen): void }) => ({
    start: () => {
      const heading = element('h1', { class: 'visually-hidden' }, 'leer');
      panelStage.show({ focus: heading, content: [heading], actions: [] });
    },
  });
  const workbook: ReconciliationWorkbook = {
    read: async () => ({ own: await own, sheet: 'Abstimmung' }),
    goToRelation: () => Promise.resolve(true),
    goTo: () => Promise.resolve(true),
    ...change,
  };
  const view = new CheckView({
    t: auditTranslator(t.language),
    stage,
    panels: {
      workbook: empty,
      reconciliation: (panelStage) => reconciliationPanel({ t: reconcileTranslator(t.language), stage: panelStage, review, workbook }),
      protocol: empty,
    },
  });
  view.start();
  const open = (from: Screen | undefined, selector: string, hasText = ''): void => {
    const found = from?.content.flatMap((node) => [...(node as HTMLElement).querySelectorAll<HTMLElement>(selector)]) ?? [];
    found.find(({ textContent }) => textContent?.includes(hasText))?.click();
  };
  open(shown.at(-1), '#subtab-reconciliation');
  return new Promise((resolve) =>
    setTimeout(() => {
      const last = (): Screen => shown.at(-1) as Screen;
      resolve(Object.assign(last(), { openRow: (text: string) => (open(last(), '.rc-row', text), last()) }));
    }, 20),
  );
}

const NONE: OwnTable = { kind: 'none' };
const READ: OwnTable = { kind: 'read', sheet: SHEET, rows: ROWS };

const detail = async (t: PaneTranslate, text: string, own: OwnTable = NONE, change?: Partial<ReconciliationWorkbook>): Promise<Screen> => {
  const list = (await panel(t, own, change)) as Screen & { openRow(text: string): Screen };
  return list.openRow(text);
};

export const RECONCILE_STATES: Readonly<Record<string, (t: PaneTranslate) => Screen | Promise<Screen>>> = {
  reconcileList: (t) => panel(t, NONE),
  reconcileReading: (t) => panel(t, new Promise<never>(() => undefined)),
  reconcileOwn: (t) => panel(t, READ),
  reconcileOwnEmpty: (t) => panel(t, { kind: 'read', sheet: SHEET, rows: [] }),
  reconcileOwnColumns: (t) => panel(t, { kind: 'columnsMissing', sheet: SHEET, columns: ['expression', 'printed'] }),
  reconcileFailed: (t) => panel(t, Promise.reject(new Error('refused'))),
  reconcileBridge: (t) => detail(t, 'R09'),
  reconcileBridgeShare: (t) => detail(t, 'R10'),
  reconcileCosts: (t) => detail(t, 'R07'),
  reconcileCounted: (t) => detail(t, 'R25'),
  reconcileNotice: (t) => detail(t, 'R15'),
  reconcileQuota: (t) => detail(t, 'R26'),
  reconcileSum: (t) => detail(t, 'R03'),
  reconcileProjection: (t) => detail(t, 'R23'),
  reconcileGrowth: (t) => detail(t, 'R08'),
  reconcileOneSided: (t) => detail(t, 'gut 50'),
  reconcileExact: (t) => detail(t, 'R24', NONE, { read: () => Promise.resolve({ own: NONE, sheet: undefined }) }),
  reconcileOwnSound: (t) => detail(t, 'Anteil der Männer', READ),
  reconcileOwnFails: (t) => detail(t, 'Kürzung ohne', READ),
  reconcileOwnBroken: (t) => detail(t, 'KDU_UH', READ),
};
