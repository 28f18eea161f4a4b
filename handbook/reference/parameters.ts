/** The parameters of a function as a table, with the words of its selectors. */
import type { Language } from '../../src/language';
import { Decimal } from '../../src/money/decimal';
import { formatNumber } from '../../src/money/format';
import type { FunctionDefinition } from '../../functions/definition';
import { isOptional, type Parameter } from '../../functions/parameter';
import { CellError } from '../../functions/engine/cellError';
import { expectedBy } from '../../functions/engine/check';
import { varied } from './errors';
import { breakable, html, NOTHING, type Html } from './html';
import { WORDS } from './words';

export function parametersOf(definition: FunctionDefinition, language: Language): Html {
  const heads = [WORDS.name, WORDS.description, WORDS.allowed].map((word) => html`<th scope="col">${word[language]}</th>`);
  return html`<table class="parameters"><thead><tr>${heads}</tr></thead>
<tbody>${definition.parameters.map((parameter) => row(definition, parameter, language))}</tbody></table>`;
}

function row(definition: FunctionDefinition, parameter: Parameter, language: Language): Html {
  return html`
<tr><th scope="row"><code>${breakable(parameter.name[language])}</code><small>${presence(parameter, language)}</small></th>
<td>${parameter.description[language]}${wordsOf(parameter, language)}</td>
<td>${allowed(definition, parameter, language)}</td></tr>`;
}

function presence(parameter: Parameter, language: Language): string {
  if (!isOptional(parameter)) return WORDS.required[language];
  const given = 'default' in parameter ? parameter.default : undefined;
  if (given === undefined) return WORDS.optional[language];
  const shown = parameter.kind === 'selector' ? given : formatNumber(new Decimal(given), language);
  return `${WORDS.optional[language]}, ${WORDS.byDefault[language]} ${shown}`;
}

function allowed(definition: FunctionDefinition, parameter: Parameter, language: Language): string {
  if (parameter.kind === 'selector') return WORDS.oneOf[language];
  const expected = expectedBy(parameter)[language];
  if ('range' in parameter) return WORDS.cells[language] + expected;
  return isDivisor(definition, parameter) ? expected + WORDS.atZero[language] : expected;
}

/** A 0 there is a number like any other, and its error not one of the argument. */
function isDivisor(definition: FunctionDefinition, parameter: Parameter): boolean {
  const cells = [definition.evaluate(varied(definition, new Map([[parameter, 0]])))].flat(2);
  return cells.some((cell) => cell instanceof CellError && cell.code === '#DIV/0!');
}

function wordsOf(parameter: Parameter, language: Language): Html {
  if (parameter.kind !== 'selector') return NOTHING;
  const words = parameter.values.map(({ value, meaning }) => html`<div><dt><code>${value}</code></dt><dd>${meaning[language]}</dd></div>`);
  return html`<dl>${words}</dl>`;
}
