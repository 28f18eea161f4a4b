import { ICommandService, LifecycleService, LifecycleStages } from '@univerjs/core';
import {
  IRenderManagerService,
  SetZoomRatioOperation,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { Surface } from '../model/surface';
import type { UniverBook } from './univerBook';

export function surface(book: UniverBook): Surface {
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
