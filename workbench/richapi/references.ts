import type { ApiObject } from './apiObject';
import { HostError } from './errors';

/** Objects that the client asked to keep over several requests, and those that events speak of. */
export class References {
  private readonly objects = new Map<string, ApiObject>();
  private readonly ids = new Map<unknown, string>();
  private next = 1;

  keep(object: ApiObject): string {
    const known = this.idOf(object);
    if (known !== null) return known;
    const id = `ref-${this.next++}`;
    this.objects.set(id, object);
    this.ids.set(object.target, id);
    return id;
  }

  idOf(object: ApiObject): string | null {
    return this.ids.get(object.target) ?? null;
  }

  get(id: string): ApiObject {
    const object = this.objects.get(id);
    if (!object) throw new HostError('InvalidReference', `The reference ${id} is no longer kept.`);
    return object;
  }

  remove(id: string): void {
    this.ids.delete(this.objects.get(id)?.target);
    this.objects.delete(id);
  }
}
