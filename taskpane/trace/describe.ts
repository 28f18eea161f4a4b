/** A node of a trace in words: the same for the tree, for the text that is copied and for the sheet. */
import { localError } from '../../src/formula/germanWords';
import { corner } from '../../src/formula/address';
import { Decimal } from '../../src/money/decimal';
import { formatNumber } from '../../src/money/format';
import { stepInserted, type StepUnit } from '../../src/explain';
import type { Language } from '../../src/language';
import { fullName } from '../functions/call';
import { showCell, showNumber } from '../functions/display';
import { toLocal } from '../../src/formula/localFormula';
import type { Notation } from '../../src/formula/notation';
import type { TraceTranslate } from './i18n';
import { assumptionUnit, detailsOf, figureUnit, summaryText, type Detail } from './details';
import type { TracedCell } from './found';
import { isMisshown } from './misshown';
import { isErrorValue, isMatrix, single, type FormulaValue } from './native';
import type { Origin, TraceNode, Working } from './node';

/** How a trace is written: the words, and the notation of formulas. */
export interface Wording {
  readonly t: TraceTranslate;
  readonly notation: Notation;
}

export interface Description {
  readonly title: string;
  /** Empty where only Excel knows it. */
  readonly value: string;
  readonly isError: boolean;
  /** Of the JC function that it is an argument of. */
  readonly parameter: string;
  /** `Zahlenquelle!D74`, where the title says something else. */
  readonly place: string;
  /** `berechnet`, `Annahme`, `nicht verwendet`. */
  readonly origin: string;
  /** The steps of a JC function with the numbers inserted, the last one last. */
  readonly steps: readonly string[];
  /** Of its cell, in the user's notation; empty where it has none. */
  readonly formula: string;
  /** Of a published figure or an assumption. */
  readonly label: string;
  readonly details: readonly Detail[];
}

export function describe(node: TraceNode, wording: Wording): Description {
  const { t, notation } = wording;
  const { language } = t;
  const { origin, place, cell, working, parameter } = node;
  const where = place ? `${place.sheet}!${place.address}` : '';
  const title = titleOf(node, wording);
  const notes = [originText(origin, node, t), ...(node.isUnused ? [t('tr.unused')] : []), ...(node.isRepeated ? [t('tr.repeated')] : [])];
  return {
    title,
    value: valueText(node, t),
    isError: isErrorValue(single(node.value)),
    parameter: parameter?.[language] ?? '',
    place: where === title ? '' : where,
    origin: notes.join(', '),
    steps: working ? stepTexts(working, language) : [],
    formula: cell?.formula ? toLocal(cell.formula, notation) : '',
    label: labelOf(origin, cell, language),
    details: [...shownDetails(node, t), ...detailsOf(origin, t)],
  };
}

function shownDetails(node: TraceNode, t: TraceTranslate): Detail[] {
  const { cell } = node;
  if (!cell || !isMisshown(node)) return [];
  return [{ term: t('tr.shown.term'), text: t('tr.shown.v', { x: cell.text, f: cell.numberFormat ?? '' }) }];
}

const SHOWN = 48;

/** What a JC function works out; else the formula's own words, as far as they fit. */
function titleOf({ source, working, cell, origin, place }: TraceNode, { t, notation }: Wording): string {
  if (origin.kind === 'imported') return origin.number === null ? t('tr.import.own') : t('tr.import', { n: String(origin.number), s: origin.file });
  if (origin.kind === 'importChange') return origin.change ? source : t('tr.change.more');
  if (origin.kind === 'account') return origin.label || t('tr.import.others');
  if (origin.kind === 'more') return t.count('tr.o.more', origin.count);
  const isRoot = source === '';
  if (working && (!cell || isRoot) && origin.kind !== 'figure') return working.steps.at(-1)?.name[t.language] ?? fullName(working.definition);
  if (isRoot && place) return place.address;
  const written = toLocal(source, notation);
  if (written.length <= SHOWN) return written;
  return origin.kind === 'call' ? `${written.slice(0, written.indexOf('('))}(…)` : `${written.slice(0, SHOWN)}…`;
}

function stepTexts({ definition, steps }: Working, language: Language): string[] {
  // What is printed is told with the figure itself.
  const own = definition.id === 'FIGURE' ? steps.slice(-1) : steps;
  const named = own.map((step) => `${step.name[language]}: ${stepInserted(step, language)}`);
  return [fullName(definition), ...named];
}

