/** The table of the user's own relations: what finds it, and what its columns are called. */
import type { Localized } from '../language';

export const OWN_RELATIONS_TABLE = 'JC_Eigene_Beziehungen';

export const OWN_RELATION_COLUMNS = [
  { key: 'number', header: { de: 'Nr.', en: 'No.' } },
  { key: 'label', header: { de: 'Bezeichnung', en: 'Label' } },
  { key: 'expression', header: { de: 'Ausdruck', en: 'Expression' } },
  { key: 'printed', header: { de: 'Gedruckter Wert', en: 'Printed value' } },
  { key: 'precision', header: { de: 'Genauigkeit', en: 'Precision' } },
] as const satisfies readonly { readonly key: string; readonly header: Localized }[];

export type OwnRelationColumn = (typeof OWN_RELATION_COLUMNS)[number]['key'];
