/** The entry of the view's own file, with Excel connected. */
import type { PaneTranslate } from '../../pane/i18n';
import type { Stage, View } from '../../pane/view';
import { planningTranslator } from '../i18n';
import { planCopy, readScenarios, write } from '../scenarios';
import { PlanningView } from './planningView';

export const planningView = ({ language }: PaneTranslate, stage: Stage): View =>
  new PlanningView({ t: planningTranslator(language), stage, workbook: { readScenarios, planCopy, write } });
