/** The entry of the view's own file, with Excel and the browser connected. */
import { goTo } from '../../excel/navigate';
import { sha256 } from '../../findings/checksum';
import type { PaneTranslate } from '../../pane/i18n';
import { createMemory } from '../../pane/storage';
import type { Stage, View } from '../../pane/view';
import { readHeld } from '../held';
import { kduTranslator } from '../i18n';
import { importFacts } from '../importFacts';
import { forget, remember } from '../remembered';
import { readInWorker } from '../reading/inWorker';
import { removeKduData } from '../removeData';
import { readSelection } from '../selection';
import { readState } from '../state';
import { settleUnfinished } from '../unfinished';
import { KduView } from './kduView';

export function kduView({ language }: PaneTranslate, stage: Stage): View {
  const memory = createMemory(() => localStorage, Office.context.partitionKey);
  return new KduView({
    t: kduTranslator(language),
    stage,
    initials: () => memory.initials(),
    now: () => new Date(),
    held: readHeld,
    selection: readSelection,
    read: readInWorker,
    hash: (bytes) => sha256(bytes),
    import: importFacts,
    remember,
    forget,
    settle: settleUnfinished,
    removeData: removeKduData,
    state: readState,
    goTo,
  });
}
