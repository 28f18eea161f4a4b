/** Why a calculation has no result. */
export type Reason = 'divisionByZero' | 'tooLarge';

/** The typed answer of a calculation that has no result. Nothing is thrown. */
export class Failure {
  constructor(readonly reason: Reason) {}
}

export const DIVISION_BY_ZERO = new Failure('divisionByZero');
export const TOO_LARGE = new Failure('tooLarge');
