import type { ApiArguments } from './apiArguments';
import type { ApiObject } from './apiObject';
import type { Json } from './protocol';

export interface ScalarProperty<T> {
  readonly get?: (target: T) => Json;
  readonly set?: (target: T, value: unknown) => void;
  /** The value depends on formulas: a read waits until they are calculated. */
  readonly calculated?: boolean;
}

/** null answers a null object (…OrNullObject); nothing answers a method without a result. */
export type MethodResult = ApiObject | null | undefined | { readonly value: Json };

/** An event that objects of the class raise: its number on the wire, and what the client listens on. */
interface EventSource<T> {
  readonly type: number;
  readonly targetId: (target: T) => string;
}

/** A class of Office.js as a table. Members bear the names of Office.js; what is not listed is not there. */
export interface ApiClass<T> {
  /** By what the client addresses an object again in its next request. */
  readonly id?: { readonly key: 'Id' | '_Id'; readonly of: (target: T) => string | number };
  readonly scalars?: Readonly<Record<string, ScalarProperty<T>>>;
  readonly objects?: Readonly<Record<string, (target: T) => ApiObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: ApiArguments) => MethodResult | Promise<MethodResult>>>;
  readonly items?: { readonly className: string; readonly list: (target: T) => readonly ApiObject[] };
  readonly item?: (target: T, key: unknown) => ApiObject;
  /** By the name in `_Register<name>Event`. */
  readonly events?: Readonly<Record<string, EventSource<T>>>;
}

/** Every class of the object model by its name in Office.js. */
export type Registry = Readonly<Record<string, ApiClass<never>>>;

/** Office.js writes members as `numberFormat`, the wire as `NumberFormat`. */
export const memberName = (wireName: string): string => wireName.charAt(0).toLowerCase() + wireName.slice(1);

export const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);
