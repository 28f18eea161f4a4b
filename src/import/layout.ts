/** Section 2: a list, a crosstab or one month, and which columns say what. */
import { isAmount } from './amounts';
import { isFilled, textOf, type Line } from './cell';
import { saysCumulated, type Role } from './columns';
import type { Column, Head } from './head';
import type { Answers, LayoutKind, Sample } from './outcome';
import type { Period } from './months';

/** A column whose amounts are the Ist. */
interface ValueColumn {
  readonly column: Column;
  /** Of a crosstab. */
  readonly period: Period | undefined;
}

type ControlKind = 'row' | 'sum' | 'quarter' | 'half' | 'cumulated';

/** A column that only checks others. */
export interface ControlColumn {
  readonly column: Column;
  readonly kind: ControlKind;
}

/** Indexes of columns; −1 where there is none. */
export interface KeyColumns {
  readonly account: number;
  readonly product: number;
  readonly municipality: number;
  readonly year: number;
  readonly period: number;
  readonly date: number;
  readonly asOf: number;
  readonly marks: number;
  readonly haben: number;
  readonly labels: readonly number[];
}

/** Of the column that names the account, or else the position. */
export const accountIndex = ({ account, labels }: KeyColumns): number => (account >= 0 ? account : (labels[0] ?? -1));

export interface Layout {
  readonly kind: LayoutKind;
  readonly isBg: boolean;
  readonly isCumulated: boolean;
  readonly values: readonly ValueColumn[];
  readonly controls: readonly ControlColumn[];
  readonly keys: KeyColumns;
  /** Rows that name a position, for want of a column of accounts. */
  readonly hasPositions: boolean;
  readonly hasClosing: boolean;
  /** Names of the Ist columns. */
  readonly amountNames: readonly string[];
}

export interface AmountColumnQuestion {
  readonly candidates: readonly number[];
  readonly samples: readonly Sample[];
}

const MONTHS = 2;
const SAMPLES = 3;

export function layoutOf(
  head: Head,
  lines: readonly Line[],
  { amountColumn: answered, values }: Pick<Answers, 'amountColumn' | 'values'>,
): Layout | AmountColumnQuestion | undefined {
  const columns = head.columns;
  const of = (...roles: Role[]): Column[] => columns.filter(({ role }) => roles.includes(role.role));
  const hasGroups = columns.some(({ group }) => group === 'ist');
  const isIst = ({ group }: Column): boolean => (hasGroups ? group === 'ist' : group !== 'other');
  const { keys, hasPositions } = base(head);
  let months = of('month').filter(isIst);
  // Beside a column that is cumulated the others are not.
  const isSaid = of('cumulated').length === 0 && head.above.some((texts) => texts.some(saysCumulated));
  const isSaidCumulated = values === undefined ? isSaid : values === 'cumulated';
  const chosen = answered === undefined ? undefined : columns[answered - 1];
  if (months.length >= MONTHS && (chosen === undefined || months.includes(chosen))) {
    const twice = months.filter((one) => one !== chosen && months.some((other) => other !== one && isSamePeriod(one, other)));
    if (twice.length > 0 && chosen === undefined) return question(twice, head, lines);
    months = months.filter((one) => chosen === undefined || one === chosen || !isSamePeriod(one, chosen));
    const controls = of('sum', 'quarter', 'half', 'cumulated').filter(isIst);
    return {
      keys: { ...keys, haben: -1 },
      hasPositions,
      kind: 'crosstab',
      isBg: false,
      isCumulated: isSaidCumulated,
      values: months.map((column) => ({ column, period: column.role.period })),
      controls: controls.map((column) => ({ column, kind: column.role.role as ControlKind })),
      hasClosing: months.some(({ role }) => role.isClosing === true),
      amountNames: months.map(({ name }) => name),
    };
  }
  const value = amountColumn(head, lines, answered);
  if (value === undefined || 'candidates' in value) return value;
  const isPair = value.role.role === 'soll' && keys.haben >= 0;
  const isCumulated = values === undefined ? value.role.role === 'cumulated' || isSaidCumulated : values === 'cumulated';
  const cumulated = isCumulated ? [] : of('cumulated').filter((column) => column !== value);
  const sums = value.role.role === 'amount' ? of('sum') : [];
  return {
    keys: isPair ? keys : { ...keys, haben: -1 },
    hasPositions,
    kind: keys.period < 0 && keys.date < 0 ? 'month' : 'list',
    isBg: value.role.role === 'bg',
    isCumulated,
    values: [{ column: value, period: undefined }],
    controls: [
      ...sums.map((column): ControlColumn => ({ column, kind: 'row' })),
      ...cumulated.map((column): ControlColumn => ({ column, kind: 'cumulated' })),
    ].sort((one, other) => one.column.index - other.column.index),
    hasClosing: false,
    amountNames: isPair ? [value.name, columns[keys.haben]?.name ?? ''] : [value.name],
  };
}

