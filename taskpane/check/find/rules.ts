/** Conditional formats and validations of the add-in's sheets: gone, changed, or others laid over them. */
import { translateFormulaToR1C1 } from '@borgar/fx';
import { canonical } from '../../../src/formula/canonical';
import type { CellContent, ConditionalFormat, Validation } from '../../../src/workbook/model';
import { STATUS_LOOKS, STYLES } from '../../../src/workbook/styles';
import { follow } from '../../sheets/follow';
import { GENERAL } from '../../sheets/rectangle';
import { excelRule } from '../../sheets/rules';
import { at, homeName, labelOf, type Checked, type CheckedSheet } from '../checked';
import { amountValues } from '../effect';
import { found, type Found } from '../found';
import { cellsOf, movedRange, placesText } from '../places';
import type { FoundRule, FoundValidation, SheetLooks } from '../readLooks';
import type { Step } from '../repair/kinds';
import { positionOf } from '../../sheets/compare';
import { isInvisible } from './colors';
import { judgeFormat } from './numberFormat';
import { seenRepair } from './seenRepair';

/** A rule of the model, where it stands now. */
interface Expected {
  readonly home: string;
  readonly rule: ConditionalFormat;
  readonly cells: readonly string[];
}

export function ruleFindings(sheet: CheckedSheet, looks: SheetLooks, { movements }: Checked): Found[] {
  const expected = sheet.model.conditionalFormats.flatMap((rule): Expected[] => {
    const range = movedRange(sheet.movement, rule.range);
    if (range === null) return [];
    const formula = follow(rule.formula, sheet.model.name, movements);
    return [{ home: rule.range, rule: { ...rule, range, formula }, cells: cellsOf(range) }];
  });
  const others = looks.rules.filter((one) => !expected.some(({ rule, home }) => isRule(one, rule, home, sheet)));
  return [...missingRules(sheet, looks, expected), ...others.flatMap((one, index) => otherRule(sheet, looks, one, index, expected))];
}

/** One finding for the rules of a range. */
function missingRules(sheet: CheckedSheet, looks: SheetLooks, expected: readonly Expected[]): Found[] {
  const lacking = expected.flatMap((one) => {
    const mine = looks.rules.filter((rule) => isRule(rule, one.rule, one.home, sheet));
    const covered = new Set(mine.flatMap(({ ranges }) => ranges.flatMap(cellsOf)));
    const missing = one.cells.filter((cell) => !covered.has(cell));
    return missing.length > 0 ? [{ ...one, mine, missing }] : [];
  });
  return [...new Set(lacking.map(({ home }) => home))].map((home) => {
    const ones = lacking.filter((one) => one.home === home);
    const cells = [...new Set(ones.flatMap(({ missing }) => missing))];
    const [of, first] = [`${sheet.model.name}!${home}`, cells[0] ?? ''];
    const numbers = `${ones.map(({ rule }) => rule.formula).join(' ')} ${cells.join(' ')}`;
    const steps = ones.map(({ rule, mine }): Step => ({ of: 'rule', remove: mine.map(({ id }) => id), add: rule }));
    return found({
      kind: 'ruleGone',
      of,
      location: { sheet: sheet.name, cell: first },
      values: { n: ones.length, cells: placesText(cells) },
      numbers,
      repair: seenRepair(sheet, 'ruleGone', of, numbers, steps),
    });
  });
}

function isRule(one: FoundRule, rule: ConditionalFormat, home: string, { model }: CheckedSheet): boolean {
  const isLook =
    one.fontColor === rule.fontColor.toUpperCase() &&
    (rule.fill === undefined ? !isInvisible(one.fontColor, one.fill) : one.fill === rule.fill.toUpperCase()) &&
    (rule.bold !== true || one.bold) &&
    judgeFormat('', formatName(one.numberFormat), formatName(rule.numberFormat ?? '')) === 'same' &&
    !one.stops;
  if (!isLook || one.type !== 'Custom') return false;
  const wanted = [relative(rule.formula, rule.range), relative(modelFormula(rule, home, model.conditionalFormats), home)];
  return wanted.includes(relative(one.formula, one.ranges[0] ?? 'A1'));
}

/** Before any line moved: a formula on its own row says the same wherever it stands. */
const modelFormula = ({ formula, fontColor, numberFormat }: ConditionalFormat, home: string, all: readonly ConditionalFormat[]): string =>
  all.find((one) => one.range === home && one.fontColor === fontColor && one.numberFormat === numberFormat)?.formula ?? formula;

const formatName = (numberFormat: string): string => (numberFormat === '' || numberFormat === 'null' ? GENERAL : numberFormat);

/** What a formula means at each of its cells, whichever it was written for. */
const relative = (formula: string, range: string): string => canonical(translateFormulaToR1C1(formula, range.split(':')[0] ?? range));

