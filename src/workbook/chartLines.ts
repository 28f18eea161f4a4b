import { cellRows } from '../formula/address';
import type { SheetModel } from './model';

/** What lines of its charts are drawn from: where one has nothing to draw, the cell holds #N/A. */
export const cellsOfLines = ({ charts }: Pick<SheetModel, 'charts'>): string[] =>
  charts.flatMap(({ series }) => series.flatMap(({ kind, values }) => (kind === 'Line' ? cellRows(values).flat() : [])));
