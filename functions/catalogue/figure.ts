import { citation, findFigure, programme, similarIds, type Figure } from '../../src/figures/figures';
import type { Decimal } from '../../src/money/decimal';
import { overRanges } from '../definition';
import { CellError } from '../engine/cellError';

/** Every field with what it reads; null where the document prints none. Results are German in every language. */
const FIELDS = {
  WERT: ({ value }) => value,
  BEZEICHNUNG: ({ label }) => label.de,
  DRUCKBILD: ({ printed }) => printed,
  EINHEIT: ({ unit }) => unit,
  GENAUIGKEIT: ({ precision }) => precision,
  ZUSATZ: ({ qualifier }) => qualifier,
  STAND: ({ asOf }) => asOf,
  ABSCHNITT: ({ section }) => section,
  QUELLE: citation,
} as const satisfies Record<string, (figure: Figure) => Decimal | string | null>;

export const FIGURE = overRanges({
  id: 'FIGURE',
  group: 'audit',
  result: 'scalar',
  description: {
    de: 'Veröffentlichte Zahl mit Druckbild, Genauigkeit, Stand und Quelle.',
    en: 'Published figure with its printed form, precision, date and source.',
  },
  keywords: {
    de: ['Zahl', 'veröffentlicht', 'Quelle', 'Fundstelle', 'Druckbild', 'Stand', 'Abschnitt', 'Programm'],
    en: ['figure', 'published', 'source', 'reference', 'printed', 'date', 'section', 'programme'],
  },
  parameters: [
    {
      name: { de: 'id', en: 'id' },
      kind: 'text',
      description: { de: 'ID der Zahl, wie KDU_UH_IST_2024', en: 'Id of the figure, such as KDU_UH_IST_2024' },
    },
    {
      name: { de: 'feld', en: 'field' },
      kind: 'selector',
      default: 'WERT',
      values: [
        { value: 'WERT', meaning: { de: 'Wert; Prozent als Anteil', en: 'Value; per cent as a fraction' } },
        { value: 'BEZEICHNUNG', meaning: { de: 'Bezeichnung', en: 'Label' } },
        { value: 'DRUCKBILD', meaning: { de: 'Wie gedruckt', en: 'As printed' } },
        { value: 'EINHEIT', meaning: { de: 'Einheit', en: 'Unit' } },
        { value: 'GENAUIGKEIT', meaning: { de: 'Schritt der Rundung', en: 'Step of the rounding' } },
        { value: 'ZUSATZ', meaning: { de: 'Zusatz wie rd. oder knapp', en: 'Qualifier such as rd. or knapp' } },
        { value: 'STAND', meaning: { de: 'Stand', en: 'As-of date' } },
        { value: 'ABSCHNITT', meaning: { de: 'Abschnitt des Dokuments', en: 'Section of the document' } },
        { value: 'QUELLE', meaning: { de: 'Dokument und Abschnitt', en: 'Document and section' } },
      ],
      description: { de: 'WERT (Vorgabe) oder ein anderes Feld', en: 'WERT (value, default) or another field' },
    },
  ],
  calculate: (id, field) => {
    const figure = findFigure(id);
    if (figure === undefined) return unknownFigure(id);
    return FIELDS[field](figure) ?? withoutField(figure, field);
  },
  examples: [
    { arguments: ['KDU_UH_IST_2024'], result: 93224000 },
    { arguments: ['ZIEL_IQ_FRAUEN'], result: 0.146 },
    { arguments: ['KDU_UH_IST_2024', 'QUELLE'], result: 'Arbeitsmarkt- und Integrationsprogramm 2025, Abschnitt 4.2' },
  ],
  source: { de: programme.document.title, en: programme.document.title },
});

function unknownFigure(id: string): CellError {
  const similar = similarIds(id).join(', ');
  return new CellError('#N/A', {
    de: `id: „${id}“ ist keine veröffentlichte Zahl.${similar && ` Ähnlich: ${similar}.`}`,
    en: `id: “${id}” is no published figure.${similar && ` Similar: ${similar}.`}`,
  });
}

function withoutField({ id }: Figure, field: string): CellError {
  return new CellError('#N/A', {
    de: `feld: ${id} hat keinen Eintrag für ${field}.`,
    en: `field: ${id} has no entry for ${field}.`,
  });
}
