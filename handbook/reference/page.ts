/** The frame of a page for users: no script or style but the site's own, and the same page in the other language. */
import type { Language, Localized } from '../../src/language';
import { DIFFERENCES_PAGE, HANDBOOK_PAGE, REFERENCE_PAGE } from '../../functions/helpAddress';
import { html, type Html } from './html';
import { WORDS } from './words';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export interface Page {
  readonly file: Localized;
  readonly title: Localized;
  readonly contents: Html;
  readonly main: Html;
}

export function pageText({ file, title, contents, main }: Page, language: Language): string {
  const other = language === 'de' ? 'en' : 'de';
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>JC Finanzplanung – ${title[language]}</title>
<link rel="stylesheet" href="handbuch.css">
<link rel="stylesheet" href="reference.css">
<link rel="alternate" hreflang="${other}" href="${file[other]}">
<script defer src="reference.js"></script>
</head>
<body class="reference">
<header>
<nav class="pages" aria-label="${WORDS.pages[language]}">
${[HANDBOOK_PAGE, REFERENCE_PAGE, DIFFERENCES_PAGE].map((target, index) => link(target, PAGE_TITLES[index] ?? title, file, language))}
<a href="${file[other]}" id="other-language" lang="${other}" hreflang="${other}">${WORDS.otherLanguage[language]}</a>
</nav>
<h1>${title[language]}</h1>
</header>
<nav class="contents" id="contents" aria-label="${WORDS.contents[language]}">
${contents}
</nav>
<main>
${main}
</main>
<p class="to-contents"><a href="#contents">${WORDS.contents[language]}</a></p>
</body>
</html>
`;
  return page.html;
}

const PAGE_TITLES: readonly Localized[] = [WORDS.handbook, WORDS.referenceTitle, WORDS.differencesTitle];

function link(target: Localized, title: Localized, current: Localized, language: Language): Html {
  return html`<a href="${target[language]}"${target === current ? html` aria-current="page"` : ''}>${title[language]}</a>
`;
}
