/** What stands in the view for one traced cell: the cell, how well its value is founded, and the tree. */
import { isReference } from '@borgar/fx';
import { tokensOf } from '../../../src/formula/tokens';
import { describe, type Wording } from '../describe';
import { placeText, type NodePlace, type Trace, type TraceNode } from '../node';
import { printedUnder } from '../printed';
import { repairOf, type Repair } from '../repair';
import { verdictOf, type Verdict } from '../verdict';
import type { TraceTranslate } from '../i18n';
import { sentenceOf } from '../sentence';
import { misshownText, verdictText } from '../words';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { icon, type IconName } from '../../ui/icons';
import { messageBar } from '../../ui/message';
import { traceParts, type PartKey } from './parts';
import { printedList } from './printedList';
import { repairParts } from './repairParts';
import { traceTree, type Tree } from './tree';

export interface ResultProps {
  readonly wording: Wording;
  readonly trace: Trace;
  readonly formulaLocal: string;
  /** How many cells are selected. */
  readonly count: number;
  readonly chosen: PartKey;
  onChoose(part: PartKey): void;
  onJump(place: NodePlace): void;
  onBack(): void;
  onList(more: TraceNode): Promise<void>;
  onRepair(repair: Repair): Promise<void>;
}

export interface ResultParts {
  /** What the view is headed with: the cell's label, else its address. */
  readonly heading: string;
  readonly content: readonly Node[];
  readonly tree: Tree | undefined;
}

const jumpTo =
  (onJump: (place: NodePlace) => void) =>
  ({ place }: TraceNode): void => {
    if (place) onJump(place);
  };

export function resultParts(props: ResultProps): ResultParts {
  const { wording, trace, formulaLocal, count, chosen, onChoose, onJump, onBack, onList } = props;
  const { t } = wording;
  const verdict = verdictOf(trace);
  const told = describe(trace.root, wording);
  const address = placeText(trace.root);
  const notes = count > 1 ? [element('p', { class: 'small' }, t('tr.many', { n: count }))] : [];
  if (verdict.kind === 'blank') return { heading: t('tr.empty.title'), content: [...notes, element('p', { class: 'lead' }, t('tr.empty.text'))], tree: undefined };
  const jump = jumpTo(onJump);
  const tree = traceTree({ wording, trace, onJump: jump, onBack, onList });
  const figures = printedUnder(trace);
  const contents = { tree: tree.node, printed: printedList({ t, figures, onJump }) };
  const misshown = misshownText(trace, wording);
  const sentence = sentenceOf(trace, wording);
  return {
    heading: told.label === '' ? address : told.label,
    tree,
    content: [
      ...(misshown ? [messageBar({ intent: 'error', title: misshown.title, body: [misshown.text] })] : []),
      ...notes,
      element('p', { class: 'small' }, t('tr.cell', { s: address })),
      element('p', { class: told.isError ? 'trace-value bad' : 'trace-value' }, told.value),
      ...(sentence === undefined ? [] : [element('p', { class: 'trace-sentence' }, `= ${sentence}`)]),
      ...(formulaLocal === '' ? [] : [formulaPart(t, formulaLocal, sentence !== undefined)]),
      ...(trace.isStale ? [messageBar({ intent: 'warning', title: t('tr.stale'), body: [t('tr.stale.do')] })] : []),
      verdictNode(verdict, props, (node) => {
        tree.reveal(node);
        jump(node);
      }),
      ...traceParts({ t, contents, count: figures.length, chosen, onChoose }),
    ],
  };
}

/** Behind the sentence where there is one, which says the same for people. */
function formulaPart(t: TraceTranslate, formula: string, isFolded: boolean): HTMLElement {
  const line = formulaLine(formula);
  return isFolded ? element('details', { class: 'trace-formula' }, element('summary', { tabindex: 0 }, t('tr.formula')), line) : line;
}

/** With the references in the colour of what one can go to. */
function formulaLine(formula: string): HTMLElement {
  const parts = tokensOf(formula).map((token) =>
    isReference(token) ? element('span', { class: 'link-text' }, token.value) : token.value,
  );
  return element('code', { class: 'formula' }, ...parts);
}

function signOf({ kind }: Verdict): IconName {
  if (kind === 'sourced') return 'checkmarkCircleFilled';
  if (kind === 'partly') return 'warningFilled';
  return kind === 'typed' || kind === 'text' || kind === 'followed' ? 'edit' : 'info';
}

function verdictNode(verdict: Verdict, { wording, onRepair }: ResultProps, onJump: (node: TraceNode) => void): HTMLElement {
  const { t } = wording;
  const { intent, title, text } = verdictText(verdict, wording);
  if (verdict.kind === 'error') {
    const at = verdict.blamed ?? verdict.culprit;
    const jump = at.place ? [button(t('tr.err.jump', { s: placeText(at) }), () => onJump(at), 'primary')] : [];
    const repair = repairOf(verdict);
    const steps = repair ? [repairParts({ t, repair, actions: jump, onAgree: () => onRepair(repair) })] : jump;
    return messageBar({ intent: 'error', title, body: [text, ...steps] });
  }
  if (verdict.kind === 'circular' || verdict.kind === 'asText') return messageBar({ intent: 'error', title, body: [text] });
  const badge = element('span', { class: `chip ${intent}` }, icon(signOf(verdict)), title);
  return element('p', { class: 'verdict-line' }, badge, ...(text === '' ? [] : [' ', element('span', { class: 'small' }, text)]));
}
