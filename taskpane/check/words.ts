/** Findings in the language of the pane. */
import { formatNumber } from '../../src/money/format';
import { readNumber } from '../../src/money/read';
import type { WordedFinding } from '../findings/finding';
import type { CheckTranslate } from './i18n';
import { localError } from '../../src/formula/germanWords';
import { notationFor, type Notation } from '../../src/formula/notation';
import { shownFormula } from '../../src/formula/shownFormula';
import { cellText } from '../../src/formula/contentText';
import { isFormula } from '../../src/formula/isFormula';
import { visible } from './difference';
import type { Found, Shown, FindingValues } from './found';

/** A finding in words, and what the pane does with it. */
export interface Worded extends WordedFinding {
  readonly found: Found;
}

/** @param decimalSeparator as this Excel writes formulas */
export function wordFindings(findings: readonly Found[], decimalSeparator: string, t: CheckTranslate): Worded[] {
  const notation = notationFor(t.language, decimalSeparator);
  return findings.map((found) => worded(found, notation, t));
}

function worded(found: Found, notation: Notation, t: CheckTranslate): Worded {
  const { id, severity, numbers, kind, values, location, name } = found;
  const code = values['code'];
  const spoken = { ...words(values, t), ...(typeof code === 'string' ? { code: localError(code, t.language) } : {}) };
  return {
    found,
    id,
    severity,
    numbers,
    title: t(`ck.is.${kind}`),
    place: name ?? (location ? placeText(location) : t('ck.book')),
    text: [textOf(found, spoken, t), ...effectText(found, t), ...amountText(found, t)].join(' '),
    ...(found.follows === undefined ? {} : { follows: found.follows }),
    ...(found.loaded ? { loaded: shownText(found.loaded, notation, t) } : {}),
    ...(found.now ? { now: shownText(found.now, notation, t) } : {}),
  };
}

/** What it changes in the amounts: the greatest difference, where it stands. */
function effectText({ values: { effect, effectAt } }: Found, t: CheckTranslate): string[] {
  if (typeof effect !== 'number' || typeof effectAt !== 'string') return [];
  return [t('ck.effect', { a: effectAt, effect: `${effect > 0 ? '+' : ''}${formatNumber(readNumber(effect), t.language)}` })];
}

/** The greatest amount that cannot be read where it stands. */
function amountText({ values: { amount, amountAt } }: Found, t: CheckTranslate): string[] {
  if (typeof amount !== 'number' || typeof amountAt !== 'string') return [];
  return [t('ck.amount', { a: amountAt, amount: formatNumber(readNumber(amount), t.language) })];
}

const placeText = ({ sheet, cell }: NonNullable<Found['location']>): string => (cell === undefined ? sheet : `${sheet}!${cell}`);

type Spoken = Readonly<Record<string, string>>;

/** Numbers with all their digits; texts of the data in the language of the pane. */
function words(values: FindingValues, { language }: CheckTranslate): Spoken {
  const spoken = (value: FindingValues[string]): string => {
    if (typeof value === 'number') return formatNumber(readNumber(value), language);
    return typeof value === 'string' ? value : value[language];
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, spoken(value)]));
}

/** The sentence of the kind, where it has one with the form for its count; and before it what the row is called. */
function textOf({ kind, values }: Found, spoken: Spoken, t: CheckTranslate): string {
  const tell = t as unknown as (key: string, values: Spoken) => string;
  const counted = (key: string, said: Spoken = spoken): string => {
    const { n } = values;
    return typeof n === 'number' ? (t.count as (key: string, n: number, values: Spoken) => string)(key, n, said) : tell(key, said);
  };
  const label = (spoken['label'] ?? '').replace(/[.:]$/, '');
  const before = label === '' ? '' : `${label}. `;
  switch (kind) {
    case 'figure':
    case 'value':
    case 'valueAlone':
    case 'formulaToNumber':
    case 'formulaToText':
    case 'formulaAsText':
    case 'formulaDeleted':
    case 'formulaChanged':
      return before + (values['n'] === 0 ? t('ck.alone') : counted('ck.affected'));
    case 'fixedNumber':
      return before + counted('ck.is.fixedNumber.text', { ...spoken, number: numberText(values, spoken) });
    case 'unbound':
      return counted(values['code'] === '' ? 'ck.is.unbound.last' : 'ck.is.unbound.text');
    case 'inputText':
    case 'inputError':
    case 'inputChoice':
    case 'inputRange':
    case 'inputEmpty':
    case 'inputUnusual':
    case 'inputImplausible':
    case 'sum':
      return before + tell(`ck.is.${kind}.text`, spoken);
    case 'newer':
      return `${values['before'] === values['now'] ? '' : `${tell('ck.is.outdated.version', spoken)} `}${t('ck.is.newer.text')}`;
    case 'outdated':
      return `${values['before'] === values['now'] ? '' : `${tell('ck.is.outdated.version', spoken)} `}${values['n'] === 0 ? '' : `${counted('ck.is.outdated.cells')} `}${t('ck.is.outdated.text')}`;
    default:
      return before + counted(`ck.is.${kind}.text`);
  }
}

const numberText = ({ percent }: FindingValues, { sign = '', number = '' }: Spoken): string => `${sign}${number}${percent === 1 ? '\u00a0%' : ''}`;

function shownText({ content, text, numberFormat }: Shown, notation: Notation, t: CheckTranslate): string {
  if (isFormula(content)) return shownFormula(content, notation);
  if (typeof content === 'string' && content !== '' && !content.startsWith('#')) return visible(content);
  // Excel's text is rounded as the cell is formatted; a number is shown with all that it has.
  const shown = typeof content === 'number' || text === undefined ? cellText(content, numberFormat, t.language) : localError(text, t.language);
  return shown === '' ? t('list.empty') : shown;
}
