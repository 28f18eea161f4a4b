import type { Language, Localized } from '../../src/language';
import { html, type Html } from './html';

export interface SearchWords {
  readonly label: Localized;
  /** With `{n}` and `{all}`. */
  readonly found: Localized;
  readonly none: Localized;
}

/** Shown by the script that makes it work. */
export function searchField({ label, found, none }: SearchWords, language: Language): Html {
  return html`<div role="search" class="search" hidden>
<label for="search">${label[language]}</label>
<input id="search" type="search" autocomplete="off" spellcheck="false">
<p id="found" role="status" data-found="${found[language]}" data-none="${none[language]}"></p>
</div>`;
}
