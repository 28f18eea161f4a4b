/** The user's inputs against what their cells allow: Excel asks only while he types, not when he pastes. */
import { rectangle } from '../../../src/formula/address';
import type { Language } from '../../../src/language';
import { ASSUMPTIONS, type Asked } from '../../../src/workbook/assumptions';
import { SHEET_INPUTS } from '../../../src/workbook/sheetInputs';
import type { CellContent, Validation } from '../../../src/workbook/model';
import { cellText } from '../../../src/formula/contentText';
import { isFormula } from '../../../src/formula/isFormula';
import { positionOf } from '../../sheets/compare';
import type { Entry } from '../../sheets/entry';
import type { GridPosition } from '../../sheets/movement';
import { contents } from '../../sheets/rectangle';
import { at, cellName, homeName, labelOf, type CheckedSheet } from '../checked';
import { found, type Found, type FindingKind } from '../found';

export function inputFindings(sheet: CheckedSheet): Found[] {
  // The model of another layout says nothing about where things stand.
  if (sheet.isOutdated) return [];
  const { numberFormats } = contents(sheet.model.blocks);
  return sheet.model.validations.flatMap((validation) => onRange(sheet, validation, numberFormats));
}

function onRange(sheet: CheckedSheet, validation: Validation, numberFormats: readonly (readonly string[])[]): Found[] {
  const { top, left, bottom, right } = rectangle(validation.range);
  const homes = Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => ({
    row: top - 1 + Math.floor(index / (right - left + 1)),
    column: left - 1 + (index % (right - left + 1)),
  }));
  return homes.flatMap((home) => {
    const place = sheet.movement.place(home);
    if (!place) return [];
    const isError = at(sheet.state.isError, place) === true;
    // That of a formula is told among the errors.
    if (isError && isFormula(at(sheet.own.present.formulas, place) ?? '')) return [];
    const content = at(sheet.own.present.formulas, place) ?? '';
    const value = at(sheet.state.values, place) ?? '';
    const name = sheet.model.names.find(({ cell }) => cell === cellName(home))?.name;
    const assumption = ASSUMPTIONS.find(({ input }) => input === name);
    const { usual, plausible }: Partial<Asked> = assumption ?? SHEET_INPUTS.find((asked) => asked.name === name) ?? {};
    const isBeyond = typeof value === 'number' && assumption !== undefined && value > mostOf(assumption, sheet);
    const refused = (): FindingKind | null => faultOf(value, validation.rule, at(sheet.own.written.cells, home) ?? '');
    const fault = isError ? 'inputError' : (refused() ?? (isBeyond ? 'inputRange' : null));
    // What the add-in starts from is not the user's: where that is another number, it is told of its own cell.
    const isInitial = isFormula(content) && content === at(sheet.own.written.cells, home);
    const bounds = plausible && !isInitial && typeof value === 'number' ? implausible(value, plausible, numberNamed(sheet, assumption?.default?.name)) : null;
    const kind = fault ?? (bounds && 'inputImplausible') ?? (usual === undefined || value === '' || value === usual ? null : 'inputUnusual');
    if (!kind) return [];
    const numberFormat = at(numberFormats, home) ?? '';
    const inWords = (language: Language): string => (bounds ? boundsText(bounds, numberFormat, language) : '');
    return [
      found({
        kind,
        of: name ?? homeName(sheet, home),
        location: { sheet: sheet.name, cell: cellName(place) },
        values: {
          label: labelOf(sheet, home) || validation.title,
          expected: validation.message,
          ...(bounds && plausible ? { bounds: { de: inWords('de'), en: inWords('en') }, reason: plausible.reason } : {}),
          ...(usual === undefined ? {} : { usual: { de: cellText(usual, numberFormat, 'de'), en: cellText(usual, numberFormat, 'en') } }),
        },
        now: { content: value, text: typeof value === 'number' ? undefined : String(value), numberFormat },
        numbers: String(value),
        ...(assumption || kind === 'inputEmpty' ? { repair: { kind: 'input', entry: toDefault(sheet, home, place, validation.title) } } : {}),
      }),
    ];
  });
}

/** Empty an assumption has its default; another input starts with a figure, and has that again. */
function toDefault(sheet: CheckedSheet, home: GridPosition, place: GridPosition, title: string): Entry {
  const before = at(sheet.own.present.formulas, place) ?? '';
  const next = at(sheet.own.written.cells, home) ?? '';
  return { sheet: sheet.name, cell: cellName(place), label: { de: title, en: title }, before, beforeText: String(before), next };
}

interface Bounds {
  readonly min: number | undefined;
  readonly max: number;
}

/** What the cell of this name shows on its sheet. */
function numberNamed(sheet: CheckedSheet, name: string | undefined): number | undefined {
  const home = sheet.model.names.find((one) => one.name === name)?.cell;
  const place = home === undefined ? null : sheet.movement.place(positionOf(home));
  const value = place && at(sheet.state.values, place);
  return typeof value === 'number' ? value : undefined;
}

/** What another assumption says that this one may not exceed: no form of Excel's asks for that. */
function mostOf({ allowed }: Asked, sheet: CheckedSheet): number {
  const most = allowed.kind === 'range' ? allowed.atMost : undefined;
  return (most === undefined ? undefined : numberNamed(sheet, most)) ?? Infinity;
}

/** null where it is plausible, and where the default says nothing, being none or less than nothing. */
function implausible(value: number, { min, max: most }: NonNullable<Asked['plausible']>, initial: number | undefined): Bounds | null {
  const max = typeof most === 'number' ? most : most.timesDefault * (initial ?? 0);
  if (max <= 0) return null;
  return value > max || (min !== undefined && value < min) ? { min, max } : null;
}

function boundsText({ min, max }: Bounds, numberFormat: string, language: Language): string {
  const shown = (value: number): string => cellText(value, numberFormat, language);
  const to = { de: 'bis', en: 'to' }[language];
  return min === undefined ? `${to} ${shown(max)}` : `${shown(min)} ${to} ${shown(max)}`;
}

/** As formulas and functions read it: in upper or lower case, with spaces around it. */
const isWord = (value: CellContent, word: string): boolean => String(value).trim().toUpperCase() === word.toUpperCase();

/** @param written what the add-in put there: an input without a default may stay empty */
function faultOf(value: CellContent, rule: Validation['rule'], written: CellContent): FindingKind | null {
  if (value === '') return written === '' ? null : 'inputEmpty';
  if (rule.kind === 'list') return rule.values.some((word) => isWord(value, word)) ? null : 'inputChoice';
  if (typeof value !== 'number') return 'inputText';
  const isBelow = value < rule.min || (rule.whole === true && !Number.isInteger(value)) || (rule.minExclusive === true && value === rule.min);
  return isBelow || value > (rule.max ?? Infinity) ? 'inputRange' : null;
}
