/** Cells that give an error: on the add-in's sheets all of them, elsewhere those that call a JC function. */
import { isPending } from '../../excel/pending';
import { findName, isAmong } from '../../sheets/marker';
import { holdsFormula } from '../../../src/formula/isFormula';
import { skeleton } from '../../../src/formula/canonical';
import { isLost, withOwnNames } from '../../../src/formula/ownName';
import { parseFormula, targetsIn } from '../../trace/expression';
import { cellsOfLines } from '../../../src/workbook/chartLines';
import type { CellContent } from '../../../src/workbook/model';
import { at, cellName, elsewhere, homes, type Checked, type CheckedSheet } from '../checked';
import { keyOf, type Dependents } from '../dependents';
import { found, type Found } from '../found';
import { callsJc, callsUnknownJc } from '../jcCall';
import { movedRange } from '../places';
import type { Results } from '../read';

interface Sheet {
  readonly id: string;
  readonly name: string;
  /** Of the add-in's sheets the name in its model, which stays. */
  readonly of: string;
  /** Where its cells were written. */
  readonly homes: ReturnType<typeof homes>;
  readonly isOwn: boolean;
  /** Cells of lines of charts: an #N/A there draws nothing, as it is to. */
  readonly ofLines: ReadonlySet<string>;
  readonly formulas: readonly (readonly CellContent[])[];
  readonly results: Results;
}

interface Fault {
  readonly cell: string;
  readonly formula: string;
  /** `#NAME?`; what Excel shows while it still calculates. */
  readonly code: string;
}

export function errorFindings(checked: Checked, dependents: () => Dependents): Found[] {
  const { reading, sheets } = checked;
  const all: Sheet[] = [
    ...sheets.map((sheet) => {
      const { info: { id }, name, model, own, state: results } = sheet;
      return { id, name, of: model.name, homes: homes(sheet), isOwn: true, ofLines: ofLines(sheet), formulas: own.present.formulas, results };
    }),
    ...reading.others.map((sheet) => {
      const { id, name, formulas } = sheet;
      return { id, name, of: elsewhere(name), homes: new Map(), isOwn: false, ofLines: new Set<string>(), formulas, results: sheet };
    }),
  ];
  const faultsBySheet = all.map((sheet) => ({ sheet, faults: faultsOn(sheet) }));
  const nameless = withoutName(faultsBySheet, checked, dependents);
  return faultsBySheet.flatMap(({ sheet, faults }) => {
    const pending = faults.filter(({ code }) => isPending(code));
    const isOfName = ({ cell }: Fault): boolean => nameless.has(keyOf({ sheet: sheet.name, cell }));
    const unbound = faults.filter((fault) => !pending.includes(fault) && !isOfName(fault) && isUnbound(fault));
    const others = faults.filter((fault) => !pending.includes(fault) && !unbound.includes(fault));
    return [
      ...(unbound.length > 0 ? [unboundFinding(sheet, unbound)] : []),
      ...errorGroups(sheet, others, dependents),
      ...(pending.length > 0 ? [group('pending', sheet, pending)] : []),
    ];
  });
}

const ofLines = ({ model, movement }: CheckedSheet): Sheet['ofLines'] => new Set(cellsOfLines(model).flatMap((cell) => movedRange(movement, cell) ?? []));

function faultsOn({ formulas, results, isOwn, ofLines: lines }: Sheet): Fault[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((content, column): Fault[] => {
      const [value = '', isError] = [at(results.values, { row, column }), at(results.isError, { row, column })];
      if (!holdsFormula(content, value)) return [];
      const isFault = isError === true || isPending(value) || isLost(content);
      if (!isFault || !(isOwn || callsJc(content))) return [];
      const cell = cellName({ row, column });
      return value === '#N/A' && lines.has(cell) ? [] : [{ cell, formula: content, code: String(value) }];
    }),
  );
}

const isUnbound = ({ formula, code }: Fault): boolean => isLost(formula) || (code === '#NAME?' && callsJc(formula) && !callsUnknownJc(formula));

