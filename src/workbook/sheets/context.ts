import type { Language } from '../../language';
import type { Figure, Programme } from '../../programme/figures';
import type { SheetKey } from '../model';

/** What a sheet is built from. */
export interface SheetContext {
  readonly programme: Programme;
  readonly language: Language;
  /** Every sheet that will stand in the workbook. */
  readonly loaded: ReadonlySet<SheetKey>;
}

export function figureOf({ programme }: SheetContext, id: string): Figure {
  const figure = programme.figures.find((candidate) => candidate.id === id);
  if (!figure) throw new RangeError(`The programme has no figure "${id}"`);
  return figure;
}

const SECTION = { de: 'Abschnitt', en: 'Section' } as const;
const QUOTES = { de: ['„', '“'], en: ['“', '”'] } as const;

/** As it was printed, in quotes: „rd. 46,66 Mio. EUR“. */
export function quoteOf(context: SheetContext, id: string): string {
  const { qualifier, printed } = figureOf(context, id);
  const [open, close] = QUOTES[context.language];
  return `${open}${`${qualifier} ${printed}`.trim()}${close}`;
}

/** Where a figure was printed, and how: Abschnitt 4.1: „rd. 46,66 Mio. EUR“. */
export function originOf(context: SheetContext, id: string): string {
  return `${SECTION[context.language]} ${figureOf(context, id).section}: ${quoteOf(context, id)}`;
}
