/**
 * Every state of the pane, without a host: `#state,language`. States that only a failing Excel shows can be
 * looked at and checked for accessibility here; how a load gets there is tested in the workbench.
 */
import '../../../taskpane/pane/pane.css';
import '../../../taskpane/ui/components';
import { usualNotation } from '../../../src/formula/notation';
import { programme } from '../../../src/programme/figures';
import type { Language } from '../../../src/language';
import { sheetModels } from '../../../src/workbook';
import { SHEET_CHOICES, STANDARD_SHEETS } from '../../../src/workbook/choices';
import type { SheetKey } from '../../../src/workbook/model';
import type { Delay } from '../../../taskpane/excel/session';
import { loadTranslator, type LoadTranslate } from '../../../taskpane/load/i18n';
import type { Change } from '../../../taskpane/sheets/changes';
import type { Doubt } from '../../../taskpane/sheets/identity';
import { shownChange } from '../../../taskpane/load/shownChange';
import { writeOrder } from '../../../taskpane/load/order';
import type { Loaded, LoadedSheet } from '../../../taskpane/load/outcome';
import type { StatusCounts } from '../../../taskpane/load/statuses';
import { pageLink } from '../../../taskpane/ui/pageLink';
import { createShell, type Frame, type Screen } from '../../../taskpane/ui/shell';
import { tabList } from '../../../taskpane/ui/tabs';
import { applyTheme } from '../../../taskpane/ui/theme';
import { ASSUMPTIONS } from '../../../src/workbook/assumptions';
import type { Entry } from '../../../taskpane/sheets/entry';
import { chooseScreen } from '../../../taskpane/load/view/choose';
import { conflictsScreen } from '../../../taskpane/load/view/conflicts';
import { doneScreen } from '../../../taskpane/load/view/done';
import { introductionScreen } from '../../../taskpane/pane/introduction';
import { progressScreen } from '../../../taskpane/load/view/progress';
import { removedScreen, removeScreen, removingScreen } from '../../../taskpane/load/view/remove';
import { doubtfulScreen, unrecordedScreen } from '../../../taskpane/load/view/whose';
import { brokenScreen, obstacleScreen, refusedScreen } from '../../../taskpane/load/view/trouble';
import { notExcelScreen, officeMissingScreen, tooOldScreen } from '../../../taskpane/pane/unavailable';
import { CHECK_STATES } from './checkStates';
import { FUNCTION_STATES } from './functionStates';
import { KDU_STATES } from './kduStates';
import { PLANNING_STATES } from './planningStates';
import { PROTOCOL_STATES } from './protocolStates';
import { RECONCILE_STATES } from './reconcileStates';
import { TRACE_STATES } from './traceStates';

const nothing = (): void => undefined;
const goTo = { sheet: nothing, cell: nothing, firstInput: nothing };
const trouble = (t: LoadTranslate) => ({ t, onRetry: nothing, onBack: nothing });
const standard: ReadonlySet<SheetKey> = new Set(STANDARD_SHEETS);
const fresh: LoadedSheet[] = SHEET_CHOICES.filter(({ key }) => standard.has(key)).map(({ key, name }) => ({ key, name, id: name, isNew: true }));
const kept = fresh.map((sheet) => ({ ...sheet, isNew: false }));
const everything = new Set(SHEET_CHOICES.map(({ key }) => key));
const failure = { code: 'GeneralException', message: 'There was an internal error while processing the request.', place: 'Range.formulas' };

const statuses: StatusCounts = { EXAKT: 9, RUNDUNG: 10, WIDERSPRUCH: 7, HINWEIS: 1 };
const loaded: Loaded = { kind: 'loaded', sheets: fresh, missing: [], pending: [], figures: 89, taken: [], faults: [], differences: [], statuses, settingsSize: 200_000, refresh: { renewed: 0, renamed: 0, rebuilt: [], replaced: 0, kept: 0, missing: [] } };
const choose = (t: LoadTranslate, chosen: ReadonlySet<SheetKey>): Screen =>
  chooseScreen({ t, programme, choices: SHEET_CHOICES, chosen, onLoad: nothing, onRemove: nothing, onPlanning: nothing });
