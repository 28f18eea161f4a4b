/** Where the numbers come from that stand on our sheets without being published: the law, a printed digit, a choice of the model. */
import { corner } from '../../src/formula/address';
import type { Localized } from '../../src/language';
import { LAW } from '../../src/law/parameters';
import { findFigure } from '../../src/programme/figures';
import { PREVIOUS_YEAR, YEAR } from '../../src/programme/ids';
import type { SheetKey } from '../../src/workbook/model';
import { sameName } from '../sheets/marker';
import type { NamedCell, TracedCell } from './found';

const years16i = LAW.subsidy16i.values.length;

const SOURCES: Readonly<Partial<Record<SheetKey, Localized>>> = {
  administration: {
    de: 'Vergleichsfall ohne kommunalen Anteil; den Fall mit Anteil nach § 46 Abs. 3 SGB II rechnet die Spalte daneben',
    en: 'the case without municipal share, to compare; the case with it, under § 46 (3) SGB II, is in the column beside',
  },
  targets: { de: 'gleiche Gewichte, zum Vergleich', en: 'equal weights, to compare' },
  commitments: { de: `Haushaltsjahre ab ${PREVIOUS_YEAR}`, en: `budget years from ${PREVIOUS_YEAR}` },
  measures: { de: `Haushaltsjahre ab ${YEAR}`, en: `budget years from ${YEAR}` },
  provisional: { de: 'Monate des Haushaltsjahrs', en: 'months of the budget year' },
  taamCohorts: {
    de: `Förderjahre 1 bis ${years16i}, ${LAW.subsidy16i.paragraph.de}`,
    en: `years of funding 1 to ${years16i}, ${LAW.subsidy16i.paragraph.en}`,
  },
  kduNet: {
    de: 'Vorgabe des Modells, begründet in der Zeile; änderbar',
    en: 'preset of the model, with its reason in the row; yours to change',
  },
  monitor: { de: 'Nummer des Monats, Jahr des Programms', en: 'number of the month, year of the programme' },
  compare: { de: 'Nummer des Monats', en: 'number of the month' },
  reconciliation: {
    de: '0: die Rechnung enthält keine weitere gerundete Zahl',
    en: '0: the calculation holds no further rounded number',
  },
};

const WRITTEN: Localized = { de: 'vom Add-in eingetragen', en: 'written by the add-in' };

/** @param cell one that the add-in wrote */
export function constantSource(key: SheetKey, cell: TracedCell, named: readonly NamedCell[]): Localized {
  return (key === 'register' ? precisionSource(cell, named) : undefined) ?? SOURCES[key] ?? WRITTEN;
}

/** The precision of a published figure, which stands in its row. */
function precisionSource({ sheet, address }: TracedCell, named: readonly NamedCell[]): Localized | undefined {
  const { row } = corner(address);
  const beside = named.find((one) => sameName(one.sheet, sheet) && corner(one.address).row === row && findFigure(one.name));
  const figure = beside && findFigure(beside.name);
  return (
    figure && {
      de: `letzte Stelle der Angabe „${figure.printed}“, Abschnitt ${figure.section}`,
      en: `last digit of what is printed, “${figure.printed}”, section ${figure.section}`,
    }
  );
}
