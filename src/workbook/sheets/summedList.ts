/** The two lists of the Übersicht: published items, their sum beside the printed total, and the check of that sum. */
import type { Localized } from '../../language';
import { EURO, PERCENT, TEXT as TEXT_FORMAT } from '../formats';
import { precisionOf } from '../../programme/formulas';
import { YEAR } from '../../programme/ids';
import { BUDGET_SUM, SPENDING_SUM, type SummedFigures } from '../../programme/sums';
import type { Block } from '../model';
import { figureOf, quoteOf, type SheetContext } from './context';
import { header } from './header';

const TEXT = {
  budget: { de: `(a) Haushaltsansatz ${YEAR}, vorläufig`, en: `(a) Budget ${YEAR}, provisional` },
  spending: { de: '(b) Ausgaben im Jahr', en: '(b) Yearly spending' },
  amount: { de: 'Betrag', en: 'Amount' },
  share: { de: 'Anteil', en: 'Share' },
  section: { de: 'Abschnitt', en: 'Section' },
  sumOfParts: { de: 'Summe der Teile', en: 'Sum of the parts' },
  sumOfItems: { de: 'Summe der Posten', en: 'Sum of the items' },
  total: { de: 'Gesamt (veröffentlicht)', en: 'Total (published)' },
  printedTotal: { de: 'Gesamt (veröffentlicht: {printed})', en: 'Total (published: {printed})' },
} as const satisfies Record<string, Localized>;

export interface SummedList extends SummedFigures {
  readonly title: Localized;
  readonly sumLabel: Localized;
  readonly totalLabel: Localized;
}

export const BUDGET_LIST: SummedList = { ...BUDGET_SUM, title: TEXT.budget, sumLabel: TEXT.sumOfParts, totalLabel: TEXT.total };

export const SPENDING_LIST: SummedList = { ...SPENDING_SUM, title: TEXT.spending, sumLabel: TEXT.sumOfItems, totalLabel: TEXT.printedTotal };

export function summedList(top: number, list: SummedList, context: SheetContext): Block[] {
  const { language } = context;
  const { title, items, sumLabel, total, totalLabel } = list;
  const first = top + 1;
  const last = top + items.length;
  const sum = last + 1;
  const parts = `B${first}:B${last}`;
  const check = `JC.SUM_CHECK(${parts},${total},${precisionOf(items[0]?.figure ?? '')},${precisionOf(total)})`;
  return [
    header(`A${top}`, [title], context),
    header(`B${top}`, [TEXT.amount, TEXT.share], context, 'right'),
    header(`D${top}`, [TEXT.section], context),
    { range: `A${first}:A${last}`, cells: items.map(({ label }) => [label[language]]), role: 'text' },
    { range: parts, cells: items.map(({ figure }) => [`=${figure}`]), role: 'figure', numberFormat: EURO },
    {
      range: `C${first}:C${last}`,
      cells: items.map((_, index) => [`=B${first + index}/B$${sum}`]),
      role: 'calculated',
      numberFormat: PERCENT,
    },
    {
      range: `D${first}:D${last}`,
      cells: items.map(({ figure }) => [figureOf(context, figure).section]),
      role: 'origin',
      numberFormat: TEXT_FORMAT,
    },
    { range: `A${sum}`, cells: [[sumLabel[language]]], role: 'sum' },
    { range: `B${sum}`, cells: [[`=SUM(${parts})`]], role: 'sum', numberFormat: EURO },
    { range: `C${sum}`, cells: [[`=SUM(C${first}:C${last})`]], role: 'sum', numberFormat: PERCENT },
    { range: `D${sum}`, cells: [[`=${check}`]], role: 'calculated' },
    { range: `A${sum + 1}`, cells: [[totalLabel[language].replace('{printed}', quoteOf(context, total))]], role: 'text' },
    { range: `B${sum + 1}`, cells: [[`=${total}`]], role: 'figure', numberFormat: EURO },
    { range: `D${sum + 1}`, cells: [[figureOf(context, total).section]], role: 'origin', numberFormat: TEXT_FORMAT },
  ];
}
