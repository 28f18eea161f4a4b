/** What a load found that the user should know: formulas without a result, names that were taken. */
import type { LoadTranslate } from '../i18n';
import type { TakenName } from '../../sheets/takenNames';
import type { PresentSheet } from '../../sheets/marker';
import type { CellPlace } from '../../sheets/sheetPlan';
import type { Difference } from '../../sheets/readBack';
import type { Fault } from '../../sheets/verify';
import { isFormula } from '../../../src/formula/isFormula';
import type { CellContent } from '../../../src/workbook/model';
import { heldText } from '../../sheets/heldText';
import { readable } from '../../../src/formula/sheetReference';
import { linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';

export interface GoTo {
  sheet(sheet: PresentSheet): void;
  cell(place: CellPlace): void;
  /** To the first input of the sheet Annahmen. */
  firstInput(assumptions: PresentSheet): void;
}

const LISTED = 10;

export const faultBar = (t: LoadTranslate, faults: readonly Fault[], goTo: GoTo): HTMLElement =>
  messageBar({
    intent: 'warning',
    title: t.count('load.fault.title', faults.length),
    body: [t('load.fault.text'), cellList(t, faults, ({ error }) => error ?? t('load.fault.pending'), goTo)],
  });

/** The user may take something for renewed or put right that is not. */
export const differenceBar = (t: LoadTranslate, differences: readonly Difference[], goTo: GoTo): HTMLElement =>
  messageBar({
    intent: 'warning',
    title: t.count('load.differs.title', differences.length),
    body: [
      t('load.differs.text'),
      cellList(t, differences, (one) => differenceText(t, one), goTo),
    ],
  });

function differenceText(t: LoadTranslate, { expected, found }: Difference): string {
  const shown = (content: CellContent): string => heldText(content, t.language, t('load.differs.formula'));
  if (found === expected) return t('load.differs.text.formula');
  return t('load.differs.cell', { expected: shown(expected), found: isFormula(found) ? found : shown(found) });
}

function cellList<Item extends CellPlace>(t: LoadTranslate, items: readonly Item[], told: (item: Item) => string, goTo: GoTo): HTMLElement {
  const cells = items.slice(0, LISTED).map((item) => element('li', {}, linkButton(address(item), () => goTo.cell(item)), ` ${told(item)}`));
  const more = items.length > LISTED ? [element('li', {}, t('list.more', { n: items.length - LISTED }))] : [];
  return element('ul', { class: 'cells' }, ...cells, ...more);
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
