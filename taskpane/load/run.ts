/**
 * Carries out a load: one round trip writes each new sheet, one each that is renewed, one finishes. After each of them
 * the workbook's own record says truly what is there.
 */
import { SHEET_CHOICES } from '../../src/workbook/choices';
import { KDU_TABLES } from '../../src/workbook/kduTables';
import type { CellContent, Link, SheetKey } from '../../src/workbook/model';
import { kduDataSheet } from '../../src/workbook/sheets/kduData';
import { calculationIn } from '../excel/pending';
import { failureOf, PATIENCE, type Session } from '../excel/session';
import { queueSettingsSize } from '../excel/settingsSize';
import { queueWritten } from '../sheets/written';
import { queueRecord } from '../sheets/store';
import type { LoadRecord, SheetRecord } from '../sheets/record';
import { inputCells } from '../sheets/inputs';
import type { Renewal } from '../sheets/compare';
import type { RefreshPlan } from './planRefresh';
import { rebuildPlan } from './rebuild';
import type { SheetRefresh } from './renewSheet';
import { queueRefresh, type ReadBack } from './writeRenewal';
import { hasCards, queueCards } from '../sheets/cards';
import { queueChart } from '../sheets/charts';
import { contents } from '../sheets/rectangle';
import { linked } from '../../src/formula/sheetReference';
import { queueLinks, queueSheet } from '../sheets/writeSheet';
import { queueDataSheet } from '../sheets/dataSheet';
import { queueStyles } from '../sheets/styles';
import type { SheetPlan } from '../sheets/sheetPlan';
import { differencesIn, type Difference } from '../sheets/readBack';
import { queueReading, verify, type Fault } from '../sheets/verify';
import type { LoadEvents, LoadRequest } from './request';
import type { Loaded, LoadOutcome } from './outcome';
import type { LoadPlan } from './plan';
import type { Snapshot } from '../sheets/snapshot';
import { countStatuses } from './statuses';

interface RunPlan extends LoadPlan {
  readonly refresh: RefreshPlan;
}

/** Charts and links come last, so a sheet that wants some is complete only then. */
const isFinishedLater = ({ plan: { model } }: { readonly plan: SheetPlan }): boolean => model.charts.length + model.links.length > 0;

/** A sheet to write as a whole, or one in which only something is renewed. */
type LoadStep = { readonly plan: SheetPlan; readonly isRebuilt?: true } | { readonly refresh: SheetRefresh };

const nameOf = (step: LoadStep): string => ('plan' in step ? step.plan.model.name : step.refresh.own.sheet.name);

export class Run {
  private readonly written: { readonly sheet: Excel.Worksheet; readonly plan: SheetPlan }[] = [];
  private readonly steps: readonly LoadStep[];
  private readonly refreshed: SheetRefresh[] = [];
  private readonly differences: Difference[] = [];
  private record: LoadRecord;

  constructor(
    private readonly session: Session,
    request: LoadRequest,
    private readonly events: LoadEvents,
    private readonly snapshot: Snapshot,
    private readonly plan: RunPlan,
  ) {
    const { addinVersion, dataVersion, language } = request;
    this.record = { addinVersion, dataVersion, language, sheets: snapshot.record?.sheets ?? {} };
    const { sheets } = plan.refresh;
    this.steps = [
      ...plan.sheets.map((sheet): LoadStep => ({ plan: sheet })),
      // Names come before the formulas that use them.
      ...sheets.filter(({ isRebuilt }) => isRebuilt).reverse().map((refresh): LoadStep => ({ plan: rebuildPlan(refresh, snapshot), isRebuilt: true })),
      ...sheets.filter(({ isRebuilt }) => !isRebuilt).map((refresh): LoadStep => ({ refresh })),
    ];
  }

  async run(): Promise<LoadOutcome> {
    const names = this.steps.map(nameOf);
    try {
      await this.makeData();
    } catch (error) {
      return this.broken(null, error);
    }
    for (const [index, step] of this.steps.entries()) {
      if (this.events.isCancelled()) break;
      this.events.progress({ sheets: names, step: index + 1 });
      try {
        await this.take(step);
      } catch (error) {
        return this.broken(nameOf(step), error);
      }
    }
    if (this.written.length === 0) return this.finishUnwritten();
    this.events.progress({ sheets: names, step: names.length + 1 });
    try {
      return await this.finish();
    } catch (error) {
      return this.broken(null, error);
    }
  }

