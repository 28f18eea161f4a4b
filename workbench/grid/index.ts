import { ILayoutService } from '@univerjs/preset-sheets-core';
import { LifecycleService, LifecycleStages } from '@univerjs/core';
import type { Grid } from '../model/grid';
import type { Surface } from '../model/surface';
import type { UserGrid } from '../model/userGrid';
import { UniverBook } from './univerBook';
import { Calculation } from './calculation';
import { cells } from './cells';
import { Conditionals } from './conditionals';
import { Display } from './display';
import { Editing } from './editing';
import { Events } from './events';
import { Failures } from './failures';
import { CustomFunctions } from './functions/customFunctions';
import { writeFixedInGerman } from './functions/germanFixed';
import { listFunctionsInGerman } from './functions/germanHelp';
import { correctEdate } from './functions/monthsLater';
import { dropLateResults } from './lateResults';
import { Links } from './links';
import { names } from './names';
import { pasteAsTyped } from './pasting';
import { rearranging } from './rearranging';
import { RowHeights } from './rowHeights';
import { keptBeside, restoreSpills, saveGrid, type SavedGrid } from './savedGrid';
import { selection } from './selection';
import { sheets } from './sheets';
import { SpillOutline } from './spillOutline';
import { structure } from './structure';
import { surface } from './surface';
import { tables } from './tables';
import { startUniver } from './univer';
import { UsedAreas } from './usedArea';
import { validations } from './validations';

export type { SavedGrid } from './savedGrid';
export { UnsupportedError } from './unsupported';

export interface UniverGridOptions {
  /** Shows the user a sentence, such as why a formula was not taken. */
  readonly report: (message: string) => void;
  /** What `save` gave; one empty sheet otherwise. */
  readonly saved?: SavedGrid | null;
}

export interface UniverGrid extends Grid, UserGrid {
  readonly surface: Surface;
  /** To be called when all is settled. */
  save(): SavedGrid;
  /** Ends it for good; its elements go with the container. */
  dispose(): void;
}

/** A spreadsheet in the container. */
export function createUniverGrid(container: HTMLElement, { report, saved = null }: UniverGridOptions): UniverGrid {
  const spoken = addElement(container, 'grid-spoken');
  spoken.setAttribute('role', 'status');
  const { workbook, injector, dispose } = startUniver(addElement(container, 'grid-univer'), saved?.workbook ?? null);
  // Who comes with the keyboard types into the cells at once.
  container.addEventListener('focus', () => injector.get(ILayoutService).focus());
  const book = new UniverBook(workbook, injector);
  const kept = keptBeside(saved);
  if (saved) restoreSpills(book, saved);
  dropLateResults(book);
  const calculation = new Calculation(book);
  const customFunctions = new CustomFunctions(book, calculation, saved !== null);
  const conditionals = new Conditionals(book, kept.conditionalNumberFormats);
  listFunctionsInGerman(injector);
  correctEdate(injector);
  writeFixedInGerman(injector);
  const display = new Display(book, conditionals);
  const editing = new Editing(book, report);
  const failures = new Failures(book, spoken);
  const selected = selection(book);
  const links = new Links(book, selected.select, () => editing.isActive());
  const events = new Events(book, selected.selection);

  pasteAsTyped(book, container, editing, selected.selection);

  const spillOutline = new SpillOutline(book);
  const followSelection = (): void => {
    failures.speak(selected.selection());
    spillOutline.follow(selected.selection());
  };
  events.on('selectionChanged', followSelection);
  events.on('calculated', followSelection);

  if (saved) selected.select(saved.selection.sheetId, saved.selection.area);

  const heights = new RowHeights(book);
  const started = injector.get(LifecycleService).onStage(LifecycleStages.Rendered).then(() => calculation.start());
  const isSettled = (): boolean => calculation.isIdle && customFunctions.calls.isEmpty;

  return {
    ...sheets(book),
    ...cells(book, display.text, new UsedAreas(book), heights),
    ...structure(book, heights),
    ...rearranging(book),
    ...names(book, calculation),
    ...tables(book, kept.tableStyles),
    ...validations(book, kept.validations),
    addConditional: conditionals.addConditional,
    removeConditional: conditionals.removeConditional,
    setLink: links.setLink,
    link: links.link,
    ...selected,
    editedText: () => (editing.isActive() ? editing.editedText() : null),
    registerFunctions: customFunctions.register,
    async settled() {
      // The engine starts with the first picture.
      await started;
      heights.fit();
      // Univer reports its asynchronous commands only when the present task is over.
      await new Promise((resolve) => setTimeout(resolve));
      if (isSettled()) return;
      await new Promise<void>((resolve) => {
        const stop = calculation.onIdle(() => {
          if (!isSettled()) return;
          stop();
          resolve();
        });
      });
    },
    recalculate: () => calculation.recalculateAll(),
    on: events.on,
    surface: surface(book),
    save() {
      heights.fit();
      return saveGrid(book, kept, selected.selection());
    },
    dispose,
  };
}

function addElement(container: HTMLElement, className: string): HTMLElement {
  const element = container.ownerDocument.createElement('div');
  element.className = className;
  container.append(element);
  return element;
}