/** What the workbook has already. */
function chooseAgain(t: LoadTranslate, chosen: ReadonlySet<SheetKey>): Screen {
  const screen = chooseScreen({ t, programme, choices: SHEET_CHOICES, chosen, onLoad: nothing, onRemove: nothing, onPlanning: nothing });
  screen.tellPresent(standard);
  return screen;
}
const done = (t: LoadTranslate, change: Partial<Loaded> = {}, inputs: readonly Entry[] = []): Screen =>
  doneScreen({ t, outcome: { ...loaded, ...change }, inputs, onAgain: nothing, onMissing: nothing, onRemove: nothing, onPlanning: nothing, goTo });

/** As they are written: Zahlenquelle and Annahmen first. */
const IN_ORDER = writeOrder(sheetModels(STANDARD_SHEETS, programme, 'de')).map(({ name }) => name);

function running(t: LoadTranslate, step: number, delay: Delay | null = null): Screen {
  const screen = progressScreen({ t, onCancel: nothing });
  screen.update({ sheets: IN_ORDER, step });
  screen.setDelay(delay);
  return screen;
}

function officeMissing(t: LoadTranslate): Screen {
  const details = ['JC Finanzplanung 0.1.0', `Browser: ${navigator.userAgent}`];
  return officeMissingScreen({ t, stage: 'script', seconds: 10, details, onRetry: nothing });
}

const EURO = '#,##0 "€"';
const change = (of: Partial<Change>): Change => ({
  kind: 'figure',
  key: 'register',
  sheet: 'Zahlenquelle',
  cell: 'D75',
  loaded: 93_224_000,
  mine: 93_500_000,
  mineText: '93.500.000 €',
  next: 93_224_000,
  numberFormat: EURO,
  ...of,
});
const bridge = '=JC.UNDERFUNDING_BRIDGE(FIN_UNTERFIN_2024,FIN_VERWALTUNG_2024,FIN_VERWALTUNG_2025,FIN_KUERZUNG_VERWALTUNG,0,FIN_UNTERFIN_2025)';
const administration = { key: 'administration', sheet: 'Verwaltung', cell: 'B17', loaded: bridge, next: bridge } as const;
const label = { loaded: 'Eingliederungszuschüsse (ohne SB)', mine: 'EGZ', mineText: 'EGZ', next: 'Eingliederungszuschüsse (ohne SB)' };
const source = "='Zahlenquelle'!$D$16";
const cellChanges = [
  change({}),
  change({ kind: 'formulaToNumber', ...administration, mine: 8_290_000, mineText: '8.290.000 €' }),
  change({ kind: 'formulaChanged', ...administration, cell: 'B18', mine: '=B17+10000', mineText: '8.300.000 €' }),
  change({ kind: 'label', key: 'places', sheet: 'Plätze', cell: 'A8', ...label }),
];
const allChanges = [
  ...cellChanges,
  change({ kind: 'formulaDeleted', ...administration, mine: '', mineText: '' }),
  change({ kind: 'nameDeleted', cell: 'D16', name: 'BG_ANZAHL', loaded: source, mine: '', mineText: '', next: source }),
  change({ kind: 'layout', key: 'overview', sheet: 'Übersicht', cell: 'A1' }),
];
const conflicts = (t: LoadTranslate, changes: readonly Change[]): Screen =>
  conflictsScreen({ t, changes: changes.map((one) => shownChange(one, usualNotation(t.language))), goTo, onGo: nothing, onCancel: nothing });
const removed = (t: LoadTranslate, outcome: Parameters<typeof removedScreen>[0]['outcome']): Screen => removedScreen({ t, outcome, onBack: nothing, onRetry: nothing });

const whose = (t: LoadTranslate) => ({ t, goTo, onGo: nothing, onCancel: nothing });
const theirs = (key: SheetKey, name: string) => ({ key, id: name, name });
const DOUBTS: readonly Doubt[] = [
  { key: 'kdu', sheet: theirs('kdu', 'Mein Blatt'), reason: 'contents', home: { id: 'KdU', name: 'KdU' }, isBegun: false },
  { key: 'targets', sheet: theirs('targets', 'Ziele'), reason: 'contents', home: null, isBegun: false },
  { key: 'places', sheet: theirs('places', 'Plätze'), reason: 'unmarked', home: null, isBegun: false },
];

const obstacle = (t: LoadTranslate, found: Parameters<typeof obstacleScreen>[0]['obstacle']): Screen =>
  obstacleScreen({ ...trouble(t), obstacle: found, required: new Set(['assumptions', 'register']), chosen: standard, onWithout: nothing });

