/** One published figure: what the document says of it, the way into a cell, and the way to its row on Zahlenquelle. */
import { asOfText } from '../../../src/programme/asOf';
import type { Figure } from '../../../src/programme/figures';
import { figureFormat } from '../../../src/workbook/formats';
import type { ReferenceReading } from '../../excel/references';
import { isWithin } from '../../../src/formula/reference';
import type { Notation } from '../../../src/formula/notation';
import { sheetOf } from '../../../src/formula/sheetReference';
import { failureOf } from '../../excel/session';
import { failureSentence } from '../../pane/failureLine';
import type { Stage } from '../../pane/view';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import { newestOnly } from '../../ui/newest';
import type { Screen } from '../../ui/shell';
import { figureFormula, figureValue, isLoaded } from '../figures';
import type { FunctionsTranslate } from '../i18n';
import { backButton } from './back';
import type { FunctionsWorkbook } from './functionsWorkbook';
import { insertBar } from './insertBar';

export interface FigureDetailProps {
  readonly t: FunctionsTranslate;
  readonly stage: Stage;
  readonly workbook: FunctionsWorkbook;
  notation(): Notation;
  readonly figure: Figure;
  onBack(): void;
}

export interface FigureDetail {
  readonly screen: Screen;
  setShown(isShown: boolean): void;
  /** Another notation has come to be known. */
  respell(): void;
}

export function figureDetail({ t, stage, workbook, notation, figure, onBack }: FigureDetailProps): FigureDetail {
  const title = element('h1', {}, figure.label[t.language]);
  const formula = element('code', { class: 'formula' });
  const how = element('p', { class: 'small' });
  const newest = newestOnly();
  let reading: ReferenceReading | undefined;

  const text = (): string => figureFormula(figure, reading, notation());
  const show = (now: ReferenceReading | undefined): void => {
    reading = now;
    formula.textContent = text();
    how.textContent = t(isLoaded(figure, reading) ? 'fn.figure.name' : 'fn.figure.function');
    bar.update();
  };
  const look = async (): Promise<ReferenceReading | undefined> =>
    (await workbook.readReferences([{ kind: 'name', name: figure.id }], [], bar.tellDelay))[0];
  const update = (): void => newest(look(), show, () => show(undefined));
  const bar = insertBar({
    t,
    stage,
    workbook,
    present: text,
    decided: async () => {
      show(await look().catch(() => undefined));
      return { formula: text(), numberFormat: figureFormat(figure.unit) };
    },
    refersTo: ({ address }) => reading?.kind === 'cells' && isLoaded(figure, reading) && isWithin(address, reading.address, sheetOf(address)),
    onMove: () => undefined,
    onTarget: () => undefined,
  });
  const goToSource = async (): Promise<void> => {
    const where = t('fn.figure.printedAt', { s: figure.section, p: figure.printed });
    try {
      if (await workbook.goToFigure(figure.id, bar.tellDelay)) return;
      stage.interrupt(messageBar({ intent: 'info', title: t('fn.figure.unloaded'), body: [where] }));
    } catch (error) {
      stage.interrupt(messageBar({ intent: 'warning', body: [failureSentence(t, failureOf(error), t('fn.figure.refused')), where] }));
    }
  };

  show(undefined);
  return {
    respell: () => show(reading),
    setShown(isShown) {
      bar.setShown(isShown);
      // The figures may have been loaded meanwhile.
      if (isShown) update();
    },
    screen: {
      focus: title,
      content: [
        element('div', { class: 'section-head' }, backButton(t, onBack)),
        title,
        element('p', { class: 'figure-value' }, figureValue(figure, t.language)),
        facts(t, figure),
        element('p', { class: 'figure-source' }, button(t('fn.figure.source'), () => void goToSource())),
        element('h2', {}, t('fn.figure.insert')),
        formula,
        how,
      ],
      note: bar.note,
      actions: bar.actions,
      onEscape: onBack,
    },
  };
}

function facts(t: FunctionsTranslate, { id, printed, asOf, section, note, document: published }: Figure): HTMLElement {
  const rows: [term: string, text: string | HTMLElement][] = [
    [t('fn.figure.printed'), element('span', { lang: published.language }, t('list.quoted', { s: printed }))],
    [t('fn.figure.section'), section],
    [t('fn.figure.asOf'), asOfText(asOf, t.language)],
    [t('fn.figure.id'), id],
    ...(note ? [[t('fn.figure.note'), note[t.language]] as [string, string]] : []),
  ];
  return element('dl', { class: 'figure-facts' }, ...rows.flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)]));
}
