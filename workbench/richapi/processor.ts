import { memberName, type Registry } from './apiClass';
import type { ApiObject } from './apiObject';
import { apiNotFound, HostError } from './errors';
import type { EventRegistrations } from './eventRegistrations';
import { ObjectPaths, type Roots } from './objectPaths';
import { ActionType, type Action, type ErrorInfo, type Json, type RichRequest, type RichResponse } from './protocol';
import { classOf, needsCalculation, runQuery } from './query';
import type { References } from './references';

export interface ProcessorOptions {
  readonly registry: Registry;
  readonly roots: Roots;
  readonly references: References;
  readonly events: EventRegistrations;
  /** Resolves when all formulas have their values. */
  readonly settled: () => Promise<void>;
  /** Called before each action and each step to an object; what it throws is the error. */
  readonly beforeAction?: (place: ActionPlace) => void;
  /** An error from below the object model as one of Excel's; null where it is a mistake. */
  readonly translateError?: (error: unknown) => HostError | null;
  /** Hears of errors that are none of Excel's: mistakes in the workbench itself. */
  readonly onDefect?: (error: unknown) => void;
}

/** Where an action works: "Range", "values". */
export interface ActionPlace {
  readonly className: string;
  readonly member: string;
}

/** Of one request: other requests run in between. */
interface RequestState {
  /** Nothing has been changed since the last value was waited for. Waiting for each would cost the browser's 4 ms for a timer each time. */
  isSettled: boolean;
}

/**
 * Carries out the requests of the Rich API one action after another. As in Excel, an error ends the request
 * there: what came before has happened, what comes after has not.
 */
export class RequestProcessor {
  constructor(private readonly options: ProcessorOptions) {}

  async process(request: RichRequest): Promise<RichResponse> {
    const { registry, roots, references, beforeAction } = this.options;
    const paths = new ObjectPaths(request, registry, roots, references, (className, member) => beforeAction?.({ className, member }));
    const results: { ActionId: number; Value: Json }[] = [];
    const state: RequestState = { isSettled: false };
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        const value = await this.run(action, paths, state);
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: this.errorInfo(error, action, index, paths) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /** undefined where the action has no result that the client waits for. */
  private async run(action: Action, paths: ObjectPaths, state: RequestState): Promise<Json | undefined> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = await paths.get(action.ObjectPathId);
    const member = memberName(action.Name ?? '');
    this.options.beforeAction?.({ className: object?.className ?? '', member });
    if (object === null) return action.ActionType === ActionType.SetProperty ? undefined : null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.instantiate(object);
      case ActionType.Query:
        return this.query(object, action, state);
      case ActionType.Method:
        if (!isBookkeeping(member)) state.isSettled = false;
        return this.call(object, member, action, paths);
      case ActionType.SetProperty:
        state.isSettled = false;
        this.set(object, member, (await paths.arguments(action.ArgumentInfo)).at(0));
        return;
      default:
        throw apiNotFound(object.className, `(action type ${action.ActionType})`);
    }
  }

  private instantiate(object: ApiObject): Json {
    const { id } = classOf(this.options.registry, object.className);
    const reference = this.options.references.idOf(object);
    return {
      ...(id ? { [id.key]: id.of(object.target as never) } : {}),
      ...(reference ? { _ReferenceId: reference } : {}),
    };
  }

  private async query(object: ApiObject, action: Action, state: RequestState): Promise<Json> {
    const { registry } = this.options;
    const query = action.QueryInfo ?? {};
    if (!state.isSettled && needsCalculation(registry, object.className, query)) {
      await this.options.settled();
      state.isSettled = true;
    }
    return runQuery(registry, object, query);
  }

  private async call(object: ApiObject, member: string, action: Action, paths: ObjectPaths): Promise<Json> {
    const { registry, references, events } = this.options;
    const args = await paths.arguments(action.ArgumentInfo);
    if (member === '_KeepReference') {
      references.keep(object);
      return null;
    }
    if (member === '_RemoveReference') {
      references.remove(args.string(0));
      return null;
    }
    const type = classOf(registry, object.className);
    const event = /^_(Register|Unregister)(\w+?)Event$/.exec(member);
    const source = event && type.events?.[event[2] ?? ''];
    if (event && source) {
      const targetId = source.targetId(object.target as never);
      if (event[1] === 'Register') events.add(source.type, targetId);
      else events.remove(source.type, targetId);
      return null;
    }
    const method = type.methods?.[member];
    if (!method) throw apiNotFound(object.className, member);
    const result = await method(object.target as never, args);
    return result && 'value' in result ? result.value : null;
  }

  private set(object: ApiObject, member: string, value: unknown): undefined {
    const set = classOf(this.options.registry, object.className).scalars?.[member]?.set;
    if (!set) throw apiNotFound(object.className, `${member} (write)`);
    set(object.target as never, value);
  }

  private errorInfo(error: unknown, action: Action, index: number, paths: ObjectPaths): ErrorInfo {
    const translated = error instanceof HostError ? error : (this.options.translateError?.(error) ?? null);
    if (!translated) this.options.onDefect?.(error);
    const known = translated ?? new HostError('GeneralException', error instanceof Error ? error.message : String(error));
    return {
      Code: known.code,
      Message: known.message,
      Location: location(action, paths),
      ActionIndex: index,
      HttpStatusCode: known.httpStatus,
    };
  }
}

/** Nothing is calculated for these. */
const isBookkeeping = (member: string): boolean => member === '_KeepReference' || member === '_RemoveReference';

/** As in Excel: the class and the member, such as "Range.values". */
function location({ ActionType: type, Name: name, ObjectPathId: id }: Action, paths: ObjectPaths): string {
  const object = paths.peek(id);
  return object && name && type !== ActionType.Instantiate ? `${object.className}.${memberName(name)}` : paths.location(id);
}
