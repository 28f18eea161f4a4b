/**
 * Provenance in the cell: where Excel knows numbers with properties, each published figure on "Zahlenquelle" carries a
 * card with it. For every formula the cell stays the number; in any other Excel the pane shows the same.
 */
import { findFigure, type Figure } from '../../src/programme/figures';
import type { Language, Localized } from '../../src/language';
import type { Decimal } from '../../src/money/decimal';
import type { SheetModel } from '../../src/workbook/model';
import { corner } from '../../src/formula/address';
import { contents } from './rectangle';
import { columnRuns } from './runs';

/** Everything of this file but the question itself comes with this set. */
const API_SET = '1.19';

export const hasCards = (): boolean =>
  typeof Office !== 'undefined' && (Office.context?.requirements?.isSetSupported('ExcelApi', API_SET) ?? false);

/** @param sheet as `model` describes it, just written */
export function queueCards(sheet: Excel.Worksheet, model: SheetModel, language: Language): void {
  for (const run of columnRuns(figureCells(model))) {
    const range = sheet.getRange(run[0].cell).getResizedRange(run.length - 1, 0);
    range.valuesAsJson = run.map(({ figure }) => [cardOf(figure, language)]);
  }
}

interface FigureCell {
  readonly cell: string;
  readonly figure: Figure;
}

/** The cells that hold a figure as it was published, and nothing else. */
function figureCells({ blocks, names }: SheetModel): FigureCell[] {
  const { formulas } = contents(blocks);
  return names.flatMap(({ name, cell }) => {
    const figure = findFigure(name);
    const { row, column } = corner(cell);
    return figure && formulas[row - 1]?.[column - 1] === figure.value.toNumber() ? [{ cell, figure }] : [];
  });
}

const WORDS = {
  label: { de: 'Bezeichnung', en: 'Label' },
  printed: { de: 'Angabe im Dokument', en: 'Printed form' },
  qualifier: { de: 'Zusatz', en: 'Qualifier' },
  unit: { de: 'Einheit', en: 'Unit' },
  precision: { de: 'Genauigkeit', en: 'Precision' },
  asOf: { de: 'Stand', en: 'As of' },
  section: { de: 'Abschnitt', en: 'Section' },
  document: { de: 'Dokument', en: 'Document' },
} as const satisfies Record<string, Localized>;

/** The cell's own number format stays. */
function cardOf({ value, label, printed, qualifier, unit, precision, asOf, section, document }: Figure, language: Language): Excel.DoubleCellValue {
  const told: readonly (readonly [Localized, Excel.CellValue])[] = [
    [WORDS.label, text(label[language])],
    [WORDS.printed, text(printed)],
    ...(qualifier === '' ? [] : [[WORDS.qualifier, text(qualifier)] as const]),
    [WORDS.unit, text(unit)],
    ...(precision === null ? [] : [[WORDS.precision, precisionOf(precision, unit)] as const]),
    [WORDS.asOf, text(asOf)],
    [WORDS.section, text(section)],
    [WORDS.document, text(document.title)],
  ];
  const properties = Object.fromEntries(told.map(([name, content]) => [name[language], content]));
  return {
    ...number(value.toNumber()),
    properties,
    layouts: { card: { title: { property: WORDS.label[language] }, sections: [{ layout: 'List', properties: Object.keys(properties).slice(1) }] } },
  };
}

/** 0.001 beside the unit % is shown as 0.1 %. */
function precisionOf(precision: Decimal, unit: string): Excel.DoubleCellValue {
  const value = number(precision.toNumber());
  if (unit !== '%') return value;
  const places = precision.times(100).decimalPlaces();
  return { ...value, numberFormat: places === 0 ? '0%' : `0.${'0'.repeat(places)}%` };
}

const text = (basicValue: string): Excel.StringCellValue => ({ type: 'String', basicType: 'String', basicValue });
const number = (basicValue: number): Excel.DoubleCellValue => ({ type: 'Double', basicType: 'Double', basicValue });
