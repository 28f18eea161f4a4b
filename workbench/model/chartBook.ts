import type { CellSource, ChartSeriesState, ChartState } from './chartState';
import type { Area, Axis, LineChange } from './grid';
import { followWhole } from './lines';

/** A series while the add-in builds it: it may have no numbers yet. */
export interface SeriesRecord {
  /** Stays the same when other series come or go. */
  readonly key: string;
  readonly state: Omit<ChartSeriesState, 'values'> & { readonly values: CellSource | null };
}

export interface ChartRecord {
  readonly chart: Omit<ChartState, 'series' | 'altText'>;
  readonly series: readonly SeriesRecord[];
}

type ChartsListener = (charts: readonly ChartState[]) => void;

/** The workbook's charts. Listeners hear of changes once a request is carried out. */
export class ChartBook {
  private records: readonly ChartRecord[] = [];
  private published: readonly ChartRecord[] = [];
  private readonly listeners = new Set<ChartsListener>();

  ofSheet(sheetId: string): readonly ChartRecord[] {
    return this.records.filter(({ chart }) => chart.sheetId === sheetId);
  }

  all(): readonly ChartState[] {
    return this.records.map(toState);
  }

  get(id: string): ChartRecord | null {
    return this.records.find(({ chart }) => chart.id === id) ?? null;
  }

  save(): readonly ChartRecord[] {
    return this.records;
  }

  /** Instead of those there are. */
  restore(saved: readonly ChartRecord[]): void {
    this.records = saved;
    this.publish();
  }

  add(record: ChartRecord): void {
    this.records = [...this.records, record];
  }

  update(id: string, change: (record: ChartRecord) => ChartRecord): void {
    this.records = this.records.map((record) => (record.chart.id === id ? change(record) : record));
  }

  remove(id: string): void {
    this.records = this.records.filter(({ chart }) => chart.id !== id);
  }

  /** Rows or columns of a sheet come in, go or move: what charts draw on follows, on whichever sheet they stand. */
  follow(sheetId: string, change: LineChange): void {
    this.moveSources((source) => {
      if (source.sheetId !== sheetId) return source;
      const area = followWhole(source.area, change);
      return area && { sheetId, area };
    });
  }

  /**
   * Lines before a chart or under it take more room: it moves and grows with its cells, as Excel's charts do unless told otherwise.
   * @param at where the first of them starts, and @param size what they took before, in points
   */
  makeRoom(sheetId: string, axis: Axis, { at, size, by }: { readonly at: number; readonly size: number; readonly by: number }): void {
    const edge = (place: number, isEnd: boolean): number => {
      if (place < at || (isEnd && place === at)) return place;
      return size > 0 && place < at + size ? at + ((place - at) * (size + by)) / size : place + by;
    };
    const [from, length] = axis === 'row' ? (['top', 'height'] as const) : (['left', 'width'] as const);
    this.records = this.records.map((record) => {
      const { chart } = record;
      if (chart.sheetId !== sheetId || by === 0) return record;
      const start = edge(chart[from], false);
      return { ...record, chart: { ...chart, [from]: start, [length]: edge(chart[from] + chart[length], true) - start } };
    });
  }

  /** Cells are cut and pasted; `moved` is null for areas that are not among them. */
  followCells(sheetId: string, toSheet: string, moved: (area: Area) => Area | null): void {
    this.moveSources((source) => {
      const area = source.sheetId === sheetId ? moved(source.area) : null;
      return area ? { sheetId: toSheet, area } : source;
    });
  }

  private moveSources(move: (source: CellSource) => CellSource | null): void {
    const moved = (source: CellSource | null): CellSource | null => source && move(source);
    this.records = this.records.map(({ chart, series }) => ({
      chart,
      series: series.map(({ key, state }) => {
        const name = typeof state.name === 'string' ? state.name : (moved(state.name) ?? '');
        return { key, state: { ...state, name, values: moved(state.values), categories: moved(state.categories) } };
      }),
    }));
    this.publish();
  }

  removeSheet(sheetId: string): void {
    this.records = this.records.filter(({ chart }) => chart.sheetId !== sheetId);
    this.publish();
  }

  onChange(listener: ChartsListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  publish(): void {
    if (this.records === this.published) return;
    this.published = this.records;
    const charts = this.all();
    for (const listener of this.listeners) listener(charts);
  }
}

function toState({ chart, series }: ChartRecord): ChartState {
  const complete = series.flatMap(({ state }) => (state.values ? [{ ...state, values: state.values }] : []));
  return { ...chart, series: complete, altText: chart.title?.text ?? chart.name };
}
