import type { ChartState } from '../model/chartState';
import type { Grid } from '../model/grid';
import type { SheetView, Surface } from '../model/surface';
import { readChartData } from './chartData';
import './charts.css';
import { chartOption } from './chartOption';
import { drawChart } from './drawChart';

const PIXELS_PER_POINT = 96 / 72;

/** Draws charts over the cells of their sheets and redraws them when cells change. */
export interface ChartLayer {
  /** All charts of the workbook as they are from now on. */
  show(charts: readonly ChartState[]): void;
}

/** A part of the sheet that scrolls in its own way. A chart that reaches into several is drawn in each of them. */
interface Pane {
  readonly window: HTMLElement;
  readonly sheet: HTMLElement;
  readonly frozenX: boolean;
  readonly frozenY: boolean;
}

export function createChartLayer(grid: Grid, surface: Surface): ChartLayer {
  const layer = element('chart-layer');
  const panes = [false, true].flatMap((frozenX) => [false, true].map((frozenY) => pane(layer, frozenX, frozenY)));
  let charts: readonly ChartState[] = [];
  let drawn = '';

  function draw(): void {
    const view = surface.view();
    const here = charts.filter(({ sheetId }) => sheetId === view?.sheetId);
    const pictures = here.map((chart) => ({ chart, option: chartOption(chart, readChartData(grid, chart)) }));
    const key = JSON.stringify([here, pictures]);
    if (key !== drawn) {
      drawn = key;
      const figures = pictures.map(({ chart, option }) => figure(chart, drawChart(option, pixels(chart.width), pixels(chart.height))));
      for (const { sheet } of panes) sheet.replaceChildren(...figures.map((picture) => picture.cloneNode(true)));
      // One copy is enough for who listens.
      for (const { sheet } of panes.slice(1)) sheet.setAttribute('aria-hidden', 'true');
    }
    if (view) for (const each of panes) place(each, view);
  }

  /** Many cells change in one task: one drawing follows them. */
  let planned = false;
  function plan(): void {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      draw();
    });
  }

  surface.cover(layer);
  surface.onViewChanged(draw);
  grid.on('changed', plan);
  grid.on('calculated', plan);

  return {
    show(now) {
      charts = now;
      plan();
    },
  };
}

function pane(layer: HTMLElement, frozenX: boolean, frozenY: boolean): Pane {
  const window = element('chart-pane');
  const sheet = element('chart-sheet');
  window.append(sheet);
  layer.append(window);
  return { window, sheet, frozenX, frozenY };
}

function place({ window, sheet, frozenX, frozenY }: Pane, view: SheetView): void {
  const { zoom, headerWidth, headerHeight, frozenWidth, frozenHeight } = view;
  const [left, top] = [headerWidth + (frozenX ? 0 : frozenWidth), headerHeight + (frozenY ? 0 : frozenHeight)];
  Object.assign(window.style, {
    left: `${left * zoom}px`,
    top: `${top * zoom}px`,
    width: frozenX ? `${frozenWidth * zoom}px` : '',
    height: frozenY ? `${frozenHeight * zoom}px` : '',
    right: frozenX ? '' : '0',
    bottom: frozenY ? '' : '0',
  });
  const x = headerWidth - left - (frozenX ? 0 : view.scrollX);
  const y = headerHeight - top - (frozenY ? 0 : view.scrollY);
  sheet.style.transform = `scale(${zoom}) translate(${x}px, ${y}px)`;
}

function figure(chart: ChartState, svg: string): HTMLElement {
  const picture = element('chart');
  picture.innerHTML = svg;
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', chart.altText || chart.title?.text || chart.name);
  Object.assign(picture.style, {
    left: `${pixels(chart.left)}px`,
    top: `${pixels(chart.top)}px`,
    width: `${pixels(chart.width)}px`,
    height: `${pixels(chart.height)}px`,
  });
  return picture;
}

function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

function element(className: string): HTMLElement {
  const created = document.createElement('div');
  created.className = className;
  return created;
}
