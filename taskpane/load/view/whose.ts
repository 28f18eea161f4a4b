/** Before a load writes anything: whose are sheets of which the workbook does not say it surely? Leaving them alone is preset. */
import { sheetName } from '../../../src/workbook/choices';
import type { SheetKey } from '../../../src/workbook/model';
import type { LoadTranslate } from '../i18n';
import type { Answers } from '../request';
import type { Doubt, Unrecorded } from '../../sheets/identity';
import { button, linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import type { GoTo } from './findings';

interface WhoseProps {
  readonly t: LoadTranslate;
  readonly goTo: GoTo;
  onGo(answers: Answers): void;
  onCancel(): void;
}

export function doubtfulScreen({ t, doubts, goTo, onGo, onCancel }: WhoseProps & { readonly doubts: readonly Doubt[] }): Screen {
  const accepted = new Set<SheetKey>();
  const message = messageBar({
    intent: 'warning',
    isHeading: true,
    title: t.count('load.doubt.title', doubts.length),
    body: [t('load.doubt.text')],
  });
  return {
    focus: message,
    content: [
      message,
      element('h2', {}, t('load.sheets')),
      element('ul', { class: 'conflicts' }, ...doubts.map((doubt) => doubtCard(t, doubt, accepted, goTo))),
    ],
    actions: [button(t('load.doubt.go'), () => onGo({ accepted }), 'primary'), button(t('action.cancel'), onCancel)],
    onEscape: onCancel,
  };
}

function doubtCard(t: LoadTranslate, doubt: Doubt, accepted: Set<SheetKey>, goTo: GoTo): HTMLElement {
  const { key, sheet, home, reason, isBegun } = doubt;
  const id = `doubt-${key}`;
  const of = sheetName(key);
  const leave = {
    label: home ? t('load.doubt.is', { s: home.name }) : t('load.doubt.beside', { s: of }),
    hint: home ? t('load.doubt.stays', { s: sheet.name }) : t('load.doubt.beside.hint', { s: sheet.name }),
    choose: () => void accepted.delete(key),
  };
  const accept = { label: t('load.doubt.is', { s: sheet.name }), hint: t('load.doubt.is.hint'), choose: () => void accepted.add(key) };
  // What was written on it says that it is ours; only the name is lost.
  const isAccepted = reason === 'unmarked';
  if (isAccepted) accepted.add(key);
  const options = isBegun && !isAccepted ? [leave] : [leave, accept];
  const places = [sheet, ...(home ? [{ ...home, key }] : [])].map((place) => element('li', {}, linkButton(place.name, () => goTo.sheet(place))));
  return element(
    'li',
    { class: 'card conflict' },
    element('h3', { id }, t('load.doubt.which', { s: of })),
    element('p', {}, t(`load.doubt.${reason === 'contents' && home ? 'elsewhere' : reason}`, { s: sheet.name, of, home: home?.name ?? '' })),
    element('ul', { class: 'links' }, ...places),
    choices(id, options, isAccepted ? 1 : 0),
  );
}

export function unrecordedScreen({ t, sheets, goTo, onGo, onCancel }: WhoseProps & { readonly sheets: readonly Unrecorded[] }): Screen {
  let unrecorded: NonNullable<Answers['unrecorded']> = 'takeOver';
  const message = messageBar({
    intent: 'warning',
    isHeading: true,
    title: t.count('load.unrecorded.title', sheets.length),
    body: [t('load.unrecorded.text')],
  });
  const go = button('', () => onGo({ unrecorded }), 'primary');
  const choose = (answer: typeof unrecorded): void => {
    unrecorded = answer;
    go.textContent = t(`load.unrecorded.${answer}`);
  };
  choose(unrecorded);
  const option = (answer: typeof unrecorded) => ({
    label: t(`load.unrecorded.${answer}`),
    hint: t(`load.unrecorded.${answer}.text`),
    choose: () => choose(answer),
  });
  return {
    focus: message,
    content: [
      message,
      element('h2', {}, t('load.sheets')),
      element('ul', { class: 'links' }, ...sheets.map(({ sheet }) => element('li', {}, linkButton(sheet.name, () => goTo.sheet(sheet))))),
      element('h2', { id: 'unrecorded' }, t('load.unrecorded.what')),
      choices('unrecorded', [option('takeOver'), option('beside')], 0),
    ],
    actions: [go, button(t('action.cancel'), onCancel)],
    onEscape: onCancel,
  };
}

interface Option {
  readonly label: string;
  readonly hint: string;
  choose(): void;
}

/** @param group also the id of what names it */
function choices(group: string, options: readonly Option[], chosen: number): HTMLElement {
  const nodes = options.map(({ label, hint, choose }, index) => {
    const id = `${group}-${index}`;
    const input = element('input', { type: 'radio', name: group, id, 'aria-describedby': `${id}-hint` });
    input.checked = index === chosen;
    input.addEventListener('change', choose);
    const about = element('p', { class: 'small', id: `${id}-hint` }, hint);
    return element('div', { class: 'answer' }, element('label', { class: 'choice' }, input, label), about);
  });
  return element('div', { role: 'radiogroup', 'aria-labelledby': group, class: 'answers' }, ...nodes);
}
