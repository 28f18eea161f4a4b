/** The tree as the keyboard walks it: one stop, arrows, Home, End, letters; Enter goes to the cell, Backspace back. */
import type { Wording } from '../describe';
import { nodesOf, type Trace, type TraceNode } from '../node';
import { element } from '../../ui/dom';
import { isOpenable, treeItem, type Item } from './item';

export interface TreeProps {
  readonly wording: Wording;
  readonly trace: Trace;
  onJump(node: TraceNode): void;
  onBack(): void;
  /** Puts the next cells of a range in place of a node that stands for them. */
  onList(more: TraceNode): Promise<void>;
}

export interface Tree {
  readonly node: HTMLElement;
  focus(): void;
  /** Opens the way to a node and puts the focus on it. */
  reveal(node: TraceNode): void;
}

/** A tree with no more nodes than this opens whole. */
const SMALL = 12;

export function traceTree({ wording, trace: { root }, onJump, onBack, onList }: TreeProps): Tree {
  const container = element('div', { class: 'tree', role: 'tree', 'aria-label': wording.t('tr.tree') });
  const items = new Map<TraceNode, Item>();
  const parents = new Map<TraceNode, TraceNode>();
  const open = new Set<TraceNode>(nodesOf(root).length <= SMALL ? nodesOf(root) : [root]);
  const adopt = (parent: TraceNode): void => {
    for (const node of nodesOf(parent)) for (const child of node.children) parents.set(child, node);
  };
  adopt(root);
  /** Rows whose cells are on their way. */
  const listing = new Set<TraceNode>();
  let current = root;

  const itemOf = (node: TraceNode): Item => {
    const made = items.get(node);
    if (made) return made;
    const parent = parents.get(node);
    const siblings = parent?.children ?? [root];
    const level = parent ? itemOf(parent).level + 1 : 1;
    const item = treeItem({ wording, node, level, position: siblings.indexOf(node) + 1, siblings: siblings.length, onJump: () => onJump(node) });
    items.set(node, item);
    // A screen reader puts the focus where it likes.
    item.element.addEventListener('focus', () => setCurrent(node));
    item.element.addEventListener('click', () => {
      toggle(node);
      moveTo(node);
    });
    return item;
  };
  const visible = (node: TraceNode): TraceNode[] => [node, ...(open.has(node) ? node.children.flatMap(visible) : [])];

  const show = (): void => {
    const shown = visible(root).map((node) => {
      const { element: row } = itemOf(node);
      if (isOpenable(node)) row.setAttribute('aria-expanded', String(open.has(node)));
      row.tabIndex = node === current ? 0 : -1;
      return row;
    });
    container.replaceChildren(...shown);
  };
  const setCurrent = (node: TraceNode): void => {
    itemOf(current).element.tabIndex = -1;
    current = node;
    itemOf(node).element.tabIndex = 0;
  };
  const moveTo = (node: TraceNode | undefined): void => {
    if (!node) return;
    setCurrent(node);
    itemOf(node).element.focus();
  };
  /** The new rows come where the one stood that promised them. */
  const list = async (more: TraceNode): Promise<void> => {
    const parent = parents.get(more);
    if (!parent || listing.has(more)) return;
    listing.add(more);
    const place = parent.children.indexOf(more);
    await onList(more);
    listing.delete(more);
    if (parent.children.includes(more)) return;
    const hadFocus = container.contains(document.activeElement);
    adopt(parent);
    // Each says how many stand beside it.
    for (const child of parent.children) items.delete(child);
    const first = parent.children[place] ?? parent;
    if (current === more) current = first;
    show();
    if (hadFocus) moveTo(current);
  };
  const toggle = (node: TraceNode, isOpen = !open.has(node)): void => {
    if (node.origin.kind === 'more' && isOpen) return void list(node);
    if (node.children.length === 0) return;
    if (isOpen) open.add(node);
    else open.delete(node);
    show();
  };

  /** To the next row that begins with what was typed. */
  const find = (letter: string): void => {
    const rows = visible(root);
    const from = rows.indexOf(current) + 1;
    const begins = (node: TraceNode): boolean => itemOf(node).title.toLowerCase().startsWith(letter.toLowerCase());
    moveTo([...rows.slice(from), ...rows.slice(0, from)].find(begins));
  };
  const beside = (step: number): TraceNode | undefined => {
    const rows = visible(root);
    return rows[rows.indexOf(current) + step];
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveTo(beside(1)),
    ArrowUp: () => moveTo(beside(-1)),
    ArrowRight: () => {
      if (open.has(current)) return moveTo(current.children[0]);
      toggle(current, true);
      itemOf(current).element.focus();
    },
    ArrowLeft: () => {
      if (!open.has(current) || current.children.length === 0) return moveTo(parents.get(current));
      toggle(current, false);
      itemOf(current).element.focus();
    },
    Home: () => moveTo(root),
    End: () => moveTo(visible(root).at(-1)),
    Enter: () => onJump(current),
    Backspace: onBack,
  };
  container.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = keys[event.key] ?? (/^[\p{L}\p{N}]$/u.test(event.key) ? () => find(event.key) : undefined);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  show();
  return {
    node: container,
    focus: () => moveTo(current),
    reveal(node) {
      for (let above = parents.get(node); above; above = parents.get(above)) open.add(above);
      show();
      moveTo(node);
    },
  };
}
