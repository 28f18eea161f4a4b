import type { Programme } from '../../../src/programme/figures';
import { withNeeded, type SheetChoice } from '../../../src/workbook/choices';
import type { SheetKey } from '../../../src/workbook/model';
import type { LoadTranslate } from '../i18n';
import { neededBy } from '../selection';
import type { Checkbox } from '../../ui/components';
import { button, linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { icon } from '../../ui/icons';
import type { Screen } from '../../ui/shell';

export interface ChooseScreen extends Screen {
  /** What the workbook has already is renewed, and may be removed: known only when Excel has answered. */
  tellPresent(present: ReadonlySet<SheetKey>): void;
}

export interface ChooseProps {
  readonly t: LoadTranslate;
  readonly programme: Programme;
  readonly choices: readonly SheetChoice[];
  readonly chosen: ReadonlySet<SheetKey>;
  onLoad(chosen: ReadonlySet<SheetKey>): void;
  onRemove(): void;
  onPlanning(): void;
}

export function chooseScreen({ t, programme, choices, chosen, onLoad, onRemove, onPlanning }: ChooseProps): ChooseScreen {
  const title = element('h1', {}, t('load.title'));
  const count = element('span', { class: 'count' });
  const go = button('', () => onLoad(selection()), 'primary');
  const rows = choices.map((choice) => sheetRow(choice, t));
  const nodes = (isExtra: boolean): HTMLElement[] => rows.flatMap(({ node, extra }) => (extra === isExtra ? [node] : []));
  const all = checkbox('all');
  const extras = rows.filter(({ extra }) => extra);
  /** They stand below the others, out of sight in most panes. */
  const toExtras = linkButton(t('load.more.go', { n: extras.length }), () => {
    extras[0]?.box.focus();
    more.scrollIntoView();
  });
  const more = element('h3', { class: 'strong more' }, t('load.more'));
  let present: ReadonlySet<SheetKey> = new Set();

  const free = choices.filter(({ required }) => !required).map(({ key }) => key);
  /** The user's own picks; what they need comes on top and goes with them. */
  const picked = new Set(chosen);
  const selection = (): ReadonlySet<SheetKey> => new Set(withNeeded([...picked]));
  const update = (): void => {
    const selected = selection();
    const freely = free.filter((key) => selected.has(key)).length;
    count.textContent = t('load.sheets.count', { n: selected.size, m: choices.length });
    go.textContent = goLabel(t, selected, present);
    all.checked = freely === free.length;
    all.indeterminate = freely > 0 && freely < free.length;
    for (const row of rows) row.update(selected);
  };
  const pick = (key: SheetKey, isPicked: boolean): void => {
    if (isPicked) picked.add(key);
    else picked.delete(key);
  };

  for (const { key, box, isLocked } of rows) {
    box.addEventListener('change', () => {
      if (isLocked()) box.checked = true;
      else pick(key, box.checked);
      update();
    });
  }
  all.addEventListener('change', () => {
    const { checked } = all;
    for (const key of free) pick(key, checked);
    update();
  });

  update();
  const removal = element('div', { hidden: '' }, planningLink(t, onPlanning), removeLink(t, onRemove));
  return {
    focus: title,
    content: [
      title,
      element('p', { class: 'lead' }, t('load.lead')),
      source(t, programme),
      element('div', { class: 'section-head' }, element('h2', { id: 'sheets' }, t('load.sheets')), count),
      element(
        'div',
        { role: 'group', 'aria-labelledby': 'sheets', class: 'sheets' },
        element('div', { class: 'sheet all' }, all, element('label', { for: all.id }, t('load.all')), toExtras),
        ...nodes(false),
        element('p', { class: 'hint', id: 'required' }, t('load.required')),
        more,
        ...nodes(true),
      ),
      removal,
    ],
    note: element('p', {}, t('load.safe')),
    actions: [go],
    tellPresent(found) {
      present = found;
      removal.hidden = false;
      update();
    },
  };
}

function goLabel(t: LoadTranslate, selected: ReadonlySet<SheetKey>, present: ReadonlySet<SheetKey>): string {
  const renewed = [...selected].filter((key) => present.has(key)).length;
  if (renewed === 0) return t.count('load.go', selected.size);
  if (renewed === selected.size) return t.count('load.go.again', renewed);
  return t('load.go.mixed', { n: selected.size - renewed, m: renewed });
}

export const planningLink = (t: LoadTranslate, onPlanning: () => void): HTMLElement =>
  element('p', { class: 'remove' }, linkButton(t('load.planning'), onPlanning));

export const removeLink = (t: LoadTranslate, onRemove: () => void): HTMLElement =>
  element('p', { class: 'remove' }, linkButton(t('load.remove'), onRemove));

function source(t: LoadTranslate, { document: published, figures }: Programme): HTMLElement {
  return element(
    'div',
    { class: 'card source' },
    icon('documentText'),
    element(
      'div',
      {},
      element('p', { class: 'strong', lang: published.language }, published.title),
      element('p', { class: 'small' }, t('load.source.meta', { publisher: published.publisher, n: figures.length })),
    ),
  );
}

const checkbox = (key: string): Checkbox => element('fluent-checkbox', { id: `sheet-${key}` }) as Checkbox;

interface SheetRow {
  readonly key: SheetKey;
  readonly extra: boolean;
  readonly box: Checkbox;
  readonly node: HTMLElement;
  /** It stays ticked, and can be reached all the same: why is read with it. */
  isLocked(): boolean;
  /** Ticks the sheet if it is among `selected`, and locks it if another one there needs it. */
  update(selected: ReadonlySet<SheetKey>): void;
}

function sheetRow({ key, name, description, required, extra }: SheetChoice, t: LoadTranslate): SheetRow {
  const box = checkbox(key);
  const [about, why] = [`about-${key}`, `why-${key}`];
  const reason = element('span', { id: why });
  box.setAttribute('aria-describedby', `${about} ${required ? 'required' : why}`);
  const isLocked = (): boolean => box.getAttribute('aria-disabled') === 'true';
  return {
    key,
    extra: extra === true,
    box,
    isLocked,
    node: element(
      'div',
      { class: extra ? 'sheet extra' : 'sheet' },
      box,
      element('label', { for: box.id, lang: 'de' }, name),
      element('span', { class: 'small about' }, element('span', { id: about }, description[t.language]), reason),
    ),
    update(selected) {
      const needing = neededBy(key, selected);
      box.checked = selected.has(key);
      if (required || needing.length > 0) box.setAttribute('aria-disabled', 'true');
      else box.removeAttribute('aria-disabled');
      reason.textContent = needing.length > 0 ? t('load.neededBy', { s: t.list(needing.map((choice) => choice.name)) }) : '';
    },
  };
}
