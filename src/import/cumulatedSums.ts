/** `kumuliert` beside monthly values: all periods of the key so far, if all of them are there. */
import { idOf, keyOf, type KeptFacts } from './keptFacts';
import { codeText, LAST_MONTH, periodCode, periodOfCode, yearOfCode } from './months';
import type { ControlSum, Held, SecretFact } from './outcome';
import type { TableRecord } from './tableRecord';
import type { TableYear } from './tableYear';

export function cumulatedSums({ ledger, cumulatedChecks }: TableRecord, { byId }: KeptFacts, held: Held, year: TableYear): ControlSum[] {
  if (cumulatedChecks.length === 0) return [];
  const named = new Map(ledger.named().map((one) => [one.entry, one]));
  const inFile = new Set([...byId.keys()].map((id) => (JSON.parse(id) as SecretFact).period));
  const heldBefore = held.facts.filter(({ period }) => !inFile.has(period));
  const present = new Set([...inFile, ...heldBefore.map(({ period }) => period)]);
  const heldById = new Map(heldBefore.map((fact) => [idOf(fact), fact.cents]));
  return cumulatedChecks.map(({ line, column, entry, code, municipality, cents }): ControlSum => {
    const base = { line, column, word: null, found: cents };
    const one = named.get(entry);
    const full = year.completed(code);
    const periods = Array.from({ length: periodOfCode(full) }, (_, index) => periodCode(yearOfCode(full), index + 1));
    const needed = periods.filter((period) => period === full || periodOfCode(period) <= LAST_MONTH);
    if (one === undefined || !needed.every((period) => present.has(codeText(period)))) return { ...base, status: 'incomplete' };
    const expected = periods.reduce((sum, period) => {
      const id = idOf(keyOf(ledger, year, one, { code: period, municipality }));
      return sum + (byId.get(id) ?? heldById.get(id) ?? 0);
    }, 0);
    return { ...base, expected, status: expected === cents ? 'ok' : 'wrong' };
  });
}
