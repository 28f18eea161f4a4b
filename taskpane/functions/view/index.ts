/** The entry of the view's own file, with Excel connected. */
import { readDecimalSeparator } from '../../excel/culture';
import { readSelectedFormulas, replaceFormulas } from '../excel/formulas';
import { readSelection } from '../excel/pick';
import { readReferences } from '../../excel/references';
import { isOneUndoStep } from '../../excel/session';
import { followSelection, insertFormula, readTarget } from '../excel/target';
import type { Translate } from '../../i18n/translate';
import type { Stage, View } from '../../pane/view';
import { FunctionsView } from './functionsView';

export const functionsView = (t: Translate, stage: Stage): View =>
  new FunctionsView({
    t,
    stage,
    workbook: {
      readDecimalSeparator,
      readReferences,
      readSelection,
      readTarget,
      insertFormula,
      readSelectedFormulas,
      replaceFormulas,
      isOneUndoStep,
      followSelection,
    },
  });
