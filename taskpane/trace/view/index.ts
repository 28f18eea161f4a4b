/** The entry of the view's own file, with Excel connected. */
import '@fluentui/web-components/switch.js';
import { goTo } from '../../excel/navigate';
import { followSelection } from '../../excel/following';
import { readLevel, readSelected } from '../excel/read';
import { correct } from '../excel/repair';
import { saveAsSheet } from '../excel/sheet';
import { traceTranslator } from '../i18n';
import type { PaneTranslate } from '../../pane/i18n';
import type { Stage, View } from '../../pane/view';
import { TraceView } from './traceView';

export const traceView = ({ language }: PaneTranslate, stage: Stage): View =>
  new TraceView({ t: traceTranslator(language), stage, workbook: { readSelected, readLevel, goTo, followSelection, correct, saveAsSheet } });
