/** Rows that imports have written on KdU_Ist and KdU_BG, as they stand now; and what keeps an import from going on. */
import type { KduChange, KduState } from '../../kdu/changes';
import { KDU_TABLES } from '../../../src/workbook/kduTables';
import { found, type Found, type Shown } from '../found';

export const importFindings = ({ changes, obstacles, unfinished }: KduState): Found[] => [
  ...changes.map(changeFinding),
  ...obstacles.map(({ kind, sheet, table }) => {
    const values = { s: sheet.name, t: table };
    return found({ kind: kind === 'columnsMissing' ? 'importColumns' : 'importTable', of: table, location: { sheet: sheet.name }, values, numbers: table });
  }),
  ...(unfinished ? [found({ kind: 'importUnfinished', of: String(unfinished.number), location: null, values: { number: String(unfinished.number) }, numbers: String(unfinished.number) })] : []),
];

const KINDS = { changed: 'importChanged', gone: 'importGone', added: 'importAdded', sum: 'importSum', position: 'positionChanged' } as const;

function changeFinding(change: KduChange): Found {
  const { sheet, cell } = change;
  const location = { sheet, ...(cell === undefined ? {} : { cell }) };
  switch (change.kind) {
    case 'tableGone':
      return found({ kind: 'importTableGone', of: sheet, location: null, name: sheet, values: { s: sheet, n: change.rows }, numbers: String(change.rows) });
    case 'own':
    case 'ownAmong': {
      const kind = change.kind === 'own' ? 'importOwn' : 'importOwnAmong';
      return found({ kind, of: `${sheet} ${change.source}`, location, values: { n: change.rows, source: change.source }, numbers: String(change.rows) });
    }
    case 'accountsGone':
      return found({ kind: 'accountsGone', of: sheet, location, values: { s: KDU_TABLES.accounts.sheet, n: change.rows }, numbers: String(change.rows) });
    case 'typedPositions':
      return found({ kind: 'positionTyped', of: sheet, location, values: { n: change.rows }, numbers: String(change.rows) });
    default: {
      const { row, before, now } = change;
      const period = `${row.year}-${String(row.period).padStart(2, '0')}`;
      const of = [sheet, row.source, period, row.key.replaceAll('\t', ' '), row.import ?? ''].join(' ');
      const values = { source: row.source, period, key: row.key.replace(/^=/, '').replace('\t', ' ').trim(), number: String(row.import ?? '') };
      return found({ kind: KINDS[change.kind], of, location, values, loaded: shown(before), now: shown(now), numbers: `${before} ${now}` });
    }
  }
}

const shown = (amount: string | null): Shown => ({ content: amount?.trim() && Number.isFinite(Number(amount)) ? Number(amount) : (amount ?? ''), numberFormat: '#,##0.00' });
