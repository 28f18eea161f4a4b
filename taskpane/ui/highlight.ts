import { element } from './dom';

/** A text with parts of it marked. */
export function marked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), element('mark', {}, text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}