function base({ columns }: Head): { readonly keys: KeyColumns; readonly hasPositions: boolean } {
  const best = (role: Role): number =>
    columns.filter((column) => column.role.role === role).sort((one, other) => one.role.rank - other.role.rank)[0]?.index ?? -1;
  const labels = columns.filter(({ role }) => role.role === 'label').sort((one, other) => labelRank(one) - labelRank(other));
  const account = best('account');
  return {
    keys: {
      account,
      product: best('product'),
      municipality: best('municipality'),
      year: best('year'),
      period: best('period'),
      date: best('date'),
      asOf: best('asOf'),
      marks: best('marks'),
      haben: best('haben'),
      labels: labels.map(({ index }) => index),
    },
    hasPositions: account < 0 && labels.length > 0,
  };
}

const isSamePeriod = ({ role: one }: Column, { role: other }: Column): boolean =>
  one.period?.year === other.period?.year && one.period?.period === other.period?.period;

/** A column that is called a label goes before one that says what was paid. */
const labelRank = ({ name }: Column): number => (/bezeichnung/i.test(name) ? 0 : 1);

/** The one amount column, or which may be it; undefined where no column has amounts. */
function amountColumn(head: Head, lines: readonly Line[], answered: number | undefined): Column | AmountColumnQuestion | undefined {
  const { columns } = head;
  const chosen = answered === undefined ? undefined : columns[answered - 1];
  if (chosen) return chosen;
  const of = (...roles: Role[]): Column[] => columns.filter(({ role }) => roles.includes(role.role));
  const pair = of('haben').length > 0 ? of('soll') : [];
  const groups = [[...of('amount'), ...pair], of('cumulated'), of('sum'), of('bg')];
  const found = groups.find((group) => group.length > 0) ?? amountLike(head, lines);
  const [first] = found;
  if (first === undefined) return undefined;
  return found.length === 1 && head.isKnown ? first : question(found, head, lines);
}

/** Columns of unknown names with amounts in them; where there is none, those that are known not to be the Ist. */
function amountLike(head: Head, lines: readonly Line[]): Column[] {
  const withAmounts = (role: Role): Column[] =>
    head.columns.filter(
      (column) => column.role.role === role && lines.slice(head.dataFrom).some(({ cells }) => isAmount(cells[column.index])),
    );
  const found = [...withAmounts('unknown'), ...withAmounts('month')];
  return found.length > 0 ? found : [...withAmounts('otherAmount'), ...withAmounts('soll')];
}

function question(columns: readonly Column[], head: Head, lines: readonly Line[]): AmountColumnQuestion {
  const data = lines.slice(head.dataFrom);
  return {
    candidates: columns.map(({ index }) => index + 1),
    samples: columns.map(({ index, name }) => ({
      name,
      values: data
        .filter(({ cells }) => isFilled(cells[index]))
        .slice(0, SAMPLES)
        .map(({ cells }) => textOf(cells[index]).trim()),
    })),
  };
}
