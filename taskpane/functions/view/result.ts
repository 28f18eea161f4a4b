/** The result as it will stand in Excel, and how it comes about. */
import type { FunctionDefinition, Result } from '../../../functions/definition';
import { CellError } from '../../../functions/engine/cellError';
import type { CellResult } from '../../../functions/engine/outcome';
import { stepFormula, stepInserted, type Step, type StepUnit } from '../../../src/explain';
import { Decimal } from '../../../src/money/decimal';
import { exactDigits, showCell, showNumber } from '../display';
import type { Calculation } from '../evaluate';
import { localError } from '../../../src/formula/germanWords';
import type { FunctionsTranslate } from '../i18n';
import { element } from '../../ui/dom';

const ROWS = 6;
const COLUMNS = 3;

export function resultBox(t: FunctionsTranslate, definition: FunctionDefinition, calculation: Calculation): Node[] {
  const names = (places: readonly number[]): string => t.list(places.map((place) => definition.parameters[place]?.name[t.language] ?? ''));
  switch (calculation.kind) {
    case 'missing':
      return [element('p', {}, t.count('fn.result.missing', calculation.parameters.length, { s: names(calculation.parameters) }))];
    case 'faulty':
      return [element('p', {}, t('fn.result.faulty', { s: names(calculation.parameters) }))];
    case 'excel':
      return [element('p', {}, t('fn.result.excel'))];
    case 'calculated': {
      const unit = calculation.steps.at(-1)?.unit ?? 'number';
      const rows = rowsOf(calculation.result);
      const [[only] = []] = rows;
      if (rows.length === 1 && rows[0]?.length === 1 && only !== undefined) return single(t, only, unit);
      return [element('h2', {}, t('fn.result')), table(t, rows, unit)];
    }
  }
}

const rowsOf = (result: Result): CellResult[][] => (Array.isArray(result) ? result : [[result]]);

function single(t: FunctionsTranslate, value: CellResult, unit: StepUnit): Node[] {
  if (value instanceof CellError) {
    const code = element('span', { class: 'result-value bad' }, localError(value.code, t.language));
    return [
      element('div', { class: 'result-head' }, element('h2', {}, t('fn.result.none')), code),
      element('p', {}, value.message[t.language]),
    ];
  }
  const exact = typeof value === 'number' ? exactDigits(value, unit, t.language) : undefined;
  return [
    element(
      'div',
      { class: 'result-head' },
      element('h2', {}, t('fn.result')),
      element('span', { class: 'result-value' }, shown(t, value, unit)),
    ),
    ...(exact === undefined ? [] : [element('p', { class: 'small result-exact' }, t('fn.result.exact', { s: exact }))]),
  ];
}

function shown(t: FunctionsTranslate, value: CellResult, unit: StepUnit): string {
  return value instanceof CellError ? localError(value.code, t.language) : (showCell(value, unit, t.language) ?? '');
}

function table(t: FunctionsTranslate, rows: readonly (readonly CellResult[])[], unit: StepUnit): HTMLElement {
  const cell = (value: CellResult): HTMLElement =>
    element(
      'td',
      { class: typeof value === 'string' ? 'words' : 'number', title: value instanceof CellError && value.message[t.language] },
      shown(t, value, unit),
    );
  const body = rows.slice(0, ROWS).map((row) => element('tr', {}, ...row.slice(0, COLUMNS).map(cell)));
  const [hiddenRows, hiddenColumns] = [rows.length - ROWS, (rows[0]?.length ?? 0) - COLUMNS];
  const more = [
    ...(hiddenRows > 0 ? [t.count('fn.result.more', hiddenRows)] : []),
    ...(hiddenColumns > 0 ? [t.count('fn.result.columns', hiddenColumns)] : []),
  ];
  return element(
    'div',
    {},
    element('table', { class: 'result-table', 'aria-label': t('fn.result') }, element('tbody', {}, ...body)),
    ...more.map((text) => element('p', { class: 'small' }, text)),
  );
}

/** Numbered steps with their values; nothing where the function tells none. */
export function derivation(t: FunctionsTranslate, calculation: Calculation): Node[] {
  if (calculation.kind !== 'calculated' || calculation.steps.length === 0) return [];
  const isFirstOfMany = rowsOf(calculation.result).flat().length > 1;
  return [
    element('h2', {}, t('fn.how')),
    ...(isFirstOfMany ? [element('p', { class: 'small' }, t('fn.how.first'))] : []),
    element('ol', { class: 'derivation' }, ...calculation.steps.map((step) => stepRow(t, step))),
  ];
}

function stepRow(t: FunctionsTranslate, step: Step): HTMLElement {
  const { language } = t;
  const small = (text: string): HTMLElement => element('p', { class: 'small' }, text);
  const words = stepFormula(step, language);
  const inserted = stepInserted(step, language);
  return element(
    'li',
    { class: 'derived' },
    element(
      'div',
      { class: 'derived-head' },
      element('span', {}, step.name[language]),
      element('span', { class: 'derived-value' }, stepValue(t, step)),
    ),
    small(words),
    ...(inserted === words ? [] : [small(inserted)]),
    ...(step.rounding ? [small(step.rounding[language])] : []),
    ...(step.source ? [small(t('fn.how.source', { s: step.source[language] }))] : []),
  );
}

/** Of a list the first values say enough. */
function stepValue(t: FunctionsTranslate, { value, unit }: Step): string {
  const one = (part: Decimal | string): string => (typeof part === 'string' ? part : showNumber(part, unit, t.language));
  if (typeof value === 'string' || value instanceof Decimal) return one(value);
  const listed = value.slice(0, 2).map(one).join(' · ');
  return value.length > 2 ? `${listed} …` : listed;
}
