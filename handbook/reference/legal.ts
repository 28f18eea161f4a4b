/** What the law sets, with paragraph, date and how sure it is, so that a reader can check it. */
import { LOCALES, type Language } from '../../src/language';
import { LAW, type LegalName, type LegalParameter } from '../../src/law/parameters';
import { Decimal } from '../../src/money/decimal';
import { CATALOGUE } from '../../functions/catalogue';
import type { FunctionDefinition } from '../../functions/definition';
import { html, NOTHING, type Html } from './html';
import { shownValue } from './shown';
import { WORDS } from './words';

export const LEGAL = 'recht';

const NAMES = Object.keys(LAW) as readonly LegalName[];

const addressOf = (name: LegalName): string => `${LEGAL}-${name}`;

export function legalSection(language: Language): Html {
  const heads = [WORDS.legalValue, WORDS.paragraph, WORDS.validFrom, WORDS.checkedOn, WORDS.howSure];
  return html`<section data-common aria-labelledby="${LEGAL}">
<h2 id="${LEGAL}">${WORDS.legal[language]}</h2>
<p>${WORDS.legalIntro[language]}</p>
<table class="legal"><thead><tr>${heads.map((head) => html`<th scope="col">${head[language]}</th>`)}</tr></thead>
<tbody>${NAMES.map((name) => row(name, language))}</tbody></table>
</section>`;
}

function row(name: LegalName, language: Language): Html {
  const { label, values, paragraph, validFrom, checkedOn, note }: LegalParameter = LAW[name];
  const users = CATALOGUE.filter(({ law = [] }) => law.includes(name));
  const functions = users.map(({ id }, index) => html`${index === 0 ? '' : ', '}<a href="#${id}">${id}</a>`);
  return html`
<tr id="${addressOf(name)}"><th scope="row">${label[language]}
<small>${shownValues(values, language)}</small><small>${functions}</small></th>
<td>${paragraph[language]}</td>
${[day(validFrom, WORDS.validFrom[language], language), day(checkedOn, WORDS.checkedOn[language], language)]}
<td>${note[language]}</td></tr>`;
}

/** Where a narrow screen has no heads, the word stands with the day. */
function day(iso: string, head: string, language: Language): Html {
  return html`<td data-head="${head}"><time datetime="${iso}">${dayText(iso, language)}</time></td>
`;
}

function dayText(iso: string, language: Language): string {
  const dateStyle = language === 'de' ? 'medium' : 'long';
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle, timeZone: 'UTC' }).format(new Date(iso));
}

/** Several are those of the years of funding. */
function shownValues(values: LegalParameter['values'], language: Language): string {
  const shown = shownValue(values.map((value) => new Decimal(value)), language, 'rate');
  if (values.length === 1) return shown;
  return `${WORDS.yearsOfFunding[language].replace('{n}', String(values.length))}: ${shown}`;
}

/** The way from a function to what the law sets in it. */
export function legalLinks({ law = [] }: FunctionDefinition, language: Language): Html {
  if (law.length === 0) return NOTHING;
  const links = law.map((name, index) => html`${index === 0 ? '' : ', '}<a href="#${addressOf(name)}">${LAW[name].label[language]}</a>`);
  return html`
<p class="quiet">${WORDS.legal[language]}: ${links}</p>`;
}
