/** Turning JC formulas into Excel's own: what will happen, and what has happened. */
import type { Replaced } from '../excel/formulas';
import { shownFormula } from '../../../src/formula/shownFormula';
import type { Notation } from '../../../src/formula/notation';
import type { FunctionsTranslate } from '../i18n';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import { failureLine } from '../../pane/failureLine';
import type { Converted, ConversionPlan, Kept } from './conversionPlan';

/** More formulas are counted only. */
const LISTED = 20;

export interface PreviewProps {
  readonly t: FunctionsTranslate;
  readonly notation: Notation;
  readonly sheet: string;
  readonly plan: ConversionPlan;
  /** In one step. */
  readonly canUndo: boolean;
  onConvert(): void;
  onBack(): void;
}

export function previewScreen({ t, notation, sheet, plan: { converted, kept }, canUndo, onConvert, onBack }: PreviewProps): Screen {
  const { length } = converted;
  const title = element('h1', {}, length > 0 ? t.count('fn.convert.title', length) : t('fn.convert.title_none'));
  const code = (formula: string): HTMLElement => element('code', { class: 'formula' }, shownFormula(formula, notation));
  const go = button(t.count('fn.convert.go', length), () => {
    go.setAttribute('disabled-focusable', '');
    onConvert();
  }, 'primary');
  const convertedItem = ({ cell, formula, next, reasons }: Converted): HTMLElement =>
    element('li', {}, element('span', { class: 'strong' }, cell), code(formula), code(next), ...partly(t, reasons));
  const keptItem = ({ cell, formula, reasons }: Kept): HTMLElement =>
    element('li', {}, element('span', { class: 'strong' }, cell), code(formula), ...reasons.map(small));
  return {
    focus: title,
    content: [
      title,
      element('p', { class: 'lead' }, t('fn.convert.sheet', { s: sheet })),
      ...(length > 0 ? [loss(t), ...(canUndo ? [] : [small(t('fn.convert.noUndo'))]), ...listed(t, converted, convertedItem)] : []),
      ...(kept.length > 0
        ? [element('h2', { class: 'conversion-kept' }, t.count('fn.convert.kept', kept.length)), ...listed(t, kept, keptItem)]
        : []),
    ],
    actions: [...(length > 0 ? [go] : []), button(t('action.cancel'), onBack)],
    onEscape: onBack,
  };
}

const small = (text: string): HTMLElement => element('p', { class: 'small' }, text);

const loss = (t: FunctionsTranslate): HTMLElement => element('p', { class: 'conversion-loss small' }, t('fn.convert.loss'));

const partly = (t: FunctionsTranslate, reasons: readonly string[]): HTMLElement[] =>
  reasons.length > 0 ? [small(`${t('fn.convert.partly')}: ${reasons.join(' ')}`)] : [];

function listed<Item>(t: FunctionsTranslate, items: readonly Item[], show: (item: Item) => HTMLElement): HTMLElement[] {
  const more = items.length - LISTED;
  return [
    element('ul', { class: 'conversions' }, ...items.slice(0, LISTED).map(show)),
    ...(more > 0 ? [small(t('list.more', { n: more }))] : []),
  ];
}

export interface ConvertedProps {
  readonly t: FunctionsTranslate;
  readonly sheet: string;
  readonly plan: ConversionPlan;
  readonly outcome: Replaced;
  onBack(): void;
}

export function convertedScreen({ t, sheet, plan: { converted }, outcome, onBack }: ConvertedProps): Screen {
  const message = messageBar({ isHeading: true, ...messageOf() });
  return { focus: message, content: [message], actions: [button(t('fn.back.sr'), onBack, 'primary')], onEscape: onBack };

  function messageOf(): Pick<Parameters<typeof messageBar>[0], 'intent' | 'sign' | 'title' | 'body'> {
    switch (outcome.kind) {
      case 'replaced':
        return done(outcome);
      case 'protected':
        return protectedMessage(t, sheet);
      case 'broken':
        return broken(outcome);
    }
  }

  function broken({ count: n, failure }: Extract<Replaced, { kind: 'broken' }>): ReturnType<typeof messageOf> {
    if (n === 0) return { intent: 'error', title: t('fn.convert.refused'), body: [t('fn.convert.refused.text'), failureLine(t, failure)] };
    const text = n === null ? t('fn.convert.broken.unknown') : t('fn.convert.broken.text', { n, m: converted.length });
    return { intent: 'error', title: t('fn.convert.broken'), body: [text, failureLine(t, failure)] };
  }

  function done({ texts, left, isOneUndoStep }: Extract<Replaced, { kind: 'replaced' }>): ReturnType<typeof messageOf> {
    // What is left of the add-in in a formula may still be calculating.
    const whole = converted.filter(({ cell, reasons }) => texts.has(cell) && reasons.length === 0);
    const different = whole.filter(({ cell, text }) => texts.get(cell) !== text);
    const isSame = different.length === 0 && texts.size > 0 && whole.length === texts.size;
    const changes = different.slice(0, LISTED).map(({ cell, text }) => element('li', {}, `${cell}: ${text} → ${texts.get(cell) ?? ''}`));
    const more = different.length - changes.length;
    return {
      intent: different.length > 0 || left.length > 0 ? 'warning' : 'success',
      title: texts.size > 0 ? t.count('fn.convert.done', texts.size) : t('fn.convert.done_none'),
      body: [
        ...(isSame ? [t('fn.convert.same')] : []),
        ...(different.length > 0 ? [t.count('fn.convert.differ', different.length), element('ul', {}, ...changes)] : []),
        ...(more > 0 ? [t('list.more', { n: more })] : []),
        ...(left.length > 0 ? [t('fn.convert.left', { s: t.list(left) })] : []),
        ...(isOneUndoStep && texts.size > 0 ? [t('fn.convert.undo')] : []),
      ],
    };
  }
}

export const protectedMessage = (t: FunctionsTranslate, sheet: string) =>
  ({
    intent: 'warning',
    sign: 'lockClosedFilled',
    title: t('st.prot.title', { s: t('list.quoted', { s: sheet }) }),
    body: [t('st.prot.text')],
  }) as const;
