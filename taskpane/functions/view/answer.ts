/** What a function gives for the arguments as they were seen: the result, how it comes about, the same without the add-in. */
import type { FunctionDefinition } from '../../../functions/definition';
import type { Notation } from '../../../src/formula/notation';
import { calculate } from '../evaluate';
import type { FunctionsTranslate } from '../i18n';
import { failureSentence } from '../../pane/failureLine';
import { element } from '../../ui/dom';
import type { Seen } from './lookUp';
import { nativeFormula } from './native';
import { derivation, resultBox } from './result';

export interface Answer {
  readonly nodes: readonly Node[];
  show(seen: Seen, notation: Notation): void;
}

export function answerTo(t: FunctionsTranslate, definition: FunctionDefinition): Answer {
  const result = element('div', { class: 'card result', role: 'status' });
  const steps = element('div', { class: 'derivation-section' });
  const native = element('div', {});
  return {
    nodes: [result, steps, native],
    show({ texts, given, refusal }, notation) {
      const calculation = calculate(definition, given);
      result.replaceChildren(...(refusal ? [element('p', {}, failureSentence(t, refusal, t('fn.result.refused')))] : resultBox(t, definition, calculation)));
      steps.replaceChildren(...derivation(t, calculation));
      native.replaceChildren(...nativeFormula(t, definition, texts, calculation, notation));
    },
  };
}
