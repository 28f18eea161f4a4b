/** Names and sheets that a reader takes for those of the add-in: written with other letters, or with signs that take no room. */
import { NAMESPACE } from '../../../src/formula/ownName';
import { shownText } from '../../../src/shownText';
import { sameName } from '../../sheets/marker';
import type { Checked } from '../checked';
import { found, type Found } from '../found';

/** Letters of other scripts, and digits, by the Latin capital that they look like; L is taken for a small one of I. */
const ALIKE = new Map(
  Object.entries({
    A: 'АΑ', B: 'ВΒ', C: 'СϹ', E: 'ЕΕ', H: 'НΗ', I: 'L1|ІΙӀ', J: 'Ј', K: 'КΚ', M: 'МΜ', N: 'Ν', O: '0ОΟ', P: 'РΡ', S: 'Ѕ', T: 'ТΤ', X: 'ХΧ', Y: 'УΥ', Z: 'Ζ',
  }).flatMap(([latin, others]) => Array.from(others, (other): [string, string] => [other, latin])),
);

/** What is left of a text for who reads it quickly. */
const glance = (text: string): string =>
  Array.from(text.normalize('NFKC').replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}\s]/gu, '').toUpperCase(), (sign) => ALIKE.get(sign) ?? sign).join('');

const byGlance = (names: readonly string[]): ReadonlyMap<string, string> => new Map(names.map((name) => [glance(name), name]));

export function mistakableNames({ sheets, reading: { snapshot } }: Checked): Found[] {
  const ours = sheets.flatMap(({ model }) => model.names.map(({ name }) => name));
  const known = new Set(ours.map((name) => name.toUpperCase()));
  const glances = byGlance(ours);
  return snapshot.names.filter(({ name }) => !known.has(name.toUpperCase())).flatMap(({ name, formula }) => {
    const isFunction = name.toUpperCase().startsWith(NAMESPACE);
    const of = glances.get(glance(name));
    if (of === undefined && !isFunction) return [];
    const values = { of: of ?? '', shown: shownText(name) };
    return [found({ kind: isFunction ? 'nameOfFunction' : 'nameMistakable', of: name, location: null, name, values, now: { content: formula.replace(/^=/, ''), numberFormat: '' }, numbers: formula })];
  });
}

export function mistakableSheets({ sheets, reading: { snapshot } }: Checked): Found[] {
  const ours = byGlance(sheets.map(({ name }) => name));
  return snapshot.sheets.flatMap(({ name }) => {
    const of = ours.get(glance(name));
    if (of === undefined || sheets.some((sheet) => sameName(sheet.name, name))) return [];
    return [found({ kind: 'sheetMistakable', of: `[${name}]`, location: { sheet: name }, values: { s: shownText(name), of }, numbers: of })];
  });
}
