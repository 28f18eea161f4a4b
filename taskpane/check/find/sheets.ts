/** Whole sheets: gone, hidden, protected, half-loaded, of an earlier build. */
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import { isFormula } from '../../../src/formula/isFormula';
import { namesIn } from '../../../src/formula/namesIn';
import type { CellContent, SheetKey } from '../../../src/workbook/model';
import { statedSeal } from '../../findings/seals';
import { ownSheets } from '../../sheets/own';
import { withoutYear, type Doubt } from '../../sheets/identity';
import { cellOf, findName, MARKER_CELL, markerName, sameName, type FoundName, type FoundSheet } from '../../sheets/marker';
import { said } from '../../sheets/movement';
import type { Snapshot } from '../../sheets/snapshot';
import { absolute } from '../../../src/formula/sheetReference';
import { elsewhere, writtenAt, type Checked, type CheckedSheet } from '../checked';
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

interface Contents {
  /** A copy of values has them as well; formulas may be gone. */
  readonly texts: ReadonlySet<string>;
  /** With a name or a function of the add-in: a user's own sums say what others say, too. */
  readonly formulas: ReadonlySet<string>;
}

function contentsOf(cells: readonly (readonly CellContent[])[], ours: ReadonlySet<string>): Contents {
  const all = cells.flat().filter((content): content is string => typeof content === 'string' && content !== '');
  const isOurs = (formula: string): boolean => formula.includes('JC.') || [...namesIn(formula)].some((name) => ours.has(name));
  const formulas = all.filter((content) => isFormula(content) && isOurs(content)).map(said);
  return { texts: new Set(all.filter((content) => !isFormula(content))), formulas: new Set(formulas) };
}

const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => [...one].filter((content) => other.has(content)).length;

/** With the title of one of ours that much is no chance. */
const ENOUGH_WITH_TITLE = 0.25;

const TITLE = { row: 0, column: 0 } as const;

/** So few formulas of ours say nothing of a sheet. */
const FEW = 3;

/** Sheets that are read as ours and are not: by the name, or by what stands on them. A doubtful one is told as such. */
function alikeSheets({ reading: { snapshot, others, seals }, sheets }: Checked): Found[] {
  const doubtful = snapshot.doubts.flatMap(({ sheet, home }) => [sheet.id, ...(home ? [home.id] : [])]);
  const told = [...doubtful, ...snapshot.unrecorded.map(({ sheet }) => sheet.id)];
  const candidates = others.filter((sheet) => !told.includes(sheet.id));
  if (candidates.length === 0) return [];
  const ours = new Set(sheets.flatMap(({ model }) => model.names.map(({ name }) => name.toUpperCase())));
  const written = sheets.map((sheet) => ({ sheet, loaded: contentsOf(sheet.own.written.cells, ours) }));
  // A protocol repeats the texts of Annahmen, and is looked at by itself (protocolSheets.ts).
  const isProtocol = ({ name, formulas }: OtherSheet): boolean => statedSeal(formulas) !== undefined || seals.some(({ sheet }) => sameName(sheet, name));
  return candidates.flatMap((other) => {
    const { name, formulas } = other;
    const present = contentsOf(formulas, ours);
    const firsts = new Set(formulas.map(([first = '']) => withoutYear(first)));
    const isTitled = (sheet: CheckedSheet): boolean => firsts.has(withoutYear(writtenAt(sheet, TITLE)));
    const [alike] = written
      .map(({ sheet, loaded: { texts, formulas: own } }) => {
        const [sameTexts, sameFormulas] = [common(texts, present.texts), common(own, present.formulas)];
        const share = Math.max(sameTexts / texts.size, own.size < FEW ? 0 : sameFormulas / own.size);
        return { sheet, share, n: sameTexts + sameFormulas, m: texts.size + own.size };
      })
      .filter(({ sheet, share }) => share > 1 / 2 || (share >= ENOUGH_WITH_TITLE && isTitled(sheet)))
      .sort((a, b) => b.share - a.share);
    const named = sheets.find(({ model, name: now }) => sameName(model.name, name) && !isFreeNameOf(now, name));
    const given = { of: elsewhere(name), location: { sheet: name } };
    if (named) return [found({ kind: 'impostor', ...given, values: { s: name, of: named.name }, numbers: named.name })];
    if (!alike || isProtocol(other)) return [];
    const { sheet, n, m } = alike;
    return [found({ kind: 'lookAlike', ...given, values: { s: name, of: sheet.name, count: n, m }, numbers: sheet.name })];
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
