/** What is used of papaparse: one record after another of a text, with the separator given. */
declare module 'papaparse' {
  export interface Step {
    readonly data: string[];
    readonly errors: readonly { readonly code: string }[];
    /** How many signs were read. */
    readonly meta: { readonly cursor: number };
  }
  interface Config {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly quoteChar: '"';
    readonly step: (step: Step, parser: { abort(): void }) => void;
  }
  const papa: { parse(text: string, config: Config): void };
  export default papa;
}
