/** Published figures inside texts about the document, so that none of its numbers stands twice. */
import { localized, type Language, type Localized } from '../language';
import { formatNumber } from '../money/format';
import { monthText } from './asOf';
import { findFigure, type Figure } from './figures';

/** @throws where our own data is wrong */
export function publishedFigure(id: string): Figure {
  const figure = findFigure(id);
  if (!figure) throw new RangeError(`There is no figure ${id}.`);
  return figure;
}

const PLACEHOLDER = /\{(?:(printed|qualifier|asOf) )?([A-Z][A-Z0-9_]+)\}/g;

function filled(text: string, language: Language, numberOf: (figure: Figure, language: Language) => string): string {
  return text.replace(PLACEHOLDER, (_, part: 'printed' | 'qualifier' | 'asOf' | undefined, id: string) => {
    const figure = publishedFigure(id);
    if (part === 'asOf') return dateText(figure.asOf, language);
    return part ? figure[part] : numberOf(figure, language);
  });
}

/**
 * With the figures whose ids stand in braces. `{ID}` is the number in the reader's language, `{printed ID}` and
 * `{qualifier ID}` are the words of the document, `{asOf ID}` is its month or year.
 */
export const withFigures = (text: Localized): Localized => localized((language) => filled(text[language], language, shown));

/** Millions, per cent or a count, as finely as it is printed. */
function shown({ unit, value, precision }: Figure, language: Language): string {
  const scale = unit === 'EUR' ? 1_000_000 : unit === '%' ? 0.01 : 1;
  return formatNumber(value.div(scale), language, precision?.div(scale).decimalPlaces());
}

/**
 * Where something stands in the document: `4.1: 46,66 Mio.` Numbers are as printed there in every language.
 *
 * @param text the figures' ids in braces, as in `withFigures`
 * @param of the figure whose section it is; the first one of the text where left out
 */
export function place(text: string | Localized, of?: string): Localized {
  return localized((language) => {
    const words = typeof text === 'string' ? text : text[language];
    const { section } = publishedFigure(of ?? [...words.matchAll(PLACEHOLDER)][0]?.[2] ?? '');
    return `${section}: ${filled(words, language, printedNumber)}`;
  });
}

/** `46,66` of `46,66 Mio. EUR` */
const printedNumber = ({ printed }: Figure): string => /\d[\d.,]*/.exec(printed)?.[0] ?? printed;

/** `2024-12` → `Dezember 2024`; a year stays one. */
function dateText(asOf: string, language: Language): string {
  const [year = '', month] = asOf.split('-');
  if (month === undefined) return year;
  return monthText(asOf, language);
}
