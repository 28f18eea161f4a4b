/** One conversation with Excel: `Excel.run` that waits for a cell being edited, and says so when it takes long. */

/** Why Excel keeps the pane waiting; it does not say so itself. */
export type Delay = 'edit' | 'work';

export interface Patience {
  /** How long a round trip may take before the pane speaks of it, in milliseconds. */
  readonly limit: number;
  readonly delay: Delay;
}

export const PATIENCE = {
  /** Reading answers at once, so a second means that a cell is being edited. */
  reading: { limit: 1_000, delay: 'edit' },
  /** A whole sheet and its calculation take their time, most of all in Excel on the web. */
  writing: { limit: 5_000, delay: 'work' },
} as const satisfies Record<string, Patience>;

/** Called with the reason when a round trip takes long, and with null when it is over. */
export type OnDelay = (delay: Delay | null) => void;

export interface Session {
  readonly context: Excel.RequestContext;
  /** Waits for a round trip and tells `OnDelay` when it takes longer than `patience`. */
  await<Result>(roundTrip: Promise<Result>, patience: Patience): Promise<Result>;
}

type Work<Result> = (session: Session) => Promise<Result>;

export const inExcel = <Result>(work: Work<Result>, onDelay: OnDelay): Promise<Result> => converse({}, work, onDelay);

/** Whether Excel can make what several calls write one step in its undo list. */
export const canMergeUndo = (): boolean =>
  typeof Office !== 'undefined' && (Office.context?.requirements?.isSetSupported('ExcelApi', '1.20') ?? false);

/**
 * One conversation that is one step in Excel's undo list. Only for contents and formats of cells: every call that cannot be undone
 * (a sheet's name, place, copy, deletion, styles, comments of names) throws `UndoNotSupported` in it, and so did plain contents at times
 * (office-js#6491, #6711). Who calls it has a way without it.
 */
export const inOneUndoStep = <Result>(work: Work<Result>, onDelay: OnDelay): Promise<Result> => converse({ mergeUndoGroup: true }, work, onDelay);

function converse<Result>(options: Excel.RunOptions, work: Work<Result>, onDelay: OnDelay): Promise<Result> {
  // What is read after a write waits for the calculation, not for the user.
  let hasWritten = false;
  return Excel.run({ delayForCellEdit: true, ...options }, (context) =>
    work({
      context,
      await(roundTrip, patience) {
        hasWritten ||= patience === PATIENCE.writing;
        return noticeDelay(roundTrip, hasWritten ? PATIENCE.writing : patience, onDelay);
      },
    }),
  );
}

export async function noticeDelay<Result>(promise: Promise<Result>, { limit, delay }: Patience, onDelay: OnDelay): Promise<Result> {
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    onDelay(delay);
  }, limit);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    if (told) onDelay(null);
  }
}

/** What a failure says of itself, for the people who look after Excel. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** The API call that failed. */
  readonly place: string;
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: 'Unknown', message: String(error), place: '' };
  const { code = error.name, debugInfo } = error as Partial<OfficeExtension.Error>;
  return { code, message: error.message, place: debugInfo?.errorLocation ?? '' };
}
