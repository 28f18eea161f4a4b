/** The view Prüfpfad in each of its states, over small workbooks. */
import type { Language } from '../../../src/language';
import { programme } from '../../../src/programme/figures';
import type { Scalar } from '../../../taskpane/trace/expression';
import type { TracedCell, Found, NamedCell } from '../../../taskpane/trace/found';
import { traceTranslator } from '../../../taskpane/trace/i18n';
import type { PaneTranslate } from '../../../taskpane/pane/i18n';
import type { Screen } from '../../../taskpane/ui/shell';
import { TraceView } from '../../../taskpane/trace/view/traceView';
import type { TraceWorkbook } from '../../../taskpane/trace/view/traceWorkbook';
import '@fluentui/web-components/switch.js';

type Entry = { readonly formula?: string; readonly value: Scalar; readonly text?: string; readonly numberFormat?: string };
type Entries = Readonly<Record<string, Entry>>;

const LABEL: Readonly<Record<Language, string>> = { de: 'Unterkunft und Heizung', en: 'Accommodation and heating' };
const NAMED: readonly NamedCell[] = [
  ...programme.figures.map(({ id }, index) => ({ name: id, sheet: 'Zahlenquelle', address: `D${index + 6}` })),
  { name: 'ANN_KFA', sheet: 'KdU', address: 'B7' },
];
const LONG = 'H1:H12000';
const never = new Promise<never>(() => undefined);

function workbook(entries: Entries, language: Language, count: number): TraceWorkbook {
  const cell = (sheet: string, address: string): TracedCell => {
    const { formula = '', value, text, numberFormat } = entries[address] ?? { value: '' };
    return { sheet, address, value, text: text ?? String(value), numberFormat, formula, label: LABEL[language], spillParent: undefined };
  };
  const published = (name: string): Found => {
    if (name === 'ANN_KFA') return { kind: 'cell', cell: cell('KdU', 'B7') };
    const figure = programme.figures.find(({ id }) => id === name);
    const place = NAMED.find((named) => named.name === name);
    if (!figure || !place) return { kind: 'missing', what: 'name' };
    const value = figure.value.toNumber();
    return { kind: 'cell', cell: { ...cell(place.sheet, place.address), value, text: `${figure.printed} €` } };
  };
  return {
    readSelected: () =>
      Promise.resolve({ cell: cell('KdU', 'E6'), formulaLocal: entries['E6']?.formula ?? '', count, named: NAMED, decimalSeparator: language === 'de' ? ',' : '.' }),
    readLevel: (requests) =>
      Promise.resolve(
        requests.map(({ target }): Found => {
          if (target.kind === 'name') return published(target.name);
          const address = 'address' in target ? target.address : '';
          if (address === LONG) return { kind: 'area', area: { sheet: 'KdU', address, values: Array.from({ length: 12_000 }, (_, row) => [row === 0 ? LABEL[language] : row % 7 === 0 ? '' : 3]) } };
          return { kind: 'cell', cell: cell('KdU', address) };
        }),
      ),
    goTo: () => Promise.resolve(true),
    followSelection: () => Promise.resolve(() => Promise.resolve()),
    correct: () => Promise.resolve('protected'),
    saveAsSheet: () => Promise.resolve({ kind: 'protected' }),
  };
}

async function state(t: PaneTranslate, entries: Entries, { count = 1, change = {} }: { readonly count?: number; readonly change?: Partial<TraceWorkbook> } = {}): Promise<Screen> {
  const shown: Screen[] = [];
  const stage = { show: (screen: Screen) => void shown.push(screen), announce: () => undefined, interrupt: () => undefined };
  const view = new TraceView({ t: traceTranslator(t.language), stage, workbook: { ...workbook(entries, t.language, count), ...change } });
  view.start();
  view.setShown(true);
  // Longer than the view waits before it calls itself busy.
  await new Promise((resolve) => setTimeout(resolve, change.readSelected ? 300 : 20));
  const [screen] = shown;
  if (!screen) throw new Error('The view showed nothing.');
  return screen;
}

const DELTA = '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)';

const MILLIONS = { E6: { formula: '=JC.KDU_DELTA(B6,KDU_UH_IST_2024)', value: { code: '#VALUE!' }, text: '#WERT!' }, B6: { value: '13,3 Mio.' } };

/** After the only button whose label fits is pressed. */
async function pressed(screen: Promise<Screen>, label: RegExp): Promise<Screen> {
  const { content } = await screen;
  const buttons = content.flatMap((node) => [...(node as HTMLElement).querySelectorAll<HTMLElement>('fluent-button, button')]);
  buttons.find(({ textContent, title }) => label.test(`${textContent} ${title}`))?.click();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return screen;
}

export const TRACE_STATES: Readonly<Record<string, (t: PaneTranslate) => Screen | Promise<Screen>>> = {
  traceEmpty: (t) => state(t, {}),
  traceTree: (t) => state(t, { E6: { formula: DELTA, value: -2776000, text: '-2.776.000 €' } }),
  tracePartly: (t) =>
    state(t, {
      E6: { formula: '=IF(B6>0,B6*1.5,C6)', value: 63, text: '63 €' },
      B6: { formula: '=C6+D6', value: 42, text: '42 €' },
      C6: { formula: '=D6*2', value: 28, text: '28 €' },
      D6: { value: 14, text: '14 €' },
    }),
  tracePrinted: (t) => pressed(state(t, { E6: { formula: DELTA, value: -2776000, text: '-2.776.000 €' } }), /^(Gedruckte Zahlen|Printed figures)/),
  traceFollowed: (t) =>
    state(t, { E6: { formula: '=KDU_UH_IST_2024*ANN_KFA', value: 18_644_800, text: '18.644.800 €' }, B7: { value: 0.2, text: '20,0 %', numberFormat: '0.0 %' } }),
  traceMisshown: (t) => state(t, { E6: { formula: '=KDU_UH_IST_2024', value: 93_224_000, text: '93.242.000 €', numberFormat: '"93.242.000 €"' } }),
  traceAsText: (t) => state(t, { E6: { formula: DELTA, value: DELTA } }),
  traceTyped: (t) => state(t, { E6: { value: 5 } }),
  traceStale: (t) => state(t, { E6: { formula: DELTA, value: 1, text: '1 €' } }),
  traceError: (t) => state(t, MILLIONS),
  traceUnreadable: (t) => state(t, { ...MILLIONS, B6: { value: 'offen' } }),
  traceRepair: (t) => pressed(state(t, MILLIONS), /13[.,]300[.,]000/),
  traceRepairProtected: (t) => pressed(pressed(state(t, MILLIONS), /13[.,]300[.,]000/), /^(Eintragen|Enter) /),
  traceLong: (t) => state(t, { E6: { formula: `=SUM(${LONG})`, value: 30855, text: '30.855' }, H2: { value: 3 } }),
  traceCircular: (t) => state(t, { E6: { formula: '=B6', value: 0 }, B6: { formula: '=E6', value: 0 } }),
  traceMany: (t) => state(t, { E6: { formula: DELTA, value: -2776000, text: '-2.776.000 €' } }, { count: 10_000 }),
  traceBusy: (t) => state(t, {}, { change: { readSelected: () => never } }),
  traceFailed: (t) => state(t, {}, { change: { readSelected: () => Promise.reject(new Error('InvalidSelection')) } }),
};
