/** HTML as text, in which everything that is put in is escaped unless it is HTML already. */

export interface Html {
  readonly html: string;
}

type Content = string | number | Html | readonly Html[];

/** Tag of a template: html`<p>${text}</p>`. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return { html: parts.reduce((before, part, index) => before + rendered(contents[index - 1] ?? '') + part) };
}

export const NOTHING: Html = { html: '' };

/** Text in which backticks mark what is typed in Excel. */
export function prose(text: string): Html {
  return html`${text.split('`').map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))}`;
}

/** A name that may be broken after an underscore, so that it fits a narrow screen. */
export function breakable(name: string): Html {
  return html`${name.split(/(?<=_)/).map((part, index) => (index === 0 ? html`${part}` : html`<wbr>${part}`))}`;
}

function rendered(content: Content): string {
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  return 'html' in content ? content.html : content.map((part) => part.html).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