  /** One round trip; the user's data come later. */
  private async makeData(): Promise<void> {
    const { data } = this.plan;
    if (data.length === 0) return;
    const { workbook } = this.session.context;
    queueStyles(workbook, this.snapshot.styles);
    for (const key of data) queueDataSheet(workbook.worksheets.add(KDU_TABLES[key].sheet), kduDataSheet(key, this.record.language));
    await this.session.await(this.session.context.sync(), PATIENCE.writing);
  }

  private async take(step: LoadStep): Promise<void> {
    const { context } = this.session;
    const { workbook } = context;
    workbook.application.suspendApiCalculationUntilNextSync();
    if (this.written.length + this.refreshed.length === 0) {
      workbook.application.suspendScreenUpdatingUntilNextSync();
      // Where tables had to be made, the styles came with them.
      if (this.plan.data.length === 0) queueStyles(workbook, this.snapshot.styles);
    }
    if ('plan' in step) {
      const sheet = this.queueWhole(step.plan);
      await this.session.await(context.sync(), PATIENCE.writing);
      this.written.push({ sheet, plan: step.plan });
    } else {
      const readBack = this.queueRenewed(step.refresh);
      await this.session.await(context.sync(), PATIENCE.writing);
      this.refreshed.push(step.refresh);
      this.differences.push(...readBack());
    }
  }

  private queueWhole(plan: SheetPlan): Excel.Worksheet {
    const { model, names, over } = plan;
    const ours = names.map(({ name }) => name);
    const sheet = queueSheet(this.session.context.workbook, plan, () => this.note(model.key, { complete: false, names: ours, inputs: over?.inputs }));
    this.noteWritten(plan, !isFinishedLater({ plan }), []);
    return sheet;
  }

  private queueRenewed(refresh: SheetRefresh): ReadBack {
    const { key } = refresh.own.sheet;
    const readBack = queueRefresh(this.session.context.workbook, refresh);
    const { names = [], accepted } = this.record.sheets[key] ?? {};
    this.note(key, { complete: true, names, ...(accepted === undefined ? {} : { accepted }) });
    return readBack;
  }

  /** Charts come when every sheet has its numbers, links when the sheets that they lead to are there. */
  private async finish(): Promise<Loaded> {
    const { session } = this;
    const { context } = session;
    for (const { sheet, plan } of this.written.filter(isFinishedLater)) {
      const links = this.reachable(plan.model.links);
      queueLinks(sheet, links);
      for (const chart of plan.model.charts) queueChart(sheet, chart);
      this.noteWritten(plan, true, links);
    }
    const calculation = calculationIn(context.workbook);
    calculation.load();
    const readings = this.written.map(({ sheet, plan }) => queueReading(sheet, plan.model));
    const statuses = readings.find(({ model }) => model.key === 'reconciliation')?.range ?? this.queueKeptStatuses();
    inTabOrder(this.written, ({ plan }) => plan.model.key)[0]?.sheet.activate();
    const settingsSize = queueSettingsSize(context.workbook);
    await session.await(context.sync(), PATIENCE.writing);
    const size = settingsSize();
    const faults = await verify(readings, calculation, () => session.await(context.sync(), PATIENCE.writing));
    this.differences.push(...readings.flatMap(({ model, range }) => differencesIn(model, range.values as CellContent[][])));
    await this.addCards();
    return this.loaded(faults, statuses, size);
  }

  /** In a round trip of its own, when all is written and recorded: without its cards the sheet is as good. */
  private async addCards(): Promise<void> {
    const register = this.written.find(({ plan }) => plan.model.key === 'register');
    if (!register || !hasCards()) return;
    queueCards(register.sheet, register.plan.model, register.plan.language);
    await this.session.await(this.session.context.sync(), PATIENCE.writing).catch(() => undefined);
  }

  private async finishUnwritten(): Promise<Loaded> {
    const statuses = this.queueKeptStatuses();
    const isCancelledAtOnce = this.steps.length > 0 && this.refreshed.length === 0;
    if (isCancelledAtOnce && !statuses) return this.loaded([], undefined, 0);
    const settingsSize = queueSettingsSize(this.session.context.workbook);
    await this.session.await(this.session.context.sync(), PATIENCE.reading);
    return this.loaded([], statuses, settingsSize());
  }

  /** The user may have moved the cells of a sheet that was there before, so all of it is read. */
  private queueKeptStatuses(): Excel.Range | undefined {
    const kept = this.plan.kept.find(({ key }) => key === 'reconciliation');
    const range = kept && this.session.context.workbook.worksheets.getItem(kept.id).getUsedRange(true);
    range?.load({ values: true });
    return range;
  }

