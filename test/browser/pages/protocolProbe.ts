/**
 * The editor of statuses and the panel Protokoll over findings of the test's own, mounted into the add-in's real pane:
 * what the checks find is tested with them.
 */
import type { WordedFinding } from '../../../taskpane/findings/finding';
import { addEntries, readStatuses } from '../../../taskpane/findings/store';
import { goTo } from '../../../taskpane/excel/navigate';
import { protocolTranslator } from '../../../taskpane/protocol/i18n';
import { createProtocol } from '../../../taskpane/protocol/create';
import { excelSet, fileName } from '../../../taskpane/protocol/surroundings';
import { programme } from '../../../src/programme/figures';
import { createMemory } from '../../../taskpane/pane/storage';
import { createShell } from '../../../taskpane/ui/shell';
import { element } from '../../../taskpane/ui/dom';
import { protocolPanel } from '../../../taskpane/protocol/view/panel';
import { createReview } from '../../../taskpane/findings/view/review';

export interface ProbeWish {
  readonly now: string;
  readonly workbook: readonly WordedFinding[];
  readonly document?: readonly WordedFinding[];
}

declare global {
  interface Window {
    protocolProbe: { review(wish: ProbeWish): void; protocol(wish: ProbeWish): void };
  }
}

const t = protocolTranslator('de');
const memory = createMemory(() => localStorage);

function shell() {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  return createShell(root);
}

window.protocolProbe = {
  review({ now, workbook }) {
    const review = createReview({ t, memory, read: readStatuses, add: addEntries, now: () => new Date(now) });
    const heading = element('h1', {}, 'Befunde');
    const list = review.list();
    const items = workbook.map((finding) =>
      list.item(finding, element('section', { id: finding.id }, element('h2', {}, finding.title, ' ', ...review.badge(finding)), review.editor(finding))),
    );
    shell().show({ focus: heading, content: [heading, list.bar, ...items], actions: [], onEscape: () => (heading.textContent = 'verlassen') });
    review.refresh();
  },
  protocol({ now, workbook, document: found = [] }) {
    const { show, announce, interrupt } = shell();
    const stage = { show: (screen: Parameters<typeof show>[0]) => show(screen), showDetail: () => undefined, setCount: () => undefined, announce, interrupt };
    protocolPanel({
      t,
      stage,
      memory,
      goTo,
      create: (wish, events) =>
        createProtocol(
          {
            ...wish,
            now: new Date(now),
            file: fileName(Office.context),
            excel: excelSet(Office.context),
            addinVersion: '9.9.9',
            document: programme.document,
            sources: {
              workbook: async () => ({ findings: workbook, isCalculated: true, checkedSheets: [], untold: [] }),
              reconciliation: async () => ({ findings: found, relations: [], own: [] }),
            },
          },
          t,
          events,
        ),
    }).start();
  },
};
