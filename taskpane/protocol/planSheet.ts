/** The sheet "Formelplan": which formulas stand behind the values of the copies. */
import type { ProgrammeDocument } from '../../src/figures/figures';
import { TAB_COLORS } from '../../src/workbook/styles';
import type { ProtocolTranslate } from '../i18n/protocol';
import type { FormulaCell } from './book';
import { line, printOf, stack, table, type Paper } from './paper';
import { placeColumns } from './tables';

const WIDTHS = [18, 12, 90, 24];

export function planSheet(formulas: readonly FormulaCell[], document: ProgrammeDocument, name: string, t: ProtocolTranslate): Paper {
  const sections = [line(t('ps.plan.title', { n: formulas.length }), 'JC Titel'), table(placeColumns(t), formulas)];
  const { blocks, lastRow } = stack(sections, 1);
  return {
    name,
    tabColor: TAB_COLORS.model,
    gridlines: false,
    freeze: { rows: 2, columns: 0 },
    columnWidths: WIDTHS,
    rowHeights: [{ row: 1, points: 26 }],
    blocks,
    lastRow,
    print: printOf(WIDTHS.length, lastRow, {
      header: `JC Finanzplanung · ${name}`,
      headerRight: document.title,
      footerLeft: `${t('ps.data')} ${document.dataVersion}`,
      footerRight: t('ps.page'),
    }),
  };
}
