import type { Print } from '../../src/workbook/model';

const MARGINS = { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5, header: 0.7, footer: 0.7 };

/** A4 landscape, one page wide, the title rows on every page. @param print without an area where the sheet grows */
export function queuePrint({ pageLayout: page }: Excel.Worksheet, print: Omit<Print, 'area'> & Partial<Pick<Print, 'area'>>): void {
  page.paperSize = 'A4';
  page.orientation = 'Landscape';
  page.zoom = { horizontalFitToPages: 1, ...(print.isOnePage ? { verticalFitToPages: 1 } : {}) };
  page.setPrintMargins('Centimeters', MARGINS);
  if (print.area !== undefined) page.setPrintArea(print.area);
  page.setPrintTitleRows(print.titleRows);
  const texts = page.headersFooters.defaultForAllPages;
  texts.leftHeader = print.header;
  texts.rightHeader = print.headerRight;
  texts.leftFooter = print.footerLeft;
  texts.rightFooter = print.footerRight;
}
