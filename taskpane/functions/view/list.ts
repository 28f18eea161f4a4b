/** All functions in their groups, and the search over them and the published figures. */
import { CATALOGUE } from '../../../functions/catalogue';
import { GROUPS, type Group } from '../../../functions/groups';
import { DIFFERENCES_PAGE } from '../../../functions/helpAddress';
import { NAMESPACE } from '../../../src/formula/ownName';
import { asOfText } from '../../../src/programme/asOf';
import { programme, type Figure } from '../../../src/programme/figures';
import { figureValue, searchFigures } from '../figures';
import type { FunctionsTranslate } from '../i18n';
import { iconButton, linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { icon } from '../../ui/icons';
import { pageLink } from '../../ui/pageLink';
import type { Screen } from '../../ui/shell';
import { highlights, searchFunctions, type Match } from './search';

export interface ListProps {
  readonly t: FunctionsTranslate;
  onOpen(id: string): void;
  onFigure(figure: Figure): void;
  onConvert(): void;
}

export interface ListScreen extends Screen {
  search(query: string): void;
  /** The row of a function or a figure, or the heading where it is not listed. */
  rowOf(id: string): HTMLElement;
}

export function listScreen({ t, onOpen, onFigure, onConvert }: ListProps): ListScreen {
  const title = element('h1', {}, t('nav.functions'));
  const named = { 'aria-label': t('fn.search'), placeholder: t('fn.search') };
  const input = element('input', { type: 'text', class: 'search-input', ...named, autocomplete: 'off', spellcheck: 'false' });
  const clear = iconButton('dismiss', t('fn.search.clear'), () => {
    search('');
    input.focus();
  });
  const count = element('p', { class: 'count', role: 'status' });
  const groups = element('div', { class: 'functions' });
  let rows: HTMLButtonElement[] = [];

  const show = (): void => {
    const query = input.value;
    const matches = searchFunctions(CATALOGUE, query, t.language);
    const figures = searchFigures(programme.figures, query, t.language);
    clear.hidden = query === '';
    count.textContent =
      query.trim() === ''
        ? t('fn.all', { n: CATALOGUE.length, m: programme.figures.length })
        : t.count('fn.hits', figures.length, { k: String(matches.length), m: String(CATALOGUE.length) });
    const functionRows = matches.map((match) => functionRow(t, match, query, () => onOpen(match.definition.id)));
    const figureRows = figures.map((figure) => figureRow(t, figure, query, () => onFigure(figure)));
    rows = [...functionRows, ...figureRows];
    const row = (match: Match): HTMLElement => element('li', {}, functionRows[matches.indexOf(match)] ?? '');
    const found = [...groupsOf(t, matches, row), ...(figures.length > 0 ? [figureGroup(t, figureRows)] : [])];
    groups.replaceChildren(...(found.length > 0 ? found : [nothingFound(t, query)]));
    setStop(rows[0]);
  };
  /** One stop in the tab order; the arrow keys move in the list. */
  const setStop = (stop: HTMLElement | undefined): void => {
    for (const row of rows) row.tabIndex = row === stop ? 0 : -1;
  };
  const search = (query: string): void => {
    input.value = query;
    show();
  };

  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      rows[0]?.focus();
    } else if (event.key === 'Escape' && input.value !== '') {
      event.stopPropagation();
      search('');
    }
  });
  groups.addEventListener('focusin', ({ target }) => setStop(rows.find((row) => row === target)));
  groups.addEventListener('keydown', (event) => {
    const from = rows.findIndex((row) => row === event.target);
    const next = { ArrowDown: rows[from + 1], ArrowUp: rows[from - 1] ?? input, Home: rows[0], End: rows.at(-1) }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  show();
  return {
    focus: title,
    content: [title, element('div', { class: 'search' }, icon('search'), input, clear), count, groups, furtherSection(t, onConvert)],
    actions: [],
    search,
    rowOf: (id) => rows.find((row) => row.dataset['id'] === id) ?? title,
  };
}

function groupsOf(t: FunctionsTranslate, matches: readonly Match[], row: (match: Match) => HTMLElement): HTMLElement[] {
  return (Object.keys(GROUPS) as Group[]).flatMap((group) => {
    const members = matches.filter(({ definition }) => definition.group === group);
    if (members.length === 0) return [];
    return [rowGroup(group, GROUPS[group][t.language], members.map(row))];
  });
}

const figureGroup = (t: FunctionsTranslate, rows: readonly HTMLElement[]): HTMLElement =>
  rowGroup('figures', t('fn.figures'), rows.map((row) => element('li', {}, row)));

function rowGroup(key: string, title: string, items: readonly HTMLElement[]): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': `group-${key}` },
    element(
      'div',
      { class: 'group-head' },
      element('h2', { id: `group-${key}` }, title),
      element('span', { class: 'count' }, String(items.length)),
    ),
    element('ul', {}, ...items),
  );
}

/** What else there is to do with functions than to choose one. */
function furtherSection(t: FunctionsTranslate, onConvert: () => void): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': 'selection' },
    element('div', { class: 'group-head' }, element('h2', { id: 'selection' }, t('fn.convert.selection'))),
    element('p', { class: 'further' }, linkButton(t('fn.convert'), onConvert)),
    element('p', { class: 'small' }, t('fn.convert.lead')),
    element('p', { class: 'further' }, pageLink(t('fn.differences'), DIFFERENCES_PAGE[t.language])),
  );
}

function functionRow(t: FunctionsTranslate, { definition, keyword }: Match, query: string, onClick: () => void): HTMLButtonElement {
  const description = definition.description[t.language];
  const mark = (text: string): ReturnType<typeof marked> => marked(text, highlights(text, query));
  const hint = keyword === undefined ? [] : [element('span', { class: 'small' }, t('fn.keyword', { s: '' }), ...mark(keyword))];
  const row = element(
    'button',
    { type: 'button', class: 'row-button function', 'data-id': definition.id },
    element(
      'span',
      { class: 'function-text' },
      element('span', { class: 'function-name' }, element('span', { class: 'namespace' }, NAMESPACE), ...mark(definition.id)),
      element('span', { class: 'small' }, ...mark(description)),
      ...hint,
    ),
    icon('chevronRight'),
  );
  row.addEventListener('click', onClick);
  return row;
}

function figureRow(t: FunctionsTranslate, figure: Figure, query: string, onClick: () => void): HTMLButtonElement {
  const mark = (text: string): ReturnType<typeof marked> => marked(text, highlights(text, query));
  const row = element(
    'button',
    { type: 'button', class: 'row-button function', 'data-id': figure.id },
    element(
      'span',
      { class: 'function-text' },
      element('span', { class: 'figure-head' }, element('span', { class: 'function-name' }, ...mark(figure.label[t.language])), element('span', {}, ...mark(figureValue(figure, t.language)))),
      element('span', { class: 'small' }, ...mark(t('list.quoted', { s: figure.printed })), ` · ${asOfText(figure.asOf, t.language)}`),
      element('span', { class: 'small figure-id' }, ...mark(figure.id)),
    ),
    icon('chevronRight'),
  );
  row.addEventListener('click', onClick);
  return row;
}

function nothingFound(t: FunctionsTranslate, query: string): HTMLElement {
  return element(
    'div',
    { class: 'empty' },
    icon('search'),
    element('h2', {}, t('fn.none')),
    element('p', {}, t('fn.none.text', { q: query.trim() })),
  );
}

/** A text with parts of it marked. */
function marked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), element('mark', {}, text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}
