/** The two ways to read a trace: the tree, and the printed figures under it. What is chosen stays chosen for the next cell. */
import type { TraceTranslate } from '../i18n';
import { element } from '../../ui/dom';
import { subTabId, subTabs } from '../../ui/subTabs';

export type PartKey = 'tree' | 'printed';

export interface PartsProps {
  readonly t: TraceTranslate;
  readonly contents: Readonly<Record<PartKey, Node>>;
  /** How many figures are printed. */
  readonly count: number;
  readonly chosen: PartKey;
  onChoose(part: PartKey): void;
}

export function traceParts({ t, contents, count, chosen, onChoose }: PartsProps): readonly HTMLElement[] {
  const panel = element('div', { class: 'trace-part', role: 'tabpanel' });
  const show = (part: PartKey): void => {
    tabs.select(tabOf(part));
    panel.setAttribute('aria-labelledby', subTabId(tabOf(part)));
    panel.replaceChildren(contents[part]);
  };
  const tabs = subTabs(t('tr.parts'), PARTS.map((part) => ({ key: tabOf(part), label: t(`tr.part.${part}`) })), (key) => {
    const part = PARTS.find((one) => tabOf(one) === key) ?? 'tree';
    onChoose(part);
    show(part);
  });
  tabs.setCount(tabOf('printed'), count);
  show(chosen);
  return [tabs.node, panel];
}

const PARTS: readonly PartKey[] = ['tree', 'printed'];

/** The sub-tabs of other views have ids of their own. */
const tabOf = (part: PartKey): string => `trace-${part}`;
