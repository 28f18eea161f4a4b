import type { Localized } from '../../src/language';
import { programme } from '../../src/programme/figures';

const { title } = programme.document;

/** A section of the programme as the source of a function. */
export function inSection(section: string): Localized {
  return { de: `${title}, Abschnitt ${section}`, en: `${title}, section ${section}` };
}
