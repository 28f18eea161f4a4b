/**
 * The figures as one text, byte for byte the same for the same figures, so that a checksum can stand for them.
 *
 * One line for each figure in the order of the data file: id, printed, value, unit, precision, qualifier, asOf, section,
 * each as it stands in the data file (`null` is empty), separated by tabs; every line ends with a line feed. As UTF-8 it is
 * the file that the build puts beside the add-in, so `sha256sum` of that file gives the checksum of a protocol.
 */
import { YEAR } from './ids';
import data from './programme-2025.json';

export const CANONICAL_FILE = `zahlen-${YEAR}.txt`;

export const canonicalFigures: string = data.figures
  .map(({ id, printed, value, unit, precision, qualifier, asOf, section }) =>
    [id, printed, value, unit, precision ?? '', qualifier, asOf, section].join('\t'),
  )
  .map((line) => `${line}\n`)
  .join('');
