/** What differs from Excel, and why: the texts of `differences/` with their examples. */
import type { Language } from '../../src/language';
import { CATALOGUE } from '../../functions/catalogue';
import { localFormula } from '../../src/formula/localFormula';
import { DIFFERENCES_PAGE } from '../../functions/helpAddress';
import { DIFFERENCES } from './differences';
import type { Difference, Shown } from './differences/difference';
import { calculated, exampleTable } from './examples';
import { html, prose, type Html } from './html';
import type { Page } from './page';
import { shownCell } from './shown';
import { typedCall } from './typed';
import { WORDS } from './words';

export function differencesPage(language: Language): Page {
  const items = DIFFERENCES.map(({ id, title }) => html`<li><a href="#${id}">${title[language]}</a></li>`);
  return {
    file: DIFFERENCES_PAGE,
    title: WORDS.differencesTitle,
    contents: html`<ul>${items}</ul>`,
    main: html`${DIFFERENCES.map((difference) => section(difference, language))}`,
  };
}

function section({ id, title, text, examples }: Difference, language: Language): Html {
  return html`
<section class="difference" aria-labelledby="${id}">
<h2 id="${id}">${title[language]}</h2>
${text.map((paragraph) => html`<p>${prose(paragraph[language])}</p>`)}
${examples ? exampleTable(examples.map((example) => row(example, language)), language) : ''}
</section>`;
}

function row(example: Shown, language: Language): { formula: string; result: Html } {
  if ('excel' in example) {
    return { formula: localFormula(`=${example.excel}`, language), result: html`${shownCell(example.result, language)}` };
  }
  const definition = CATALOGUE.find(({ id }) => id === example.id);
  if (definition === undefined) throw new Error(`There is no function ${example.id}.`);
  return {
    formula: localFormula(typedCall(definition, example.arguments), language),
    result: calculated(definition, example.arguments, language),
  };
}
