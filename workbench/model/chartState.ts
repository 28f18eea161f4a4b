import type { Area } from './grid';

/**
 * A chart as plain data: the object model (Excel.Chart) writes it, the chart layer draws it.
 * Colours are "#RRGGBB"; "" means none (no fill, no line). Lengths are points, as in Excel.
 */
export type ChartType = 'ColumnClustered' | 'ColumnStacked' | 'BarClustered' | 'BarStacked' | 'Line' | 'AreaStacked';

/** Cells that the layer reads anew whenever they change. */
export interface CellSource {
  readonly sheetId: string;
  readonly area: Area;
}

interface DataLabelState {
  readonly visible: boolean;
  /** Invariant form, for example "#,##0," or "0.0,,"; "General" takes the number as it is. */
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly color: string;
}

export interface ChartSeriesState {
  /** Where it is drawn otherwise than the chart. */
  readonly type?: ChartType;
  readonly name: string | CellSource;
  readonly values: CellSource;
  /** Labels of the category axis; the layer uses those of the first series, 1, 2, 3 … when absent. */
  readonly categories: CellSource | null;
  readonly fill: string;
  readonly line: string;
  /** Points. */
  readonly lineWeight: number;
  readonly isDashed?: boolean;
  /** Space between two categories in per cent of a bar's width, as in Excel (0–500). */
  readonly gapWidth: number;
  /** Overlap of the bars of one category in per cent (-100–100); stacked charts ignore it. */
  readonly overlap: number;
  readonly labels: DataLabelState;
  /** Taken out of the picture with Excel's chart filter; its data stay. */
  readonly isFiltered?: boolean;
  /** Taken out of the legend alone. */
  readonly isUnnamed?: boolean;
}

interface ValueAxisState {
  readonly visible: boolean;
  /** null lets the drawing choose. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly numberFormat: string;
  readonly isLogarithmic?: boolean;
  /** Runs from the other end. */
  readonly isReversed?: boolean;
  /** "" draws no grid lines. */
  readonly gridlineColor: string;
}

/** Of the names of categories: at the axis, or at the low end of the values, clear of bars that reach to both sides of zero. */
export type LabelPlace = 'NextToAxis' | 'Low';

export type LegendPosition = 'top' | 'bottom' | 'left' | 'right' | 'none';

export interface ChartState {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly type: ChartType;
  /** null shows no title. */
  readonly title: { readonly text: string; readonly color: string; readonly bold: boolean; readonly size: number } | null;
  /** What a screen reader says for the chart. */
  readonly altText: string;
  readonly series: readonly ChartSeriesState[];
  readonly valueAxis: ValueAxisState;
  readonly categoryAxis: { readonly visible: boolean; readonly labelsAt: LabelPlace };
  readonly legend: LegendPosition;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const typeOf = (chart: Pick<ChartState, 'type'>, series: Pick<ChartSeriesState, 'type'>): ChartType => series.type ?? chart.type;

/** Areas lie behind columns, lines before them, however the series follow each other; the legend names them in this order. */
export function layerOf(type: ChartType): number {
  if (type === 'AreaStacked') return 0;
  return type === 'Line' ? 2 : 1;
}
