/** How a chart is painted and where it lies: what is told of that, whichever cells it draws. */
import type { Chart } from '../../../src/workbook/model';
import { positionOf } from '../../sheets/compare';
import { at, cellName, type CheckedSheet } from '../checked';
import { amountValues } from '../effect';
import type { Found, FindingKind } from '../found';
import { cellsOf, movedRange, placesText } from '../places';
import type { ChartArea, FoundChart } from '../readCharts';
import type { SheetLooks } from '../readLooks';
import { isInvisible } from './colors';

export type ChartChange = readonly [kind: FindingKind, loaded: string, now: string, values: Found['values']];

interface Painted {
  readonly fill: string;
  readonly line: string;
}

const isSeen = ({ fill, line }: Painted): boolean => [fill, line].some((color) => color !== '' && !isInvisible(color, ''));

/** By its line where its fill is that of the paper. */
const lookOf = ({ fill, line }: Painted): string => `${fill} ${isSeen({ fill, line: '' }) ? '' : line}`.toUpperCase();

/** Other colours are the user's affair, as long as each series is seen and has one of its own. */
export function colorChanges({ series: models }: Chart, { series }: FoundChart): ChartChange[] {
  if (series.length !== models.length) return [];
  const pairs = models.flatMap((model, index) => {
    const now = series[index];
    // What fills a line are its markers.
    return now?.fill === undefined ? [] : [{ model, fill: model.kind === 'Line' ? '' : now.fill, line: now.line, isHidden: now.isHidden }];
  });
  const text = (ones: readonly Painted[]): string => ones.map(({ fill, line }) => `${fill || '–'}/${line || '–'}`).join('; ');
  const change = (kind: FindingKind): ChartChange => [kind, text(models), text(pairs), {}];
  const unseen = pairs.some((one) => !one.isHidden && isSeen(one.model) && !isSeen(one));
  const isOthers = pairs.some((one) => lookOf(one) !== lookOf(one.model) && models.some((other) => lookOf(other) === lookOf(one)));
  const isFilled = pairs.some((one) => !isSeen(one.model) && isSeen(one));
  return [...(unseen ? [change('chartUnseen')] : []), ...(isOthers || isFilled ? [change('chartColors')] : [])];
}

/** Points: less shows no bar and no number. */
const SMALLEST = 40;

/** Wherever the user puts it, it must leave to be read what he sees without it. */
export function placeChanges(sheet: CheckedSheet, looks: SheetLooks, chart: Chart, { area }: FoundChart): ChartChange[] {
  if (Math.min(area.width, area.height) < SMALLEST) return [['chartSmall', chart.place, `${area.width} × ${area.height} pt`, {}]];
  const own = new Set(cellsOf(chart.place));
  const drawn = sheet.model.charts.flatMap((other) => (other.name === chart.name ? [] : cellsOf(movedRange(sheet.movement, other.place) ?? 'A1')));
  const others = new Set(drawn);
  const isFilled = (cell: string): boolean => (at(sheet.state.values, positionOf(cell)) ?? '') !== '';
  const covered = coveredCells(area, looks, sheet).filter((cell) => !own.has(cell) && (others.has(cell) || isFilled(cell)));
  if (covered.length === 0) return [];
  const values = { cells: placesText(covered), ...amountValues(sheet, covered.filter((cell) => !others.has(cell))) };
  return [['chartCovers', chart.place, values.cells, values]];
}

const STANDARD = { height: 15, width: 48 } as const;

/** The cells whose middle lies under a chart. */
function coveredCells({ left, top, width, height }: ChartArea, { rowHeights, columnWidths }: SheetLooks, { state: { hidden } }: CheckedSheet): string[] {
  const lines = (sizes: ReadonlyMap<number, number>, isHidden: (line: number) => boolean, standard: number, from: number, to: number): number[] => {
    const under: number[] = [];
    for (let [line, start] = [0, 0]; start < to; line += 1) {
      const size = isHidden(line) ? 0 : (sizes.get(line) ?? standard);
      const middle = start + size / 2;
      if (size > 0 && middle > from && middle < to) under.push(line);
      start += size;
    }
    return under;
  };
  const rows = lines(rowHeights, (line) => hidden.rows.includes(line + 1), STANDARD.height, top, top + height);
  const columns = lines(columnWidths, (line) => hidden.columns.includes(line + 1), STANDARD.width, left, left + width);
  return rows.flatMap((row) => columns.map((column) => cellName({ row, column })));
}
