/** What a script adds to the handbook and the reference: the search, and that the other language opens at the same place. Without it all is readable. */
import { isFound } from '../functions/search';

const search = document.querySelector<HTMLInputElement>('#search');
const status = document.getElementById('found');
const otherLanguage = document.querySelector<HTMLAnchorElement>('#other-language');
const entries = [...document.querySelectorAll<HTMLElement>('article')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
/** What is said of all stands between a search and what it finds. */
const common = [...document.querySelectorAll<HTMLElement>('[data-common]')];
const contents = [...document.querySelectorAll<HTMLAnchorElement>('.contents li a')];

function show(query: string): void {
  const found = new Set(entries.filter(({ dataset, textContent }) => isFound(dataset['search'] ?? textContent, query)).map(({ id }) => id));
  for (const entry of entries) entry.hidden = !found.has(entry.id);
  for (const link of contents) (link.parentElement as HTMLElement).hidden = !found.has(link.hash.slice(1));
  for (const group of groups) group.hidden = group.querySelector(':scope > article:not([hidden]), :scope > ul > li:not([hidden])') === null;
  for (const part of common) part.hidden = query.trim() !== '';
  if (status) status.textContent = sentence(query, found.size, status.dataset);
}

function sentence(query: string, found: number, { found: some = '', none = '' }: DOMStringMap): string {
  if (query.trim() === '') return '';
  return found === 0 ? none : some.replace('{n}', String(found)).replace('{all}', String(entries.length));
}

/** A link to a function that the search hides ends the search. */
function followHash(): void {
  if (otherLanguage) otherLanguage.hash = location.hash;
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!search || !target?.closest('[hidden]')) return;
  search.value = '';
  show('');
  target.scrollIntoView();
}

if (search) {
  (search.closest('[hidden]') as HTMLElement).hidden = false;
  search.addEventListener('input', () => show(search.value));
  // A browser that goes back keeps the field's text.
  show(search.value);
}
window.addEventListener('hashchange', followHash);
followHash();
