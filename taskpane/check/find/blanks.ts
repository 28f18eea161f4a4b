/** What stands where the add-in has left a cell empty or written a link, and names that count on one sheet only. */
import { sheetOf, withoutSheet } from '../../../src/formula/sheetReference';
import { isFormula } from '../../../src/formula/isFormula';
import { cellText } from '../../../src/formula/contentText';
import { parseToDouble } from '../../../src/money/parse';
import { STATUS_LOOKS } from '../../../src/workbook/styles';
import type { CellContent, Link } from '../../../src/workbook/model';
import { parseFormula, targetsIn } from '../../trace/expression';
import { positionOf } from '../../sheets/compare';
import { cellOf, findName, sameName } from '../../sheets/marker';
import { linked } from '../../../src/formula/sheetReference';
import { at, cellName, homeName, homes, labelOf, type Checked, type CheckedSheet } from '../checked';
import { keyOf } from '../dependents';
import { effectValues, type EffectOf } from '../effect';
import { found, type Found } from '../found';
import { cellsOf } from '../places';
import type { SheetLooks } from '../readLooks';
import { seenRepair } from './seenRepair';

export function blankFindings(sheet: CheckedSheet, { typed, unreadBlanks }: SheetLooks, used: () => ReadonlySet<string>, effectOf: EffectOf): Found[] {
  const origins = homes(sheet);
  const told = typed.flatMap((cell): Found[] => {
    const home = origins.get(cell);
    const place = positionOf(cell);
    const value = at(sheet.state.values, place) ?? '';
    if (!home) return [];
    const isStatus = typeof value === 'string' && isStatusWord(value);
    if (!isStatus && !(isNumeric(value) && used().has(keyOf({ sheet: sheet.model.name, cell: cellName(home) })))) return [];
    const kind = isStatus ? 'blankStatus' : 'blankNumber';
    const of = homeName(sheet, home);
    const content = at(sheet.own.present.formulas, place) ?? '';
    return [
      found({
        kind,
        of,
        location: { sheet: sheet.name, cell },
        values: {
          label: labelOf(sheet, home),
          held: { de: cellText(value, '', 'de'), en: cellText(value, '', 'en') },
          ...effectValues(effectOf({ cells: [{ sheet: sheet.name, cell, content: '' }] })),
        },
        loaded: { content: '', numberFormat: '' },
        now: { content, numberFormat: '' },
        numbers: String(content),
        repair: seenRepair(sheet, kind, of, String(content), [{ of: 'clear', range: cell }]),
      }),
    ];
  });
  const values = { n: unreadBlanks, s: sheet.name };
  const unread = { kind: 'blanksUnread', of: sheet.model.name, location: { sheet: sheet.name }, values, numbers: String(unreadBlanks) } as const;
  return unreadBlanks === 0 ? told : [...told, found(unread)];
}

/** Texts that read as numbers, too: functions of the add-in calculate with them. */
const isNumeric = (value: CellContent): boolean => typeof value !== 'string' || parseToDouble(value) !== undefined;

const isStatusWord = (text: string): boolean => {
  const word = text.normalize('NFKC').replaceAll(/[^\p{L}]/gu, '').toUpperCase();
  return STATUS_LOOKS.some(({ status }) => status === word);
};

/** The cells that formulas of the add-in take in ranges, and that its charts draw: by their sheets' names in the models. */
export function usedInRanges(sheets: readonly CheckedSheet[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { model, own } of sheets) {
    const add = (range: string, sheet = model.name): void => {
      for (const cell of cellsOf(range.replaceAll('$', ''))) used.add(keyOf({ sheet, cell }));
    };
    for (const content of own.written.cells.flat()) {
      const expression = isFormula(content) ? parseFormula(content) : undefined;
      for (const target of expression ? targetsIn(expression) : []) {
        if (target.kind === 'cells' && /^\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+$/.test(target.address)) add(target.address, target.sheet);
      }
    }
    for (const { categories, series } of model.charts) for (const range of [categories, ...series.map(({ values }) => values)]) add(range);
  }
  return used;
}

export function linkFindings(sheet: CheckedSheet, looks: SheetLooks, { sheets }: Checked, effectOf: EffectOf): Found[] {
  const { model, own } = sheet;
  return model.links.flatMap((link) => {
    const home = positionOf(link.cell);
    const place = sheet.movement.place(home);
    const [goal = '', cell = ''] = link.target.split('!');
    const target = sheets.find((other) => other.model.name === goal);
    if (!place || !target || !own.written.links.includes(link.cell)) return [];
    const content = at(own.present.formulas, place) ?? '';
    const leads = at(looks.cells, place)?.link ?? '';
    const isThere = [target.name, goal].some((name) => isSamePlace(leads, name, cell));
    const isNumber = typeof (at(sheet.state.values, place) ?? '') === 'number';
    if (content === link.text && isThere) return [];
    const kind = isNumber ? 'linkOverwritten' : 'linkChanged';
    const of = homeName(sheet, home);
    const numbers = `${content} ${leads}`;
    const now: Link = { cell: cellName(place), text: link.text, target: linked(target.name, cell) };
    return [
      found({
        kind,
        of,
        location: { sheet: sheet.name, cell: now.cell },
        values: {
          label: labelOf(sheet, home),
          goal: target.name,
          ...effectValues(effectOf({ cells: [{ sheet: sheet.name, cell: now.cell, content: link.text }] })),
        },
        loaded: { content: `${link.text} → ${goal}!${cell}`, numberFormat: '' },
        now: { content: isNumber ? content : `${String(content)} → ${leads || '–'}`, numberFormat: '' },
        numbers,
        repair: seenRepair(sheet, kind, of, numbers, [{ of: 'link', link: now }]),
      }),
    ];
  });
}

const isSamePlace = (reference: string, sheet: string, cell: string): boolean => {
  const text = reference.replace(/^#/, '').replaceAll('$', '');
  return sameName(sheetOf(text), sheet) && withoutSheet(text) === cell;
};

/** On its sheet such a name counts before the one of the workbook that formulas of the add-in mean. */
export function shadowedNames({ sheets, reading: { scopedNames, snapshot } }: Checked, effectOf: EffectOf): Found[] {
  const ours = new Map(sheets.flatMap(({ model }) => model.names.map(({ name, cell }): [string, string] => [name.toUpperCase(), cell])));
  return scopedNames.flatMap(({ sheetId, sheet, name, formula }) => {
    const home = ours.get(name.toUpperCase());
    const own = sheets.find(({ info }) => info.id === sheetId);
    const leads = cellOf(formula);
    // Excel copies the names with a sheet: on the copy they mean its own cells.
    const isOfCopy = !own && leads !== undefined && leads !== null && sameName(leads.sheet, sheet) && leads.cell === home;
    if (home === undefined || isOfCopy) return [];
    const meant = findName(snapshot.names, name);
    const [kind, of] = [own ? 'nameShadowed' : 'nameShadowedElsewhere', `${own?.model.name ?? `[${sheet}]`} ${name}`] as const;
    return [
      found({
        kind,
        of,
        location: { sheet, cell: leads && sameName(leads.sheet, sheet) ? leads.cell : 'A1' },
        name,
        values: { s: sheet, ...effectValues(own && meant ? effectOf({ cells: [], names: [meant] }) : null) },
        now: { content: formula.replace(/^=/, ''), numberFormat: '' },
        numbers: formula,
        repair: { kind: 'seen', sheet: { id: sheetId, name: sheet }, finding: `${kind}:${of} ${formula}`, steps: [{ of: 'name', name }] },
      }),
    ];
  });
}