/** Cells whose `#NAME?` comes from a name or another function that Excel does not know, their own or that of a cell they depend on. */
function withoutName(
  all: readonly { readonly sheet: Sheet; readonly faults: readonly Fault[] }[],
  { reading: { snapshot } }: Checked,
  dependents: () => Dependents,
): ReadonlySet<string> {
  const isKnown = (name: string): boolean => findName(snapshot.names, name) !== undefined || isAmong(name, snapshot.tables);
  const nameless = new Set(all.flatMap(({ sheet, faults }) => faults.filter(({ code }) => code === '#NAME?').map(({ cell }) => keyOf({ sheet: sheet.name, cell }))));
  // Without a function of the add-in, and without a part that gives the same, it is another function that Excel does not know.
  const isOfItself = (sheet: Sheet, { cell, formula }: Fault): boolean =>
    !namesOf(formula).every(isKnown) ||
    (sheet.isOwn && !callsJc(formula) && !dependents().refersTo({ sheet: sheet.name, cell }, (key) => nameless.has(key)));
  const roots = all.flatMap(({ sheet, faults }) =>
    faults.filter((fault) => fault.code === '#NAME?' && !isLost(fault.formula) && isOfItself(sheet, fault)).map(({ cell }) => keyOf({ sheet: sheet.name, cell })),
  );
  return roots.length === 0 ? new Set() : new Set([...roots, ...dependents().reach(roots)]);
}

function namesOf(formula: string): string[] {
  const expression = parseFormula(formula);
  return expression ? targetsIn(expression).flatMap((target) => (target.kind === 'name' ? [target.name] : [])) : [];
}

function unboundFinding(sheet: Sheet, faults: readonly Fault[]): Found {
  // Where the cells still show what they gave last, no error can be named.
  const codes = [...new Set(faults.map(({ code }) => code))];
  const code = codes.length === 1 && codes[0] === '#NAME?' ? codes[0] : '';
  return {
    ...group('unbound', sheet, faults, code),
    repair: { kind: 'formulas', sheet: { id: sheet.id, name: sheet.name }, cells: faults.map(({ cell, formula }) => ({ cell, formula, next: withOwnNames(formula) })) },
  };
}

/** By error, and those first whose own parts give none: there the cause is. */
function errorGroups(sheet: Sheet, faults: readonly Fault[], dependents: () => Dependents): Found[] {
  const faulty = new Set(faults.map(({ cell }) => keyOf({ sheet: sheet.name, cell })));
  return [...new Set(faults.map(({ code }) => code))].map((code) => {
    const ones = faults.filter((fault) => fault.code === code);
    const isCause = ({ cell }: Fault): boolean => !dependents().refersTo({ sheet: sheet.name, cell }, (key) => faulty.has(key));
    const causes = sheet.isOwn ? ones.filter(isCause) : ones;
    return group('errorValues', sheet, [...causes, ...ones.filter((one) => !causes.includes(one))], code);
  });
}

const NAMED_CELLS = 4;

function group(kind: 'errorValues' | 'unbound' | 'pending', sheet: Sheet, faults: readonly Fault[], code = faults[0]?.code ?? ''): Found {
  const cells = faults.map(({ cell }) => cell);
  const more = cells.length > NAMED_CELLS ? ' …' : '';
  return found({
    kind,
    of: kind === 'errorValues' ? `${sheet.of}!${code}` : sheet.of,
    location: { sheet: sheet.name, cell: cells[0] },
    values: { n: cells.length, code, cells: cells.slice(0, NAMED_CELLS).join(', ') + more },
    numbers: [faults.length, code, ...faults.slice(0, NAMED_CELLS).map((fault) => lastingPlace(sheet, fault))].join(' '),
  });
}

/** Lines may come in before the cell: then it is still the same fault. Where nothing was written, what its formula does must do. */
function lastingPlace({ homes: origins }: Sheet, { cell, formula }: Fault): string {
  const home = origins.get(cell);
  return home ? cellName(home) : skeleton(formula);
}
