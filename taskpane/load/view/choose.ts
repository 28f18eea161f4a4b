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
  /** Offers to remove what the add-in has made: known only when Excel has answered. */
  offerRemoval(): void;
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

  const free = choices.filter(({ required }) => !required).map(({ key }) => key);
  /** The user's own picks; what they need comes on top and goes with them. */
  const picked = new Set(chosen);
  const selection = (): ReadonlySet<SheetKey> => new Set(withNeeded([...picked]));
  const update = (): void => {
    const selected = selection();
    const freely = free.filter((key) => selected.has(key)).length;
    count.textContent = t('load.sheets.count', { n: selected.size, m: choices.length });
    go.textContent = t.count('load.go', selected.size);
    all.checked = freely === free.length;
    all.indeterminate = freely > 0 && freely < free.length;
    for (const row of rows) row.update(selected);
  };
  const pick = (key: SheetKey, isPicked: boolean): void => {
    if (isPicked) picked.add(key);
    else picked.delete(key);
  };

  for (const { key, box } of rows) {
    box.addEventListener('change', () => {
      pick(key, box.checked);
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
        element('div', { class: 'sheet all' }, all, element('label', { for: all.id }, t('load.all'))),
        ...nodes(false),
        element('p', { class: 'hint', id: 'required' }, t('load.required')),
        element('h3', { class: 'strong more' }, t('load.more')),
        ...nodes(true),
      ),
      removal,
    ],
    note: element('p', {}, t('load.safe')),
    actions: [go],
    offerRemoval: () => (removal.hidden = false),
  };
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
  /** Ticks the sheet if it is among `selected`, and locks it if another one there needs it. */
  update(selected: ReadonlySet<SheetKey>): void;
}

function sheetRow({ key, name, description, required, extra }: SheetChoice, t: LoadTranslate): SheetRow {
  const box = checkbox(key);
  const [about, why] = [`about-${key}`, `why-${key}`];
  const reason = element('span', { id: why });
  box.setAttribute('aria-describedby', `${about} ${required ? 'required' : why}`);
  return {
    key,
    extra: extra === true,
    box,
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
      box.toggleAttribute('disabled', required || needing.length > 0);
      reason.textContent = needing.length > 0 ? t('load.neededBy', { s: t.list(needing.map((choice) => choice.name)) }) : '';
    },
  };
}
