/** How one example comes to its result, and the same in Excel's own functions. */
import { stepFormula, stepInserted, type Step } from '../../src/explain';
import type { Language } from '../../src/language';
import type { Example, FunctionDefinition } from '../definition';
import { localFormula } from '../localFormula';
import { formulaText } from './examples';
import { html, NOTHING, type Html } from './html';
import { legible, shownValue } from './shown';
import { twinArguments, typedCall } from './typed';
import { WORDS } from './words';

export function derivationOf(definition: FunctionDefinition, language: Language): Html {
  const [first, ...others] = definition.examples.map((example) => ({ example, steps: definition.explain(example.arguments).steps }));
  if (first === undefined) return NOTHING;
  const richest = others.reduce((best, candidate) => (candidate.steps.length > best.steps.length ? candidate : best), first);
  return html`${stepsOf(definition, richest, language)}
<h4>${WORDS.native[language]}</h4>
${twinOf(definition, richest.example, language)}`;
}

function stepsOf(definition: FunctionDefinition, { example, steps }: { example: Example; steps: readonly Step[] }, language: Language): Html {
  if (steps.length === 0) return NOTHING;
  const formula = localFormula(typedCall(definition, example.arguments), language);
  return html`<h4>${WORDS.steps[language]}</h4>
<p>${WORDS.stepsOf[language]}${formulaText(formula)}:</p>
<ol class="steps">${steps.map((step) => stepItem(step, language))}</ol>`;
}

function stepItem(step: Step, language: Language): Html {
  const notes = [step.rounding, step.source].flatMap((note) => (note === undefined ? [] : [html`<span class="note">${note[language]}</span>`]));
  return html`
<li><span class="step"><strong>${step.name[language]}</strong> <strong class="value">${shownValue(step.value, language, step.unit)}</strong></span>
<span>${stepFormula(step, language)}</span>
<span>${stepInserted(legible(step), language)}</span>${notes}</li>`;
}

function twinOf(definition: FunctionDefinition, { arguments: args }: Example, language: Language): Html {
  const twin = definition.twin(twinArguments(args));
  if ('none' in twin) return html`<p>${twin.none[language]}</p>`;
  return html`<p>${WORDS.nativeOf[language]}${formulaText(localFormula(`=${twin.formula}`, language))}</p>`;
}