const ENTERED: readonly Entry[] = ASSUMPTIONS.slice(0, 12).map(({ label }, row) => ({ sheet: 'Annahmen', cell: `B${row + 7}`, label, before: row, beforeText: `${row}`, next: '' }));

const STATES: Readonly<Record<string, (t: LoadTranslate) => Screen | Promise<Screen>>> = {
  ...FUNCTION_STATES,
  ...TRACE_STATES,
  ...PLANNING_STATES,
  ...PROTOCOL_STATES,
  ...RECONCILE_STATES,
  ...CHECK_STATES,
  ...KDU_STATES,
  introduction: (t) => introductionScreen({ t, onStart: nothing, onSkip: nothing }),
  choose: (t) => choose(t, standard),
  chooseAll: (t) => choose(t, everything),
  chooseFew: (t) => choose(t, new Set(['kdu'])),
  chooseAgain: (t) => chooseAgain(t, standard),
  chooseMore: (t) => chooseAgain(t, everything),
  running: (t) => running(t, 2),
  waitingForEdit: (t) => running(t, 0, 'edit'),
  slow: (t) => running(t, 3, 'work'),
  done: (t) => done(t),
  addedOne: (t) => done(t, { sheets: [...fresh.slice(0, 1), ...kept.slice(1)], figures: 0 }),
  nothingToDo: (t) => done(t, { sheets: kept, figures: 0 }),
  refreshed: (t) => done(t, { sheets: kept, figures: 0, refresh: { renewed: 3, renamed: 88, rebuilt: ['Übersicht'], replaced: 1, kept: 2, missing: [] } }, ENTERED),
  lost: (t) => done(t, { sheets: kept, figures: 0, refresh: { renewed: 0, renamed: 0, rebuilt: [], replaced: 0, kept: 0, missing: [{ sheet: 'KdU', cells: 12 }] } }),
  conflicts: (t) => conflicts(t, cellChanges),
  conflictsMixed: (t) => conflicts(t, allChanges),
  conflictsMany: (t) => conflicts(t, Array.from({ length: 120 }, (_, row) => change({ cell: `D${row + 6}` }))),
  removeAsk: (t) => removeScreen({ t, parts: { sheets: IN_ORDER, keys: [], names: 104, doubtful: [] }, onRemove: nothing, onCancel: nothing }),
  removeAskDoubtful: (t) => removeScreen({ t, parts: { sheets: IN_ORDER.slice(1), keys: [], names: 15, doubtful: ['Mein Blatt', 'KdU'] }, onRemove: nothing, onCancel: nothing }),
  removeNothingSure: (t) => removeScreen({ t, parts: { sheets: [], keys: [], names: 0, doubtful: ['Mein Blatt'] }, onRemove: nothing, onCancel: nothing }),
  removing: (t) => removingScreen({ t, onCancel: nothing }),
  removed: (t) => removed(t, { kind: 'removed', sheets: 9, names: 104, doubtful: [] }),
  removedButDoubtful: (t) => removed(t, { kind: 'removed', sheets: 8, names: 104, doubtful: ['Mein Blatt', 'KdU'] }),
  doubtful: (t) => doubtfulScreen({ ...whose(t), doubts: DOUBTS }),
  unrecorded: (t) => unrecordedScreen({ ...whose(t), sheets: fresh.map((sheet) => ({ key: sheet.key, sheet, language: 'de', isKept: false })) }),
  removeProtected: (t) => removed(t, { kind: 'structureProtected' }),
  removeBroken: (t) => removed(t, { kind: 'broken', failure }),
  settingsFull: (t) => done(t, { settingsSize: 1_234_567 }),
  cancelled: (t) => done(t, { sheets: fresh.slice(7), missing: IN_ORDER.slice(2), pending: ['KdU'], statuses: null }),
  faults: (t) =>
    done(t, {
      faults: [
        { sheet: 'KdU', cell: 'E6', error: '#NAME?' },
        { sheet: 'KdU', cell: 'F6', error: null },
      ],
    }),
  differences: (t) =>
    done(t, {
      sheets: kept,
      figures: 0,
      differences: [
        { sheet: 'Zahlenquelle', cell: 'H6', expected: '2023-06', found: 45078 },
        { sheet: 'KdU', cell: 'E6', expected: '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)', found: 0 },
      ],
    }),
  taken: (t) =>
    done(t, {
      taken: [
        {
          name: 'KDU_UH_IST_2024',
          theirs: '=Tabelle1!$B$4',
          ours: { sheet: 'Zahlenquelle', cell: 'D75' },
          cells: ['E6', 'F6', 'G6'].map((cell) => ({ sheet: 'KdU', cell })),
        },
        { name: 'BG_ANZAHL', theirs: '=Tabelle1!$B$5', ours: { sheet: 'Zahlenquelle', cell: 'D16' }, cells: [] },
      ],
    }),
  structureProtected: (t) => obstacle(t, { kind: 'structureProtected' }),
  sheetProtected: (t) => obstacle(t, { kind: 'sheetProtected', sheets: [{ key: 'kdu', name: 'KdU' }] }),
  sheetTaken: (t) => obstacle(t, { kind: 'sheetTaken', sheets: [{ key: 'kdu', name: 'KdU' }] }),
  sheetsTaken: (t) =>
    obstacle(t, {
      kind: 'sheetTaken',
      sheets: [
        { key: 'kdu', name: 'KdU' },
        { key: 'assumptions', name: 'Annahmen' },
      ],
    }),
  neededSheetTaken: (t) => obstacle(t, { kind: 'sheetTaken', sheets: [{ key: 'integration', name: 'Eingliederung' }] }),
  tableTaken: (t) => obstacle(t, { kind: 'tableTaken', table: 'JC_Zahlen' }),
  broken: (t) =>
    brokenScreen({
      ...trouble(t),
      outcome: { kind: 'broken', at: 'Annahmen', complete: ['Zahlenquelle'], incomplete: ['Annahmen'], missing: IN_ORDER.slice(2), pending: ['KdU'], failure },
    }),
  refused: (t) => refusedScreen({ ...trouble(t), failure }),
  officeMissing,
  notExcel: (t) => notExcelScreen(t),
  tooOld: (t) =>
    tooOldScreen(t, [
      { set: 'ExcelApi', needed: '1.12', found: '1.10' },
      { set: 'CustomFunctionsRuntime', needed: '1.3', found: null },
    ]),
};

