import type { Programme } from '../../src/figures/figures';
import type { SheetChoice } from '../../src/workbook';
import type { SheetKey } from '../../src/workbook/model';
import type { Translate } from '../i18n/translate';
import type { Checkbox } from '../ui/components';
import { button } from '../ui/controls';
import { element } from '../ui/dom';
import { icon } from '../ui/icons';
import type { Screen } from '../ui/shell';

export interface ChooseProps {
  readonly t: Translate;
  readonly programme: Programme;
  readonly choices: readonly SheetChoice[];
  readonly chosen: ReadonlySet<SheetKey>;
  onLoad(chosen: ReadonlySet<SheetKey>): void;
}

export function chooseScreen({ t, programme, choices, chosen, onLoad }: ChooseProps): Screen {
  const title = element('h1', {}, t('load.title'));
  const count = element('span', { class: 'count' });
  const go = button('', () => onLoad(selection()), 'primary');
  const boxes = new Map(choices.map((choice) => [choice.key, checkbox(choice.key)] as const));
  const all = checkbox('all');

  const free = choices.filter(({ required }) => !required).map(({ key }) => key);
  const selection = (): ReadonlySet<SheetKey> => new Set([...boxes].filter(([, box]) => box.checked).map(([key]) => key));
  const update = (): void => {
    const { size } = selection();
    const picked = free.filter((key) => boxes.get(key)?.checked).length;
    count.textContent = t('load.sheets.count', { n: size, m: choices.length });
    go.textContent = t.count('load.go', size);
    all.checked = picked === free.length;
    all.indeterminate = picked > 0 && picked < free.length;
  };

  for (const { key, required } of choices) {
    const box = boxes.get(key);
    if (!box) continue;
    box.checked = required || chosen.has(key);
    box.toggleAttribute('disabled', required);
    box.addEventListener('change', update);
  }
  all.addEventListener('change', () => {
    const { checked } = all;
    for (const key of free) boxes.get(key)?.toggleChecked(checked);
    update();
  });

  update();
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
        ...choices.map((choice) => row(choice, boxes.get(choice.key), t)),
        element('p', { class: 'hint', id: 'required' }, t('load.required')),
      ),
    ],
    note: element('p', {}, t('load.safe')),
    actions: [go],
  };
}

function source(t: Translate, { document: published, figures }: Programme): HTMLElement {
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

function row({ key, name, description, required }: SheetChoice, box: Checkbox | undefined, t: Translate): HTMLElement {
  const about = `about-${key}`;
  box?.setAttribute('aria-describedby', required ? `${about} required` : about);
  return element(
    'div',
    { class: 'sheet' },
    ...(box ? [box] : []),
    element('label', { for: `sheet-${key}`, lang: 'de' }, name),
    element('span', { class: 'small', id: about }, description[t.language]),
  );
}