function otherRule(sheet: CheckedSheet, looks: SheetLooks, one: FoundRule, index: number, expected: readonly Expected[]): Found[] {
  const cells = one.ranges.flatMap(cellsOf).filter((cell) => isWritten(sheet, cell));
  const [first] = cells;
  if (first === undefined) return [];
  const isOnStatus = expected.some(({ rule, cells: ours }) => rule.fill !== undefined && ours.some((cell) => cells.includes(cell)));
  const kind = isHiding(one, isOnStatus, cells.map((cell) => paintedCell(sheet, looks, cell))) ? 'ruleHides' : 'ruleAdded';
  const of = `${sheet.model.name}!${index + 1}`;
  const numbers = [one.type, one.formula, one.fontColor, one.fill, one.numberFormat, ...one.ranges].join(' ');
  return [
    found({
      kind,
      of,
      location: { sheet: sheet.name, cell: first },
      values: { n: cells.length, cells: placesText(cells), ...(kind === 'ruleHides' ? amountValues(sheet, cells) : {}) },
      now: { content: one.formula || one.type, numberFormat: '' },
      numbers,
      repair: seenRepair(sheet, kind, of, numbers, [{ of: 'rule', remove: [one.id] }]),
    }),
  ];
}

function isWritten(sheet: CheckedSheet, cell: string): boolean {
  const { row, column } = positionOf(cell);
  return (sheet.own.present.formulas[row]?.[column] ?? '') !== '' || (sheet.state.values[row]?.[column] ?? '') !== '';
}

const SAMPLES = ['WIDERSPRUCH', 1234.5, -1234.5, 0];

interface PaintedCell {
  readonly value: CellContent;
  readonly color: string;
  readonly fill: string;
  readonly numberFormat: string;
}

function paintedCell({ state }: CheckedSheet, looks: SheetLooks, cell: string): PaintedCell {
  const place = positionOf(cell);
  const { color = '', fill = '' } = at(looks.cells, place) ?? {};
  return { value: at(state.values, place) ?? '', color, fill, numberFormat: at(looks.numberFormats, place) ?? GENERAL };
}

/** It makes contents invisible or writes others, or gives a status the look of another. What a rule leaves open, the cell has of its own. */
function isHiding({ fontColor, fill, numberFormat, stops }: FoundRule, isOnStatus: boolean, cells: readonly PaintedCell[]): boolean {
  if (isInvisible(fontColor, fill)) return true;
  const isUnseen = (cell: PaintedCell): boolean => isInvisible(fontColor || cell.color, fill || cell.fill) && !isInvisible(cell.color, cell.fill);
  if (fontColor + fill !== '' && cells.some(isUnseen)) return true;
  const format = formatName(numberFormat);
  const isMisread = (cell: PaintedCell): boolean => ['forged', 'misleading'].includes(judgeFormat(cell.value, format, cell.numberFormat));
  if (format !== GENERAL && cells.some(isMisread)) return true;
  if (format !== GENERAL && SAMPLES.some((value) => judgeFormat(value, format, GENERAL) === 'forged')) return true;
  const isStatusLook = STATUS_LOOKS.map(({ role }) => STYLES[role]).some((look) => look.color.toUpperCase() === fontColor || look.fill?.toUpperCase() === fill);
  return isOnStatus && (isStatusLook || stops);
}

export function validationFindings(sheet: CheckedSheet, looks: SheetLooks): Found[] {
  return sheet.model.validations.flatMap((validation) => {
    const range = movedRange(sheet.movement, validation.range);
    const now = looks.validations.find((one) => one.range === range);
    if (range === null || !now || isAllowedSame(now, validation)) return [];
    const kind = now.type === 'None' ? 'validationGone' : 'validationChanged';
    const home = positionOf(validation.range.split(':')[0] ?? '');
    const name = sheet.model.names.find(({ cell }) => cell === validation.range)?.name;
    const of = name ?? homeName(sheet, home);
    const numbers = `${now.type} ${JSON.stringify(now.rule)} ${now.refuses}`;
    return [
      found({
        kind,
        of,
        location: { sheet: sheet.name, cell: range },
        values: { label: labelOf(sheet, home) || validation.title, expected: validation.message },
        numbers,
        repair: seenRepair(sheet, kind, of, numbers, [{ of: 'validation', validation: { ...validation, range } }]),
      }),
    ];
  });
}

function isAllowedSame({ type, rule, refuses }: FoundValidation, validation: Validation): boolean {
  const wanted = excelRule(validation.rule);
  if (!refuses) return false;
  if (wanted.list) return type === 'List' && words(rule.list?.source) === words(wanted.list.source);
  if (type !== 'Decimal' || !rule.decimal || !wanted.decimal) return false;
  const { operator, formula1, formula2 } = wanted.decimal;
  return rule.decimal.operator === operator && isLimit(rule.decimal.formula1, formula1) && isLimit(rule.decimal.formula2, formula2);
}

/** Excel gives numbers as texts, with or without a sign before them. */
const isLimit = (one: unknown, other: unknown): boolean => other === undefined || Number(String(one).replace(/^=/, '').replace(',', '.')) === other;

const words = (source: unknown): string => (typeof source === 'string' ? source.split(/[,;]/).map((word) => word.trim()).join(',') : '');
