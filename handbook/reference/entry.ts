/** One function as a part of the reference. */
import type { Language } from '../../src/language';
import type { Example, FunctionDefinition } from '../../functions/definition';
import { isOptional } from '../../functions/parameter';
import { localError } from '../../src/formula/germanWords';
import { searchText } from '../../functions/search';
import { errorsOf } from './errors';
import { examplesOf } from './examples';
import { breakable, html, prose, type Html } from './html';
import { legalLinks } from './legal';
import { parametersOf } from './parameters';
import { derivationOf } from './steps';
import { WORDS } from './words';

export function entryOf(definition: FunctionDefinition, language: Language): Html {
  const { id, description, source } = definition;
  return html`
<article id="${id}" data-search="${searchText(definition)}" aria-labelledby="${id}-name">
<h3 id="${id}-name"><a href="#${id}">JC.${breakable(id)}</a></h3>
<p>${description[language]}</p>
<p class="syntax"><code>${syntax(definition, language)}</code></p>
<h4>${WORDS.parameters[language]}</h4>
${parametersOf(definition, language)}
<h4>${WORDS.result[language]}</h4>
<p>${resultKind(definition, language)}</p>
<h4>${WORDS.examples[language]}</h4>
${examplesOf(definition, language)}
${derivationOf(definition, language)}
<h4>${WORDS.errors[language]}</h4>
${errorTable(definition, language)}
<p class="quiet">${WORDS.source[language]}: ${source[language]}</p>${legalLinks(definition, language)}
</article>`;
}

/** `=JC.KDU_DELTA(basis; vergleich; [modus])` */
function syntax({ id, parameters }: FunctionDefinition, language: Language): Html {
  const separator = language === 'de' ? '; ' : ', ';
  const names = parameters.map((parameter, index) => {
    const name = breakable(parameter.name[language]);
    return html`${index === 0 ? '' : separator}${isOptional(parameter) ? html`[${name}]` : name}`;
  });
  return html`=JC.${breakable(id)}(${names})`;
}

/** What the examples give, and how it comes from the arguments. */
function resultKind({ cellwise, parameters, result, examples }: FunctionDefinition, language: Language): string {
  const kinds = [...new Set(examples.map((example) => exampleKind(example.result, cellwise)))].map((kind) => WORDS[kind][language]);
  const list = kinds.join(WORDS.or[language]);
  const oneWord = parameters.some(({ kind }) => kind === 'selector') ? [WORDS.oneWord] : [];
  const shape = cellwise ? [WORDS.cellwise, ...oneWord] : result === 'matrix' ? [WORDS.together, WORDS.spills] : [WORDS.together];
  return [`${list.charAt(0).toUpperCase()}${list.slice(1)}.`, ...shape.map((sentence) => sentence[language])].join(' ');
}

function exampleKind(result: Example['result'], cellwise: boolean): 'oneNumber' | 'aText' | 'numbers' | 'table' {
  const cells = Array.isArray(result) ? result.flat() : [result];
  if (cells.length === 1 || cellwise) return typeof cells[0] === 'string' ? 'aText' : 'oneNumber';
  return cells.some((cell) => typeof cell === 'string') ? 'table' : 'numbers';
}

function errorTable(definition: FunctionDefinition, language: Language): Html {
  const errors = errorsOf(definition);
  const codes = [...new Set(errors.map(({ code }) => code))];
  return tableOfErrors(
    codes.map((code) => {
      const causes = errors.filter((error) => error.code === code).map(({ when }) => html`<li>${prose(when[language])}</li>`);
      return { codes: [code], cause: html`<ul>${causes}</ul>` };
    }),
    language,
  );
}

export function tableOfErrors(rows: readonly { readonly codes: readonly string[]; readonly cause: Html }[], language: Language): Html {
  const lines = rows.map(({ codes, cause }) => {
    const names = codes.map((code) => html`<code>${localError(code, language)}</code> `);
    return html`<tr><th scope="row">${names}</th><td>${cause}</td></tr>`;
  });
  const heads = [WORDS.error, WORDS.cause].map((word) => html`<th scope="col">${word[language]}</th>`);
  return html`<table class="errors"><thead class="unseen"><tr>${heads}</tr></thead>
<tbody>${lines}</tbody></table>`;
}
