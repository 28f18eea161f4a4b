/** An outcome as one JSON object: amounts are texts in EUR with two decimals and a point. */
import { Decimal } from '../money/decimal';
import { centsText, euroText } from './cents';
import { readSum } from './controlEquation';
import type { ControlSum, Fact, Facts, Held, LeftOut, Outcome, Problem, SecretFact } from './outcome';

type Json = Record<string, unknown>;

const keyJson = ({ period, konto, gemeinde, position }: SecretFact): Json => ({
  period,
  konto,
  ...(gemeinde === '' ? {} : { gemeinde }),
  ...(position === undefined ? {} : { position }),
});

const factJson = (fact: Fact): Json => ({
  ...keyJson(fact),
  amount: centsText(fact.cents),
  ...(fact.reported === undefined ? {} : { kumuliert: centsText(fact.reported) }),
});

const leftOutJson = ({ reason, count, cents, exact, lines }: LeftOut): Json => ({
  reason,
  count,
  sum: exact ? euroText(exact) : centsText(cents),
  lines,
});

function controlSumJson({ line, column, word, found, expected, allowedHalves, status }: ControlSum): Json {
  return {
    line,
    column,
    word,
    found: centsText(found),
    expected: expected === undefined ? null : centsText(expected),
    difference: expected === undefined ? null : centsText(found - expected),
    status,
    ...(allowedHalves === undefined ? {} : { allowed: euroText(new Decimal(allowedHalves).div(200)) }),
  };
}

const problemJson = ({ sameAs, ...problem }: Problem): Json => (sameAs === undefined ? problem : { ...problem, found: `Zeile ${sameAs}` });

const present = (json: Json): Json => Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));

function factsJson(outcome: Facts): Json {
  const {
    facts,
    bg,
    secret,
    incomplete,
    lines,
    taken,
    leftOut,
    controlSums,
    precision,
    gaps,
    negativeYears,
    asked,
    confirm,
    controlCharacters,
    proof,
    accounts,
  } = outcome;
  const many = <Value>(list: readonly Value[]): readonly Value[] | undefined => (list.length > 0 ? list : undefined);
  return present({
    ...(bg ? { bg: bg.map((one) => ({ ...one, bg: String(one.bg) })) } : { facts: facts.map(factJson) }),
    secret: many(secret.map((one) => (bg ? { period: one.period, gemeinde: one.gemeinde } : keyJson(one)))),
    incomplete: many(incomplete),
    lines,
    read: euroText(readSum(outcome)),
    taken: { count: taken.count, sum: centsText(taken.cents) },
    leftOut: leftOut.map(leftOutJson),
    controlSums: controlSums.map(controlSumJson),
    precision: precision === undefined ? undefined : centsText(precision),
    gaps: many(gaps),
    negativeYears: many(negativeYears.map(({ konto, year, cents }) => ({ konto, jahr: String(year), sum: centsText(cents) }))),
    asked: many(asked),
    confirm: many(confirm),
    controlCharacters: controlCharacters > 0 ? controlCharacters : undefined,
    proof: proof && { before: centsText(proof.before), after: centsText(proof.after) },
    // Rows that are positions have no accounts.
    accounts: bg || facts.some(({ position }) => position !== undefined) ? undefined : accounts,
  });
}

export function outcomeJson(outcome: Outcome): Json {
  const { kind, encoding, separator, sheet, headerLine, layout, values, amountColumns, numbers, unit, problems, problemCount } = outcome;
  const understood = { kind, encoding, separator, sheet, headerLine, layout, values, amountColumns, numbers, unit };
  const counted = problemCount > problems.length ? { problemCount } : {};
  const listed = { problems: problems.map(problemJson), ...counted };
  if (outcome.kind === 'facts') return present({ ...understood, ...factsJson(outcome), ...listed });
  if (outcome.kind === 'refused') return present({ ...understood, reason: outcome.reason, ...listed });
  const { reason, guess, candidates, samples, readings, hiddenSheets, missing } = outcome;
  const samplesJson = samples && Object.fromEntries(samples.map(({ name, values }) => [name, values]));
  return present({ ...understood, reason, guess, candidates, samples: samplesJson, readings, hiddenSheets, missing, ...listed });
}

/** What a workbook holds, from the same form. A missing Gemeinde is the whole Kreis. */
export function heldFromJson(json: { readonly facts?: readonly Json[]; readonly known?: readonly string[] }): Held {
  const cents = (text: unknown): number => new Decimal(String(text)).times(100).toNumber();
  const facts = (json.facts ?? []).map((fact): Fact => ({
    period: String(fact.period),
    konto: String(fact.konto ?? ''),
    gemeinde: String(fact.gemeinde ?? ''),
    ...(fact.position === undefined ? {} : { position: fact.position as Fact['position'] & string }),
    cents: cents(fact.amount),
    ...(fact.kumuliert === undefined ? {} : { reported: cents(fact.kumuliert) }),
  }));
  return { facts, known: json.known ?? [] };
}
