/** The reference of all functions, group by group. */
import type { Language } from '../../src/language';
import { CATALOGUE } from '../../functions/catalogue';
import type { FunctionDefinition } from '../../functions/definition';
import { GROUPS, type Group } from '../../functions/groups';
import { RETURNABLE } from '../../functions/engine/messages';
import { REFERENCE_PAGE } from '../../functions/helpAddress';
import { entryOf, tableOfErrors } from './entry';
import { breakable, html, prose, type Html } from './html';
import { LEGAL, legalSection } from './legal';
import type { Page } from './page';
import { searchField } from './searchField';
import { WORDS } from './words';

const COMMON = 'allgemein';

export function referencePage(language: Language): Page {
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => ({
    group,
    functions: CATALOGUE.filter((definition) => definition.group === group),
  }));
  return {
    file: REFERENCE_PAGE,
    title: WORDS.referenceTitle,
    contents: html`${searchField({ label: WORDS.search, found: WORDS.found, none: WORDS.notFound }, language)}
<p data-common><a href="#${COMMON}">${WORDS.common[language]}</a></p>
<p data-common><a href="#${LEGAL}">${WORDS.legal[language]}</a></p>
${groups.map(({ group, functions }) => contentsOf(group, functions, language))}`,
    main: html`<p data-common>${WORDS.intro[language]}</p>
${common(language)}
${legalSection(language)}
${groups.map(({ group, functions }) => section(group, functions, language))}`,
  };
}

function contentsOf(group: Group, functions: readonly FunctionDefinition[], language: Language): Html {
  const items = functions.map(({ id }) => html`<li><a href="#${id}">${breakable(id)}</a></li>`);
  return html`<div data-group><p><a href="#${group}">${GROUPS[group][language]}</a></p><ul>${items}</ul></div>
`;
}

function section(group: Group, functions: readonly FunctionDefinition[], language: Language): Html {
  return html`
<section data-group aria-labelledby="${group}">
<h2 id="${group}">${GROUPS[group][language]}</h2>
${functions.map((definition) => entryOf(definition, language))}
</section>`;
}

function common(language: Language): Html {
  return html`<section data-common aria-labelledby="${COMMON}">
<h2 id="${COMMON}">${WORDS.common[language]}</h2>
<p>${prose(WORDS.notation[language])}</p>
<p>${prose(WORDS.germanWords[language])}</p>
<p>${WORDS.commonErrors[language]}</p>
${tableOfErrors(
  [
    { codes: ['#NUM!'], cause: html`${WORDS.tooLarge[language]}` },
    { codes: RETURNABLE, cause: prose(WORDS.errorComesOut[language]) },
  ],
  language,
)}
<p>${prose(WORDS.message[language])}</p>
</section>`;
}
