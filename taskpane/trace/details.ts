/** What is told of a leaf of the tree: of a published figure, of an assumption, of a range. */
import type { StepUnit } from '../../src/explain';
import { asOfText } from '../../src/programme/asOf';
import type { Figure } from '../../src/programme/figures';
import { Decimal } from '../../src/money/decimal';
import type { Asked } from '../../src/workbook/assumptions';
import { showNumber } from '../functions/display';
import type { TraceTranslate } from './i18n';
import type { Origin } from './node';
import type { Summary } from './summary';

export interface Detail {
  readonly term: string;
  readonly text: string;
}

export function detailsOf(origin: Origin, t: TraceTranslate): Detail[] {
  if (origin.kind === 'figure') return figureDetails(origin, t);
  if (origin.kind === 'own') return [{ term: t('tr.source'), text: origin.reason[t.language] }];
  return origin.kind === 'assumption' || origin.kind === 'inForce' || origin.kind === 'input' ? assumptionDetails(origin, t) : [];
}

export const figureUnit = ({ unit }: Figure): StepUnit => (unit === 'EUR' ? 'eur' : unit === '%' ? 'rate' : 'number');

/** Shares are read as per cent. */
export function assumptionUnit({ unit }: Asked): StepUnit {
  if (unit === 'fraction') return 'rate';
  return unit.startsWith('eur') ? 'eur' : 'number';
}

function figureDetails({ figure, findings, isAltered }: Extract<Origin, { kind: 'figure' }>, t: TraceTranslate): Detail[] {
  const { language } = t;
  const { asOf, precision, printed, section, document } = figure;
  const unit = figureUnit(figure);
  const dated = asOfText(asOf, language);
  return [
    ...(isAltered ? [{ term: t('tr.altered'), text: t('tr.altered.v', { s: showNumber(figure.value, unit, language) }) }] : []),
    { term: t('tr.printed'), text: t('list.quoted', { s: printed }) },
    { term: t('tr.where'), text: t('tr.where.v', { y: /\d{4}/.exec(document.title)?.[0] ?? '', s: section }) },
    { term: t('tr.asof'), text: precision === null ? dated : t('tr.asof.v', { y: dated, p: showNumber(precision, unit, language) }) },
    ...findings.map(({ relation, status }) => ({
      term: t('tr.recon'),
      text: `${status} (${relation.id}): ${relation.placeA[language]} ↔ ${relation.placeB[language]}`,
    })),
  ];
}

function assumptionDetails({ assumption, sheet }: Extract<Origin, { kind: 'assumption' | 'inForce' | 'input' }>, t: TraceTranslate): Detail[] {
  const { language } = t;
  const { allowed, meaning } = assumption;
  const initial = 'initial' in assumption ? assumption.initial : assumption.default;
  const shownAs = assumptionUnit(assumption);
  const number = (value: number): string => showNumber(new Decimal(value), shownAs, language);
  const limits = (): string => {
    if (allowed.kind === 'list') return t.list(allowed.values);
    if (allowed.max !== undefined) return t('tr.allowed.range', { n: number(allowed.min), m: number(allowed.max) });
    return t(allowed.minExclusive ? 'tr.allowed.above' : 'tr.allowed.min', { n: number(allowed.min) });
  };
  const start = (): string => {
    if (initial === null) return t('tr.default.none');
    if ('figure' in initial) return t('tr.default.figure', { s: initial.figure });
    if ('formula' in initial) return initial.text[language];
    return typeof initial.value === 'number' ? number(initial.value) : initial.value;
  };
  return [
    { term: t('tr.meaning'), text: meaning[language] },
    { term: t('tr.default'), text: start() },
    { term: t('tr.allowed'), text: limits() },
    { term: t('tr.changes'), text: t('tr.changes.v', { s: sheet }) },
  ];
}

/** `12 Zellen: 9 Zahlen, 1 Text, 2 leer` */
export function summaryText({ cells, numbers, texts, truths, errors, blanks }: Summary, t: TraceTranslate): string {
  const counted = [
    ['tr.o.area.numbers', numbers],
    ['tr.o.area.texts', texts],
    ['tr.o.area.truths', truths],
    ['tr.o.area.errors', errors],
    ['tr.o.area.blanks', blanks],
  ] as const;
  return `${t.count('tr.o.area', cells)}: ${counted.flatMap(([key, n]) => (n > 0 ? [t.count(key, n)] : [])).join(', ')}`;
}
