import type { CellPlace, FunctionArguments, FunctionResult, InvokeFunction } from '../../model/grid';

interface Call {
  result: FunctionResult | null;
  /** The cells that wait for the result. */
  readonly cells: Map<string, CellPlace>;
  /** The cells that have taken it. */
  readonly takers: Set<string>;
  /** How often its cells were recalculated. */
  deliveries: number;
}

/** A calculation that is stopped for a later change may lose a delivery; more of them would not help either. */
const MOST_DELIVERIES = 5;

/**
 * The calls of custom functions between the formula engine, which wants an answer at once, and the add-in, which
 * takes its time. The engine is told that a call is pending; when results are there, `recalculate` is asked to
 * calculate the cells that wait anew, and then the engine finds the results here. Equal calls share a result until
 * the calculation is over.
 */
export class CallBook {
  private readonly calls = new Map<string, Call>();
  private answered: Call[] = [];
  /** Answered calls whose cells were recalculated. */
  private readonly delivered = new Set<Call>();

  /**
   * @param isIdle whether the engine stands still; while it does not, results wait for `engineIdle`.
   * @param isPending whether a cell shows that it waits for a result
   */
  constructor(
    private readonly recalculate: (cells: readonly CellPlace[]) => void,
    private readonly isIdle: () => boolean,
    private readonly isPending: (cell: CellPlace) => boolean,
  ) {}

  /** null while the call is pending. */
  ask(invoke: InvokeFunction, name: string, args: FunctionArguments, cell: CellPlace): FunctionResult | null {
    const key = JSON.stringify([name, args]);
    const call = this.calls.get(key) ?? this.start(key, () => invoke(name, args));
    const cellKey = `${cell.sheetId}!${cell.row},${cell.column}`;
    if (call.result) {
      call.cells.delete(cellKey);
      call.takers.add(cellKey);
    } else call.cells.set(cellKey, cell);
    return call.result;
  }

  get isEmpty(): boolean {
    return this.calls.size === 0;
  }

  /** To be called whenever the engine has come to rest. */
  engineIdle(): void {
    // What was recalculated has its result; a cell that did not ask again holds something else by now.
    // A result stays while a cell that took it waits for another one: a call inside a call is asked again with it.
    const waiting = new Set([...this.calls.values()].flatMap((call) => (this.delivered.has(call) ? [] : [...call.cells.keys()])));
    for (const [key, call] of this.calls) {
      if (!this.delivered.has(call) || [...call.takers].some((taker) => waiting.has(taker))) continue;
      this.delivered.delete(call);
      if (call.deliveries < MOST_DELIVERIES && [...call.cells.values()].some(this.isPending)) this.answered.push(call);
      else this.calls.delete(key);
    }
    this.deliver();
  }

  private start(key: string, invoke: () => Promise<FunctionResult>): Call {
    const call: Call = { result: null, cells: new Map(), takers: new Set(), deliveries: 0 };
    this.calls.set(key, call);
    const answer = (result: FunctionResult): void => {
      call.result = result;
      this.answered.push(call);
      if (this.answered.length === 1) queueMicrotask(() => this.deliver());
    };
    invoke().then(answer, (error: unknown) =>
      answer({ ok: false, error: '#VALUE!', message: error instanceof Error ? error.message : String(error) }),
    );
    return call;
  }

  /** One recalculation for all results there are; the next when the engine is through with it. */
  private deliver(): void {
    if (this.answered.length === 0 || !this.isIdle()) return;
    const calls = this.answered;
    this.answered = [];
    for (const call of calls) {
      this.delivered.add(call);
      call.deliveries += 1;
    }
    this.recalculate(calls.flatMap((call) => [...call.cells.values()]));
  }
}
