import { isApiObject } from './apiObject';
import { invalidArgument } from './errors';

/** The arguments of a call, read by position. What does not fit is Excel's InvalidArgument. */
export class ApiArguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? null;
  }

  has(index: number): boolean {
    return this.at(index) !== null;
  }

  string(index: number): string {
    const value = this.at(index);
    if (typeof value !== 'string') throw invalidArgument(`Argument ${index + 1} must be a text.`);
    return value;
  }

  optionalString(index: number): string | null {
    return this.has(index) ? this.string(index) : null;
  }

  integer(index: number): number {
    const value = this.at(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(`Argument ${index + 1} must be a whole number.`);
    return value;
  }

  boolean(index: number, fallback: boolean): boolean {
    const value = this.at(index);
    if (value === null) return fallback;
    if (typeof value !== 'boolean') throw invalidArgument(`Argument ${index + 1} must be true or false.`);
    return value;
  }

  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.at(index);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw invalidArgument(`Argument ${index + 1} must be an object.`);
    return value as Record<string, unknown>;
  }

  /** The object of the class `className` that stands at this place, or null where something else does. */
  target<T>(index: number, className: string): T | null {
    const value = this.at(index);
    return isApiObject(value) && value.className === className ? (value.target as T) : null;
  }
}
