import { RequestProcessor, type ProcessorOptions } from '../richapi/processor';
import {
  ActionType,
  ObjectPathType,
  type Action,
  type Json,
  type ObjectPath,
  type QueryInfo,
  type RichResponse,
} from '../richapi/protocol';

/** A path in a request under construction; as an argument it stands for its object. */
export interface Path {
  readonly path: number;
}

const isPath = (value: unknown): value is Path => typeof value === 'object' && value !== null && 'path' in value;

/** Builds requests as Office.js does, member by member in wire names. */
export class RequestBuilder {
  readonly actions: Action[] = [];
  readonly paths: Record<string, ObjectPath> = {};
  private next = 1;

  root(): Path {
    return this.path({ ObjectPathType: ObjectPathType.Global });
  }

  service(name: string): Path {
    return this.path({ ObjectPathType: ObjectPathType.NewObject, Name: name });
  }

  reference(id: string): Path {
    return this.path({ ObjectPathType: ObjectPathType.ReferenceId, Name: id });
  }

  property(parent: Path, name: string): Path {
    return this.path({ ObjectPathType: ObjectPathType.Property, Name: name, ParentObjectPathId: parent.path });
  }

  /** A method that answers an object. */
  object(parent: Path, name: string, ...args: readonly unknown[]): Path {
    return this.path({
      ObjectPathType: ObjectPathType.Method,
      Name: name,
      ParentObjectPathId: parent.path,
      ArgumentInfo: argumentInfo(args),
    });
  }

  item(parent: Path, key: unknown): Path {
    return this.path({ ObjectPathType: ObjectPathType.Indexer, ParentObjectPathId: parent.path, ArgumentInfo: { Arguments: [key] } });
  }

  /** The action's id, under which `Answers` has its value. */
  instantiate(target: Path): number {
    return this.action({ ActionType: ActionType.Instantiate, ObjectPathId: target.path });
  }

  load(target: Path, ...select: readonly string[]): number {
    return this.query(target, select.length > 0 ? { Select: select } : {});
  }

  query(target: Path, query: QueryInfo): number {
    return this.action({ ActionType: ActionType.Query, ObjectPathId: target.path, QueryInfo: query });
  }

  call(target: Path, name: string, ...args: readonly unknown[]): number {
    return this.action({ ActionType: ActionType.Method, Name: name, ObjectPathId: target.path, ArgumentInfo: argumentInfo(args) });
  }

  set(target: Path, name: string, value: unknown): number {
    return this.action({ ActionType: ActionType.SetProperty, Name: name, ObjectPathId: target.path, ArgumentInfo: argumentInfo([value]) });
  }

  trace(): number {
    return this.action({ ActionType: ActionType.Trace, Name: 'Trace', ObjectPathId: 0 });
  }

  async send(options: ProcessorOptions): Promise<Answers> {
    return new Answers(await new RequestProcessor(options).process({ Actions: this.actions, ObjectPaths: this.paths }));
  }

  private path(path: Omit<ObjectPath, 'Id'>): Path {
    const id = this.next++;
    this.paths[id] = { Id: id, ...path };
    return { path: id };
  }

  private action(action: Omit<Action, 'Id'>): number {
    const id = this.next++;
    this.actions.push({ Id: id, ...action });
    return id;
  }
}

const argumentInfo = (args: readonly unknown[]) => ({
  Arguments: args.map((value) => (isPath(value) ? value.path : value)),
  ReferencedObjectPathIds: args.map((value) => (isPath(value) ? value.path : 0)),
});

export class Answers {
  constructor(readonly response: RichResponse) {}

  get error(): string | null {
    return this.response.Error?.Code ?? null;
  }

  /** The value that the action answered; fails where the request did. */
  value(action: number): Json {
    const result = this.response.Results.find(({ ActionId }) => ActionId === action);
    if (!result) throw new Error(`action ${action} has no result: ${JSON.stringify(this.response.Error)}`);
    return result.Value;
  }
}
