/** Whole sheets: gone, hidden, protected, half-loaded, of an earlier build. */
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import { isFormula } from '../../../src/formula/isFormula';
import type { CellContent, SheetKey } from '../../../src/workbook/model';
import { statedSeal } from '../../findings/seals';
import { ownSheets } from '../../sheets/own';
import type { Doubt } from '../../sheets/identity';
import { cellOf, findName, MARKER_CELL, markerName, sameName, type FoundName, type FoundSheet } from '../../sheets/marker';
import type { Snapshot } from '../../sheets/snapshot';
import { absolute } from '../../../src/formula/sheetReference';
import { elsewhere, type Checked } from '../checked';
import { found, type Found } from '../found';
import type { OtherSheet } from '../read';
import type { Repair } from '../repair/kinds';

export function sheetFindings(checked: Checked): Found[] {
  const { reading, sheets, plan } = checked;
  const layouts = plan.changes.filter(({ kind }) => kind === 'layout');
  return [
    ...missingSheets(checked),
    ...alikeSheets(checked),
    ...lostRecords(checked),
    ...unfinishedSheets(checked),
    ...layouts.map(({ key, sheet }) => {
      const isKnown = reading.contents.get(key)?.written.layout !== '';
      return found({ kind: isKnown ? 'layout' : 'unrecorded', of: key, location: { sheet }, values: { s: sheet }, numbers: '' });
    }),
    ...sheets
      .filter(({ info }) => !info.isVisible)
      .map(({ model, name, info }) =>
        found({
          kind: info.isVeryHidden ? 'sheetVeryHidden' : 'sheetHidden',
          of: model.name,
          location: { sheet: name },
          values: { s: name },
          numbers: '',
          repair: { kind: 'showSheet', id: info.id },
        }),
      ),
    ...sheets
      .filter(({ info }) => info.isProtected)
      .map(({ model, name }) => found({ kind: 'sheetProtected', of: model.name, location: { sheet: name }, values: { s: name }, numbers: '' })),
  ];
}

/** Recorded as loaded, and nowhere to be found by its marker. */
function missingSheets({ reading: { snapshot } }: Checked): Found[] {
  const present = ownSheets(snapshot);
  return SHEET_CHOICES.filter(({ key }) => snapshot.record?.sheets[key] && !present.has(key)).map(({ key, name }) => {
    const doubt = snapshot.doubts.find((other) => other.key === key);
    if (!doubt) return found({ kind: 'sheetGone', of: name, location: null, name, values: { s: name }, numbers: '' });
    return doubt.reason === 'unmarked' ? markerGone(doubt, name, snapshot) : doubtful(doubt, name, snapshot);
  });
}

/** Of a sheet that is compared with what the add-in would write today, since what it wrote is not recorded. */
const lostRecords = ({ reading: { snapshot }, sheets }: Checked): Found[] =>
  sheets
    .filter(({ key, isOutdated }) => !isOutdated && snapshot.contents.get(key)?.written.layout === '')
    .map(({ model, name }) => found({ kind: 'recordLost', of: model.name, location: { sheet: name }, values: { s: name }, numbers: '' }));

/** The name that the add-in gives its sheet, also where the user has one of that name already: `KdU (2)`. */
const isFreeNameOf = (name: string, wanted: string): boolean => sameName(name.replace(/ \(\d+\)$/, ''), wanted);

/** A copy of values has them as well; formulas may be gone. */
const textsIn = (cells: readonly (readonly CellContent[])[]): ReadonlySet<string> =>
  new Set(cells.flatMap((line) => line.filter((content): content is string => typeof content === 'string' && content !== '' && !isFormula(content))));

/** Sheets that are read as ours and are not: by the name, or by what stands on them. A doubtful one is told as such. */
function alikeSheets({ reading: { snapshot, others, seals }, sheets }: Checked): Found[] {
  const doubtful = snapshot.doubts.flatMap(({ sheet, home }) => [sheet.id, ...(home ? [home.id] : [])]);
  const told = [...doubtful, ...snapshot.unrecorded.map(({ sheet }) => sheet.id)];
  const texts = sheets.map((sheet) => ({ sheet, texts: textsIn(sheet.own.written.cells) }));
  // A protocol repeats the texts of Annahmen, and is looked at by itself (protocolSheets.ts).
  const isProtocol = ({ name, formulas }: OtherSheet): boolean => statedSeal(formulas) !== undefined || seals.some(({ sheet }) => sameName(sheet, name));
  return others.filter((sheet) => !told.includes(sheet.id)).flatMap((other) => {
    const { name, formulas } = other;
    const present = textsIn(formulas);
    const isAlike = (of: ReadonlySet<string>): boolean => [...of].filter((text) => present.has(text)).length > of.size / 2;
    const named = sheets.find(({ model, name: now }) => sameName(model.name, name) && !isFreeNameOf(now, name));
    const alike = named ?? (present.size > 0 && !isProtocol(other) ? texts.find((one) => isAlike(one.texts))?.sheet : undefined);
    if (!alike) return [];
    const values = { s: name, of: alike.name };
    return [found({ kind: named ? 'impostor' : 'lookAlike', of: elsewhere(name), location: { sheet: name }, values, numbers: alike.name })];
  });
}

function markerGone({ key, sheet }: Doubt, of: string, snapshot: Snapshot): Found {
  return found({
    kind: 'markerGone',
    of,
    location: { sheet: sheet.name, cell: MARKER_CELL },
    values: { s: sheet.name, name: markerName(key) },
    numbers: '',
    repair: markerRepair(key, sheet, snapshot),
  });
}

/** The marker leads to one sheet, and another witness does not, or names another one. */
function doubtful({ key, sheet, home }: Doubt, of: string, snapshot: Snapshot): Found {
  const { formula = '' } = markerIn(key, snapshot) ?? {};
  const values = { s: sheet.name, name: markerName(key), of, home: home?.name ?? '' };
  const given = { of, location: { sheet: sheet.name, cell: cellOf(formula)?.cell ?? MARKER_CELL }, values, numbers: formula };
  return home ? found({ kind: 'doubtful', ...given, repair: markerRepair(key, home, snapshot) }) : found({ kind: 'doubtfulAlone', ...given });
}

function markerRepair(key: SheetKey, { id, name }: FoundSheet, snapshot: Snapshot): Repair {
  const before = markerIn(key, snapshot)?.formula;
  const formula = `=${absolute(name, MARKER_CELL)}`;
  const marker = { name: markerName(key), formula, comment: 'JC Finanzplanung', exists: before !== undefined };
  return { kind: 'marker', key, sheetId: id, marker, before };
}

const markerIn = (key: SheetKey, { names }: Snapshot): FoundName | undefined =>
  findName(names, markerName(key));

function unfinishedSheets({ reading: { snapshot } }: Checked): Found[] {
  return [...ownSheets(snapshot)].flatMap(([key, { name }]) =>
    snapshot.record?.sheets[key]?.complete === false ? [found({ kind: 'incomplete', of: key, location: { sheet: name }, values: { s: name }, numbers: '' })] : [],
  );
}
