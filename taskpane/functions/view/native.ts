/** The same in Excel's own functions, once the arguments are complete. */
import type { FunctionDefinition } from '../../../functions/definition';
import { toLocal } from '../../../src/formula/localFormula';
import type { Notation } from '../../../src/formula/notation';
import { copy } from '../../pane/copy';
import { invariantOperand } from '../call';
import type { Calculation } from '../evaluate';
import type { FunctionsTranslate } from '../i18n';
import { iconButton } from '../../ui/controls';
import { element } from '../../ui/dom';

export function nativeFormula(
  t: FunctionsTranslate,
  definition: FunctionDefinition,
  texts: readonly string[],
  calculation: Calculation,
  notation: Notation,
): Node[] {
  if (calculation.kind === 'missing' || calculation.kind === 'faulty') return [];
  const operands = definition.parameters.map((parameter, index) => invariantOperand(texts[index] ?? '', parameter, notation));
  const equivalent = definition.nativeEquivalent(operands);
  if ('none' in equivalent) return [element('h2', {}, t('fn.native')), element('p', { class: 'small' }, equivalent.none[t.language])];
  const formula = `=${toLocal(equivalent.formula, notation)}`;
  const told = element('span', { class: 'small', role: 'status' });
  const byHand = element('div', { class: 'small' });
  const tell = (what: string | HTMLElement): void => (typeof what === 'string' ? told : byHand).replaceChildren(what);
  const copying = iconButton('copy', t('fn.copy'), () => void copy(t, formula, t('fn.copied.native'), tell));
  return [
    element('div', { class: 'section-head' }, element('h2', {}, t('fn.native')), element('div', { class: 'copy' }, told, copying)),
    element('code', { class: 'formula' }, formula),
    byHand,
  ];
}
