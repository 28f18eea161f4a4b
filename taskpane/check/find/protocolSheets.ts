/** Protocols: their sheets are the user's, but nobody may change one unseen. Each states its checksum, and the workbook keeps it. */
import { sha256 } from '../../findings/checksum';
import { sealedText, statedSeal, type Seal } from '../../findings/seals';
import { sameName } from '../../sheets/marker';
import type { Checked } from '../checked';
import { found, type Found, type Shown } from '../found';
import type { OtherSheet } from '../read';

/** A sheet that states a checksum. */
interface Stated {
  readonly sheet: string;
  readonly stated: string;
  /** Of what stands there; null where it cannot be computed. */
  readonly computed: string | null;
}

export async function protocolFindings({ reading }: Checked): Promise<Found[]> {
  const { seals, others, skipped, snapshot } = reading;
  // Where nothing is loaded, no other sheet was read either (read.ts).
  if (!snapshot.record) return [];
  const stating = (await Promise.all(others.map(statedOn))).flatMap((one) => (one ? [one] : []));
  const lost = seals.filter(({ hash, isCopy }) => isCopy !== true && !stating.some(({ stated }) => stated === hash));
  const judged = stating.flatMap((one) => judge(one, seals, lost));
  const isTold = ({ sheet }: Seal): boolean => stating.some((one) => sameName(one.sheet, sheet)) || skipped.some((one) => sameName(one.sheet, sheet));
  return [
    ...judged,
    ...lost
      .filter((seal) => !isTold(seal))
      .map(({ sheet, hash }) => (snapshot.sheets.some(({ name }) => sameName(name, sheet)) ? changed(sheet, hash, '') : gone(sheet, hash))),
    ...(await changedCopies(seals, others, stating)),
  ];
}

async function statedOn({ name, formulas, numberFormats }: OtherSheet): Promise<Stated | undefined> {
  const stated = statedSeal(formulas);
  if (!stated) return undefined;
  return { sheet: name, stated: stated.hash, computed: numberFormats ? await sha256(sealedText({ formulas, numberFormats })) : null };
}

/** @param lost seals that no sheet states any more */
function judge({ sheet, stated, computed }: Stated, seals: readonly Seal[], lost: readonly Seal[]): Found[] {
  const kept = lost.find((seal) => sameName(seal.sheet, sheet));
  if (computed !== null && computed !== stated) return [changed(sheet, kept?.hash ?? stated, computed)];
  if (seals.some(({ hash }) => hash === stated)) return [];
  if (kept) return [changed(sheet, kept.hash, stated)];
  return [found({ kind: 'protocolUnrecorded', of: sheet, location: { sheet }, values: { s: sheet }, numbers: stated })];
}

/** Copies are there to be given away: one that is gone is no finding. Of several of one name the last was made last. */
async function changedCopies(seals: readonly Seal[], others: readonly OtherSheet[], stating: readonly Stated[]): Promise<Found[]> {
  const copies = new Map(seals.filter(({ isCopy }) => isCopy === true).map((seal) => [seal.sheet.toUpperCase(), seal]));
  const judged = await Promise.all(
    [...copies.values()].map(async ({ sheet, hash }): Promise<Found[]> => {
      const copy = others.find(({ name }) => sameName(name, sheet));
      if (!copy?.numberFormats || stating.some((one) => one.sheet === copy.name)) return [];
      const computed = await sha256(sealedText({ formulas: copy.formulas, numberFormats: copy.numberFormats }));
      return computed === null || computed === hash
        ? []
        : [found({ kind: 'copyChanged', of: sheet, location: { sheet: copy.name }, values: { s: copy.name }, numbers: computed, loaded: shown(hash), now: shown(computed) })];
    }),
  );
  return judged.flat();
}

const shown = (hash: string): Shown => ({ content: hash, numberFormat: '@' });

const changed = (sheet: string, before: string, now: string): Found =>
  found({ kind: 'protocolChanged', of: sheet, location: { sheet }, values: { s: sheet }, numbers: now, loaded: shown(before), now: shown(now) });

const gone = (sheet: string, hash: string): Found => found({ kind: 'protocolGone', of: sheet, location: null, name: sheet, values: { s: sheet }, numbers: hash });
