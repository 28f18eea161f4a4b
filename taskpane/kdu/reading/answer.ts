/** What the reading of a file gives the pane: data that goes from a worker to the page, and sentences for it. */
import type { Language } from '../../../src/language';
import { readImport } from '../../../src/import';
import type { Answers, Facts, Held, LeftOut, Question, Refusal } from '../../../src/import/outcome';
import { equationText, problemText, questionText, refusalText, understoodText } from '../../../src/import/texts';

export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly answers: Answers;
  readonly held: Held;
  readonly language: Language;
}

/** Its amounts are whole cents: no object with code goes through a worker's door. */
export type ReadFacts = Omit<Facts, 'leftOut'> & { readonly leftOut: readonly Omit<LeftOut, 'exact'>[] };

export interface ReadAnswer {
  readonly outcome: ReadFacts | Question | Refusal;
  readonly understood: string;
  /** The question, the refusal, or the control equation. */
  readonly said: string;
  /** One for each problem. */
  readonly problems: readonly string[];
}

export async function answerTo({ language, ...input }: ReadRequest): Promise<ReadAnswer> {
  const outcome = await readImport(input);
  const said =
    outcome.kind === 'facts' ? equationText(outcome, language) : outcome.kind === 'question' ? questionText(outcome, language) : refusalText(outcome, language);
  return {
    outcome: outcome.kind === 'facts' ? { ...outcome, leftOut: outcome.leftOut.map(({ exact: _, ...rest }) => rest) } : outcome,
    understood: understoodText(outcome, language),
    said,
    problems: outcome.problems.map((problem) => problemText(problem, language)),
  };
}
