/** The sheet "Formelplan": which formulas stand behind the values of the copies, and what tells whether a copy was changed. */
import type { ProgrammeDocument } from '../../src/programme/figures';
import type { ProtocolTranslate } from './i18n';
import type { FormulaCell } from './workbookContents';
import type { Copied } from './copies';
import { labelled, line, paperOf, table, type Paper } from './paper';
import { sealLine } from './seal';
import { placeColumns } from './tables';

const WIDTHS = [18, 12, 90, 24];

/** @param copies whose fingerprints it states, as it does its own */
export function planSheet(formulas: readonly FormulaCell[], copies: readonly Copied[], document: ProgrammeDocument, name: string, t: ProtocolTranslate): Paper {
  return paperOf({
    name,
    sections: [
      line(t('ps.plan.title', { n: formulas.length }), 'title'),
      sealLine(t),
      line(t('ps.plan.copies'), 'note'),
      labelled(copies.map(({ name: copy, hash }) => [copy, hash ?? t('ps.hash.none')])),
      table(placeColumns(t), formulas),
    ],
    columnWidths: WIDTHS,
    lineHeights: [26],
    isSealed: true,
    printed: {
      header: `JC Finanzplanung · ${name}`,
      headerRight: document.title,
      footerLeft: `${t('ps.data')} ${document.dataVersion}`,
      footerRight: t('ps.page'),
    },
  });
}
