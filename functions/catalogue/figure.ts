import { citation, findFigure, programme, similarIds, type Figure } from '../../src/programme/figures';
import type { StepText } from '../../src/explain';
import type { Localized } from '../../src/language';
import type { Decimal } from '../../src/money/decimal';
import { overRanges } from '../definition';
import { CellError } from '../engine/cellError';
import { shortened } from '../engine/messages';
import { inSection } from './source';

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
    de: 'Veröffentlichte Zahl mit Angabe im Dokument, Genauigkeit, Stand und Quelle.',
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
  checks: { id: (id) => (id !== undefined && findFigure(id) === undefined ? unknownFigure(id) : undefined) },
  calculate: (id, field, explain) => {
    // What is no figure, the check has answered already.
    const figure = findFigure(id) as Figure;
    explain?.(printedStep(figure), [figure.id], figure.printed);
    const entry = FIELDS[field](figure);
    if (entry === null) return withoutField(figure, field);
    explain?.(entryStep(figure, field), [field, figure.id, figure.printed], entry);
    return entry;
  },
  // A published value is a constant, never altered; so it may stand in the formula itself, and only its way back is lost.
  nativeEquivalent: (id, field) => {
    const figure = findFigure(/^"(.*)"$/.exec(id)?.[1] ?? '');
    const entry = figure && FIELDS[field](figure);
    if (entry === undefined || entry === null) return WITHOUT_FIGURE;
    return typeof entry === 'string' ? `"${entry.replaceAll('"', '""')}"` : entry.toSignificantDigits(15).toFixed();
  },
  examples: [
    { arguments: ['KDU_UH_IST_2024'], result: 93224000 },
    { arguments: ['ZIEL_IQ_FRAUEN'], result: 0.146 },
    { arguments: ['KDU_UH_IST_2024', 'QUELLE'], result: 'Arbeitsmarkt- und Integrationsprogramm 2025, Abschnitt 4.2' },
  ],
  errors: [
    {
      code: '#N/A',
      when: {
        de: '`id` ist keine veröffentlichte Zahl. Die Meldung nennt ähnliche.',
        en: '`id` is no published figure. The message names similar ones.',
      },
      arguments: ['KDU_UH_IST_2034'],
    },
    {
      code: '#N/A',
      when: {
        de: 'Die Zahl hat für `feld` keinen Eintrag, etwa keine Genauigkeit.',
        en: 'The figure has no entry for `field`, such as no precision.',
      },
      arguments: ['KUNDEN_OHNE_BERUFSABSCHLUSS', 'GENAUIGKEIT'],
    },
  ],
  source: { de: programme.document.title, en: programme.document.title },
});

const printedStep = (figure: Figure): StepText => ({
  name: { de: 'Angabe im Dokument', en: 'Printed form' },
  formula: { de: 'Angabe im Dokument zu {id}', en: 'Printed form of {id}' },
  unit: 'text',
  source: { de: citation(figure), en: inSection(figure.section).en },
});

const entryStep = (figure: Figure, field: keyof typeof FIELDS): StepText => ({
  name: { de: 'Eintrag', en: 'Entry' },
  formula: { de: '{feld} von {id}, im Dokument „{Angabe im Dokument}“', en: '{field} of {id}, printed “{Printed form}”' },
  unit: field === 'WERT' || field === 'GENAUIGKEIT' ? figureUnit(figure) : 'text',
});

const UNITS: Readonly<Record<string, StepText['unit']>> = { EUR: 'eur', 'EUR/Monat': 'eur', '%': 'rate' };

const figureUnit = ({ unit }: Figure): StepText['unit'] => UNITS[unit] ?? 'count';

const WITHOUT_FIGURE: Localized = {
  de: 'Die Zahl steht nicht als ID in der Formel, oder sie hat diesen Eintrag nicht.',
  en: 'The figure does not stand as an id in the formula, or it has no such entry.',
};

function unknownFigure(id: string): CellError {
  const similar = similarIds(id).join(', ');
  return new CellError('#N/A', {
    de: `id: „${shortened(id)}“ ist keine veröffentlichte Zahl.${similar && ` Ähnlich: ${similar}.`}`,
    en: `id: “${shortened(id)}” is no published figure.${similar && ` Similar: ${similar}.`}`,
  });
}

function withoutField({ id }: Figure, field: string): CellError {
  return new CellError('#N/A', {
    de: `feld: ${id} hat keinen Eintrag für ${field}.`,
    en: `field: ${id} has no entry for ${field}.`,
  });
}
