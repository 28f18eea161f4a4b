/** The table of the user's own relations: what finds it, and what its columns are called. */
import type { Localized } from '../language';

export const OWN_RELATIONS_TABLE = 'JC_Eigene_Beziehungen';

/** Of `printed` in workbooks of version 0.1, whose lists go on being read. */
export const FORMER_PRINTED_HEADERS: readonly string[] = ['Gedruckter Wert', 'Printed value'];

export const OWN_RELATION_COLUMNS = [
  { key: 'number', header: { de: 'Nr.', en: 'No.' } },
  { key: 'label', header: { de: 'Bezeichnung', en: 'Label' } },
  { key: 'expression', header: { de: 'Ausdruck', en: 'Expression' } },
  { key: 'printed', header: { de: 'Veröffentlichter Wert', en: 'Published value' } },
  { key: 'precision', header: { de: 'Genauigkeit', en: 'Precision' } },
] as const satisfies readonly { readonly key: string; readonly header: Localized }[];

export type OwnRelationColumn = (typeof OWN_RELATION_COLUMNS)[number]['key'];
