/** Fixed numbers in formulas: in those of the user on the add-in's sheets, and in JC formulas anywhere. */
import { translateFormulaToR1C1 } from '@borgar/fx';
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import { holdsFormula, isFormula } from '../../../src/formula/isFormula';
import type { CellContent } from '../../../src/workbook/model';
import { sameName } from '../../sheets/marker';
import type { GridPosition } from '../../sheets/movement';
import { follow } from '../../sheets/follow';
import { canonical } from '../../../src/formula/canonical';
import { at, cellName, elsewhere, homeName, homes, labelOf, writtenAt, type Checked, type CheckedSheet } from '../checked';
import { found, type Found } from '../found';
import { homeTexts } from '../homeFormula';
import { callsJc } from '../jcCall';
import { addedLiterals, type Literal } from './literals';

/** Formulas as they stand on the add-in's sheets now: a copy of a sheet has them too. */
const ownFormulas = ({ own, model }: CheckedSheet, { movements }: Pick<Checked, 'movements'>): string[] =>
  own.written.cells.flat().filter(isFormula).map((formula) => canonical(follow(formula, model.name, movements)));

export function fixedNumbersElsewhere(checked: Checked): Found[] {
  const { reading } = checked;
  let known: ReadonlySet<string> | undefined;
  const isCopied = (formula: string): boolean => (known ??= new Set(checked.sheets.flatMap((sheet) => ownFormulas(sheet, checked)))).has(canonical(formula));
  const { record } = reading.snapshot;
  // A sheet of ours that has only lost its marker has our formulas.
  const isOurs = (sheet: string): boolean => SHEET_CHOICES.some(({ key, name }) => record?.sheets[key] && sameName(name, sheet));
  return reading.others.filter(({ name }) => !isOurs(name)).flatMap(({ name, formulas, values }) =>
    formulas.flatMap((line, row) =>
      line.flatMap((content, column) => {
        if (!holdsFormula(content, at(values, { row, column })) || !callsJc(content) || reading.inserted.has(canonical(content)) || isCopied(content)) return [];
        const cell = cellName({ row, column });
        return finding({ of: `${elsewhere(name)}!${cell}`, sheet: name, cell, label: '', formula: content, numbers: canonical(content) }, addedLiterals(content, ''));
      }),
    ),
  );
}

/** Inputs are the user's from the start: what he works out there is his assumption. */
export function fixedNumbers(sheet: CheckedSheet, { movements, sheets, reading }: Checked): Found[] {
  const { own, model, name, state } = sheet;
  // Where nobody knows what was written, our own formulas look like the user's.
  if (own.written.cells.length === 0) return [];
  const origins = homes(sheet);
  const inputs = new Set(Object.values(own.written.inputs));
  const textOf = homeTexts(sheets);
  const ours = new Set(ownFormulas(sheet, { movements }));
  return own.present.formulas.flatMap((line, row) =>
    line.flatMap((content, column) => {
      if (!holdsFormula(content, at(state.values, { row, column })) || ours.has(canonical(content))) return [];
      const cell = cellName({ row, column });
      const home = origins.get(cell);
      if (home ? inputs.has(cellName(home)) : reading.inserted.has(canonical(content))) return [];
      const loaded = home ? writtenAt(sheet, home) : '';
      const label = home ? labelOf(sheet, home) : String(at(own.present.formulas, { row, column: 0 }) ?? '');
      const place = { of: home ? homeName(sheet, home) : `${elsewhere(model.name)}!${cell}`, sheet: name, cell, label, formula: content, numbers: textOf(content, sheet) };
      const literals = addedLiterals(content, isFormula(loaded) ? loaded : '');
      return !home && literals.length > 0 && isFilledDown(content, { row, column }, own.present.formulas, ours) ? [] : finding(place, literals);
    }),
  );
}

/** In a row that has come into a list, Excel continues the formulas of the one above. */
function isFilledDown(formula: string, { row, column }: GridPosition, cells: readonly (readonly CellContent[])[], ours: ReadonlySet<string>): boolean {
  const relative = (content: string, at: number): string => canonical(translateFormulaToR1C1(content, cellName({ row: at, column })));
  const same = relative(formula, row);
  for (let above = row - 1; above >= 0; above -= 1) {
    const content = cells[above]?.[column] ?? '';
    if (!isFormula(content) || relative(content, above) !== same) return false;
    if (ours.has(canonical(content))) return true;
  }
  return false;
}

interface LiteralPlace {
  readonly of: string;
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  readonly formula: string;
  /** The formula as it stays when lines come in. */
  readonly numbers: string;
}

function finding({ of, sheet, cell, label, formula, numbers }: LiteralPlace, literals: readonly Literal[]): Found[] {
  const [first] = literals;
  if (!first) return [];
  return [
    found({
      kind: 'fixedNumber',
      of,
      location: { sheet, cell },
      values: { label, n: literals.length, number: first.value, sign: first.sign, percent: first.isPercent ? 1 : 0 },
      now: { content: formula, numberFormat: '' },
      numbers,
    }),
  ];
}
