/** What is about the workbook as a whole: the age of what was loaded, how Excel calculates, what could not be looked at. */
import { RECORD_KEY } from '../../record/store';
import type { Checked } from '../checked';
import { found, type Found } from '../found';

export function versionFindings({ reading, plan, addinVersion, dataVersion }: Checked): Found[] {
  const { record, settings } = reading.snapshot;
  if (!record) return settings.includes(RECORD_KEY) ? [found({ kind: 'recordUnknown', of: '', spot: null, numbers: '' })] : [];
  const cells = plan.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  const isOutdated = record.dataVersion !== dataVersion || cells > 0;
  const isOther = record.addinVersion !== addinVersion && !isOutdated;
  return [
    ...(reading.isManual ? [found({ kind: 'manual', of: '', spot: null, numbers: '' })] : []),
    ...(isOutdated
      ? [found({ kind: 'outdated', of: '', spot: null, values: { n: cells, before: record.dataVersion, now: dataVersion }, numbers: `${record.dataVersion} ${dataVersion} ${cells}` })]
      : []),
    ...(isOther
      ? [found({ kind: 'addinVersion', of: '', spot: null, values: { before: record.addinVersion, now: addinVersion }, numbers: `${record.addinVersion} ${addinVersion}` })]
      : []),
    ...reading.skipped.map(({ sheet, cells: count }) => found({ kind: 'tooLarge', of: sheet, spot: { sheet }, values: { s: sheet }, numbers: String(count) })),
  ];
}
