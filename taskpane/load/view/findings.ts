/** What a load found that the user should know: formulas without a result, names that were taken. */
import type { LoadTranslate } from '../i18n';
import type { TakenName } from '../../sheets/takenNames';
import type { PresentSheet } from '../../sheets/marker';
import type { CellPlace } from '../../sheets/sheetPlan';
import type { Fault } from '../../sheets/verify';
import { readable } from '../../../src/formula/sheetReference';
import { linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';

export interface GoTo {
  sheet(sheet: PresentSheet): void;
  cell(place: CellPlace): void;
}

const LISTED = 10;

export function faultBar(t: LoadTranslate, faults: readonly Fault[], goTo: GoTo): HTMLElement {
  const cells = faults.slice(0, LISTED).map((fault) => {
    const value = fault.error ?? t('load.fault.pending');
    return element('li', {}, linkButton(address(fault), () => goTo.cell(fault)), ` ${value}`);
  });
  const more = faults.length > LISTED ? [element('li', {}, t('list.more', { n: faults.length - LISTED }))] : [];
  return messageBar({
    intent: 'warning',
    title: t.count('load.fault.title', faults.length),
    body: [t('load.fault.text'), element('ul', { class: 'cells' }, ...cells, ...more)],
  });
}

export function takenBar(t: LoadTranslate, taken: readonly TakenName[], goTo: GoTo): HTMLElement {
  return messageBar({
    intent: 'warning',
    title: t.count('st.taken.title', taken.length),
    body: [
      ...taken.slice(0, LISTED).map((name) => takenName(t, name, goTo)),
      ...(taken.length > LISTED ? [t('list.more', { n: taken.length - LISTED })] : []),
    ],
  });
}

function takenName(t: LoadTranslate, { name, theirs, ours, cells }: TakenName, goTo: GoTo): HTMLElement {
  const values = { name, theirs: readable(theirs), ours: address(ours) };
  if (cells.length === 0) return element('p', {}, t('st.taken.text_none', values));
  return element(
    'div',
    {},
    element('p', {}, t.count('st.taken.text', cells.length, values)),
    element(
      'details',
      {},
      element('summary', { tabindex: 0 }, t('st.taken.show')),
      element('ul', { class: 'cells' }, ...cells.map((place) => element('li', {}, linkButton(address(place), () => goTo.cell(place))))),
    ),
  );
}

const address = ({ sheet, cell }: CellPlace): string => `${sheet}!${cell}`;
