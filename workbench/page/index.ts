import { createChartLayer } from '../charts';
import { createUniverGrid, UnsupportedError } from '../grid';
import { ExcelHost } from '../host/excelHost';
import { germanNotation } from '../german/notation';
import { WorkbookModel } from '../model/workbookModel';
import { userActions } from '../model/userActions';
import { HostError } from '../richapi/errors';
import { byId, create } from './elements';
import { connectFileButtons } from './fileButtons';
import { Failures } from './failures';
import { connectFocus } from './focus';
import { loadAddin, type Addin } from './loadAddin';
import { fetchWorkbook } from './openedFiles';
import { readOptions } from './options';
import './page.css';
import { Pane } from './pane';
import { Ribbon } from './ribbon';
import { fillTexts, textsIn } from './texts';
import { ThemeSwitch } from './theme';
import { readWorkbookFile, workbookFile, type WorkbookFile } from './workbookFile';
import { createWorkbenchApi } from './workbenchApi';

const NEW_WORKBOOK = 'Mappe1.xlsx';

const options = readOptions(new URL(location.href));
const texts = textsIn(options.language);
/** As it was sent: each workbook gets one of its own. */
const PAGE = document.body.cloneNode(true);
let failures = new Failures();
let unsupported: string[] = [];
let closing = new AbortController();

/** Tells the user what the workbench could not do, above the grid, until it is closed or something newer is to be told. */
function showMessage(text: string): void {
  const bar = byId('message');
  const close = create('button', 'message-close', '✕');
  close.setAttribute('aria-label', document.documentElement.lang === 'en' ? 'Close' : 'Schließen');
  close.addEventListener('click', () => (bar.hidden = true));
  bar.replaceChildren(create('p', '', text), close);
  bar.hidden = false;
}

function reportUnsupported(what: string): void {
  unsupported.push(what);
  showMessage(texts.notSupported(what));
}

/** Starts the add-in as Excel does when a workbook with it opens: its runtime runs behind the closed pane. */
function startAddin(book: WorkbookModel, { manifest, functions }: Addin, theme: ThemeSwitch): ExcelHost {
  const ribbon = new Ribbon(texts, ({ id, action }) => {
    if (action.kind === 'showTaskpane') pane.show(true);
    else host.frame.invokeCommand(action.functionName, id).catch((error: unknown) => reportUnsupported((error as Error).message));
  });
  const pane = new Pane(manifest.displayName, (visible) => {
    ribbon.setPaneOpen(visible);
    host.paneChanged(visible);
  });
  const host = new ExcelHost({
    book,
    context: {
      language: options.language,
      documentUrl: new URL(book.name, location.href).href,
      requirements: options.requirements,
      addinName: manifest.displayName,
      appDomains: [],
    },
    functions,
    shell: {
      isPaneVisible: () => pane.visible,
      showPane: (visible) => pane.show(visible),
      enableButton: (id, enabled) => ribbon.setEnabled(id, enabled),
    },
    notified: connectFocus(ribbon, pane, closing.signal),
    unsupported: reportUnsupported,
    beforeAction: (place) => failures.check(place),
    translateError: (error) => (error instanceof UnsupportedError ? new HostError('ApiNotFound', error.message) : null),
  });
  for (const group of manifest.groups) ribbon.add(group);
  theme.apply(host.frame.iframe);
  host.frame.start(manifest.runtimeUrl, pane.content);
  closing.signal.addEventListener('abort', () => host.frame.stop());
  return host;
}

/** The workbook at an address; null where it names none or one that cannot be opened, which is reported. */
async function savedWorkbook(workbookUrl: string | null): Promise<WorkbookFile | null> {
  if (workbookUrl === null) return null;
  try {
    return readWorkbookFile(await fetchWorkbook(workbookUrl));
  } catch (error) {
    showMessage(texts.workbookUnreadable(workbookUrl, error instanceof Error ? error.message : String(error)));
    return null;
  }
}

function showName(name: string): void {
  byId('name').textContent = name;
  document.title = `${name} – Werkbank`;
}

async function start(workbookUrl: string | null): Promise<void> {
  fillTexts(texts, options.language);
  const theme = new ThemeSwitch(options.theme);
  const [saved, addin] = await Promise.all([savedWorkbook(workbookUrl), loadAddin(options, texts, showMessage)]);
  const grid = createUniverGrid(byId('grid'), { report: showMessage, saved: saved?.grid ?? null });
  closing.signal.addEventListener('abort', () => grid.dispose());
  const book = new WorkbookModel(grid, germanNotation, saved?.name ?? NEW_WORKBOOK);
  showName(book.name);
  const charts = createChartLayer(grid, grid.surface);
  book.charts.onChange((all) => charts.show(all));
  if (saved) book.restore(saved.model);
  const save = async (): Promise<WorkbookFile> => {
    await grid.settled();
    return workbookFile(book.name, grid.save(), book.save());
  };
  connectFileButtons(save, texts, showMessage, closing.signal);
  const host = addin && startAddin(book, addin, theme);
  window.workbench = createWorkbenchApi(book, userActions(book, grid), save, failures, unsupported, host, open);
}

/** Another workbook in the same window, as if nothing had been there. */
function open(workbookUrl: string | null): Promise<void> {
  closing.abort();
  closing = new AbortController();
  failures = new Failures();
  unsupported = [];
  document.body.replaceWith(PAGE.cloneNode(true));
  return start(workbookUrl);
}

void start(options.workbookUrl);
