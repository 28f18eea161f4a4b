import type { SheetModel } from '../../src/workbook/model';
import { onceFor } from '../../src/onceFor';
import { STYLES } from '../../src/workbook/styles';

/**
 * How a sheet is built, in a few characters: ranges, looks, names, rules, charts; not what its cells say. Contents can
 * be renewed cell by cell only while this stays the same. Links come and go with the sheets that they lead to.
 */
export const layoutOf = onceFor(({ blocks, names, print, ...rest }: SheetModel): string => {
  const { tables, validations, conditionalFormats, charts, columnWidths, rowHeights, freeze } = rest;
  return fingerprint(
    JSON.stringify([
      blocks
        .filter(({ role }) => role !== 'link')
        .map(({ range, role, numberFormat, align, wrap, indent }) => [range, role && STYLES[role].name, numberFormat, align, wrap, indent]),
      names.map(({ name, cell }) => [name, cell]),
      [tables, validations, conditionalFormats, charts, columnWidths, rowHeights, freeze, print.area],
    ]),
  );
});

/** FNV-1a over 32 bits, twice with other beginnings: no secret, but no two layouts of the add-in share it by chance. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed)).join('');
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
