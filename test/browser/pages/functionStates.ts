/** The view Funktionen in each of its states, over a workbook that knows the published figures and two cells. */
import { CATALOGUE } from '../../../functions/catalogue';
import { usualNotation, type Notation } from '../../../src/formula/notation';
import { findFigure } from '../../../src/programme/figures';
import { publishedFigure } from '../../../src/programme/figureText';
import type { FormulaCell, Replaced, Selected } from '../../../taskpane/functions/excel/formulas';
import type { ReferenceReading } from '../../../taskpane/excel/references';
import type { Valued } from '../../../taskpane/functions/excel/values';
import type { Insertion, Target } from '../../../taskpane/functions/excel/target';
import type { Reference } from '../../../src/formula/reference';
import { exampleTexts } from '../../../taskpane/functions/call';
import { functionsTranslator } from '../../../taskpane/functions/i18n';
import type { PaneTranslate } from '../../../taskpane/pane/i18n';
import type { Screen } from '../../../taskpane/ui/shell';
import { conversion } from '../../../taskpane/functions/view/conversion';
import { functionDetail, type Detail } from '../../../taskpane/functions/view/detail';
import { figureDetail } from '../../../taskpane/functions/view/figureDetail';
import { listScreen } from '../../../taskpane/functions/view/list';
import type { FunctionsWorkbook } from '../../../taskpane/functions/view/functionsWorkbook';
import type { Stage } from '../../../taskpane/pane/view';

const nothing = (): void => undefined;
const EMPTY: Target = { sheet: 'KdU', cell: 'N6', address: 'KdU!N6', content: '' };

function cell(value: unknown): ReferenceReading {
  return { kind: 'cells', values: [[value]], formula: '', address: 'Zahlenquelle!D5' };
}

function reading(reference: Reference): ReferenceReading {
  switch (reference.kind) {
    case 'name': {
      const figure = findFigure(reference.name);
      return figure ? cell(figure.value.toNumber()) : { kind: 'missing', what: 'name' };
    }
    case 'cells':
      return reference.sheet === 'Fehlt' ? { kind: 'missing', what: 'sheet' } : cell(0);
    case 'column':
      return { kind: 'missing', what: 'table' };
  }
}

const workbook = (target: Target): FunctionsWorkbook => ({
  readDecimalSeparator: () => Promise.resolve(','),
  readReferences: (references) => Promise.resolve(references.map(reading)),
  readSelection: () => Promise.resolve('KdU!B6'),
  readTarget: () => Promise.resolve(target),
  insertFormula: (expected, { formula }, _mayFormat): Promise<Insertion> =>
    Promise.resolve({ kind: 'inserted', target: { ...expected, content: formula }, text: '-2,9 %' }),
  readSelectedFormulas: () => Promise.resolve(selected([])),
  canUndo: () => false,
  replaceFormulas: () => Promise.reject(new Error('nothing to replace')),
  replaceByValues: () => Promise.reject(new Error('nothing to replace')),
  goToFigure: () => Promise.resolve(false),
  followSelection: () => Promise.resolve(() => Promise.resolve()),
});

/** What the view has asked of the workbook is answered by then. */
const answered = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

const formulaCell = (cell: string, formula: string, text = '1', numberFormat = 'General'): FormulaCell => ({ cell, formula, text, numberFormat });
const selected = (cells: readonly FormulaCell[]): Selected => ({ kind: 'read', sheet: { id: 'KdU', name: 'KdU' }, cells });

const CONVERTIBLE = [
  formulaCell('F6', '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024,"PCT")', '-2,9 %'),
  formulaCell('F7', '=ROUND(JC.KDU_DELTA(B7,C7)/JC.PARSE_AMOUNT(D7),2)', '0,04'),
];
const LASTING = [
  formulaCell('G6', '=JC.ALLOCATE(B6,JC.SLOT_BUDGET(C6,D6:D9))'),
  formulaCell('G7', '=JC.KDU_DELTA(B7,C7)', '=JC.KDU_DELTA(B7,C7)', '@'),
];
const MANY = Array.from({ length: 120 }, (_, row) => formulaCell(`H${row + 6}`, `=JC.KDU_DELTA(B${row + 6},C${row + 6})`));

