/** Answers `Excel.run` with one context for the time of a test. */
export function playExcel(context: object): void {
  const excel = {
    run: (_options: unknown, work: (given: object) => unknown) => work({ sync: () => Promise.resolve(), ...context }),
    RangeValueType: { error: 'Error' },
  };
  Object.assign(globalThis, { Excel: excel });
}

export const loadable = <Fields extends object>(fields: Fields): Fields & { load(): void } => ({ ...fields, load: () => undefined });
