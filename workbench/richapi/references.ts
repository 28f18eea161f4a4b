import type { ApiObject } from './apiObject';
import { HostError } from './errors';

/** Objects that the client asked to keep over several requests, and those that events speak of. */
export class References {
  private readonly objects = new Map<string, ApiObject>();
  /** By target and class: what hangs on a range, such as its format, works on the same cells. */
  private readonly ids = new Map<unknown, Map<string, string>>();
  private next = 1;

  keep(object: ApiObject): string {
    const known = this.idOf(object);
    if (known !== null) return known;
    const id = `ref-${this.next++}`;
    this.objects.set(id, object);
    const ofTarget = this.ids.get(object.target) ?? new Map<string, string>();
    this.ids.set(object.target, ofTarget.set(object.className, id));
    return id;
  }

  idOf(object: ApiObject): string | null {
    return this.ids.get(object.target)?.get(object.className) ?? null;
  }

  get(id: string): ApiObject {
    const object = this.objects.get(id);
    if (!object) throw new HostError('InvalidReference', `The reference ${id} is no longer kept.`);
    return object;
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (object) this.ids.get(object.target)?.delete(object.className);
    this.objects.delete(id);
  }
}
