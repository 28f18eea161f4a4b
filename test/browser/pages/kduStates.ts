/** The view KdU-Ist in each of its screens: the view itself, over files that are read here instead of in a worker. */
import { readImport } from '../../../src/import';
import type { Remembered } from '../../../src/import/outcome';
import type { ImportOutcome } from '../../../taskpane/kdu/importFacts';
import { answerTo } from '../../../taskpane/kdu/reading/answer';
import { KduView, type KduViewProps } from '../../../taskpane/kdu/view/kduView';
import '../../../taskpane/kdu/view/kdu.css';
import type { MonitorState } from '../../../taskpane/kdu/state';
import { kduTranslator } from '../../../taskpane/kdu/i18n';
import type { PaneTranslate } from '../../../taskpane/pane/i18n';
import type { Screen } from '../../../taskpane/ui/shell';

const NOTE = '"Beispieldaten, frei erfunden"';
const HEAD = 'Haushaltsjahr;Periode;Sachkonto;Bezeichnung des Sachkontos mit einem langen Namen;Gemeinde;Ist-Betrag in EUR';
const FACTS = [
  NOTE,
  HEAD,
  '2025;1;0531200;Leistungen für Unterkunft;Kamen;1.012.345,60',
  '2025;2;0531300;Umzug;Lünen;-4.210,00',
  'Summe;;;;;1.008.135,60',
];
const WRONG = [...FACTS.slice(0, -1), 'Summe;;;;;1,00'];
const QUESTION = [NOTE, 'Sachkonto;Bezeichnung;Ist', '0531200;Unterkunft;10,00'];
const REFUSED = [NOTE, 'Periode;Konto;Ist', '01/2025;0531200;10,00', '01/2025;0531300;zehn'];

const IMPORTED: ImportOutcome = {
  kind: 'imported',
  number: 3,
  rows: 617,
  removed: 4,
  sum: '75569520.76',
  sheets: ['KdU_Ist', 'KdU_Konten', 'Importprotokoll'],
  cumulatedDiffers: ['2025-02'],
  isKept: true,
};

const STATE: MonitorState = {
  sheet: 'KdU_Monitor',
  lines: [
    'Quelle Kreis, Jahr 2025, Gesamt: gebucht bis September (9).',
    'Ist 74.086.341 €, 884.927 € (1,2 %) über dem Plan.',
    'Erwartet zum Jahresende 99.861.758 €, Spanne der Methoden 98.115.176 € bis 99.882.085 €; gegen Ansatz +1.185.758 €.',
    'Ohne Zuordnung: 22.156 €.',
    'Über Plan – UH: je nach Methode; EINM_KDU: überplanmäßig, erheblich; EINM_L: je nach Methode.',
  ].map((text, index) => ({ text, cell: `A${21 + index}` })),
};

interface Played {
  readonly lines?: readonly string[];
  readonly isRemembered?: boolean;
  readonly isOpen?: boolean;
  readonly outcome?: ImportOutcome;
}

const bytesOf = (lines: readonly string[]): Uint8Array<ArrayBuffer> => new TextEncoder().encode(lines.join('\n'));

async function rememberedOf(lines: readonly string[]): Promise<Remembered> {
  const { shape } = await readImport({ name: '', bytes: bytesOf(lines) });
  return { found: shape?.found ?? '', read: shape?.read ?? '', answers: {}, source: 'Kreis', time: '2025-02-03 09:15' };
}

/** The screen that stands there when the file was chosen, and taken over where that is what is shown. */
async function played({ language }: PaneTranslate, { lines, isRemembered = false, isOpen = false, outcome }: Played): Promise<Screen> {
  const screens: Screen[] = [];
  const t = kduTranslator(language);
  const props: KduViewProps = {
    t,
    stage: { show: (screen) => void screens.push(screen), announce: () => undefined, interrupt: () => undefined },
    initials: () => 'AB',
    now: () => new Date(2025, 2, 3),
    held: async () => ({
      rows: [],
      accounts: [],
      files: new Map(),
      unfinished: null,
      sheets: ['KdU_Ist'],
      language,
      remembered: isRemembered && lines ? [await rememberedOf(lines)] : [],
    }),
    selection: () => Promise.resolve(lines ? { address: 'Tabelle1!A1:F5', text: lines.join('\n') } : null),
    read: (request, _, onProgress) => answerTo(request, onProgress),
    hash: () => Promise.resolve('a1'),
    import: () => Promise.resolve(outcome ?? { kind: 'unchanged' }),
    settle: () => Promise.resolve({ kind: 'nothing' }),
    removeData: (sheets) => Promise.resolve({ kind: 'removed', sheets }),
    remember: () => Promise.resolve(true),
    forget: () => Promise.resolve(),
    state: () => Promise.resolve(STATE),
    goTo: () => Promise.resolve(true),
  };
  new KduView(props).start();
  const shown = (): Screen => screens.at(-1) as Screen;
  if (!lines) return shown();
  press(shown().content, t('ki.selection'));
  await until(() => shown().actions.some((action) => action.textContent !== t('action.cancel')) && screens.length > 2);
  const details = shown().content.flatMap((node) => (node instanceof HTMLElement ? [...node.querySelectorAll('details')] : []));
  for (const one of details) one.open = isOpen;
  if (!outcome) return shown();
  const before = screens.length;
  shown().actions[0]?.click();
  await until(() => screens.length > before + 1);
  return shown();
}

function press(content: readonly Node[], label: string): void {
  const buttons = content.flatMap((node) => (node instanceof HTMLElement ? [...node.querySelectorAll('button')] : []));
  buttons.find(({ textContent }) => textContent === label)?.click();
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve));
}

export const KDU_STATES: Readonly<Record<string, (t: PaneTranslate) => Promise<Screen>>> = {
  kduSource: (t) => played(t, {}),
  kduUnderstood: (t) => played(t, { lines: FACTS, isRemembered: true }),
  kduChange: (t) => played(t, { lines: WRONG, isOpen: true }),
  kduQuestion: (t) => played(t, { lines: QUESTION }),
  kduRefused: (t) => played(t, { lines: REFUSED, isOpen: true }),
  kduDone: (t) => played(t, { lines: FACTS, outcome: IMPORTED }),
};
