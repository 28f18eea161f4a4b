/** One row of the tree: what it is, its value, where it stands and what is known of it. */
import type { Description, Wording } from '../describe';
import { describe } from '../describe';
import type { TraceNode } from '../node';
import { element } from '../../ui/dom';
import { icon, type IconName } from '../../ui/icons';

/** Deeper rows stay at this indent and say how deep they are. */
const INDENTS = 4;

export interface Item {
  readonly node: TraceNode;
  readonly level: number;
  readonly element: HTMLElement;
  /** What typing its first letters looks for. */
  readonly title: string;
}

export interface ItemProps {
  readonly wording: Wording;
  readonly node: TraceNode;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  onJump(): void;
}

/** The row for further cells of a range opens into them. */
export const isOpenable = ({ children, origin }: TraceNode): boolean => children.length > 0 || origin.kind === 'more';

export function treeItem({ wording, node, level, position, siblings, onJump }: ItemProps): Item {
  const { t } = wording;
  const told = describe(node, wording);
  const card = cardOf(told, node);
  const small = (text: string): HTMLElement => element('div', { class: 'small' }, text);
  // What is read of a row is what stands there; only that it is an argument shows in nothing but its place.
  const argument = told.parameter === '' ? [] : [element('span', { class: 'visually-hidden' }, `${t('tr.argument', { s: told.parameter })}, `)];
  const place = told.place === '' || level === 1 ? [] : [placeLink(told.place, onJump)];
  const notes = [told.parameter, ...(level > INDENTS ? [t('tr.depth', { n: level })] : []), told.origin].filter(Boolean);
  const row = element(
    'div',
    {
      class: `tree-item level-${Math.min(level, INDENTS)}${node.isUnused ? ' unused' : ''}`,
      role: 'treeitem',
      tabindex: -1,
      'aria-level': level,
      'aria-posinset': position,
      'aria-setsize': siblings,
    },
    element('span', { class: 'tree-toggle' }, ...(isOpenable(node) ? [icon('chevronRight')] : [])),
    icon(signOf(node, told.isError), told.isError ? 'tree-sign bad' : 'tree-sign'),
    element(
      'div',
      { class: 'tree-text' },
      element('div', { class: 'tree-head' }, ...argument, element('span', { class: 'tree-title' }, told.title), element('span', { class: `tree-value${told.isError ? ' bad' : ''}` }, told.value)),
      element('div', { class: 'small' }, ...joined([notes.join(' · '), ...place])),
      ...(card || told.label === '' || level === 1 ? [] : [small(told.label)]),
      ...told.steps.slice(1).map(small),
      ...(told.formula !== '' && level > 1 ? [element('code', { class: 'small tree-formula' }, told.formula)] : []),
      ...(card ?? []),
    ),
  );
  return { node, level, element: row, title: told.title };
}

const joined = (parts: readonly (Node | string)[]): (Node | string)[] =>
  parts.filter((part) => part !== '').flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));

/** For the mouse; from the keyboard Enter does the same. */
function placeLink(place: string, onJump: () => void): HTMLElement {
  const link = element('span', { class: 'link' }, place);
  link.addEventListener('click', (event) => {
    event.stopPropagation();
    onJump();
  });
  return link;
}

function cardOf({ label, details }: Description, { origin }: TraceNode): HTMLElement[] | undefined {
  if (details.length === 0) return undefined;
  const rows = details.flatMap(({ term, text }) => [element('dt', {}, term), element('dd', {}, text)]);
  return [element('div', { class: `trace-card ${origin.kind}` }, element('div', { class: 'strong' }, label), element('dl', {}, ...rows))];
}

function signOf({ origin, working }: TraceNode, isError: boolean): IconName {
  if (isError) return 'errorCircle';
  switch (origin.kind) {
    case 'assumption':
    case 'input':
    case 'typed':
      return 'edit';
    case 'call':
    case 'operation':
    case 'opaque':
      return 'formula';
    case 'importChange':
    case 'circular':
    case 'missing':
    case 'cut':
      return 'warning';
    case 'constant':
    case 'text':
      return 'documentText';
    default:
      return working ? 'formula' : 'tableCell';
  }
}
