import type { Explain, StepText } from '../../src/explain';
import type { Decimal } from '../../src/money/decimal';
import { Failure } from '../../src/money/failure';
import type { StatementRow } from '../../src/statement';
import type { SelectorParameter } from '../parameter';
import { Grid } from '../engine/grid';

/** The last argument of a statement: one number of it instead of all rows. */
export function rowChoice<const Values extends SelectorParameter['values']>(values: Values) {
  return {
    name: { de: 'ausgabe', en: 'output' },
    kind: 'selector',
    optional: true,
    values,
    description: { de: 'Ohne Angabe alle Zeilen; eines der Wörter: eine Zahl', en: 'All rows if left out; one of the words: one number' },
  } as const satisfies SelectorParameter;
}

/** The rows as [Bezeichnung, Betrag], or the one number that is asked for, whose own step then is the last. */
export function statement(
  rowsOf: (explain?: Explain) => readonly StatementRow[] | Failure,
  output: string | undefined,
  explain?: Explain,
): Grid<Decimal | string> | Failure {
  const told: Parameters<Explain>[] = [];
  const rows = rowsOf(explain && ((...step) => told.push(step)));
  if (rows instanceof Failure) return rows;
  const chosen = rows.find((row) => row.output === output);
  const last = told.findIndex(([text]) => text === chosen?.text);
  for (const step of chosen ? told.slice(0, last + 1) : told) explain?.(...step);
  if (chosen) return new Grid([chosen.value], 1);
  const values = rows.map(({ value }) => value);
  explain?.(resultOf(rows), values, values);
  return new Grid(rows.flatMap(({ text, value }) => [text.name.de, value]), 2);
}

const resultOf = (rows: readonly StatementRow[]): StepText => ({
  name: { de: 'Ergebnis', en: 'Result' },
  formula: {
    de: rows.map(({ text }) => `{${text.name.de}}`).join('; '),
    en: rows.map(({ text }) => `{${text.name.en}}`).join('; '),
  },
  unit: rows[0]?.text.unit ?? 'number',
});

export const NO_NATIVE_TABLE = {
  de: 'Die Tabelle mit Bezeichnungen hat keine gleichwertige Excel-Formel; mit ausgabe gibt es eine je Zeile.',
  en: 'The table with labels has no equivalent Excel formula; with output there is one for each row.',
};
