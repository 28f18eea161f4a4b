/** The parameters of a function as a table, with the words of its selectors. */
import type { Language } from '../../src/language';
import { Decimal } from '../../src/money/decimal';
import { formatNumber } from '../../src/money/format';
import type { FunctionDefinition, Parameter } from '../definition';
import { expectedBy } from '../engine/check';
import { isOptional } from '../metadata';
import { breakable, html, NOTHING, type Html } from './html';
import { WORDS } from './words';

export function parametersOf({ parameters }: FunctionDefinition, language: Language): Html {
  const heads = [WORDS.name, WORDS.description, WORDS.allowed].map((word) => html`<th scope="col">${word[language]}</th>`);
  return html`<table class="parameters"><thead><tr>${heads}</tr></thead>
<tbody>${parameters.map((parameter) => row(parameter, language))}</tbody></table>`;
}

function row(parameter: Parameter, language: Language): Html {
  return html`
<tr><th scope="row"><code>${breakable(parameter.name[language])}</code><small>${presence(parameter, language)}</small></th>
<td>${parameter.description[language]}${wordsOf(parameter, language)}</td>
<td>${allowed(parameter, language)}</td></tr>`;
}

function presence(parameter: Parameter, language: Language): string {
  if (!isOptional(parameter)) return WORDS.required[language];
  const given = 'default' in parameter ? parameter.default : undefined;
  if (given === undefined) return WORDS.optional[language];
  const shown = parameter.kind === 'selector' ? given : formatNumber(new Decimal(given), language);
  return `${WORDS.optional[language]}, ${WORDS.byDefault[language]} ${shown}`;
}

function allowed(parameter: Parameter, language: Language): string {
  if (parameter.kind === 'selector') return WORDS.oneOf[language];
  const expected = expectedBy(parameter)[language];
  return 'range' in parameter ? WORDS.cells[language] + expected : expected;
}

function wordsOf(parameter: Parameter, language: Language): Html {
  if (parameter.kind !== 'selector') return NOTHING;
  const words = parameter.values.map(({ value, meaning }) => html`<div><dt><code>${value}</code></dt><dd>${meaning[language]}</dd></div>`);
  return html`<dl>${words}</dl>`;
}
