/** What is about the workbook as a whole: the age of what was loaded, how Excel calculates, what could not be looked at. */
import { RECORD_KEY } from '../../sheets/store';
import type { Checked } from '../checked';
import { found, type Found } from '../found';

export function versionFindings({ reading, plan, addinVersion, dataVersion }: Checked): Found[] {
  const { record, settings, unrecorded } = reading.snapshot;
  if (!record && settings.includes(RECORD_KEY)) return [found({ kind: 'recordUnknown', of: '', location: null, numbers: '' })];
  if (!record) {
    const traces = [...unrecorded.map(({ sheet }) => sheet.name), ...reading.traces];
    return traces.length > 0 ? [settingsGone(traces)] : [];
  }
  const cells = plan.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  // With the same data, contents differ only where the add-in is another one.
  const age = compareVersions(record.dataVersion, dataVersion) || (cells > 0 ? compareVersions(record.addinVersion, addinVersion) : 0);
  const isNewer = age > 0;
  const isOutdated = !isNewer && (age < 0 || cells > 0);
  const isOther = record.addinVersion !== addinVersion && !isNewer && !isOutdated;
  return [
    ...(unrecorded.length > 0 ? [settingsGone(unrecorded.map(({ sheet }) => sheet.name))] : []),
    ...(reading.isManual ? [found({ kind: 'manual', of: '', location: null, numbers: '' })] : []),
    // To load again with this add-in would bring back what is older.
    ...(isNewer ? [found({ kind: 'newer', of: '', location: null, values: { before: record.dataVersion, now: dataVersion }, numbers: `${record.dataVersion} ${dataVersion}` })] : []),
    ...(isOutdated
      ? [found({ kind: 'outdated', of: '', location: null, values: { n: cells, before: record.dataVersion, now: dataVersion }, numbers: `${record.dataVersion} ${dataVersion} ${cells}` })]
      : []),
    ...(isOther
      ? [found({ kind: 'addinVersion', of: '', location: null, values: { before: record.addinVersion, now: addinVersion }, numbers: `${record.addinVersion} ${addinVersion}` })]
      : []),
    ...reading.skipped.map(({ sheet, cells: count }) => found({ kind: 'tooLarge', of: sheet, location: { sheet }, values: { s: sheet }, numbers: String(count) })),
  ];
}

const settingsGone = (traces: readonly string[]): Found => {
  const s = traces.join(', ');
  return found({ kind: 'settingsGone', of: '', location: null, values: { s }, numbers: s });
};

/** `1.10` is newer than `1.9`: then it is above 0. */
function compareVersions(one: string, other: string): number {
  const partsOf = (version: string): number[] => version.split('.').map(Number);
  const [ours, theirs] = [partsOf(one), partsOf(other)];
  const differences = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => (ours[index] ?? 0) - (theirs[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
