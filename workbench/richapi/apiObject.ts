/** An object of the object model: which class declares it, and what that class works on. */
export interface ApiObject {
  readonly className: string;
  readonly target: unknown;
}

export function isApiObject(value: unknown): value is ApiObject {
  return typeof value === 'object' && value !== null && 'className' in value && 'target' in value;
}
