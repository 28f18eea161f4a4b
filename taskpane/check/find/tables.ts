/** Excel tables of the add-in: gone, renamed, smaller than they were made. One that has grown is as good. */
import { rectangle, type Rectangle } from '../../../src/formula/address';
import { sheetOf, withoutSheet } from '../../../src/formula/sheetReference';
import { isTableNamed } from '../../sheets/freeName';
import { sameName } from '../../sheets/marker';
import { cellName, type Checked, type CheckedSheet } from '../checked';
import { found, type Found } from '../found';

export function tableFindings(sheet: CheckedSheet, { reading }: Checked): Found[] {
  // The model of another layout says nothing about where things stand.
  if (sheet.isOutdated) return [];
  return sheet.model.tables.flatMap(({ name: wanted, range }) => {
    const name = sheet.own.tables.find((one) => isTableNamed(one, wanted)) ?? wanted;
    return tableFinding(sheet, name, range, reading.tables.get(name));
  });
}

function tableFinding(sheet: CheckedSheet, table: string, range: string, now: string | undefined): Found[] {
  const expected = expectedRange(sheet, range);
  // With its rows the table is gone too: that is said of the rows.
  if (!expected) return [];
  const location = { sheet: sheet.name, cell: text(expected) };
  const given = { of: table, location, name: table };
  const ownNames = sheet.model.tables.map(({ name }) => name);
  const other = sheet.own.tables.find((name) => !ownNames.some((own) => isTableNamed(name, own)));
  if (now === undefined) {
    if (other === undefined) return [found({ kind: 'tableGone', ...given, values: { name: table }, numbers: '' })];
    return [found({ kind: 'tableRenamed', ...given, values: { name: table, other }, numbers: other })];
  }
  const covered = rectangle(withoutSheet(now).replaceAll('$', ''));
  const isWhole = sameName(sheetOf(now), sheet.name) && contains(covered, expected);
  if (isWhole) return [];
  return [found({ kind: 'tableResized', ...given, values: { name: table, now: text(covered), should: text(expected) }, numbers: now })];
}

function expectedRange({ movement }: CheckedSheet, range: string): Rectangle | null {
  const { top, left, bottom, right } = rectangle(range);
  const moved = movement.range({ top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 });
  return moved && { top: moved.top + 1, left: moved.left + 1, bottom: moved.bottom + 1, right: moved.right + 1 };
}

const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

const text = ({ top, left, bottom, right }: Rectangle): string =>
  `${cellName({ row: top - 1, column: left - 1 })}:${cellName({ row: bottom - 1, column: right - 1 })}`;
