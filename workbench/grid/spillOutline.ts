import { IMarkSelectionService } from '@univerjs/preset-sheets-core';
import type { Selection } from '../model/grid';
import { type UniverBook, toRange } from './univerBook';
import { CellContents } from './cellContent';

const STYLE = { strokeWidth: 1, stroke: '#2F6FDE', fill: 'rgba(0, 0, 0, 0)', widgets: {} };

/** Draws the line that Excel draws around a spill while one of its cells is active. */
export class SpillOutline {
  private readonly contents: CellContents;
  private readonly marks: IMarkSelectionService;
  private drawn: string | null = null;

  constructor(book: UniverBook) {
    this.contents = new CellContents(book);
    this.marks = book.injector.get(IMarkSelectionService);
  }

  /** To be called whenever the selection or the values change. */
  follow({ sheetId, activeRow, activeColumn }: Selection): void {
    if (this.drawn !== null) this.marks.removeShape(this.drawn);
    const spill = this.contents.spillAt(sheetId, activeRow, activeColumn);
    this.drawn = spill && this.marks.addShape({ range: toRange(spill.area), primary: null, style: STYLE });
  }
}
