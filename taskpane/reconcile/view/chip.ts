/** The class of a relation, in a word and a sign. */
import type { RelationClass } from '../../../src/audit/check';
import type { ReconcileTranslate } from '../i18n';
import { element } from '../../ui/dom';
import { icon, type IconName } from '../../ui/icons';

/** `BROKEN`: a row of the user's own that cannot be checked. */
export type ChipClass = RelationClass | 'BROKEN';

const SIGNS: Readonly<Record<ChipClass, IconName>> = {
  WIDERSPRUCH: 'errorCircle',
  HINWEIS: 'info',
  RUNDUNG: 'checkmarkCircle',
  EXAKT: 'checkmarkCircleFilled',
  BROKEN: 'warningFilled',
};

const INTENTS: Readonly<Record<ChipClass, string>> = { WIDERSPRUCH: 'danger', HINWEIS: 'info', RUNDUNG: 'info', EXAKT: 'success', BROKEN: 'warning' };

export const classSign = (status: ChipClass): HTMLElement => icon(SIGNS[status], `rc-sign ${status.toLowerCase()}`);

export const chip = (t: ReconcileTranslate, status: ChipClass): HTMLElement =>
  element('span', { class: `chip ${INTENTS[status]}` }, classSign(status), t(`rc.${status}`));
