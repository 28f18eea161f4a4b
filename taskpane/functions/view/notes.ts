/** What the pane says of an argument: its value and what that is, or what is wrong with it. */
import type { Parameter } from '../../../functions/parameter';
import { findFigure } from '../../../src/programme/figures';
import type { ReferenceReading } from '../../excel/references';
import type { Argument } from '../argument';
import type { Reference } from '../../../src/formula/reference';
import { showDay } from '../dateArgument';
import { showCell, parameterUnit } from '../display';
import type { Given } from '../evaluate';
import type { Notation } from '../../../src/formula/notation';
import { localError } from '../../../src/formula/germanWords';
import type { FunctionsTranslate } from '../i18n';
import type { Note } from './field';

/** More values of a range are not listed. */
const LISTED = 4;

export function noteFor(
  t: FunctionsTranslate,
  parameter: Parameter,
  text: string,
  { argument, reading }: Given,
  { decimal }: Notation,
): Note | undefined {
  const good = (shown: string): Note => ({ text: shown, isError: false });
  const bad = (shown: string): Note => ({ text: shown, isError: true });
  switch (argument.kind) {
    case 'empty':
      return undefined;
    case 'invalid':
      return bad(t(`fn.bad.${argument.reason}`, { s: text, d: decimal === ',' ? '1234,5 · 2.780.000 · 2,78 Mio.' : '1234.5 · 2,780,000 · 2.78 Mio.' }));
    case 'expression':
      return good(t('fn.value.excel'));
    case 'value':
      // A word that was chosen says it all.
      if (parameter.kind === 'selector') return undefined;
      return valueNote(t, parameter, [argument.value].flat(2), labelOf(argument, undefined, t));
    case 'reference':
      if (!reading) return undefined;
      if (reading.kind === 'missing') return bad(missingText(t, reading.what, argument.reference));
      return reading.kind === 'cells'
        ? valueNote(t, parameter, reading.values.flat(), labelOf(argument, reading, t))
        : good(t('fn.value.excel'));
  }
}

function missingText(t: FunctionsTranslate, what: 'sheet' | 'name' | 'table' | 'column', reference: Reference): string {
  switch (reference.kind) {
    case 'cells':
      return t('fn.bad.sheet', { s: reference.sheet ?? '' });
    case 'name':
      return t(findFigure(reference.name) ? 'fn.bad.figure' : 'fn.bad.name', { s: reference.name });
    case 'column':
      return what === 'table' ? t('fn.bad.table', { s: reference.table }) : t('fn.bad.column', { s: reference.column });
  }
}

function valueNote(t: FunctionsTranslate, parameter: Parameter, values: readonly unknown[], label: string | undefined): Note | undefined {
  const show = (value: unknown): string =>
    (parameter.kind === 'date' ? showDay(value) : undefined) ?? showCell(value, parameterUnit(parameter), t.language) ?? errorIn(value, t);
  const [first] = values;
  if (values.length > 1) {
    const listed = values.slice(0, LISTED).map(show).join(' · ');
    return { text: t('fn.value.range', { n: values.length, s: values.length > LISTED ? `${listed} …` : listed }), isError: false };
  }
  if (first === '' || first === null) return { text: t('fn.value.blank'), isError: false };
  if (typeof first === 'object') return { text: t('fn.value.error', { s: errorIn(first, t) }), isError: false };
  return { text: label === undefined ? show(first) : `${show(first)} · ${label}`, isError: false };
}

const errorIn = (value: unknown, t: FunctionsTranslate): string => localError((value as { readonly code: string }).code, t.language);

/** The published figure that a name, a cell that repeats one, or an id stands for. */
function labelOf(argument: Argument, reading: ReferenceReading | undefined, t: FunctionsTranslate): string | undefined {
  const isName = argument.kind === 'reference' && argument.reference.kind === 'name';
  const repeated = reading?.kind === 'cells' ? reading.formula.slice(1) : undefined;
  const id = isName ? (argument.reference as { name: string }).name : argument.kind === 'value' ? String(argument.value) : repeated;
  return id === undefined ? undefined : findFigure(id)?.label[t.language];
}
