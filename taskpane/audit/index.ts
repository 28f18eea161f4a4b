/** The entry of the view's own file, with Excel connected. */
import { programme } from '../../src/programme/figures';
import { checkThisWorkbook, repairThisWorkbook, wordFindings } from '../check';
import { goTo } from '../excel/navigate';
import type { OnDelay } from '../excel/session';
import { addEntries, readStatuses } from '../findings/store';
import { checkTranslator } from '../check/i18n';
import { findingsTranslator } from '../findings/i18n';
import { protocolTranslator } from '../protocol/i18n';
import { reconcileTranslator } from '../reconcile/i18n';
import type { PaneTranslate } from '../pane/i18n';
import { auditTranslator } from './i18n';
import { createProtocol } from '../protocol/create';
import type { ProtocolSources } from '../protocol/outcome';
import { excelSet, fileName } from '../protocol/surroundings';
import { reconciliation } from '../reconcile/findings';
import { goToRow } from '../sheets/goToRow';
import { readReconciliation } from '../reconcile/ownTable';
import { createMemory } from '../pane/storage';
import type { Stage, View } from '../pane/view';
import { CheckView } from './checkView';
import { protocolPanel } from '../protocol/view/panel';
import { reconciliationPanel } from '../reconcile/view/panel';
import { createReview } from '../findings/view/review';
import { workbookPanel } from '../check/view/panel';

/** To a relation's row on Abstimmung. */
const goToRelation = (id: string, onDelay: OnDelay): Promise<boolean> => goToRow('reconciliation', id, onDelay);

const now = (): Date => new Date();

/** @param to shows another view */
export function checkView({ language }: PaneTranslate, stage: Stage, to: (view: 'load' | 'trace' | 'planning') => void): View {
  const t = checkTranslator(language);
  const words = protocolTranslator(language);
  const { context } = Office;
  const memory = createMemory(() => localStorage, context.partitionKey);
  const review = createReview({ t: findingsTranslator(language), memory, read: readStatuses, add: addEntries, now });
  const sources: ProtocolSources = {
    async workbook(delayed) {
      const { findings, isCalculated, checkedSheets, untold, decimalSeparator } = await checkThisWorkbook({ delayed, progress: () => undefined });
      return { findings: wordFindings(findings, decimalSeparator, t), isCalculated, checkedSheets, untold };
    },
    reconciliation: (delayed) => reconciliation(t, delayed),
  };
  const view: CheckView = new CheckView({
    t: auditTranslator(language),
    stage,
    panels: {
      workbook: (panelStage) =>
        workbookPanel({
          t,
          stage: panelStage,
          review,
          check: checkThisWorkbook,
          repair: repairThisWorkbook,
          goTo,
          toTrace: () => to('trace'),
          toLoad: () => to('load'),
          toPlanning: () => to('planning'),
          onProtocol: () => view.choose('protocol'),
        }),
      reconciliation: (panelStage) =>
        reconciliationPanel({ t: reconcileTranslator(language), stage: panelStage, review, workbook: { read: readReconciliation, goToRelation, goTo } }),
      protocol: (panelStage) =>
        protocolPanel({
          t: words,
          stage: panelStage,
          memory,
          create: (wish, events) =>
            createProtocol(
              {
                ...wish,
                now: now(),
                file: fileName(context),
                excel: excelSet(context),
                addinVersion: ADDIN_VERSION,
                document: programme.document,
                sources,
              },
              words,
              events,
            ),
          goTo,
        }),
    },
  });
  return {
    start() {
      review.refresh();
      view.start();
    },
    /** Another pane, or another person, may have decided in the meantime. */
    open() {
      review.refresh();
      view.open();
    },
  };
}
