/** The outcome of a table that was read without an error: its facts, and what is told of them. */
import { bgFacts, bgSecretFacts } from './bgFacts';
import { textCode } from './months';
import type { ControlSum, Fact, Facts, SecretFact, Understood } from './outcome';
import { byKey, gapsOf, negativeYears } from './overview';
import type { TableRecord } from './tableRecord';
import type { TableSettings } from './tableSettings';
import type { TableYear } from './tableYear';

export interface Told {
  readonly understood: Understood;
  readonly facts: readonly Fact[];
  readonly secret: readonly SecretFact[];
  readonly controlSums: readonly ControlSum[];
}

export function tableFacts(
  { understood, facts, secret, controlSums }: Told,
  { layout, answers }: TableSettings,
  record: TableRecord,
  year: TableYear,
): Facts {
  const { taken, ledger, problems } = record;
  const bg = layout.isBg ? bgFacts(record, year) : undefined;
  const secrets = bg ? bgSecretFacts(record, year) : [...secret].sort(byKey);
  const { precision } = taken;
  return {
    ...understood,
    kind: 'facts',
    facts: bg ? [] : [...facts].sort(byKey),
    ...(bg ? { bg } : {}),
    secret: secrets,
    incomplete: [...new Set(secrets.map(({ period }) => period))].sort(),
    lines: record.lines,
    taken: { count: taken.count, cents: bg ? taken.cents : facts.reduce((sum, fact) => sum + fact.cents, 0) },
    leftOut: record.leftOut.listed(),
    controlSums,
    problems: problems.listed(),
    problemCount: problems.count,
    ...(precision === undefined ? {} : { precision }),
    gaps: gapsOf([...(bg ?? facts), ...secrets].map(({ period }) => textCode(period))),
    negativeYears: bg ? [] : negativeYears(facts),
    asked: ledger.asked,
    confirm: [...(year.isConfirmed() ? (['year'] as const) : []), ...(layout.hasClosing ? (['abschluss'] as const) : [])],
    controlCharacters: ledger.dropped,
    ...(answers.sign === 'turn' ? { proof: { before: -taken.cents + 0, after: taken.cents } } : {}),
    accounts: bg ? [] : ledger.accounts(),
  };
}
