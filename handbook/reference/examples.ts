/** The worked examples of a function, the same that the tests calculate. */
import type { StepUnit } from '../../src/explain';
import type { Language } from '../../src/language';
import type { FunctionDefinition, Result } from '../../functions/definition';
import type { CellResult } from '../../functions/engine/outcome';
import { localFormula } from '../../src/formula/localFormula';
import { html, type Html } from './html';
import { shownCell } from './shown';
import { arriving, typedCall } from './typed';
import { WORDS } from './words';

export function examplesOf(definition: FunctionDefinition, language: Language): Html {
  return exampleTable(
    definition.examples.map(({ arguments: args }) => ({
      formula: localFormula(typedCall(definition, args), language),
      result: calculated(definition, args, language),
    })),
    language,
  );
}

export function exampleTable(rows: readonly { readonly formula: string; readonly result: Html }[], language: Language): Html {
  const lines = rows.map(({ formula, result }) => html`<tr><td>${formulaText(formula)}</td><td>${result}</td></tr>`);
  const heads = [WORDS.formula, WORDS.result].map((word) => html`<th scope="col">${word[language]}</th>`);
  return html`<table class="examples"><thead><tr>${heads}</tr></thead>
<tbody>${lines}</tbody></table>`;
}

/** May be broken after a separator, so that it fits a narrow screen, and is copied as one. */
export function formulaText(formula: string): Html {
  const parts = formula.split(/(?<=[;,(])/);
  return html`<code>${parts.map((part, index) => (index === 0 ? html`${part}` : html`<wbr>${part}`))}</code>`;
}

/** A result comes from the calculation itself, with the unit of its last step. */
export function calculated(definition: FunctionDefinition, args: readonly unknown[], language: Language): Html {
  const values = arriving(args);
  return shownResult(definition.evaluate(values), language, definition.explain(values).steps.at(-1)?.unit);
}

function shownResult(result: Result, language: Language, unit?: StepUnit): Html {
  if (!Array.isArray(result)) return html`${shownCell(result, language, unit)}`;
  if (result.length === 1 && result[0]?.length === 1) return html`${shownCell(result[0][0], language, unit)}`;
  const cellOf = (cell: CellResult): Html => html`<td${typeof cell === 'number' ? NUMBER : TEXT}>${shownCell(cell, language, unit)}</td>`;
  const rows = result.map((row) => html`<tr>${row.map(cellOf)}</tr>`);
  return html`<table class="spilled">${rows}</table>`;
}

const NUMBER = html` class="number"`;
const TEXT = html``;
