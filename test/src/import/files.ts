/** Small files for the tests of the import, and what reading them says in one line a fact. */
import { readImport } from '../../../src/import';
import { outcomeJson } from '../../../src/import/report';
import type { Answers, Held, Outcome } from '../../../src/import/outcome';

export interface Read {
  readonly answers?: Answers;
  readonly held?: Held;
  readonly name?: string;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each character below 0x100 as its byte: what Latin-1 has. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

export const utf16 = (text: string, hasBom: boolean): Uint8Array => {
  const units = hasBom ? `\ufeff${text}` : text;
  return Uint8Array.from([...Array(units.length * 2).keys()], (at) =>
    at % 2 === 0 ? units.charCodeAt(at / 2) & 0xff : units.charCodeAt((at - 1) / 2) >> 8,
  );
};

export const readBytes = (bytes: Uint8Array, { answers, held, name = 'datei.csv' }: Read = {}): Promise<Outcome> =>
  readImport({ name, bytes, answers, held });

/** Lines joined by LF. */
export const read = (lines: readonly string[] | string, more: Read = {}): Promise<Outcome> =>
  readBytes(utf8(typeof lines === 'string' ? lines : lines.join('\n')), more);

export const json = async (lines: readonly string[] | string, more: Read = {}): Promise<Record<string, unknown>> =>
  outcomeJson(await read(lines, more));

/** `2025-01 0531200 Kamen 5.00`, or why there are none. */
export function told(outcome: Outcome): string[] {
  if (outcome.kind !== 'facts') return [`${outcome.kind} ${outcome.reason}`];
  const rows = outcomeJson(outcome);
  const facts = (rows.facts ?? []) as Record<string, string>[];
  return facts.map((fact) =>
    [fact.period, fact.position ?? fact.konto, fact.gemeinde, fact.amount].filter((part) => part !== undefined).join(' '),
  );
}

export const factsOf = async (lines: readonly string[] | string, more: Read = {}): Promise<string[]> => told(await read(lines, more));

/** `5 Ist amount error`: every problem with its line and column. */
export const problemsOf = async (lines: readonly string[] | string, more: Read = {}): Promise<string[]> =>
  (await read(lines, more)).problems.map(({ line, column, kind, level }) =>
    [line, column, kind, level].filter((part) => part !== null).join(' '),
  );

export const HEAD = 'Periode;Konto;Bezeichnung;Ist';
export const list = (...amounts: readonly string[]): string[] => [
  HEAD,
  ...amounts.map((amount, index) => `${String(index + 1).padStart(2, '0')}/2025;0531200;Unterkunft;${amount}`),
];