const WITHOUT_FRAME = ['officeMissing', 'notExcel', 'tooOld'];

const frame = (t: LoadTranslate): Frame => ({
  tabs: tabList(
    t('nav.label'),
    [
      { key: 'load', label: t('nav.load'), icon: 'tableAdd', selectedIcon: 'tableAddFilled' },
      { key: 'planning', label: t('nav.planning'), icon: 'edit', selectedIcon: 'editFilled' },
      { key: 'functions', label: t('nav.functions'), icon: 'formula', selectedIcon: 'formulaFilled' },
      { key: 'trace', label: t('nav.trace'), icon: 'list', selectedIcon: 'listFilled' },
      { key: 'check', label: t('nav.check'), icon: 'clipboard', selectedIcon: 'clipboardFilled' },
      { key: 'kdu', label: t('nav.kdu'), icon: 'documentTable', selectedIcon: 'documentTableFilled' },
    ],
    nothing,
  ),
  footer: { text: t('foot.data', { year: '2025', version: programme.document.dataVersion }), help: pageLink(t('foot.help'), 'handbuch.html') },
});

function tabOf(state: string): { tab?: string } {
  if (state === 'introduction' || WITHOUT_FRAME.includes(state)) return {};
  if (state in TRACE_STATES) return { tab: 'trace' };
  if (state in PLANNING_STATES) return { tab: 'planning' };
  if (state in PROTOCOL_STATES) return { tab: 'check' };
  if (state in RECONCILE_STATES) return { tab: 'check' };
  if (state in CHECK_STATES) return { tab: 'check' };
  if (state in KDU_STATES) return { tab: 'kdu' };
  return { tab: state in FUNCTION_STATES ? 'functions' : 'load' };
}

async function showPane(state: string, language: string): Promise<void> {
  const t = loadTranslator(language as Language);
  document.documentElement.lang = language;
  document.title = 'JC Finanzplanung';
  const root = document.getElementById('pane');
  const screen = await STATES[state]?.(t);
  if (!root || !screen) throw new Error(`There is no state "${state}"`);
  createShell(root, WITHOUT_FRAME.includes(state) ? {} : frame(t)).show(screen, tabOf(state));
}

async function showAddressed(): Promise<void> {
  const [state = '', language = 'de'] = location.hash.slice(1).split(',');
  await showPane(state, language);
}

applyTheme(undefined);
Object.assign(window, { paneStates: Object.keys(STATES), showPane });
if (location.hash) void showAddressed();
addEventListener('hashchange', () => void showAddressed());