  /** After a cancelled load some sheets are missing. */
  private reachable(links: readonly Link[]): Link[] {
    const names = [...this.written.map(({ plan }) => plan.model.name), ...this.plan.kept.map(({ name }) => name)];
    return links.filter(({ target }) => names.some((name) => target.startsWith(linked(name, ''))));
  }

  private note(key: SheetKey, entry: SheetRecord): void {
    this.record = { ...this.record, sheets: { ...this.record.sheets, [key]: entry } };
    queueRecord(this.session.context.workbook, this.record);
  }

  private noteWritten({ model, names, layout, language }: SheetPlan, complete: boolean, links: readonly Link[]): void {
    const cells = contents(model.blocks).formulas;
    const inputs = inputCells(model);
    queueWritten(this.session.context.workbook, model.key, { language, layout, cells, links: links.map(({ cell }) => cell), inputs });
    this.note(model.key, { complete, written: true, names: names.map(({ name }) => name) });
  }

  private loaded(faults: readonly Fault[], statuses: Excel.Range | undefined, settingsSize: number): Loaded {
    const { changes, missing } = this.plan.refresh;
    const written = new Set(this.written.map(({ plan }) => plan.model.key));
    /** Begun by a load that broke off, and finished by this one. */
    const isFinished = (key: SheetKey): boolean =>
      this.snapshot.record?.sheets[key]?.complete === false && this.refreshed.some(({ own }) => own.sheet.key === key);
    const sheets = [
      ...this.written.map(({ sheet, plan: { model } }) => ({ key: model.key, id: sheet.id, name: model.name, isNew: true })),
      ...this.plan.kept.filter(({ key }) => !written.has(key)).map((sheet) => ({ ...sheet, isNew: isFinished(sheet.key) })),
    ];
    const register = this.written.find(({ plan }) => plan.model.key === 'register');
    const sum = (count: (sheet: SheetRefresh) => number): number => this.refreshed.reduce((total, sheet) => total + count(sheet), 0);
    return {
      kind: 'loaded',
      sheets: inTabOrder(sheets, ({ key }) => key),
      ...this.undone(null),
      figures: register ? register.plan.names.length : 0,
      taken: this.plan.taken,
      faults,
      differences: this.differences,
      statuses: statuses ? countStatuses(statuses.values) : null,
      settingsSize,
      refresh: {
        renewed: sum((sheet) => this.held(sheet).renewed),
        renamed: sum(({ names, replaced }) => names.length - replaced.names),
        rebuilt: this.steps.filter((step) => 'plan' in step && step.isRebuilt && written.has(step.plan.model.key)).map(nameOf),
        replaced: sum((sheet) => this.held(sheet).replaced + sheet.replaced.names),
        kept: changes.length,
        missing,
      },
    };
  }

  /** How many cells hold what was written; what the user wished to replace comes last. */
  private held({ own, cells, replaced }: SheetRefresh): { readonly renewed: number; readonly replaced: number } {
    const isHeld = ({ cell }: Renewal): boolean => !this.differences.some((one) => one.sheet === own.sheet.name && one.cell === cell);
    const untouched = cells.length - replaced.cells;
    return { renewed: cells.slice(0, untouched).filter(isHeld).length, replaced: cells.slice(untouched).filter(isHeld).length };
  }

  private broken(at: string | null, error: unknown): LoadOutcome {
    const names = (written: Run['written']): string[] => written.map(({ plan }) => plan.model.name);
    const unfinished = names(this.written.filter(isFinishedLater));
    return {
      kind: 'broken',
      at,
      complete: [...names(this.written.filter((written) => !isFinishedLater(written))), ...this.refreshed.map(({ own }) => own.sheet.name)],
      incomplete: at === null ? unfinished : [...unfinished, at],
      ...this.undone(at),
      failure: failureOf(error),
    };
  }

  /** @param at where Excel gave up, if it did */
  private undone(at: string | null): { readonly missing: string[]; readonly pending: string[] } {
    const steps = this.steps.slice(this.written.length + this.refreshed.length).filter((step) => nameOf(step) !== at);
    const stands = (step: LoadStep): boolean => !('plan' in step) || step.plan.over !== undefined;
    return { missing: steps.filter((step) => !stands(step)).map(nameOf), pending: steps.filter(stands).map(nameOf) };
  }
}

const inTabOrder = <Item>(items: readonly Item[], keyOf: (item: Item) => SheetKey): Item[] =>
  SHEET_CHOICES.flatMap(({ key }) => items.filter((item) => keyOf(item) === key));