function originText(origin: Origin, { value, isOwn, place }: TraceNode, t: TraceTranslate): string {
  switch (origin.kind) {
    case 'assumption':
      return t(value === '' ? 'tr.o.assumption.empty' : 'tr.o.assumption');
    case 'inForce':
      return t('tr.o.inForce');
    case 'input':
      return t(value === '' ? 'tr.o.input.empty' : 'tr.o.input');
    case 'default':
      return t('tr.o.default', { s: origin.assumption.name });
    case 'spilled':
      return t('tr.o.spilled', { s: origin.parent });
    case 'area':
      return summaryText(origin.summary, t);
    case 'searched':
      return t('tr.o.searched', { s: summaryText(origin.summary, t), n: origin.used });
    case 'constant':
      return t(isOwn && typeof value === 'number' ? 'tr.o.constant.own' : 'tr.o.constant');
    case 'more':
      return '';
    case 'imported':
      return importText(origin, t);
    case 'importChange':
      return changeText(origin, place, t);
    case 'account':
      return t.count('tr.import.rows', origin.count);
    case 'importedColumn':
      return t.count('tr.import.column', origin.rows);
    case 'missing':
      return t(`tr.o.missing.${origin.what}`);
    case 'call':
    case 'operation':
      return t(value === undefined ? 'tr.o.opaque' : `tr.o.${origin.kind}`);
    default:
      return t(`tr.o.${origin.kind}`);
  }
}

function importText({ number, time, line, count }: Extract<Origin, { kind: 'imported' }>, t: TraceTranslate): string {
  const rows = t.count('tr.import.rows', count);
  if (number === null) return t('tr.import.typed', { s: rows });
  return line ? t('tr.import.read', { s: rows, d: time }) : t('tr.import.unlogged', { s: rows });
}

function changeText({ change, count }: Extract<Origin, { kind: 'importChange' }>, place: TraceNode['place'], t: TraceTranslate): string {
  if (!change) return t.count('tr.n.rewritten', count);
  if (change.kind === 'unkept') return t('tr.change.unkept');
  const row = place ? corner(place.address).row : '';
  if (change.kind === 'position') return t('tr.change.position', { row, x: change.before, y: t('list.quoted', { s: change.now }) });
  const amount = (one: string | null): string => (one === null ? t('tr.change.none') : amountText(one, t));
  return t(`tr.change.${change.kind}`, { row, x: amount(change.before), y: amount(change.now) });
}

/** With all its digits: what was changed may be the last one. */
const amountText = (text: string, t: TraceTranslate): string =>
  Number.isFinite(Number(text)) ? formatNumber(new Decimal(text), t.language, text.split('.')[1]?.length ?? 0) : t('list.quoted', { s: text });

/** As Excel shows it in the cell; where the column is too narrow for that, and between cells, as the pane shows it. */
function valueText(node: TraceNode, t: TraceTranslate): string {
  const { cell, value, working, origin } = node;
  const unit = nodeUnit(working, origin);
  if (cell && (cell.text === '' || isHashes(cell.text) || isMisshown(node))) return shown(cell.value, unit, t);
  if (cell) return cell.text.replace(/^-/, '\u2212');
  if (origin.kind === 'searched' || origin.kind === 'importedColumn') return '';
  if (origin.kind === 'area') return origin.summary.numbers > 0 ? t('tr.sum', { s: showNumber(origin.summary.sum, 'number', t.language) }) : '';
  return shown(value, unit, t);
}

const isHashes = (text: string): boolean => text.split('').every((sign) => sign === '#');

function nodeUnit(working: Working | undefined, origin: Origin): StepUnit {
  if (origin.kind === 'figure' && working === undefined) return figureUnit(origin.figure);
  if ('assumption' in origin) return assumptionUnit(origin.assumption);
  return working?.steps.at(-1)?.unit ?? 'number';
}

function shown(value: FormulaValue, unit: StepUnit, t: TraceTranslate): string {
  const one = single(value);
  if (one === undefined) return isMatrix(value) ? t('tr.values', { n: value.flat().length }) : '';
  if (isErrorValue(one)) return localError(one.code, t.language);
  return showCell(one, unit, t.language) ?? '';
}

function labelOf(origin: Origin, cell: TracedCell | undefined, language: Language): string {
  if (origin.kind === 'figure') return origin.figure.label[language];
  if ('assumption' in origin) return origin.assumption.label[language];
  return cell?.label ?? '';
}
