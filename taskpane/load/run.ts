/**
 * Carries out a load: one round trip writes each new sheet, one each that is renewed, one finishes. After each of them
 * the workbook's own record says truly what is there.
 */
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { Link, SheetKey } from '../../src/workbook/model';
import { failureOf, PATIENCE, type Session } from '../excel/session';
import { queueWritten } from '../record/written';
import { queueRecord } from '../record/store';
import type { LoadRecord, SheetRecord } from '../record/record';
import type { RefreshPlan, SheetRefresh } from '../refresh/plan';
import { rebuildPlan } from '../refresh/rebuild';
import { queueRefresh } from '../refresh/write';
import { queueChart } from '../writer/charts';
import { contents } from '../writer/rectangle';
import { linked } from '../writer/reference';
import { queueLinks, queueSheet } from '../writer/sheet';
import { queueStyles } from '../writer/styles';
import type { SheetPlan } from '../writer/sheetPlan';
import { queueReading, verify, type Fault } from '../writer/verify';
import type { LoadEvents, LoadRequest } from './load';
import type { Loaded, LoadOutcome } from './outcome';
import type { LoadPlan } from './plan';
import type { Snapshot } from './snapshot';
import { countStatuses } from './statuses';

interface RunPlan extends LoadPlan {
  readonly refresh: RefreshPlan;
}

/** Charts and links come last, so a sheet that wants some is complete only then. */
const isFinishedLater = ({ plan: { model } }: { readonly plan: SheetPlan }): boolean => model.charts.length + model.links.length > 0;

/** A sheet to write as a whole, or one in which only something is renewed. */
type Step = { readonly plan: SheetPlan } | { readonly refresh: SheetRefresh };

const nameOf = (step: Step): string => ('plan' in step ? step.plan.model.name : step.refresh.own.sheet.name);

