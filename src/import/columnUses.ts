/** What the reading makes of each column, as a person sees and changes it. */
import type { ColumnRole, ColumnUse, Role } from './columns';
import { isKnown, type Column, type Head } from './head';
import type { Layout } from './layout';

/** Of a column that the user has made so: it goes before those that were recognised. */
const ANSWERED_RANK = -1;

const AMOUNTS: readonly Role[] = ['amount', 'soll', 'haben', 'bg', 'month'];

/** Recognised columns of these roles are no longer read where another column was made what they are. */
const REPLACED: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  amount: AMOUNTS,
  bg: AMOUNTS,
  soll: ['amount', 'soll', 'bg', 'month'],
  haben: ['amount', 'haben', 'bg', 'month'],
  cumulated: ['cumulated'],
};

function roleOfUse(use: ColumnUse): ColumnRole {
  if (use === 'none') return { role: 'otherAmount', rank: 0 };
  if (!isMonth(use)) return { role: use, rank: ANSWERED_RANK };
  return { role: 'month', rank: ANSWERED_RANK, period: { year: undefined, period: Number(use.slice('month-'.length)) } };
}

const isMonth = (use: ColumnUse): use is `month-${number}` => use.startsWith('month-');

/** @param uses by the name of the column; names that the head does not have say nothing */
export function withUses(head: Head, uses: Readonly<Record<string, ColumnUse>>): Head {
  const useOf = ({ name }: Column): ColumnUse | undefined => (Object.hasOwn(uses, name) ? uses[name] : undefined);
  const answered = head.columns.flatMap((column) => useOf(column) ?? []).map(roleOfUse);
  if (answered.length === 0) return head;
  const columns = head.columns.map((column): Column => {
    const use = useOf(column);
    if (use !== undefined) return { ...column, role: roleOfUse(use), group: undefined };
    return answered.some((other) => isReplacedBy(column.role, other)) ? { ...column, role: roleOfUse('none') } : column;
  });
  return { ...head, columns, isKnown: isKnown(columns) };
}

function isReplacedBy({ role, period }: ColumnRole, answered: ColumnRole): boolean {
  if (answered.role === 'month') return role === 'month' && period?.period === answered.period?.period;
  return REPLACED[answered.role]?.includes(role) ?? false;
}

/** @param layout undefined where it is still asked: then what the names say counts */
export function usesOf(head: Head, layout: Layout | undefined): ColumnUse[] {
  return head.columns.map((column) => (layout ? useIn(layout, column) : useByName(column.role)));
}

function useIn({ keys, values, controls, isBg, isCumulated }: Layout, column: Column): ColumnUse {
  const { index } = column;
  const value = values.find((one) => one.column.index === index);
  if (value?.period) return `month-${value.period.period}`;
  if (value) return isBg ? 'bg' : keys.haben >= 0 ? 'soll' : isCumulated ? 'cumulated' : 'amount';
  if (index === keys.haben) return 'haben';
  const control = controls.find((one) => one.column.index === index);
  if (control) return control.kind === 'cumulated' ? 'cumulated' : 'sum';
  if (keys.labels.includes(index)) return 'label';
  return KEYS.find((key) => keys[key] === index) ?? 'none';
}

const KEYS = ['account', 'product', 'municipality', 'year', 'period', 'date', 'asOf', 'marks'] as const;

function useByName({ role, period }: ColumnRole): ColumnUse {
  switch (role) {
    case 'month':
      return `month-${period?.period ?? 0}`;
    case 'quarter':
    case 'half':
      return 'sum';
    case 'otherAmount':
    case 'bookingText':
    case 'unknown':
      return 'none';
    default:
      return role;
  }
}
