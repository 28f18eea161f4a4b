/** Years that stand above the months of a crosstab: 2024 over Nov and Dez, 2025 over Jan and Feb. */
import { textOf, isFilled, type Cell } from './cell';
import type { ColumnRole } from './columns';

const YEAR = /^(?:(?:ist|jahr|haushaltsjahr)[ :]*)?((?:19|20)\d{2})$/i;

/**
 * The roles with the year of each month, where more than one year stands above them and every month has one; else as they are.
 *
 * @param above the line directly on the head; a merged cell stands in its first column
 */
export function withYearsAbove(roles: readonly ColumnRole[], above: readonly Cell[]): readonly ColumnRole[] {
  const years = roles.map((_, index) => YEAR.exec(textOf(above[index]).trim())?.[1]);
  const isOverMonths = years.every((year, index) => year === undefined || isYearless(roles[index]));
  if (!isOverMonths || new Set(years.filter(Boolean)).size < 2) return roles;
  let year: number | undefined;
  const dated = roles.map((role, index): ColumnRole => {
    if (isFilled(above[index])) year = years[index] === undefined ? undefined : Number(years[index]);
    return isYearless(role) && year !== undefined ? { ...role, period: { ...role.period, period: role.period?.period ?? 0, year } } : role;
  });
  return dated.some(isYearless) ? roles : dated;
}

const isYearless = (role: ColumnRole | undefined): boolean => role?.role === 'month' && role.period?.year === undefined;
