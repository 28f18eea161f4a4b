/** The published figures as the pane finds them, and as they come into a cell. */
import type { ReferenceReading } from '../excel/references';
import { isFound, wordsOf } from '../../functions/search';
import { FIGURE } from '../../functions/catalogue/figure';
import type { StepUnit } from '../../src/explain';
import type { Notation } from '../../src/formula/notation';
import type { Language } from '../../src/language';
import type { Figure } from '../../src/programme/figures';
import { buildCall } from './call';
import { showNumber } from './display';

const unitOf = ({ unit }: Figure): StepUnit => (unit === 'EUR' ? 'eur' : unit === '%' ? 'rate' : 'number');

/** `63.800.000 €` */
export const figureValue = (figure: Figure, language: Language): string => showNumber(figure.value, unitOf(figure), language);

/** Every word of the search in what is shown of a figure, in its label in the other language or among its plain digits. Nothing without a word. */
export function searchFigures(figures: readonly Figure[], query: string, language: Language): Figure[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const texts = (figure: Figure): string =>
    [figure.label[language], figure.id, figure.printed, figureValue(figure, language), figure.label.de, figure.label.en, figure.value.toFixed()].join('\n');
  return figures.filter((figure) => words.every((word) => isFound(texts(figure), word)));
}

/** The name of a figure is a name of the workbook once the figures are loaded; a name of the user's, or an overwritten cell, is not the figure. */
export const isLoaded = ({ value }: Figure, reading: ReferenceReading | undefined): boolean =>
  reading?.kind === 'cells' && reading.values.flat().length === 1 && reading.values[0]?.[0] === value.toNumber();

/** `=HH_2025_GESAMT`, which leads to its row of Zahlenquelle; else `=JC.FIGURE("HH_2025_GESAMT")`. */
export const figureFormula = (figure: Figure, reading: ReferenceReading | undefined, notation: Notation): string =>
  isLoaded(figure, reading) ? `=${figure.id}` : buildCall(FIGURE, [figure.id], notation);