/** What the view shows last: the preview of what was selected, or what became of it if `outcome` says. */
async function converting(t: PaneTranslate, found: Selected | Error, outcome?: Replaced | Valued): Promise<Screen> {
  const heading = listScreen({ t: functionsTranslator(t.language), onOpen: nothing, onFigure: nothing, onConvert: nothing });
  let shown: Screen = heading;
  const watching: Stage = {
    show: (screen) => (shown = screen),
    announce: nothing,
    interrupt: (message) => (shown = { ...heading, focus: message, content: [message, ...heading.content] }),
  };
  const book: FunctionsWorkbook = {
    ...workbook(EMPTY),
    readSelectedFormulas: () => (found instanceof Error ? Promise.reject(found) : Promise.resolve(found)),
    replaceFormulas: () => (outcome && outcome.kind !== 'valued' ? Promise.resolve(outcome) : Promise.reject(new Error('not asked for'))),
    replaceByValues: () => (outcome?.kind === 'valued' ? Promise.resolve(outcome) : Promise.reject(new Error('not asked for'))),
  };
  const notation = (): Notation => usualNotation(t.language);
  conversion({ t: functionsTranslator(t.language), stage: watching, workbook: book, notation, onBack: nothing }).start();
  await answered();
  const fix = shown.content.flatMap((part) => (part instanceof Element ? [...part.querySelectorAll<HTMLElement>('fluent-button')] : []))[0];
  if (outcome) (outcome.kind === 'valued' ? fix : shown.actions[0])?.click();
  await answered();
  return shown;
}

const replaced = (texts: Readonly<Record<string, string>>, left: readonly string[] = []): Replaced => ({
  kind: 'replaced',
  texts: new Map(Object.entries(texts)),
  left,
  isOneUndoStep: true,
});
const valued = (cells: readonly string[], withoutResult: readonly string[]): Valued =>
  ({ kind: 'valued', cells, changes: [], withoutResult, left: [], isOneUndoStep: false });
const failure = { code: 'InvalidOperation', message: 'You cannot change part of an array.', place: 'Range.formulas' };

const stage: Stage = { show: nothing, announce: nothing, interrupt: nothing };

async function detail(t: PaneTranslate, id: string, written: readonly string[], target = EMPTY): Promise<Detail> {
  const definition = CATALOGUE.find((one) => one.id === id);
  if (!definition) throw new Error(`no function ${id}`);
  const notation = () => usualNotation(t.language);
  const made = functionDetail({ t: functionsTranslator(t.language), stage, workbook: workbook(target), notation, definition, onBack: nothing, onConvert: nothing });
  made.setShown(true);
  if (written.length > 0) made.fill(written);
  await answered();
  return made;
}

/** Its source has been asked for: Zahlenquelle does not show it. */
async function figure(t: PaneTranslate, id: string, target: Target, found?: ReferenceReading): Promise<Screen> {
  let shown: HTMLElement | undefined;
  const { screen, setShown } = figureDetail({
    t: functionsTranslator(t.language),
    stage: { ...stage, interrupt: (message) => (shown = message) },
    workbook: { ...workbook(target), ...(found ? { readReferences: () => Promise.resolve([found]) } : {}) },
    notation: () => usualNotation(t.language),
    figure: publishedFigure(id),
    onBack: nothing,
  });
  setShown(true);
  await answered();
  if (found) for (const node of screen.content) if (node instanceof HTMLElement) node.querySelector<HTMLElement>('fluent-button')?.click();
  await answered();
  return shown ? { ...screen, content: [shown, ...screen.content] } : screen;
}

const show = async (...given: Parameters<typeof detail>): Promise<Screen> => (await detail(...given)).screen;

function list(t: PaneTranslate, query: string): Screen {
  const screen = listScreen({ t: functionsTranslator(t.language), onOpen: nothing, onFigure: nothing, onConvert: nothing });
  screen.search(query);
  return screen;
}

async function inserted(t: PaneTranslate): Promise<Screen> {
  const { screen } = await detail(t, 'KDU_DELTA', ['KDU_UH_ANSATZ_2024', 'KDU_UH_IST_2024', '"PCT"']);
  screen.actions[0]?.click();
  await answered();
  return screen;
}

function opened(screen: Screen): Screen {
  for (const node of screen.content) if (node instanceof HTMLDetailsElement) node.open = true;
  return screen;
}

