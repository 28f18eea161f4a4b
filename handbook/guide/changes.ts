/** Which sheets an assumption changes: those with a formula that leads back to it. */
import { programme } from '../../src/programme/figures';
import { cellRows, cell as addressOf, rectangle } from '../../src/formula/address';
import { isFormula } from '../../src/formula/isFormula';
import { placed } from '../../src/formula/local';
import { referenceOf } from '../../src/formula/reference';
import { sheetModels } from '../../src/workbook';
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { SheetKey, SheetModel } from '../../src/workbook/model';

/** Wide sheets of the user's months, to which no assumption leads: reading their formulas takes three quarters of the time. */
const OF_MONTHS: readonly SheetKey[] = ['monitor', 'compare', 'report'];
const KEYS = SHEET_CHOICES.map(({ key }) => key).filter((key) => !OF_MONTHS.includes(key));

/** Formulas are the same in every language. */
const SHEETS: readonly SheetModel[] = sheetModels(KEYS, programme, 'de');

/** `Annahmen!B7`, by workbook name. */
const NAMED = new Map(SHEETS.flatMap(({ name: sheet, names }) => names.map(({ name, cell }) => [name, `${sheet}!${cell}`] as const)));

let followers: ReadonlyMap<string, readonly string[]> | undefined;

/** For each cell those whose formulas name it. */
function allFollowers(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name: sheet, blocks } of SHEETS) {
    for (const { range, cells = [] } of blocks) {
      const { top, left } = rectangle(range);
      cells.forEach((row, r) =>
        row.forEach((content, c) => {
          if (!isFormula(content)) return;
          const own = `${sheet}!${addressOf(left + c, top + r)}`;
          for (const source of sourcesOf(content, sheet)) {
            const known = found.get(source);
            if (known) known.push(own);
            else found.set(source, [own]);
          }
        }),
      );
    }
  }
  return found;
}

function sourcesOf(formula: string, here: string): readonly string[] {
  return placed(formula).flatMap(({ token }) => {
    const reference = referenceOf(token);
    if (reference?.kind === 'name') return NAMED.get(reference.name) ?? [];
    if (reference?.kind !== 'cells') return [];
    const { sheet = here, address } = reference;
    return cellRows(address.replaceAll('$', '')).flat().map((cell) => `${sheet}!${cell}`);
  });
}

/** In the order of the tabs, without the sheet on which the input itself stands. */
export function changedSheets(input: string): readonly string[] {
  followers ??= allFollowers();
  const start = NAMED.get(input) ?? '';
  const reached = new Set([start]);
  for (const cell of reached) for (const next of followers.get(cell) ?? []) reached.add(next);
  const sheets = new Set([...reached].map((cell) => cell.split('!')[0]));
  return SHEETS.map(({ name }) => name).filter((name) => sheets.has(name) && !start.startsWith(`${name}!`));
}
