/** The position of an account by its label: parts of words, the first that fits. The user confirms it. */
export type Position = 'UH' | 'EINM_KDU' | 'EINM_L';

const POSITIONS: readonly Position[] = ['UH', 'EINM_KDU', 'EINM_L'];

const REVENUE = /beteiligung|erstattung|ersatz|ertrag|erträge|zuweisung|rückforderung/;
const HOUSING = /unterkunft|heiz|wohnung|miet|kaution|umzug|kdu/;
const ONE_OFF = /einmalig|kaution|umzug|wohnungsbeschaffung/;
const RUNNING = /unterkunft|heiz|miet|nebenkosten|betriebskosten|kdu/;

/** Null where nothing fits, and for revenue. */
export function suggestedPosition(label: string): Position | null {
  const text = label.toLowerCase();
  if (REVENUE.test(text)) return null;
  if (text.includes('erstausstattung')) return 'EINM_L';
  if (ONE_OFF.test(text) && HOUSING.test(text)) return 'EINM_KDU';
  if (text.includes('einmalig')) return 'EINM_L';
  return RUNNING.test(text) ? 'UH' : null;
}

/** A row that is a position itself: by its key or by its words. */
export function positionOf(text: string): Position | null {
  const key = text.toUpperCase().replace(/[\s-]+/g, '_');
  return POSITIONS.find((position) => position === key) ?? suggestedPosition(text);
}
