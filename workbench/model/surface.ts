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
