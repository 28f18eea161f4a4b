/** Changes as the user is shown them. It needs the parser of formulas, so it comes with the work, not with the pane. */
import type { Notation } from '../../src/formula/notation';
import type { CellContent } from '../../src/workbook/model';
import { shownFormula } from '../../src/formula/shownFormula';
import { readable } from '../../src/formula/sheetReference';
import { cellText } from '../../src/formula/contentText';
import type { Change } from '../sheets/changes';
import { isFormula } from '../../src/formula/isFormula';

export interface ShownChange extends Change {
  readonly texts: Readonly<Record<'loaded' | 'mine' | 'next', string>>;
}

export function shownChange(change: Change, notation: Notation): ShownChange {
  const { name, loaded, mine, mineText, next, numberFormat } = change;
  const shown = (content: CellContent): string => {
    if (!isFormula(content)) return cellText(content, numberFormat, notation.language);
    const formula = shownFormula(content, notation);
    return name === undefined ? formula : readable(formula).replaceAll("'", '');
  };
  // Excel's text is rounded as the cell is formatted; a number is shown with all that it has.
  const isExcels = typeof mine !== 'number' && !isFormula(mine);
  return { ...change, texts: { loaded: shown(loaded), mine: isExcels ? mineText : shown(mine), next: shown(next) } };
}
