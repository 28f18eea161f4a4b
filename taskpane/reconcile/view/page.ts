/** The page of one relation: class, arithmetic, picture, explanations, review and the ways on. */
import type { WordedFinding } from '../../findings/finding';
import type { ReconcileTranslate } from '../i18n';
import { copy } from '../../pane/copy';
import type { Page, PageExplanation, Sign } from '../page';
import { pageText } from '../pageText';
import { button, linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { icon, type IconName } from '../../ui/icons';
import type { Screen } from '../../ui/shell';
import type { Review } from '../../findings/view/review';
import { arithmeticTable } from './arithmetic';
import { backLine } from './backLine';
import { intervalChart } from './intervalChart';

export interface PageProps {
  readonly t: ReconcileTranslate;
  readonly page: Page;
  /** What is reviewed; a relation that holds is no finding. */
  readonly reviewed?: { readonly finding: WordedFinding; readonly review: Review; readonly name: string };
  /** Others that are shown beside it. */
  readonly others: readonly { readonly name: string; onOpen(): void }[];
  /** The way to its row in the workbook, where that is there; the answer is what to tell the user, empty where all went well. */
  readonly goTo?: { readonly label: string; go(): Promise<string> };
  onBack(): void;
}

const SIGNS: Readonly<Record<Sign, IconName>> = { partly: 'checkmarkCircle', proven: 'checkmarkCircle', open: 'questionCircle', no: 'dismissCircle' };

export function pageScreen({ t, page, reviewed, others, goTo, onBack }: PageProps): Screen {
  const title = element('h1', {}, page.title);
  const told = element('p', { class: 'rc-told', role: 'status' });
  const tell = async (answer: Promise<string>): Promise<void> => {
    told.textContent = await answer;
  };
  const copyPage = (): Promise<boolean> => copy(t, pageText(t, page), t('rc.copied'), (answer) => told.replaceChildren(answer));
  const explanations = page.explanations.items.map((one) => explanationItem(t, one));
  return {
    focus: title,
    content: [
      backLine(t, page.status, onBack),
      title,
      element('p', { class: 'small rc-place' }, page.place, ...others.flatMap(({ name, onOpen }) => [' · ', linkButton(t('rc.other', { s: name }), onOpen)])),
      arithmeticTable(t, page),
      ...picture(t, page),
      element('p', { class: 'rc-says' }, page.sentence),
      ...page.notes.map((note) => element('p', { class: 'small' }, note)),
      ...(explanations.length > 0
        ? [element('h2', {}, t(page.explanations.kind === 'tests' ? 'rc.tests' : 'rc.expl')), element('ul', { class: 'rc-explanations' }, ...explanations)]
        : []),
      ...(reviewed
        ? [element('h2', {}, others.length > 0 ? t('rc.status.of', { s: reviewed.name }) : t('rc.status')), reviewed.review.editor(reviewed.finding)]
        : []),
    ],
    note: told,
    actions: [...(goTo ? [button(goTo.label, () => void tell(goTo.go()), 'primary')] : []), button(t('rc.copy'), () => void copyPage())],
    onEscape: onBack,
  };
}

function picture(t: ReconcileTranslate, page: Page): HTMLElement[] {
  if (page.bars.length === 0) return [];
  const head = element('div', { class: 'section-head' }, element('h2', {}, t('rc.interval')), element('span', { class: 'small' }, page.unit && t('rc.in', { s: page.unit })));
  return [head, element('div', {}, intervalChart(page))];
}

function explanationItem(t: ReconcileTranslate, { sign, title, text }: PageExplanation): HTMLElement {
  return element(
    'li',
    { class: `rc-explanation ${sign}` },
    icon(SIGNS[sign]),
    element('div', {}, element('span', { class: 'visually-hidden' }, `${t(`rc.sign.${sign}`)}: `), title, element('p', { class: 'small' }, text)),
  );
}