function example(t: PaneTranslate, id: string): readonly string[] {
  const given = CATALOGUE.find((one) => one.id === id)?.examples[0];
  return given ? exampleTexts(given, usualNotation(t.language)) : [];
}

export const FUNCTION_STATES: Readonly<Record<string, (t: PaneTranslate) => Screen | Promise<Screen>>> = {
  functions: (t) => list(t, ''),
  functionsHits: (t) => list(t, 'kosten'),
  functionsKeyword: (t) => list(t, 'waterfall'),
  functionsNone: (t) => list(t, 'miete'),
  figuresHits: (t) => list(t, 'unterkunft'),
  figureLoaded: (t) => figure(t, 'HH_2025_GESAMT', EMPTY),
  figureTargetItself: (t) => figure(t, 'SGB2_QUOTE', { ...EMPTY, address: 'Zahlenquelle!D5', content: '0,105' }),
  figureUnloaded: (t) => figure(t, 'AM_SVB_MAENNER_DELTA', EMPTY, { kind: 'missing', what: 'name' }),
  functionEmpty: (t) => show(t, 'KDU_DELTA', []),
  functionResult: (t) => show(t, 'KDU_DELTA', ['KDU_UH_ANSATZ_2024', 'KDU_UH_IST_2024', '"PCT"']),
  functionTable: (t) => show(t, 'UNDERFUNDING_BRIDGE', example(t, 'UNDERFUNDING_BRIDGE')),
  functionWideTable: (t) => show(t, 'SLOT_BUDGET', example(t, 'SLOT_BUDGET')),
  functionError: (t) => show(t, 'KDU_DELTA', ['KdU!A1', '5', '"PCT"']),
  functionArgumentError: (t) => show(t, 'KDU_DELTA', ['Fehlt!A1', '96.00.000 €', '"PCT"']),
  functionAmount: (t) => show(t, 'KDU_DELTA', ['KDU_UH_ANSATZ_2024', t.language === 'de' ? '96,5 Mio. €' : '96,500,000', '"PCT"']),
  functionExcel: (t) => show(t, 'KDU_DELTA', ['B6*2', 'KDU_UH_IST_2024']),
  functionInserted: inserted,
  functionTargetFull: (t) => show(t, 'KDU_DELTA', ['KDU_UH_ANSATZ_2024', 'KDU_UH_IST_2024'], { ...EMPTY, content: '=B6-C6' }),
  functionTargetArgument: (t) => show(t, 'KDU_DELTA', ['KdU!N6', '5']),
  functionTargetConvertible: (t) => show(t, 'KDU_DELTA', ['5', '7'], { ...EMPTY, content: '=JC.KDU_DELTA(5;7)' }),
  conversionPreview: (t) => converting(t, selected([...CONVERTIBLE, ...LASTING])),
  conversionMany: (t) => converting(t, selected(MANY)),
  conversionNone: (t) => converting(t, selected(LASTING)),
  conversionEmpty: (t) => converting(t, selected([formulaCell('A1', '=SUM(B1:B2)')])),
  conversionTooMany: (t) => converting(t, { kind: 'tooMany', cells: 10_000 }),
  conversionProtected: (t) => converting(t, { kind: 'protected', sheet: { id: 'KdU', name: 'KdU' } }),
  conversionUnreadable: (t) => converting(t, Object.assign(new Error('The selection is invalid.'), { code: 'InvalidSelection' })),
  converted: (t) => converting(t, selected(CONVERTIBLE.slice(0, 1)), replaced({ F6: '-2,9 %' })),
  valued: (t) => converting(t, selected(LASTING), valued(['G6'], [])),
  valuedPartly: (t) => converting(t, selected(LASTING), valued(['G6'], ['G7'])),
  convertedDifferent: (t) => converting(t, selected(CONVERTIBLE), replaced({ F6: '#NAME?' }, ['F7'])),
  convertedRefused: (t) => converting(t, selected(CONVERTIBLE), { kind: 'broken', count: 0, failure }),
  convertedPartly: (t) => converting(t, selected(MANY), { kind: 'broken', count: 40, failure }),
  functionHelp: async (t) => opened(await show(t, 'ADMIN_SHARE', [])),
};
