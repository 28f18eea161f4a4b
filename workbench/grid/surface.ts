import { ICommandService, LifecycleService, LifecycleStages } from '@univerjs/core';
import { IRenderManagerService, SetZoomRatioOperation, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import type { Book } from './book';

/** Which part of the active sheet the drawing surface shows. Lengths are pixels of the sheet at 100 %. */
export interface SheetView {
  readonly sheetId: string;
  readonly zoom: number;
  /** How far the part that is not frozen is scrolled. */
  readonly scrollX: number;
  readonly scrollY: number;
  readonly headerWidth: number;
  readonly headerHeight: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
}

/** The canvas of the sheet, for layers that lie over it. */
export interface Surface {
  /** Puts a layer over the cells, now or as soon as they are drawn. */
  cover(layer: HTMLElement): void;
  view(): SheetView | null;
  onViewChanged(listener: () => void): void;
}

export function surface(book: Book): Surface {
  const { injector } = book;
  const rendered = injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const unit = () => injector.get(IRenderManagerService).getRenderUnitById(book.unitId);

  return {
    cover(layer) {
      void rendered.then(() => unit()?.engine.getCanvasElement().parentElement?.append(layer));
    },

    view() {
      const render = unit();
      const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
      const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
      if (!render || !skeleton || !main) return null;
      const { xSplit, ySplit, startColumn, startRow } = skeleton.getWorksheetConfig().freeze;
      return {
        sheetId: skeleton.worksheet.getSheetId(),
        zoom: render.scene.scaleX,
        scrollX: main.viewportScrollX,
        scrollY: main.viewportScrollY,
        headerWidth: skeleton.rowHeaderWidth,
        headerHeight: skeleton.columnHeaderHeight,
        frozenWidth: xSplit > 0 ? (skeleton.columnWidthAccumulation[startColumn - 1] ?? 0) : 0,
        frozenHeight: ySplit > 0 ? (skeleton.rowHeightAccumulation[startRow - 1] ?? 0) : 0,
      };
    },

    onViewChanged(listener) {
      void rendered.then(() => {
        const render = unit();
        render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)?.onScrollAfter$.subscribeEvent(() => listener());
        // Comes with another sheet, and with other widths, heights or frozen rows.
        render?.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(() => listener());
        injector.get(ICommandService).onCommandExecuted(({ id }) => {
          if (id === SetZoomRatioOperation.id) listener();
        });
        listener();
      });
    },
  };
}
