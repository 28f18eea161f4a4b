/** The sheet "JC-Formeln": every JC formula with its arguments. It is no page of the protocol, which is to be read and signed. */
import type { ProgrammeDocument } from '../../src/programme/figures';
import type { ProtocolTranslate } from './i18n';
import type { JcFormula } from './calls';
import { withoutEmptyRuns } from './emptyRuns';
import { line, paperOf, table, type Paper } from './paper';
import { sealLine } from './seal';
import { formulaColumns } from './tables';

const WIDTHS = [18, 14, 64, 18, 18, 24, 64];

/** @param protocol the sheet that it belongs to */
export function formulaSheet(formulas: readonly JcFormula[], document: ProgrammeDocument, name: string, protocol: string, t: ProtocolTranslate): Paper {
  return paperOf({
    name,
    sections: [
      line(t('ps.formulas', { n: formulas.length }), 'title'),
      line(t('ps.formulas.of', { s: protocol }), 'note'),
      sealLine(t),
      table(formulaColumns(t), withoutEmptyRuns(formulas)),
    ],
    columnWidths: WIDTHS,
    lineHeights: [26, 16],
    isSealed: true,
    printed: {
      header: `JC Finanzplanung · ${name}`,
      headerRight: document.title,
      footerLeft: `${t('ps.data')} ${document.dataVersion}`,
      footerRight: t('ps.page'),
    },
  });
}
