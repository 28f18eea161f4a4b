import { isSamePlace } from '../../../src/formula/reference';
import { isMarker } from '../../sheets/marker';
import { inExcel, PATIENCE, type OnDelay } from '../../excel/session';

/** The selected cells as they stand in a formula: by their name in the workbook if they have one. Null where they are several areas. */
export function readSelection(onDelay: OnDelay): Promise<string | null> {
  return inExcel(async ({ context, await: patiently }) => {
    const { workbook } = context;
    const areas = workbook.getSelectedRanges();
    areas.load({ areaCount: true, address: true });
    workbook.names.load({ name: true, formula: true, visible: true });
    await patiently(context.sync(), PATIENCE.reading);
    if (areas.areaCount !== 1) return null;
    // A marker goes with its sheet when that is removed, and says nothing of the cell.
    const named = workbook.names.items.find(
      ({ name, formula, visible }) => visible && !isMarker(name) && isSamePlace(String(formula), areas.address),
    );
    return named?.name ?? areas.address;
  }, onDelay);
}
