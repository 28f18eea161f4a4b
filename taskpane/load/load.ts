/**
 * Loads sheets into the workbook: one round trip reads, one writes each sheet, one finishes.
 * After each of them the workbook's own record says truly what is there.
 */
import type { Language } from '../../src/language';
import { SHEET_CHOICES } from '../../src/workbook';
import type { Link, SheetKey, SheetModel } from '../../src/workbook/model';
import { failureOf, inExcel, PATIENCE, type OnDelay, type Session } from '../excel/session';
import { queueRecord } from '../record/store';
import type { LoadRecord, SheetRecord } from '../record/record';
import { queueChart } from '../writer/charts';
import { linked } from '../writer/reference';
import { queueLinks, queueSheet } from '../writer/sheet';
import { queueStyles } from '../writer/styles';
import type { SheetPlan } from '../writer/sheetPlan';
import { queueReading, verify, type Fault } from '../writer/verify';
import type { Loaded, LoadOutcome, LoadProgress } from './outcome';
import { writeOrder } from './order';
import { completeSheets } from './own';
import { planLoad, type LoadPlan } from './plan';
import { readSnapshot, type Snapshot } from './snapshot';
import { countStatuses } from './statuses';

export interface LoadRequest {
  /** Describes the sheets `keys`, in the order of the tabs, for a workbook in which these and no others of ours stand. */
  models(keys: readonly SheetKey[]): readonly SheetModel[];
  /** With all that they need. */
  readonly chosen: ReadonlySet<SheetKey>;
  readonly addinVersion: string;
  readonly dataVersion: string;
  readonly language: Language;
}

export interface LoadEvents {
  progress(progress: LoadProgress): void;
  readonly delayed: OnDelay;
  /** Asked before each sheet. */
  isCancelled(): boolean;
}

export async function load(request: LoadRequest, events: LoadEvents): Promise<LoadOutcome> {
  let outcome: LoadOutcome | undefined;
  try {
    await inExcel(async (session) => {
      outcome = await loadIn(session, request, events);
    }, events.delayed);
  } catch (error) {
    outcome ??= { kind: 'refused', failure: failureOf(error) };
  }
  return outcome as LoadOutcome;
}

async function loadIn(session: Session, request: LoadRequest, events: LoadEvents): Promise<LoadOutcome> {
  const chosen = writeOrder(request.models([...request.chosen]));
  events.progress({ sheets: chosen.map(({ name }) => name), step: 0 });
  const snapshot = await readSnapshot(session);
  const standing = new Set([...request.chosen, ...completeSheets(snapshot).keys()]);
  const plan = planLoad(request.models([...standing]), request.chosen, snapshot);
  if ('kind' in plan) return { kind: 'blocked', obstacle: plan };
  return new Load(session, request, events, snapshot, plan).run();
}

/** Charts and links come last, so a sheet that wants some is complete only then. */
const isFinishedLater = ({ plan: { model } }: { readonly plan: SheetPlan }): boolean => model.charts.length + model.links.length > 0;

class Load {
  private readonly written: { readonly sheet: Excel.Worksheet; readonly plan: SheetPlan }[] = [];
  private record: LoadRecord;

  constructor(
    private readonly session: Session,
    request: LoadRequest,
    private readonly events: LoadEvents,
    private readonly snapshot: Snapshot,
    private readonly plan: LoadPlan,
  ) {
    const { addinVersion, dataVersion, language } = request;
    this.record = { addinVersion, dataVersion, language, sheets: snapshot.record?.sheets ?? {} };
  }

  async run(): Promise<LoadOutcome> {
    const names = this.plan.sheets.map(({ model }) => model.name);
    for (const [index, sheet] of this.plan.sheets.entries()) {
      if (this.events.isCancelled()) break;
      this.events.progress({ sheets: names, step: index + 1 });
      try {
        await this.writeSheet(sheet);
      } catch (error) {
        return this.broken(sheet.model.name, error);
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

  private async writeSheet(plan: SheetPlan): Promise<void> {
    const { context } = this.session;
    const { workbook } = context;
    workbook.application.suspendApiCalculationUntilNextSync();
    if (this.written.length === 0) {
      workbook.application.suspendScreenUpdatingUntilNextSync();
      queueStyles(workbook, this.snapshot.styles);
    }
    const sheet = queueSheet(workbook, plan, () => this.note(plan, false));
    if (!isFinishedLater({ plan })) this.note(plan, true);
    await this.session.await(context.sync(), PATIENCE.writing);
    this.written.push({ sheet, plan });
  }

  /** Charts come when every sheet has its numbers, links when the sheets that they lead to are there. */
  private async finish(): Promise<Loaded> {
    const { session } = this;
    const { context } = session;
    for (const { sheet, plan } of this.written.filter(isFinishedLater)) {
      queueLinks(sheet, this.reachable(plan.model.links));
      for (const chart of plan.model.charts) queueChart(sheet, chart);
      this.note(plan, true);
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

  private loaded(faults: readonly Fault[], statuses: Excel.Range | undefined): Loaded {
    const sheets = [
      ...this.written.map(({ sheet, plan: { model } }) => ({ key: model.key, id: sheet.id, name: model.name, isNew: true })),
      ...this.plan.kept.map((sheet) => ({ ...sheet, isNew: false })),
    ];
    const register = this.written.find(({ plan }) => plan.model.key === 'register');
    return {
      kind: 'loaded',
      sheets: inTabOrder(sheets, ({ key }) => key),
      missing: this.missing(),
      figures: register ? register.plan.names.length : 0,
      taken: this.plan.taken,
      faults,
      statuses: statuses ? countStatuses(statuses.values) : null,
    };
  }

  private broken(at: string | null, error: unknown): LoadOutcome {
    const names = (written: Load['written']): string[] => written.map(({ plan }) => plan.model.name);
    const unfinished = names(this.written.filter(isFinishedLater));
    return {
      kind: 'broken',
      at,
      complete: names(this.written.filter((written) => !isFinishedLater(written))),
      incomplete: at === null ? unfinished : [...unfinished, at],
      missing: this.missing().filter((name) => name !== at),
      failure: failureOf(error),
    };
  }

  private missing(): string[] {
    return this.plan.sheets.slice(this.written.length).map(({ model }) => model.name);
  }
}

const inTabOrder = <Item>(items: readonly Item[], keyOf: (item: Item) => SheetKey): Item[] =>
  SHEET_CHOICES.flatMap(({ key }) => items.filter((item) => keyOf(item) === key));
