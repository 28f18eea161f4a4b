import type { Language, Localized } from '../language';
import { Decimal } from '../money/decimal';
import { nearest } from './nearest';
import { findProblems, type Problem } from './problems';
import programme2025Data from './programme-2025.json';

/** The document that a figure was published in. */
export interface ProgrammeDocument {
  readonly title: string;
  readonly publisher: string;
  readonly language: Language;
  /** Version of the data file, not of the document. */
  readonly dataVersion: string;
}

/** A published figure with its provenance. */
export interface Figure {
  /** Also its name in the workbook. */
  readonly id: string;
  readonly label: Localized;
  /** As it stands in the document, German. */
  readonly printed: string;
  /** In the unit of the figure; per cent as a fraction (14.6 % = 0.146). */
  readonly value: Decimal;
  readonly unit: string;
  /** The step that the printed value is rounded to, in the unit of `value`; null where there is none. */
  readonly precision: Decimal | null;
  /** What the document says beside the number, such as `rd.` or `knapp`; empty where nothing. */
  readonly qualifier: string;
  /** Date, period or other word on what the figure stands for. */
  readonly asOf: string;
  readonly section: string;
  readonly note: Localized | null;
  readonly document: ProgrammeDocument;
}

export interface Programme {
  readonly document: ProgrammeDocument;
  /** In the order of the document. */
  readonly figures: readonly Figure[];
}

/** A figure as it stands in a data file: decimals are text. */
interface FigureData extends Omit<Figure, 'value' | 'precision' | 'document'> {
  readonly value: string;
  readonly precision: string | null;
}

interface ProgrammeData {
  readonly document: ProgrammeDocument;
  readonly figures: readonly FigureData[];
}

/** A data file that is not what figures.schema.json asks for. */
export class InvalidProgramme extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, found, expected }) => `${path}: ${found.en}, expected ${expected.en}`).join('\n'));
  }
}

/**
 * Reads the figures of a programme from parsed JSON.
 *
 * @throws InvalidProgramme with every problem, in German and English.
 */
export function loadProgramme(data: unknown): Programme {
  const problems = findProblems(data);
  if (problems.length > 0) throw new InvalidProgramme(problems);
  const { document, figures } = data as ProgrammeData;
  return {
    document,
    figures: figures.map((figure) => ({
      ...figure,
      value: readValue(figure.value),
      precision: figure.precision === null ? null : new Decimal(figure.precision),
      document,
    })),
  };
}

/** The figures of the Arbeitsmarkt- und Integrationsprogramm 2025. */
export const programme: Programme = loadProgramme(programme2025Data);

const byId = new Map(programme.figures.map((figure) => [figure.id, figure]));

/** The figure with this id, in upper or lower case. */
export function findFigure(id: string): Figure | undefined {
  return byId.get(id.toUpperCase());
}

/** Ids that look like `id`, the nearest first. */
export function similarIds(id: string): readonly string[] {
  return nearest(id.toUpperCase(), [...byId.keys()]);
}

/** Document and section, German as printed. */
export function citation({ document, section }: Figure): string {
  return `${document.title}, Abschnitt ${section}`;
}

/** `93224000`, `0.146` or the fraction `2/3`. */
function readValue(text: string): Decimal {
  const [numerator = text, denominator] = text.split('/');
  return denominator === undefined ? new Decimal(numerator) : new Decimal(numerator).div(denominator);
}
