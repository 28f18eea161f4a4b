/** What stands in the place of the list or above it: nothing found, nothing there, what became of a repair. */
import { isFormula } from '../../../src/formula/isFormula';
import type { CellContent } from '../../../src/workbook/model';
import { heldText } from '../../sheets/heldText';
import type { Difference } from '../../sheets/readBack';
import type { Repair, Repaired } from '../repair/kinds';
import type { Worded } from '../words';
import type { Scope } from '../check';
import type { Failure } from '../../excel/session';
import type { CheckTranslate } from '../i18n';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import { failureLine } from '../../pane/failureLine';

const LISTED = 10;

/** Says no more than what was compared. */
export function cleanMessage(t: CheckTranslate, sheets: readonly string[], { otherSheets, importedSheets, untold }: Scope): HTMLElement {
  const others = otherSheets.slice(0, LISTED).map((s) => t('list.quoted', { s }));
  const more = otherSheets.length > LISTED ? [t('list.more', { n: otherSheets.length - LISTED })] : [];
  return messageBar({
    intent: 'success',
    title: t('ck.clean'),
    body: [
      ...(sheets.length > 0 ? [t('ck.clean.text', { s: t.list(sheets) }), t('ck.clean.not'), ...untold.map((one) => t(`ck.clean.untold.${one}`))] : []),
      ...(importedSheets.length > 0 ? [t('ck.clean.imported', { s: t.list(importedSheets) })] : []),
      ...(others.length > 0 ? [t('ck.clean.others', { s: t.list([...others, ...more]) })] : []),
    ],
  });
}

export const noneMessage = (t: CheckTranslate, onLoad: () => void): HTMLElement =>
  withButton(messageBar({ intent: 'info', title: t('ck.none'), body: [t('ck.none.text')] }), t('ck.none.go'), onLoad);

export const failedMessage = (t: CheckTranslate, failure: Failure, onAgain: () => void): HTMLElement =>
  withButton(messageBar({ intent: 'error', title: t('ck.failed'), body: [t('ck.failed.text'), failureLine(t, failure)] }), t('ck.again'), onAgain);

const withButton = (message: HTMLElement, label: string, onClick: () => void): HTMLElement =>
  element('div', { class: 'check-message' }, message, button(label, onClick));

/** @param remaining of `findings` those that the check after the repair finds unchanged */
export function repairMessage(t: CheckTranslate, outcome: Repaired, findings: readonly Worded[], remaining: readonly Worded[]): HTMLElement {
  const quoted = (names: readonly string[]): string => t.list(names.map((s) => t('list.quoted', { s })));
  switch (outcome.kind) {
    case 'done':
      return remaining.length > 0
        ? messageBar({ intent: 'warning', title: t('ck.remains'), body: [t(remainsText(remaining), { s: t.list(remaining.map(({ place }) => place)) })] })
        : messageBar({ intent: 'success', body: [doneText(t, findings)] });
    case 'stale':
      return messageBar({ intent: 'info', title: t('ck.stale'), body: [t('ck.stale.text')] });
    case 'partly':
      return messageBar({ intent: 'warning', title: t('ck.partly'), body: [t('ck.partly.text', { s: t.list(outcome.left.map((cell) => `${outcome.sheet}!${cell}`)) })] });
    case 'differs': {
      const more = outcome.differences.length - LISTED;
      const told = outcome.differences.slice(0, LISTED).map((one) => differenceText(t, one));
      return messageBar({ intent: 'warning', title: t('ck.differs'), body: [t('ck.differs.text'), ...told, ...(more > 0 ? [t('list.more', { n: more })] : [])] });
    }
    case 'sheetProtected':
      return messageBar({ intent: 'warning', sign: 'lockClosedFilled', title: t('ck.protected', { s: quoted(outcome.sheets) }), body: [t('ck.protected.text')] });
    case 'structureProtected':
      return messageBar({ intent: 'warning', sign: 'lockClosedFilled', title: t('ck.structure'), body: [t('ck.structure.text')] });
    case 'failed':
      return messageBar({ intent: 'error', title: t('ck.refused'), body: [t('ck.refused.text'), failureLine(t, outcome.failure)] });
  }
}

/** Why Excel has not taken it, where that can be told. */
function remainsText(remaining: readonly Worded[]): 'ck.remains.filtered' | 'ck.remains.asText' | 'ck.remains.text' {
  if (remaining.every(({ found: { kind } }) => kind === 'rowsHidden')) return 'ck.remains.filtered';
  const isAsText = ({ found: { loaded, now } }: Worded): boolean => typeof loaded?.content === 'number' && typeof now?.content === 'string';
  return remaining.every(isAsText) ? 'ck.remains.asText' : 'ck.remains.text';
}

function differenceText(t: CheckTranslate, { sheet, cell, expected, found }: Difference): string {
  const a = `${sheet}!${cell}`;
  const shown = (content: CellContent): string => heldText(content, t.language, t('ck.differs.formula'));
  if (found === expected) return t('ck.differs.asText', { a });
  return t('ck.differs.cell', { a, expected: shown(expected), found: isFormula(found) ? found : shown(found) });
}

function doneText(t: CheckTranslate, findings: readonly Worded[]): string {
  const [only] = findings;
  const repair = findings.length === 1 ? only?.found.repair : undefined;
  return repair && only ? t(`ck.repaired.${repair.kind}`, { s: repairedPlace(only, repair.kind) }) : t.count('ck.repaired.all', findings.length);
}

function repairedPlace({ place, found: { location, values } }: Worded, kind: Repair['kind']): string {
  if (kind === 'names') return location?.sheet ?? '';
  return kind === 'marker' && typeof values['home'] === 'string' ? values['home'] : place;
}
