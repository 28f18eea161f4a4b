/**
 * An Excel that writes down what it is told, in order, and answers what the test gives it. It calculates nothing:
 * what a load does to a real workbook is tested in the workbench.
 */
type Answers = (path: string) => unknown;

export interface RecordedExcel {
  /** `workbook.worksheets.add("KdU")`, `….tabColor = "#1F3A5F"` and `sync`. */
  readonly log: string[];
  /** What was told in each round trip. */
  roundTrips(): string[][];
  run<Result>(options: unknown, batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
}

/** @param failing the round trips that fail, counted from 0 */
export function recordedExcel(answers: Answers, failing: readonly number[] = []): RecordedExcel {
  const log: string[] = [];
  let trips = 0;
  const sync = async (): Promise<void> => {
    log.push('sync');
    trips += 1;
    if (failing.includes(trips - 1)) throw Object.assign(new Error('Excel gave up.'), { code: 'GeneralException' });
    await Promise.resolve();
  };
  const context = {
    get workbook() {
      return node('workbook', log, answers);
    },
    sync,
  };
  return {
    log,
    roundTrips: () => log.join('\n').split('\nsync').slice(0, -1).map((trip) => trip.split('\n').filter(Boolean)),
    run: (_options, batch) => batch(context as unknown as Excel.RequestContext),
  };
}

function node(path: string, log: string[], answers: Answers): unknown {
  return new Proxy(() => undefined, {
    get(_target, member) {
      if (typeof member !== 'string' || member === 'then') return undefined;
      const inner = `${path}.${member}`;
      const answer = answers(inner);
      return answer === undefined ? node(inner, log, answers) : answer;
    },
    set(_target, member, value) {
      log.push(`${path}.${String(member)} = ${JSON.stringify(value)}`);
      return true;
    },
    apply(_target, _self, args: unknown[]) {
      const call = `${path}(${args.map((argument) => (typeof argument === 'function' ? '…' : JSON.stringify(argument))).join(', ')})`;
      log.push(call);
      return node(call, log, answers);
    },
  });
}
