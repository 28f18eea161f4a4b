/** What else is in the workbook: whose each sheet is, names that the add-in has not made, links to other workbooks. */
import { partsOf } from '../../src/formula/parts';
import { withOwnNames } from '../../src/formula/ownName';
import { programme } from '../../src/programme/figures';
import { sheetModels } from '../../src/workbook';
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { Seal } from '../findings/seals';
import { isMarker, sameName } from '../sheets/marker';
import { doubtfulSheets, ownSheets } from '../sheets/own';
import { contents } from '../sheets/rectangle';
import type { Snapshot } from '../sheets/snapshot';
import { formulaCells, type BookName, type FormulaCell, type WorkbookContents } from './workbookContents';

/** `lookalike`: called or headed like a sheet of the add-in, and none. */
type SheetOwner = 'own' | 'doubtful' | 'protocol' | 'copy' | 'lookalike' | 'other';

export interface ListedSheet {
  readonly name: string;
  readonly owner: SheetOwner;
  /** The add-in's sheet that it looks like. */
  readonly like?: string;
  readonly isHidden: boolean;
}

export interface Inventory {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly BookName[];
  readonly links: readonly LinkPlace[];
}

/** Where another workbook is referred to: a cell, or a name. */
export interface LinkPlace {
  readonly place: string;
  readonly formula: string;
}

const ALL = SHEET_CHOICES.map(({ key }) => key);

export function inventory(snapshot: Snapshot, book: WorkbookContents, scoped: readonly BookName[], seals: readonly Seal[]): Inventory {
  const names = [...snapshot.names, ...scoped];
  return {
    sheets: listedSheets(snapshot, book, seals),
    names: names.filter(({ name }) => !isOwnName(name)),
    links: [
      ...formulaCells(book).filter(isLinked).map(({ sheet, address, formulaLocal }) => ({ place: `${sheet}!${address}`, formula: formulaLocal })),
      ...names.filter(isLinked).map(({ name, formula }) => ({ place: name, formula })),
    ],
  };
}

function listedSheets(snapshot: Snapshot, book: WorkbookContents, seals: readonly Seal[]): ListedSheet[] {
  const own = new Set([...ownSheets(snapshot).values()].map(({ id }) => id));
  const doubtful = doubtfulSheets(snapshot);
  return snapshot.sheets.map(({ id, name, isVisible }): ListedSheet => {
    const listed = { name, isHidden: !isVisible };
    if (own.has(id)) return { ...listed, owner: 'own' };
    if (doubtful.includes(name)) return { ...listed, owner: 'doubtful' };
    const seal = seals.find(({ sheet }) => sameName(sheet, name));
    if (seal) return { ...listed, owner: seal.isCopy === true ? 'copy' : 'protocol' };
    const like = likeOf(name, book);
    return like === undefined ? { ...listed, owner: 'other' } : { ...listed, owner: 'lookalike', like };
  });
}

/** By its name, whatever is invisible, numbered or added in it, or by the title in its first cell. */
function likeOf(name: string, { sheets }: WorkbookContents): string | undefined {
  const sheet = sheets.find((one) => one.name === name);
  const first = sheet?.top === 1 && sheet.left === 1 ? sheet.values[0]?.[0] : undefined;
  const choice = SHEET_CHOICES.find(({ name: own }) => bare(own) === bare(name));
  return choice?.name ?? (typeof first === 'string' ? titles().get(first) : undefined);
}

/** Cyrillic letters that nobody tells from Latin ones. */
const LIKE_LATIN: Readonly<Record<string, string>> = { а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i' };

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0400-\u04ff]/g, (sign) => LIKE_LATIN[sign] ?? sign)
    .replace(/\(.*\)|[^\p{L}\p{N}]/gu, '');

let known: ReadonlyMap<string, string> | undefined;

/** What stands in A1 of the add-in's sheets, in both languages, with the name of the sheet. */
const titles = (): ReadonlyMap<string, string> =>
  (known ??= new Map(
    (['de', 'en'] as const).flatMap((language) =>
      sheetModels(ALL, programme, language).map(({ name, blocks }): [string, string] => [String(contents(blocks).formulas[0]?.[0]), name]),
    ),
  ));

let ownNames: ReadonlySet<string> | undefined;

/** What Excel itself keeps as a name (print areas, filters) is nobody's. */
function isOwnName(name: string): boolean {
  ownNames ??= new Set(sheetModels(ALL, programme, 'de').flatMap(({ names }) => names.map((one) => one.name.toUpperCase())));
  return isMarker(name) || ownNames.has(name.toUpperCase()) || /(^|!)(_xlnm\.|_FilterDatabase|Print_Area|Print_Titles|Druckbereich|Drucktitel)/i.test(name);
}

/** A reference with a file in brackets or a path; where the add-in's own functions are written so, no other workbook is meant. */
function isLinked({ formula }: Pick<FormulaCell, 'formula'>): boolean {
  const written = withOwnNames(formula);
  return partsOf(written).some(({ isForeign, start, end }) => isForeign && /[[\\/]/.test(written.slice(start, end)));
}
