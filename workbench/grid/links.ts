import { BooleanNumber, type ICellData, type Nullable } from '@univerjs/core';
import {
  CURSOR_TYPE,
  deserializeRangeWithSheet,
  HoverManagerService,
  IDefinedNamesService,
  IRenderManagerService,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';
import type { Area, Grid, SheetArea } from '../model/grid';
import { type UniverBook, toArea } from './univerBook';
import { CellContents, toCell } from './cellContent';
import { UnsupportedError } from './unsupported';

type LinkPart = Pick<Grid, 'setLink' | 'link'>;

/** The look of a new link in Excel. */
const LINK_STYLE = { cl: { rgb: '#0563C1' }, ul: { s: BooleanNumber.TRUE } };

/**
 * Links from a cell to a place in the workbook. The target is kept with the cell and moves with it; Univer's own
 * links would turn the cell into rich text that has neither number nor formula.
 */
export class Links implements LinkPart {
  private readonly contents: CellContents;

  constructor(
    private readonly book: UniverBook,
    private readonly select: (sheetId: string, area: Area) => void,
    isEditing: () => boolean,
  ) {
    this.contents = new CellContents(book);
    const hover = book.injector.get(HoverManagerService);
    hover.currentCell$.subscribe((cell) => {
      const scene = book.injector.get(IRenderManagerService).getRenderById(book.unitId)?.scene;
      if (cell && this.targetAt(cell.location.subUnitId, cell.location.row, cell.location.col)) scene?.setCursor(CURSOR_TYPE.POINTER);
      else scene?.resetCursor();
    });
    hover.currentClickedCell$.subscribe(({ location }) => {
      const target = this.targetAt(location.subUnitId, location.row, location.col);
      if (target && !isEditing()) this.follow(target);
    });
  }

  readonly setLink: Grid['setLink'] = (sheetId, row, column, link) => {
    this.book.ensureSize(sheetId, { row, column, rows: 1, columns: 1 });
    const cell = this.book.worksheet(sheetId).getCellRaw(row, column);
    const custom = { ...cell?.custom, link: link?.target ?? null };
    if (link && !this.resolve(link.target)) throw new UnsupportedError(`a link to "${link.target}", which is no place in the workbook`);
    const content = link?.text ? { ...toCell(link.text, this.contents.numberFormat(cell)), s: LINK_STYLE } : {};
    this.book.run(SetRangeValuesMutation.id, sheetId, { cellValue: { [row]: { [column]: { ...content, custom } } } });
  };

  readonly link: Grid['link'] = (sheetId, row, column) => {
    const target = this.targetAt(sheetId, row, column);
    return target ? { text: String(this.contents.at(sheetId, row, column).value), target } : null;
  };

  private targetAt(sheetId: string, row: number, column: number): string | null {
    const cell: Nullable<ICellData> = this.book.worksheet(sheetId).getCellRaw(row, column);
    return (cell?.custom as { link?: string } | undefined)?.link ?? null;
  }

  private follow(target: string): void {
    const place = this.resolve(target);
    if (place) this.select(place.sheetId, place.area);
  }

  /** "Übersicht!A1", "'Plan 2'!A1", or the name of a range. */
  private resolve(target: string): SheetArea | null {
    const text = target.replace(/^[#=]/, '');
    const name = this.book.injector.get(IDefinedNamesService).getValueByName(this.book.unitId, text);
    const { sheetName, range } = deserializeRangeWithSheet(name ? name.formulaOrRefString : text);
    const sheet = sheetName ? this.book.workbook.getSheetBySheetName(sheetName) : this.book.workbook.ensureActiveSheet();
    return sheet && range.startRow >= 0 && range.startColumn >= 0 ? { sheetId: sheet.getSheetId(), area: toArea(range) } : null;
  }
}
