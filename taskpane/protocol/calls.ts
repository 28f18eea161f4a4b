/** The JC formulas of a workbook with the arguments of each call and what they stand for. */
import type { FunctionDefinition } from '../../functions/definition';
import type { Parameter } from '../../functions/parameter';
import { localError } from '../../src/formula/germanWords';
import { toLocal } from '../../src/formula/localFormula';
import type { Notation } from '../../src/formula/notation';
import { fullName, functionNamed } from '../functions/call';
import type { ProtocolTranslate } from './i18n';
import { evaluator, type Evaluate } from '../trace/evaluate';
import { parseFormula, type Expression } from '../trace/expression';
import type { TracedCell } from '../trace/found';
import { isErrorValue, isMatrix, type CellValue, type FormulaValue } from '../trace/native';
import { finder, formulaCells, tracedCell, type WorkbookContents, type FormulaCell } from './workbookContents';
import { contentText } from '../../src/formula/contentText';

export interface JcFormula extends FormulaCell {
  /** Each once, the outer one first. */
  readonly functions: readonly string[];
  /** A line for each argument: `basis: KDU_UH_ANSATZ_2024 = 96.000.000 €`; where there are several calls, for each call. */
  readonly arguments: readonly string[];
}

const OWN = /\bJC\.|_xldudf_JC_/i;

/** Of a range so many values are told. */
const TOLD = 4;

export function jcFormulas(book: WorkbookContents, t: ProtocolTranslate, notation: Notation): JcFormula[] {
  const evaluate = evaluator({ find: finder(book) });
  const tell = teller(t, notation, evaluate);
  return formulaCells(book)
    .filter(({ formula }) => OWN.test(formula))
    .flatMap((found): JcFormula[] => {
      const expression = parseFormula(found.formula);
      const calls = expression ? callsIn(expression) : [];
      // What cannot be parsed may hold the letters in a text only.
      if (expression && calls.length === 0) return [];
      const cell = tracedCell(found);
      const lines = calls.flatMap((call) => tell(call, cell, calls.length > 1));
      return [{ ...found, functions: [...new Set(calls.map(({ definition }) => fullName(definition)))], arguments: lines }];
    });
}

interface Call {
  readonly definition: FunctionDefinition;
  readonly args: readonly (Expression | null)[];
}

function callsIn(expression: Expression): Call[] {
  if (expression.kind !== 'call' && expression.kind !== 'operation') return [];
  const inner = expression.args.flatMap((one) => (one ? callsIn(one) : []));
  const definition = expression.kind === 'call' ? functionNamed(expression.name) : undefined;
  return definition ? [{ definition, args: expression.args }, ...inner] : inner;
}

function teller(t: ProtocolTranslate, notation: Notation, evaluate: Evaluate) {
  const argument = (expression: Expression, parameter: Parameter, cell: TracedCell): string => {
    const source = toLocal(expression.source, notation);
    if (expression.kind === 'constant') return source;
    const value = valueText(evaluate(expression, cell), parameter, t);
    return value === '' ? source : `${source} = ${value}`;
  };
  return ({ definition, args }: Call, cell: TracedCell, isNamed: boolean): string[] => {
    const lines = definition.parameters.flatMap((parameter, index) => {
      const expression = args[index];
      return expression ? [`${parameter.name[t.language]}: ${argument(expression, parameter, cell)}`] : [];
    });
    return isNamed ? [`${fullName(definition)} · ${lines.join(' · ')}`] : lines;
  };
}

/** Empty where only Excel knows it. */
function valueText(value: FormulaValue, parameter: Parameter, t: ProtocolTranslate): string {
  if (value === undefined) return '';
  if (!isMatrix(value)) return one(value, parameter, t);
  const cells = value.flat();
  if (cells.length === 1) return one(cells[0] ?? null, parameter, t);
  const filled = cells.filter((content) => content !== null && content !== '');
  const told = filled.slice(0, TOLD).map((content) => one(content, parameter, t));
  return [...told, ...(filled.length > TOLD ? [t('ps.more', { n: filled.length })] : [])].join('; ') || t('ps.blank');
}

function one(content: CellValue, { kind }: Parameter, t: ProtocolTranslate): string {
  if (isErrorValue(content)) return localError(content.code, t.language);
  if (content === null || content === '') return t('ps.blank');
  return contentText(content, kind === 'amount' ? 'eur' : kind === 'rate' ? 'rate' : 'number', t.language);
}
