/** The sheet "Formelplan": which formulas stand behind the values of the copies. */
import type { ProgrammeDocument } from '../../src/programme/figures';
import type { ProtocolTranslate } from './i18n';
import type { FormulaCell } from './workbookContents';
import { line, paperOf, table, type Paper } from './paper';
import { placeColumns } from './tables';

const WIDTHS = [18, 12, 90, 24];

export function planSheet(formulas: readonly FormulaCell[], document: ProgrammeDocument, name: string, t: ProtocolTranslate): Paper {
  return paperOf({
    name,
    sections: [line(t('ps.plan.title', { n: formulas.length }), 'title'), table(placeColumns(t), formulas)],
    columnWidths: WIDTHS,
    lineHeights: [26],
    printed: {
      header: `JC Finanzplanung · ${name}`,
      headerRight: document.title,
      footerLeft: `${t('ps.data')} ${document.dataVersion}`,
      footerRight: t('ps.page'),
    },
  });
}
