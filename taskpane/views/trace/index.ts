/** The entry of the view's own file, with Excel connected. */
import '@fluentui/web-components/switch.js';
import { goTo } from '../../excel/navigate';
import { followSelection } from '../../excel/target';
import { readLevel, readSelected } from '../../excel/trace';
import { correct } from '../../excel/traceRepair';
import { saveAsSheet } from '../../excel/traceSheet';
import { traceTranslator } from '../../i18n/trace';
import type { Translate } from '../../i18n/translate';
import type { Stage, View } from '../view';
import { TraceView } from './traceView';

export const traceView = ({ language }: Translate, stage: Stage): View =>
  new TraceView({ t: traceTranslator(language), stage, workbook: { readSelected, readLevel, goTo, followSelection, correct, saveAsSheet } });
