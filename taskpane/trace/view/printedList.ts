/** Beside the tree: the published figures under the cell as a flat list, as the document prints them. */
import { asOfText } from '../../../src/programme/asOf';
import type { TraceTranslate } from '../i18n';
import { nameOf } from '../journey';
import type { NodePlace } from '../node';
import type { PrintedFigure } from '../printed';
import { element } from '../../ui/dom';

export interface PrintedProps {
  readonly t: TraceTranslate;
  readonly figures: readonly PrintedFigure[];
  onJump(place: NodePlace): void;
}

export function printedList({ t, figures, onJump }: PrintedProps): HTMLElement {
  if (figures.length === 0) return element('p', { class: 'lead' }, t('tr.list.none'));
  return element('ul', { class: 'printed-list' }, ...figures.map((one) => element('li', {}, printedRow(one, t, onJump))));
}

function printedRow({ figure, place, isAltered }: PrintedFigure, t: TraceTranslate, onJump: (place: NodePlace) => void): HTMLElement {
  const { language } = t;
  const { document, section } = figure;
  const year = /\d{4}/.exec(document.title)?.[0] ?? '';
  const notes = [
    t('tr.where.v', { y: year, s: section }),
    asOfText(figure.asOf, language),
    ...(place ? [nameOf(place)] : []),
    ...(isAltered ? [t('tr.altered')] : []),
  ];
  const printed = element('span', { class: 'strong' }, t('list.quoted', { s: figure.printed }));
  const content = [
    element('span', { class: 'printed-head' }, element('span', {}, figure.label[language]), printed),
    element('span', { class: 'small' }, notes.join(' · ')),
  ];
  if (!place) return element('div', { class: 'printed-row' }, ...content);
  const row = element('button', { type: 'button', class: 'row-button printed-row' }, ...content);
  row.addEventListener('click', () => onJump(place));
  return row;
}
