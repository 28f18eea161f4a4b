import type { CellState, Grid } from '../model/grid';
import type { UserActions } from '../model/userActions';
import type { WorkbookModel } from '../model/workbookModel';
import type { ChartState } from '../model/chartState';
import type { ExcelHost, RequestCount } from '../host/excelHost';
import type { Failures, InjectedFailure } from './failures';
import type { WorkbookFile } from './workbookFile';

/** `window.workbench`: the one door for tests into the page. Addresses are "Plan!B6:D9". */
export interface WorkbenchApi {
  /** Resolves when the add-in's Office.js is up; null where no add-in was loaded. */
  readonly ready: Promise<void> | null;
  readonly grid: Grid;
  /** What a user does to sheets, without the add-in. */
  readonly user: UserActions;
  /** The workbook as it stands when all is calculated; `?workbook=` and the button „Öffnen“ open it again. */
  save(): Promise<WorkbookFile>;
  /** Closes the workbook for the one at an address, or an empty one; then `window.workbench` is that one's. */
  open(workbookUrl: string | null): Promise<void>;
  /** Resolves when every formula has its value. */
  settled(): Promise<void>;
  read(address: string): readonly (readonly CellState[])[];
  /** Puts contents in as the user would, without the add-in: formulas in invariant form. */
  write(address: string, inputs: readonly (readonly (string | number | boolean | null)[])[]): void;
  select(address: string): void;
  charts(): readonly ChartState[];
  /** The keys of the settings that are saved with the workbook. */
  settings(): readonly string[];
  protectSheet(name: string, on: boolean): void;
  protectWorkbook(on: boolean): void;
  /** Plays that the user is editing a cell. */
  editCell(on: boolean): void;
  /** Has Excel fail once, at a later action of the add-in. */
  failNext(failure: InjectedFailure): void;
  /** Requests of the add-in (context.sync) since the page opened or since the last reset; custom functions don't count. */
  syncCount(): Readonly<RequestCount>;
  resetSyncCount(): void;
  /** What the add-in asked for and the workbench does not play. Empty in a run that can be trusted. */
  unsupported(): readonly string[];
}

declare global {
  interface Window {
    workbench?: WorkbenchApi;
  }
}

export function createWorkbenchApi(
  book: WorkbookModel,
  user: UserActions,
  save: () => Promise<WorkbookFile>,
  failures: Failures,
  unsupported: readonly string[],
  host: ExcelHost | null,
  open: (workbookUrl: string | null) => Promise<void>,
): WorkbenchApi {
  let charts = book.charts.all();
  book.charts.onChange((now) => (charts = now));
  const { grid } = book;
  const at = (address: string) => book.resolve(address, grid.activeSheet());
  const sheetId = (name: string): string => {
    const sheet = book.findSheet(name);
    if (!sheet) throw new Error(`There is no sheet "${name}".`);
    return sheet.id;
  };
  return {
    ready: host && host.frame.whenReady,
    grid,
    user,
    save,
    open,
    settled: () => grid.settled(),
    read: (address) => {
      const { sheetId: id, area } = at(address);
      return grid.read(id, area);
    },
    write: (address, inputs) => {
      const { sheetId: id, area } = at(address);
      grid.write(id, area, inputs);
    },
    select: (address) => {
      const { sheetId: id, area } = at(address);
      grid.activateSheet(id);
      grid.select(id, area);
    },
    charts: () => charts,
    settings: () => [...book.settings.keys()],
    protectSheet: (name, on) => void (book.state(sheetId(name)).protection = on ? { options: {}, password: null } : null),
    protectWorkbook: (on) => void (book.protection = on ? { password: null } : null),
    editCell: (on) => {
      if (host) host.pretendsEditing = on;
    },
    failNext: (failure) => failures.add(failure),
    syncCount: () => host?.requests ?? { writing: 0, reading: 0 },
    resetSyncCount: () => {
      if (host) host.requests = { writing: 0, reading: 0 };
    },
    unsupported: () => unsupported,
  };
}
