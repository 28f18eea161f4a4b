/** The handbook: the chapters as they are written, in the frame of the reference, with contents, search and tables made from the model. */
import type { Language } from '../../src/language';
import { HANDBOOK_PAGE } from '../../functions/helpAddress';
import { html, type Html } from '../reference/html';
import type { Page } from '../reference/page';
import { searchField } from '../reference/searchField';
import { WORDS } from '../reference/words';
import { chaptersText, headingsOf, withPictures, type Heading } from './chapters';
import { assumptionsTable, sheetInputsTable } from './inputTables';

const TABLES: Readonly<Record<string, (language: Language) => Html>> = { assumptions: assumptionsTable, 'sheet-inputs': sheetInputsTable };

export function handbookPage(language: Language): Page {
  const chapters = chaptersText(language);
  const search = searchField({ label: WORDS.searchHandbook, found: WORDS.foundTasks, none: WORDS.noTask }, language);
  return {
    file: HANDBOOK_PAGE,
    title: WORDS.handbook,
    contents: html`${search}
${byChapter(headingsOf(chapters)).map(contentsOf)}`,
    main: { html: withTables(withHeads(unbroken(withPictures(chapters))), language) },
  };
}

function byChapter(headings: readonly Heading[]): Heading[][] {
  const chapters: Heading[][] = [];
  for (const heading of headings) {
    if (heading.level === 'chapter') chapters.push([heading]);
    else chapters.at(-1)?.push(heading);
  }
  return chapters;
}

function contentsOf([chapter, ...tasks]: readonly Heading[]): Html {
  const items = tasks.map((task) => html`<li>${link(task)}</li>`);
  return html`<div data-group><p>${chapter ? link(chapter) : ''}</p><ul>${items}</ul></div>
`;
}

const link = ({ id, title }: Heading): Html => html`<a href="#${id}">${{ html: title }}</a>`;

/** An amount and its sign stay on one line. */
const unbroken = (chapters: string): string => chapters.replace(/ (€|%)<\/(samp|kbd)>/g, '\u00a0$1</$2>');

/** On a narrow screen each cell of a wide table has a line of its own, and says of which column it is. */
const withHeads = (chapters: string): string =>
  chapters.replace(/<table class="stacked">.*?<\/table>/gs, (table) => {
    const heads = [...table.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, head = '']) => head);
    if (heads.length < 3) return table;
    return table.replace(/<\/th>(?:<td>.*?<\/td>)+/g, (cells) => {
      let column = 0;
      return cells.replace(/<td>/g, () => `<td data-head="${heads[(column += 1)] ?? ''}">`);
    });
  });

const withTables = (chapters: string, language: Language): string =>
  chapters.replace(/<!-- table: ([\w-]+) -->/g, (mark, name: string) => {
    const table = TABLES[name];
    if (!table) throw new RangeError(`The handbook asks for a table that there is not: ${mark}`);
    return table(language).html;
  });
