/** How one example comes to its result, and the same in Excel's own functions. */
import { stepInserted, type Step } from '../../src/explain';
import type { Language } from '../../src/language';
import type { Example, FunctionDefinition } from '../../functions/definition';
import { localFormula } from '../../src/formula/localFormula';
import { formulaText } from './examples';
import { html, NOTHING, type Html } from './html';
import { shownValue } from './shown';
import { nativeArguments, typedCall } from './typed';
import { WORDS } from './words';

export function derivationOf(definition: FunctionDefinition, language: Language): Html {
  const [first, ...others] = definition.examples
    .filter(({ result }) => !definition.cellwise || isSingle(result))
    .map((example) => ({ example, steps: definition.explain(example.arguments).steps }));
  if (first === undefined) return NOTHING;
  const richest = others.reduce((best, candidate) => (candidate.steps.length > best.steps.length ? candidate : best), first);
  return html`${stepsOf(definition, richest, language)}
<h4>${WORDS.native[language]}</h4>
${nativeEquivalentOf(definition, richest.example, language)}`;
}

interface Explained {
  readonly example: Example;
  readonly steps: readonly Step[];
}

/** Steps tell of one cell only. */
const isSingle = (result: Example['result']): boolean => !Array.isArray(result) || result.flat().length === 1;

function stepsOf(definition: FunctionDefinition, { example, steps }: Explained, language: Language): Html {
  if (steps.length === 0) return NOTHING;
  const formula = localFormula(typedCall(definition, example.arguments), language);
  return html`<h4>${WORDS.steps[language]}</h4>
<p>${WORDS.stepsOf[language]}${formulaText(formula)}:</p>
<ol class="steps">${steps.map((step) => stepItem(step, language))}</ol>`;
}

function stepItem(step: Step, language: Language): Html {
  const given = [step.rounding, step.source].filter((note) => note !== undefined);
  const notes = given.map((note) => html`<span class="note">${note[language]}</span>`);
  return html`
<li><span class="step"><strong>${step.name[language]}</strong>
<strong class="value">${shownValue(step.value, language, step.unit)}</strong></span>
<span>${inWords(step, language)}</span>
<span>${stepInserted(step, language)}</span>${notes}</li>`;
}

/** `vergleich − basis`, in which the names stand out from the words between them. */
function inWords({ formula }: Step, language: Language): Html {
  const parts = formula[language].split(/\{([^}]*)\}/);
  return html`${parts.map((part, index) => (index % 2 === 0 ? html`${part}` : html`<var>${part}</var>`))}`;
}

function nativeEquivalentOf(definition: FunctionDefinition, { arguments: args }: Example, language: Language): Html {
  const native = definition.nativeEquivalent(nativeArguments(definition, args));
  if ('none' in native) return html`<p>${native.none[language]}</p>`;
  return html`<p>${WORDS.nativeOf[language]}${formulaText(localFormula(`=${native.formula}`, language))}</p>`;
}
