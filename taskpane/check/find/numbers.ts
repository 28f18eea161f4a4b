/** Fixed numbers in formulas: in those of the user on the add-in's sheets, and in JC formulas anywhere. */
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import { sameName } from '../../record/marker';
import { canonical, follow, isFormula } from '../../refresh/formula';
import { inputCells } from '../../refresh/inputs';
import { at, cellName, homeName, homes, labelOf, writtenAt, type Checked, type CheckedSheet } from '../checked';
import { found, type Found } from '../found';
import { callsJc } from '../jcCall';
import { addedLiterals, type Literal } from './literals';

export function fixedNumbersElsewhere({ reading }: Checked): Found[] {
  const { record } = reading.snapshot;
  // A sheet of ours that has only lost its marker has our formulas.
  const isOurs = (sheet: string): boolean => SHEET_CHOICES.some(({ key, name }) => record?.sheets[key] && sameName(name, sheet));
  return reading.others.filter(({ name }) => !isOurs(name)).flatMap(({ name, formulas }) =>
    formulas.flatMap((line, row) =>
      line.flatMap((content, column) => {
        if (!isFormula(content) || !callsJc(content)) return [];
        const cell = cellName({ row, column });
        return finding({ of: `${name}!${cell}`, sheet: name, cell, label: '', formula: content }, addedLiterals(content, ''));
      }),
    ),
  );
}

/** Inputs are the user's from the start: what he works out there is his assumption. */
export function fixedNumbers(sheet: CheckedSheet, { movements }: Checked): Found[] {
  const { own, model, name } = sheet;
  const origins = homes(sheet);
  const inputs = new Set(Object.values(inputCells(model)));
  const ours = new Set(own.written.cells.flat().filter(isFormula).map((formula) => canonical(follow(formula, model.name, movements))));
  return own.present.formulas.flatMap((line, row) =>
    line.flatMap((content, column) => {
      if (!isFormula(content) || ours.has(canonical(content))) return [];
      const cell = cellName({ row, column });
      const home = origins.get(cell);
      if (home && inputs.has(cellName(home))) return [];
      const loaded = home ? writtenAt(sheet, home) : '';
      const label = home ? labelOf(sheet, home) : String(at(own.present.formulas, { row, column: 0 }) ?? '');
      const place = { of: home ? homeName(sheet, home) : `${model.name}!${cell}`, sheet: name, cell, label, formula: content };
      return finding(place, addedLiterals(content, isFormula(loaded) ? loaded : ''));
    }),
  );
}

interface Place {
  readonly of: string;
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  readonly formula: string;
}

function finding({ of, sheet, cell, label, formula }: Place, literals: readonly Literal[]): Found[] {
  const [first] = literals;
  if (!first) return [];
  return [
    found({
      kind: 'fixedNumber',
      of,
      spot: { sheet, cell },
      values: { label, n: literals.length, number: first.value, sign: first.sign, percent: first.isPercent ? 1 : 0 },
      now: { content: formula, numberFormat: '' },
      numbers: formula,
    }),
  ];
}
