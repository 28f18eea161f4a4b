/** What has become of JC formulas that were to calculate without the add-in. */
import type { NotWritten, Replaced, Written } from '../excel/formulas';
import type { Change, Valued } from '../excel/values';
import type { FunctionsTranslate } from '../i18n';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar, type Message } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import { failureLine } from '../../pane/failureLine';
import type { ConversionPlan } from './conversionPlan';
import { LISTED } from './conversionPreview';

interface DoneProps<Outcome> {
  readonly t: FunctionsTranslate;
  readonly sheet: string;
  readonly outcome: Outcome;
  onBack(): void;
}

export function convertedScreen({ plan: { converted }, ...props }: DoneProps<Replaced> & { readonly plan: ConversionPlan }): Screen {
  const { t, outcome } = props;
  if (outcome.kind !== 'replaced') return told(props, notWritten(props, outcome, converted.length));
  const { texts } = outcome;
  // What is left of the add-in in a formula may still be calculating.
  const whole = converted.filter(({ cell, reasons }) => texts.has(cell) && reasons.length === 0);
  const changes = whole.flatMap(({ cell, text }): Change[] => {
    const after = texts.get(cell) ?? '';
    return after === text ? [] : [{ cell, before: text, after }];
  });
  const title = texts.size > 0 ? t.count('fn.convert.done', texts.size) : t('fn.convert.done_none');
  return told(props, written(t, { title, count: texts.size, changes, isAllCompared: whole.length === texts.size, outcome }));
}

export function valuedScreen({ count, ...props }: DoneProps<Valued> & { readonly count: number }): Screen {
  const { t, outcome } = props;
  if (outcome.kind !== 'valued') return told(props, notWritten(props, outcome, count));
  const { cells, changes, withoutResult } = outcome;
  const title = cells.length > 0 ? t.count('fn.values.done', cells.length) : t('fn.values.done_none');
  const without = withoutResult.length > 0 ? [t('fn.values.without', { s: t.list(withoutResult) })] : [];
  return told(props, written(t, { title, count: cells.length, changes, isAllCompared: true, outcome, without }));
}

function told({ t, onBack }: Pick<DoneProps<unknown>, 't' | 'onBack'>, message: Message): Screen {
  const bar = messageBar({ isHeading: true, ...message });
  return { focus: bar, content: [bar], actions: [button(t('fn.back.sr'), onBack, 'primary')], onEscape: onBack };
}

interface WrittenProps {
  readonly title: string;
  readonly count: number;
  readonly changes: readonly Change[];
  /** Whether all that was written could be compared with what it was. */
  readonly isAllCompared: boolean;
  readonly outcome: Written;
  readonly without?: readonly string[];
}

function written(t: FunctionsTranslate, { title, count, changes, isAllCompared, outcome: { left, isOneUndoStep }, without = [] }: WrittenProps): Message {
  const isSame = changes.length === 0 && count > 0 && isAllCompared;
  const shown = changes.slice(0, LISTED).map(({ cell, before, after }) => element('li', {}, `${cell}: ${before} → ${after}`));
  const more = changes.length - shown.length;
  return {
    intent: changes.length + left.length + without.length > 0 ? 'warning' : 'success',
    title,
    body: [
      ...(isSame ? [t('fn.convert.same')] : []),
      ...(changes.length > 0 ? [t.count('fn.convert.differ', changes.length), element('ul', {}, ...shown)] : []),
      ...(more > 0 ? [t('list.more', { n: more })] : []),
      ...without,
      ...(left.length > 0 ? [t('fn.convert.left', { s: t.list(left) })] : []),
      ...(isOneUndoStep && count > 0 ? [t('fn.convert.undo')] : []),
    ],
  };
}

function notWritten({ t, sheet }: DoneProps<unknown>, outcome: NotWritten, of: number): Message {
  if (outcome.kind === 'protected') {
    return {
      intent: 'warning',
      sign: 'lockClosedFilled',
      title: t('st.prot.title', { s: t('list.quoted', { s: sheet }) }),
      body: [t('st.prot.text')],
    };
  }
  const { count: n, failure } = outcome;
  if (n === 0) return { intent: 'error', title: t('fn.convert.refused'), body: [t('fn.convert.refused.text'), failureLine(t, failure)] };
  const text = n === null ? t('fn.convert.broken.unknown') : t('fn.convert.broken.text', { n, m: of });
  return { intent: 'error', title: t('fn.convert.broken'), body: [text, failureLine(t, failure)] };
}
