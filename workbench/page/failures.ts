import { HostError, type ErrorCode } from '../richapi/errors';
import type { ActionPlace } from '../richapi/processor';

/** Where an action is to fail: its class and member, such as "Range.values", "Worksheet.freezeAt" or "Worksheet.names", and at which occurrence. */
export interface InjectedFailure {
  readonly place: string;
  /** 1 for the next action at this place. */
  readonly occurrence?: number;
  readonly code?: ErrorCode;
}

/** Errors that a test has Excel make, each of them once. */
export class Failures {
  private waiting: { readonly place: string; left: number; readonly code: ErrorCode }[] = [];

  add({ place, occurrence = 1, code = 'GeneralException' }: InjectedFailure): void {
    this.waiting.push({ place, left: occurrence, code });
  }

  /** @throws {HostError} when the action is one that was to fail. */
  check({ className, member }: ActionPlace): void {
    const found = this.waiting.find(({ place }) => place === `${className}.${member}`);
    if (!found || --found.left > 0) return;
    this.waiting = this.waiting.filter((failure) => failure !== found);
    throw new HostError(found.code, 'A failure that the test asked for.');
  }
}
