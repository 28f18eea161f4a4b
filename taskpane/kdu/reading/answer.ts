/** What the reading of a file gives the pane: data that goes from a worker to the page, and sentences for it. */
import type { Language } from '../../../src/language';
import { readImport } from '../../../src/import';
import type { OnProgress } from '../../../src/import/fields';
import { logTexts, type LogTexts } from '../../../src/import/logTexts';
import type { Answers, Facts, Held, LeftOut, Question, Refusal, Remembered } from '../../../src/import/outcome';
import type { Preview } from '../../../src/import/preview';
import { equationText, problemText, questionText, refusalText, understoodText } from '../../../src/import/texts';

export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** undefined where the user was asked nothing yet. */
  readonly answers: Answers | undefined;
  readonly remembered: readonly Remembered[];
  readonly held: Held;
  readonly language: Language;
  /** Of the protocol. */
  readonly logLanguage: Language;
}

/** Its amounts are whole cents: no object with code goes through a worker's door. */
export type ReadFacts = Omit<Facts, 'leftOut'> & { readonly leftOut: readonly Omit<LeftOut, 'exact'>[] };

export interface ReadAnswer {
  readonly outcome: ReadFacts | Question | Refusal;
  /** null where the file has no lines. */
  readonly preview: Preview | null;
  readonly understood: string;
  /** The question, the refusal, or the control equation. */
  readonly said: string;
  /** One for each problem. */
  readonly problems: readonly string[];
  /** For the protocol; null where there is nothing to take over. */
  readonly log: LogTexts | null;
}

export async function answerTo({ language, logLanguage, ...input }: ReadRequest, onProgress: OnProgress): Promise<ReadAnswer> {
  let preview: Preview | null = null;
  const outcome = await readImport({ ...input, onProgress, onPreview: (shown) => (preview = shown) });
  const answers = input.answers ?? outcome.remembered?.answers ?? {};
  const said =
    outcome.kind === 'facts' ? equationText(outcome, language) : outcome.kind === 'question' ? questionText(outcome, language) : refusalText(outcome, language);
  return {
    outcome: outcome.kind === 'facts' ? { ...outcome, leftOut: outcome.leftOut.map(({ exact: _, ...rest }) => rest) } : outcome,
    preview,
    understood: understoodText(outcome, language),
    said,
    problems: outcome.problems.map((problem) => problemText(problem, language)),
    log: outcome.kind === 'facts' ? logTexts(outcome, answers, logLanguage) : null,
  };
}
