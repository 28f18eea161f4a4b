/** What the arguments say at one moment, with what Excel says of the cells that they refer to. */
import type { Parameter } from '../../../functions/parameter';
import type { Notation } from '../../../src/formula/notation';
import type { ReferenceReading } from '../../excel/references';
import { failureOf, type Failure, type OnDelay } from '../../excel/session';
import { readArgument } from '../argument';
import type { Given } from '../evaluate';
import { addressOf, type Reference } from '../../../src/formula/reference';
import type { FunctionsWorkbook } from './functionsWorkbook';

export interface Seen {
  readonly texts: readonly string[];
  readonly given: readonly Given[];
  /** The cells that the formula refers to; without a sheet where the argument names none. */
  readonly places: readonly string[];
  /** Why Excel would not have the cells read. */
  readonly refusal?: Failure;
}

export const NOTHING_SEEN: Seen = { texts: [], given: [], places: [] };

/** In one round trip, or none where the arguments refer to nothing. */
export async function lookUp(
  workbook: Pick<FunctionsWorkbook, 'readReferences'>,
  parameters: readonly Parameter[],
  texts: readonly string[],
  notation: Notation,
  onDelay: OnDelay,
): Promise<Seen> {
  const read = parameters.map((parameter, index) => readArgument(texts[index] ?? '', parameter, notation));
  const alone = read.flatMap((argument) => (argument.kind === 'reference' ? [argument.reference] : []));
  const inside = read.flatMap((argument) => (argument.kind === 'expression' ? argument.references : []));
  // Where cells are an expression says itself.
  const asked = inside.filter(({ kind }) => kind !== 'cells');
  let readings: readonly ReferenceReading[] = [];
  let refusal: Failure | undefined;
  try {
    if (alone.length + asked.length > 0) readings = await workbook.readReferences(alone, asked, onDelay);
  } catch (error) {
    refusal = failureOf(error);
    readings = alone.map(() => ({ kind: 'unreadable' }));
  }
  const left = [...readings];
  const given = read.map((argument): Given => {
    const reading = argument.kind === 'reference' ? left.shift() : undefined;
    return reading ? { argument, reading } : { argument };
  });
  const found = [...alone, ...asked].flatMap(({ kind }, index) => (kind === 'cells' ? [] : placeIn(readings[index])));
  return { texts, given, places: [...found, ...[...alone, ...inside].flatMap(written)], refusal };
}

/** What is known without asking Excel again: its readings as far as they belong to these texts. */
export const known = (seen: Seen, parameters: readonly Parameter[], texts: readonly string[], notation: Notation): Given[] =>
  parameters.map((parameter, index) => {
    const text = texts[index] ?? '';
    return (text === seen.texts[index] && seen.given[index]) || { argument: readArgument(text, parameter, notation) };
  });

const placeIn = (reading: ReferenceReading | undefined): string[] => (reading?.kind === 'cells' ? [reading.address] : []);

const written = (reference: Reference): string[] => (reference.kind === 'cells' ? [addressOf(reference)] : []);
