/** What would become of the formulas in the selected cells; it changes in place as the selection moves, and leaves the focus where it is. */
import { MOST_CELLS, type Selected, type Sheet } from '../excel/formulas';
import type { Failure } from '../../excel/session';
import { shownFormula } from '../../../src/formula/shownFormula';
import type { Notation } from '../../../src/formula/notation';
import type { FunctionsTranslate } from '../i18n';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import type { Screen } from '../../ui/shell';
import { failureLine } from '../../pane/failureLine';
import type { Converted, ConversionPlan, Kept } from './conversionPlan';

/** More formulas are counted only. */
export const LISTED = 20;

export type Previewed =
  | (Extract<Selected, { kind: 'read' }> & { readonly plan: ConversionPlan })
  | Exclude<Selected, { kind: 'read' }>
  | { readonly kind: 'unread'; readonly failure: Failure };

export interface PreviewProps {
  readonly t: FunctionsTranslate;
  readonly notation: Notation;
  /** In one step. */
  readonly canUndo: boolean;
  announce(text: string): void;
  onConvert(sheet: Sheet, plan: ConversionPlan): void;
  /** To keep the values of cells whose formulas have no twin. */
  onFix(sheet: Sheet, cells: readonly Kept[]): void;
  onBack(): void;
}

interface Told {
  readonly title: string;
  readonly content: readonly Node[];
}

export interface ConversionPreview {
  readonly screen: Screen;
  update(found: Previewed): void;
}

export function conversionPreview({ t, notation, canUndo, announce, onConvert, onFix, onBack }: PreviewProps): ConversionPreview {
  const title = element('h1', {});
  const body = element('div', { class: 'conversion' });
  let onGo = (): void => undefined;
  let isActing = false;
  /** Whatever comes of it, a second click would be too many, on whichever button. */
  const once = (act: () => void) => (): void => {
    if (isActing) return;
    isActing = true;
    for (const one of [go, ...body.querySelectorAll('fluent-button')]) one.setAttribute('disabled-focusable', '');
    act();
  };
  const go = button('', () => onGo(), 'primary');

  const update = (found: Previewed): void => {
    const told = found.kind === 'read' ? planned(found) : refused(found);
    const isNews = title.textContent !== '' && title.textContent !== told.title;
    title.textContent = told.title;
    body.replaceChildren(...told.content);
    if (isNews) announce(told.title);
  };
  const planned = ({ sheet, plan }: Extract<Previewed, { kind: 'read' }>): Told => {
    const { converted, kept } = plan;
    const { length } = converted;
    go.hidden = length === 0;
    go.textContent = t.count('fn.convert.go', length);
    onGo = once(() => onConvert(sheet, plan));
    if (length + kept.length === 0) return { title: t('fn.convert.empty.title'), content: [lead(t('fn.convert.empty'))] };
    return {
      title: length > 0 ? t.count('fn.convert.title', length) : t('fn.convert.title_none'),
      content: [
        lead(t('fn.convert.sheet', { s: sheet.name })),
        ...(length > 0 ? [small(t('fn.convert.loss'), 'conversion-loss')] : []),
        ...(canUndo ? [] : [small(t('fn.convert.noUndo'))]),
        ...listed(t, converted, convertedItem),
        ...(kept.length > 0 ? keptPart(sheet, kept) : []),
      ],
    };
  };
  const keptPart = (sheet: Sheet, kept: readonly Kept[]): Node[] => [
    element('h2', { class: 'conversion-kept' }, t.count('fn.convert.kept', kept.length)),
    ...listed(t, kept, keptItem),
    small(t('fn.values.loss'), 'conversion-values'),
    button(t.count('fn.values.go', kept.length), once(() => onFix(sheet, kept))),
  ];
  const code = (formula: string): HTMLElement => element('code', { class: 'formula' }, shownFormula(formula, notation));
  const convertedItem = ({ cell, formula, next, reasons }: Converted): HTMLElement =>
    element('li', {}, element('span', { class: 'strong' }, cell), code(formula), code(next), ...partly(t, reasons));
  const keptItem = ({ cell, formula, reasons }: Kept): HTMLElement =>
    element('li', {}, element('span', { class: 'strong' }, cell), code(formula), ...reasons.map((reason) => small(reason)));

  const refused = (found: Exclude<Previewed, { kind: 'read' }>): Told => {
    go.hidden = true;
    switch (found.kind) {
      case 'protected':
        return { title: t('st.prot.title', { s: t('list.quoted', { s: found.sheet.name }) }), content: [lead(t('st.prot.text'))] };
      case 'tooMany':
        return { title: t('fn.convert.many.title'), content: [lead(t('fn.convert.many', { n: MOST_CELLS }))] };
      case 'unread':
        return { title: t('st.refused.title'), content: [lead(t('st.refused.text')), small(failureLine(t, found.failure))] };
    }
  };
  return { screen: { focus: title, content: [title, body], actions: [go, button(t('action.cancel'), onBack)], onEscape: onBack }, update };
}

const lead = (text: string): HTMLElement => element('p', { class: 'lead' }, text);

const small = (text: Node | string, name = ''): HTMLElement => element('p', { class: `small ${name}`.trim() }, text);

const partly = (t: FunctionsTranslate, reasons: readonly string[]): HTMLElement[] =>
  reasons.length > 0 ? [small(`${t('fn.convert.partly')}: ${reasons.join(' ')}`)] : [];

function listed<Item>(t: FunctionsTranslate, items: readonly Item[], show: (item: Item) => HTMLElement): HTMLElement[] {
  if (items.length === 0) return [];
  const more = items.length - LISTED;
  return [
    element('ul', { class: 'conversions' }, ...items.slice(0, LISTED).map(show)),
    ...(more > 0 ? [small(t('list.more', { n: more }))] : []),
  ];
}