export class Run {
  private readonly written: { readonly sheet: Excel.Worksheet; readonly plan: SheetPlan }[] = [];
  private readonly steps: readonly Step[];
  private readonly refreshed: SheetRefresh[] = [];
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
    this.steps = [
      ...plan.sheets.map((sheet): Step => ({ plan: sheet })),
      ...plan.refresh.sheets.map((refresh): Step => (refresh.isRebuilt ? { plan: rebuildPlan(refresh, snapshot) } : { refresh })),
    ];
  }

  async run(): Promise<LoadOutcome> {
    const names = this.steps.map(nameOf);
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

  private async take(step: Step): Promise<void> {
    const { context } = this.session;
    const { workbook } = context;
    workbook.application.suspendApiCalculationUntilNextSync();
    if (this.written.length + this.refreshed.length === 0) {
      workbook.application.suspendScreenUpdatingUntilNextSync();
      queueStyles(workbook, this.snapshot.styles);
    }
    const sheet = 'plan' in step ? this.queueWhole(step.plan) : queueRefresh(workbook, step.refresh);
    await this.session.await(context.sync(), PATIENCE.writing);
    if ('plan' in step) this.written.push({ sheet, plan: step.plan });
    else this.refreshed.push(step.refresh);
  }

  private queueWhole(plan: SheetPlan): Excel.Worksheet {
    const sheet = queueSheet(this.session.context.workbook, plan, () => this.note(plan, false));
    if (!isFinishedLater({ plan })) this.complete(plan, []);
    return sheet;
  }

  /** Charts come when every sheet has its numbers, links when the sheets that they lead to are there. */
  private async finish(): Promise<Loaded> {
    const { session } = this;
    const { context } = session;
    for (const { sheet, plan } of this.written.filter(isFinishedLater)) {
      const links = this.reachable(plan.model.links);
      queueLinks(sheet, links);
      for (const chart of plan.model.charts) queueChart(sheet, chart);
      this.complete(plan, links);
    }
    const readings = this.written.map(({ sheet, plan }) => queueReading(sheet, plan.model));
    const statuses = readings.find(({ model }) => model.key === 'reconciliation')?.range ?? this.queueKeptStatuses();
    inTabOrder(this.written, ({ plan }) => plan.model.key)[0]?.sheet.activate();
    await session.await(context.sync(), PATIENCE.writing);
    const faults = await verify(readings, () => session.await(context.sync(), PATIENCE.writing));
    return this.loaded(faults, statuses);
  }

  private async finishUnwritten(): Promise<Loaded> {
    const statuses = this.queueKeptStatuses();
    if (statuses) await this.session.await(this.session.context.sync(), PATIENCE.reading);
    return this.loaded([], statuses);
  }

  /** The user may have moved the cells of a sheet that was there before, so all of it is read. */
  private queueKeptStatuses(): Excel.Range | undefined {
    const kept = this.plan.kept.find(({ key }) => key === 'reconciliation');
    const range = kept && this.session.context.workbook.worksheets.getItem(kept.id).getUsedRange();
    range?.load({ values: true });
    return range;
  }

  /** After a cancelled load some sheets are missing. */
  private reachable(links: readonly Link[]): Link[] {
    const names = [...this.written.map(({ plan }) => plan.model.name), ...this.plan.kept.map(({ name }) => name)];
    return links.filter(({ target }) => names.some((name) => target.startsWith(linked(name, ''))));
  }

  private note({ model, names }: SheetPlan, complete: boolean): void {
    const entry: SheetRecord = { complete, names: names.map(({ name }) => name) };
    this.record = { ...this.record, sheets: { ...this.record.sheets, [model.key]: entry } };
    queueRecord(this.session.context.workbook, this.record);
  }

  private complete(plan: SheetPlan, links: readonly Link[]): void {
    const { model, layout, language } = plan;
    const cells = contents(model.blocks).formulas;
    this.note(plan, true);
    queueWritten(this.session.context.workbook, model.key, { language, layout, cells, links: links.map(({ cell }) => cell) });
  }

  private loaded(faults: readonly Fault[], statuses: Excel.Range | undefined): Loaded {
    const { changes, missing } = this.plan.refresh;
    const written = new Set(this.written.map(({ plan }) => plan.model.key));
    const sheets = [
      ...this.written.map(({ sheet, plan: { model } }) => ({ key: model.key, id: sheet.id, name: model.name, isNew: true })),
      ...this.plan.kept.filter(({ key }) => !written.has(key)).map((sheet) => ({ ...sheet, isNew: false })),
    ];
    const register = this.written.find(({ plan }) => plan.model.key === 'register');
    const sum = (count: (sheet: SheetRefresh) => number): number => this.refreshed.reduce((total, sheet) => total + count(sheet), 0);
    return {
      kind: 'loaded',
      sheets: inTabOrder(sheets, ({ key }) => key),
      missing: this.missing(),
      figures: register ? register.plan.names.length : 0,
      taken: this.plan.taken,
      faults,
      statuses: statuses ? countStatuses(statuses.values) : null,
      refresh: {
        renewed: sum(({ cells, replaced }) => cells.length - replaced.cells),
        renamed: sum(({ names, replaced }) => names.length - replaced.names),
        replaced: sum(({ replaced }) => replaced.cells + replaced.names),
        kept: changes.length,
        missing,
      },
    };
  }

  private broken(at: string | null, error: unknown): LoadOutcome {
    const names = (written: Run['written']): string[] => written.map(({ plan }) => plan.model.name);
    const unfinished = names(this.written.filter(isFinishedLater));
    return {
      kind: 'broken',
      at,
      complete: [...names(this.written.filter((written) => !isFinishedLater(written))), ...this.refreshed.map(({ own }) => own.sheet.name)],
      incomplete: at === null ? unfinished : [...unfinished, at],
      missing: this.missing().filter((name) => name !== at),
      failure: failureOf(error),
    };
  }

  private missing(): string[] {
    return this.steps.slice(this.written.length + this.refreshed.length).map(nameOf);
  }
}

const inTabOrder = <Item>(items: readonly Item[], keyOf: (item: Item) => SheetKey): Item[] =>
  SHEET_CHOICES.flatMap(({ key }) => items.filter((item) => keyOf(item) === key));
