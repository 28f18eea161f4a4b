/** The entry of the view's own file, with Excel connected. */
import type { PaneTranslate } from '../../pane/i18n';
import type { Stage, View } from '../../pane/view';
import { planningTranslator } from '../i18n';
import { goTo } from '../../excel/navigate';
import { enter, resets, sumAsCommitments } from '../../sheets/entries';
import { planCopy, readScenarios } from '../scenarios';
import { PlanningView } from './planningView';

export const planningView = ({ language }: PaneTranslate, stage: Stage): View =>
  new PlanningView({
    t: planningTranslator(language),
    stage,
    workbook: { readScenarios, planCopy, enter, resets, sumAsCommitments, goTo },
  });
