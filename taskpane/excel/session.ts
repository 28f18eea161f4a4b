/** One conversation with Excel: `Excel.run` that waits for a cell being edited, and says so when it takes long. */

/** How long a round trip may take before the pane says what Excel is probably waiting for, in milliseconds. */
export const PATIENCE = {
  /** Reading answers at once, so a second means that a cell is being edited. */
  reading: 1_000,
  /** A whole sheet takes its time, most of all in Excel on the web. */
  writing: 5_000,
} as const;

export interface Session {
  readonly context: Excel.RequestContext;
  /** Waits for a round trip and says so when it takes longer than `patience`. */
  await<Result>(roundTrip: Promise<Result>, patience: number): Promise<Result>;
}

export function inExcel<Result>(work: (session: Session) => Promise<Result>, onWaiting: (waiting: boolean) => void): Promise<Result> {
  return Excel.run({ delayForCellEdit: true }, (context) =>
    work({ context, await: (roundTrip, patience) => noticeDelay(roundTrip, patience, onWaiting) }),
  );
}

/** Tells `onWaiting` when the promise takes longer than `patience` milliseconds, and again when it has settled after all. */
export async function noticeDelay<Result>(promise: Promise<Result>, patience: number, onWaiting: (waiting: boolean) => void): Promise<Result> {
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    onWaiting(true);
  }, patience);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    if (told) onWaiting(false);
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
