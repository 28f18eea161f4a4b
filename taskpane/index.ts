import './pane/pane.css';
import './ui/components';
import { programme } from '../src/programme/figures';
import { languageOf } from '../src/language';
import { SHEET_CHOICES } from '../src/workbook/choices';
import { technicalDetails } from './pane/details';
import { isOpenedByOffice, OFFICE_TIMEOUT, waitForOffice, type Host } from './excel/ready';
import { findLacks } from './excel/requirements';
import { loadTranslator } from './load/i18n';
import { paneTranslator, type PaneTranslate } from './pane/i18n';
import { Navigation } from './pane/navigation';
import { associateCommands } from './pane/ribbon';
import { createMemory } from './pane/storage';
import { createShell } from './ui/shell';
import { applyTheme } from './ui/theme';
import { lazyView } from './pane/lazyView';
import { LoadView } from './load/view/loadView';
import { notExcelScreen, officeMissingScreen, startingView, tooOldScreen } from './pane/unavailable';

const officeGlobal = (): typeof Office | undefined => (globalThis as { Office?: typeof Office }).Office;

function start(root: HTMLElement): void {
  applyTheme(undefined);
  const t = speak(navigator.language);
  const isOffice = isOpenedByOffice({ isFramed: window.self !== window.top, search: location.search, remembered: rememberedHost() });
  if (isOffice) root.replaceChildren(startingView(t));
  else createShell(root).show(notExcelScreen(t));
  waitForOffice(officeGlobal, {
    onReady: (host) => open(root, host),
    onTimeout: (stage) => {
      if (!isOffice) return;
      createShell(root).show(
        officeMissingScreen({
          t,
          stage,
          seconds: OFFICE_TIMEOUT / 1000,
          details: technicalDetails(ADDIN_VERSION, new Date()),
          onRetry: () => location.reload(),
        }),
      );
    },
  });
}

function rememberedHost(): string | null {
  try {
    return sessionStorage.getItem('hostInfoValue');
  } catch {
    return null;
  }
}

function speak(languageTag: string): PaneTranslate {
  const language = languageOf(languageTag);
  document.documentElement.lang = language;
  return paneTranslator(language);
}

function open(root: HTMLElement, host: Host): void {
  if (host === 'other') {
    const t = speak(navigator.language);
    createShell(root).show(notExcelScreen(t));
    return;
  }
  // The buttons answer in any case: an Excel that is too old gets as far as the explanation.
  const commands = associateCommands();
  const { context } = Office;
  const t = speak(context.displayLanguage);
  applyTheme(context.officeTheme?.bodyBackgroundColor);
  const lacks = findLacks((set, version) => context.requirements.isSetSupported(set, version));
  if (lacks.length > 0) {
    createShell(root).show(tooOldScreen(t, lacks));
    return;
  }
  commands.serve(openApp(root, t));
}

/** What opens a fresh page is a button on the ribbon, or Excel that starts the page behind the closed pane. Only a page that the user reloads goes on where it was. */
function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'reload';
}

function openApp(root: HTMLElement, t: PaneTranslate): Navigation {
  const { document: published } = programme;
  const navigation = new Navigation({
    t,
    root,
    memory: createMemory(() => localStorage, Office.context.partitionKey),
    data: { year: /\d{4}/.exec(published.title)?.[0] ?? '', version: published.dataVersion },
    views: {
      load: {
        icon: 'tableAdd',
        selectedIcon: 'tableAddFilled',
        create: (stage) =>
          new LoadView({
            t: loadTranslator(t.language),
            stage,
            programme,
            choices: SHEET_CHOICES,
            load: async (chosen, events, wishes, answers) => (await work()).loadSheets(t.language, chosen, events, wishes, answers),
            findOwnParts: async (onDelay) => (await work()).findOwnParts(onDelay),
            enteredInputs: async (onDelay) => (await (await work()).enteredInputs(onDelay)) ?? [],
            goToFirstInput: async () => (await work()).goToFirstInput(),
            toPlanning: () => navigation.open('planning'),
            removeOwnParts: async (...args) => (await work()).removeOwnParts(...args),
          }),
      },
      planning: {
        icon: 'edit',
        selectedIcon: 'editFilled',
        create: (stage) =>
          lazyView({
            t,
            stage,
            title: t('nav.planning'),
            load: async () => (await import(/* webpackChunkName: "planningView" */ './planning/view')).planningView(t, stage),
          }),
      },
      functions: {
        icon: 'formula',
        selectedIcon: 'formulaFilled',
        create: (stage) =>
          lazyView({
            t,
            stage,
            title: t('nav.functions'),
            load: async () => (await import(/* webpackChunkName: "functionsView" */ './functions/view')).functionsView(t, stage),
          }),
      },
      trace: {
        icon: 'list',
        selectedIcon: 'listFilled',
        create: (stage) =>
          lazyView({
            t,
            stage,
            title: t('nav.trace'),
            load: async () => (await import(/* webpackChunkName: "traceView" */ './trace/view')).traceView(t, stage),
          }),
      },
      check: {
        icon: 'clipboard',
        selectedIcon: 'clipboardFilled',
        create: (stage) =>
          lazyView({
            t,
            stage,
            title: t('nav.check'),
            load: async () => (await import(/* webpackChunkName: "checkView" */ './audit')).checkView(t, stage, (view) => navigation.open(view)),
          }),
      },
      kdu: {
        icon: 'documentTable',
        selectedIcon: 'documentTableFilled',
        create: (stage) =>
          lazyView({
            t,
            stage,
            title: t('nav.kdu'),
            load: async () => (await import(/* webpackChunkName: "kduView" */ './kdu/view')).kduView(t, stage),
          }),
      },
    },
  });
  navigation.start(wasReloaded());
  return navigation;
}

/** Asked for as soon as the pane stands: the view Laden looks at the workbook. */
const work = () => import(/* webpackChunkName: "work" */ './load/work');

function whenParsed(): void {
  const root = document.getElementById('pane');
  if (root) start(root);
}

/** DOMContentLoaded would wait for Office.js, which may never come. */
if (document.readyState === 'loading') document.addEventListener('readystatechange', whenParsed, { once: true });
else whenParsed();
