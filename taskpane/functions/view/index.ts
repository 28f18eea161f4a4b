/** The entry of the view's own file, with Excel connected. */
import { readDecimalSeparator } from '../../excel/culture';
import { readSelectedFormulas, replaceFormulas } from '../excel/formulas';
import { replaceByValues } from '../excel/values';
import { readSelection } from '../excel/pick';
import { followSelection } from '../../excel/following';
import { readReferences } from '../../excel/references';
import { canMergeUndo } from '../../excel/session';
import { insertFormula, readTarget } from '../excel/target';
import { goToRow } from '../../sheets/goToRow';
import type { PaneTranslate } from '../../pane/i18n';
import { functionsTranslator } from '../i18n';
import type { Stage, View } from '../../pane/view';
import { FunctionsView } from './functionsView';

export const functionsView = ({ language }: PaneTranslate, stage: Stage): View =>
  new FunctionsView({
    t: functionsTranslator(language),
    stage,
    workbook: {
      readDecimalSeparator,
      readReferences,
      readSelection,
      readTarget,
      insertFormula,
      readSelectedFormulas,
      canUndo: canMergeUndo,
      replaceFormulas,
      replaceByValues,
      goToFigure: (id, onDelay) => goToRow('register', id, onDelay),
      followSelection,
    },
  });
