import { ApiArguments } from './apiArguments';
import { memberName, type MethodResult, type Registry } from './apiClass';
import type { ApiObject } from './apiObject';
import { apiNotFound, HostError } from './errors';
import { ObjectPathType, type ArgumentInfo, type ObjectPath, type RichRequest } from './protocol';
import { classOf } from './query';
import type { References } from './references';

/** Where the paths of a request begin. */
export interface Roots {
  readonly global: ApiObject;
  /** By the type name of a `newObject` path. */
  readonly services: Readonly<Record<string, ApiObject>>;
}

/**
 * The objects of one request. Each path is followed once, so that a method that makes something
 * (worksheets.add) makes it once however often the request speaks of its result.
 */
export class ObjectPaths {
  private readonly resolved = new Map<number, ApiObject | null>();

  constructor(
    private readonly request: RichRequest,
    private readonly registry: Registry,
    private readonly roots: Roots,
    private readonly references: References,
    /** Called before each step from one object to another. */
    private readonly beforeStep: (className: string, member: string) => void = () => undefined,
  ) {}

  /** null stands for a null object; whatever is asked of one is a null object too, or does nothing. */
  async get(id: number): Promise<ApiObject | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `The request has no object path ${id}.`);
    const object = await this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  /** How errors name the place of a path, "Worksheet.getRange": the first step that could not be made, or the last one. */
  location(id: number): string {
    const path = this.request.ObjectPaths[String(id)];
    const parentId = path?.ParentObjectPathId;
    if (!path || parentId === undefined) return '';
    const parent = this.resolved.get(parentId);
    if (!parent) return this.location(parentId);
    return `${parent.className}.${path.ObjectPathType === ObjectPathType.Indexer ? 'getItem' : memberName(path.Name ?? '')}`;
  }

  /** What is known of an object without following its path. */
  peek(id: number): ApiObject | null {
    return this.resolved.get(id) ?? null;
  }

  async arguments(info: ArgumentInfo | undefined): Promise<ApiArguments> {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new ApiArguments(await Promise.all((info?.Arguments ?? []).map((value, index) => this.argument(value, ids[index]))));
  }

  private async argument(value: unknown, id: unknown): Promise<unknown> {
    if (Array.isArray(value)) return Array.isArray(id) ? Promise.all(value.map((item, index) => this.argument(item, id[index]))) : value;
    return typeof id === 'number' && id !== 0 ? this.get(id) : value;
  }

  private async follow(path: ObjectPath): Promise<ApiObject | null> {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case ObjectPathType.Global:
        return this.roots.global;
      case ObjectPathType.NewObject: {
        const service = this.roots.services[name];
        if (!service) throw apiNotFound(name, 'newObject');
        return service;
      }
      case ObjectPathType.ReferenceId:
        return this.references.get(name);
      case ObjectPathType.NullObject:
        return null;
      default:
        return this.followFrom(path, memberName(name));
    }
  }

  private async followFrom(path: ObjectPath, member: string): Promise<ApiObject | null> {
    const parent = await this.get(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const type = classOf(this.registry, parent.className);
    const target = parent.target as never;
    if (path.ObjectPathType === ObjectPathType.Property) {
      this.beforeStep(parent.className, member);
      const child = type.objects?.[member];
      if (!child) throw apiNotFound(parent.className, member);
      return child(target);
    }
    if (path.ObjectPathType === ObjectPathType.Indexer) {
      if (!type.item) throw apiNotFound(parent.className, 'getItem');
      this.beforeStep(parent.className, 'getItem');
      return type.item(target, path.ArgumentInfo?.Arguments?.[0]);
    }
    if (path.ObjectPathType !== ObjectPathType.Method) throw apiNotFound(parent.className, `(object path type ${path.ObjectPathType})`);
    if (/^_Get(Range(OrNullObject)?ForEvent|Object)ByReferenceId$/.test(member))
      return this.references.get(String(path.ArgumentInfo?.Arguments?.[0]));
    const method = type.methods?.[member];
    if (!method) throw apiNotFound(parent.className, member);
    this.beforeStep(parent.className, member);
    return objectOf(await method(target, await this.arguments(path.ArgumentInfo)), parent.className, member);
  }
}

function objectOf(result: MethodResult, className: string, member: string): ApiObject | null {
  if (result === null || (result && 'className' in result)) return result;
  throw new HostError('GeneralException', `${className}.${member} answers no object.`);
}
