/** What else there is to know of a function: examples to start from, errors and their causes, its source. */
import type { FunctionDefinition } from '../../../functions/definition';
import { expectedBy } from '../../../functions/engine/check';
import { localError } from '../../../src/formula/germanWords';
import { buildCall, exampleTexts } from '../call';
import type { Notation } from '../../../src/formula/notation';
import type { FunctionsTranslate } from '../i18n';
import { linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';

export interface Help {
  readonly nodes: readonly Node[];
  /** Writes the examples, first or anew. */
  respell(notation: Notation): void;
}

type OnExample = (texts: readonly string[]) => void;

export function helpSections(t: FunctionsTranslate, definition: FunctionDefinition, onExample: OnExample): Help {
  const list = element('ul', { class: 'examples' });
  return {
    nodes: [
      folded(t('fn.examples'), list),
      folded(t('fn.errors'), errorCauses(t, definition)),
      element('p', { class: 'small function-source' }, `${t('fn.source')}: ${definition.source[t.language]}`),
    ],
    respell: (notation) => list.replaceChildren(...examples(t, definition, notation, onExample)),
  };
}

function folded(title: string, content: HTMLElement): HTMLElement {
  return element('details', { class: 'folded' }, element('summary', { tabindex: 0 }, title), content);
}

function examples(t: FunctionsTranslate, definition: FunctionDefinition, notation: Notation, onExample: OnExample): HTMLElement[] {
  return definition.examples.map((example, index) => {
    const texts = exampleTexts(example, notation);
    const use = linkButton(t('fn.example.use'), () => onExample(texts));
    use.setAttribute('aria-label', `${t('fn.example.use')} ${index + 1}`);
    return element('li', {}, element('code', { class: 'formula' }, buildCall(definition, texts, notation)), use);
  });
}

/** Derived from the parameters: what each of them does not take, and what the engine answers then. */
function errorCauses(t: FunctionsTranslate, { parameters, result }: FunctionDefinition): HTMLElement {
  const expected = parameters.map((parameter) =>
    t('fn.errors.expected', { name: parameter.name[t.language], expected: expectedBy(parameter)[t.language] }),
  );
  const takesRanges = result === 'matrix' && parameters.length > 1;
  const looksUp = parameters.some(({ kind }) => kind === 'text');
  const causes: [code: string, sentences: string[]][] = [
    ['#VALUE!', expected],
    ['#N/A', [...(takesRanges ? [t('fn.errors.sizes')] : []), ...(looksUp ? [t('fn.errors.unknown')] : [])]],
    ['#DIV/0!', parameters.some(({ kind }) => kind !== 'text' && kind !== 'selector') ? [t('fn.errors.zero')] : []],
  ];
  const list = element(
    'dl',
    {},
    ...causes
      .filter(([, sentences]) => sentences.length > 0)
      .flatMap(([code, sentences]) => [
        element('dt', {}, localError(code, t.language)),
        ...sentences.map((sentence) => element('dd', {}, sentence)),
      ]),
  );
  return element('div', { class: 'causes' }, list, element('p', {}, t('fn.errors.passed')));
}
