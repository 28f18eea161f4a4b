import { isSamePlace } from '../formula/reference';
import { inExcel } from './session';

/** The selected cells as they stand in a formula: by their name in the workbook if they have one. Null where they are several areas. */
export function readSelection(): Promise<string | null> {
  return inExcel(async ({ context }) => {
    const { workbook } = context;
    const areas = workbook.getSelectedRanges();
    areas.load({ areaCount: true, address: true });
    workbook.names.load({ name: true, formula: true, visible: true });
    await context.sync();
    if (areas.areaCount !== 1) return null;
    const named = workbook.names.items.find(({ formula, visible }) => visible && isSamePlace(String(formula), areas.address));
    return named?.name ?? areas.address;
  }, () => undefined);
}
