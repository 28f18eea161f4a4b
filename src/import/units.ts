/** In which unit amounts are written: in their own cell, in the head, or in the lines above it. */

/** `BG`: the file counts Bedarfsgemeinschaften. */
export type Unit = 'EUR' | 'TEUR' | 'MIO' | 'MRD';

/** The power of ten of a unit. */
export const EXPONENTS: Readonly<Record<Unit, number>> = { EUR: 0, TEUR: 3, MIO: 6, MRD: 9 };

export const unitOfExponent = (exponent: number): Unit =>
  exponent === 3 ? 'TEUR' : exponent === 6 ? 'MIO' : exponent === 9 ? 'MRD' : 'EUR';

const EURO = String.raw`(?:EUR(?:O)?|€)`;
const UNIT = `(?:${[
  String.raw`(?<teur>[TK][. -]?${EURO}|T\. ?${EURO}|(?:Tsd\.?|Tausend)(?:[ -]?${EURO})?|1\.?000 ?${EURO})`,
  String.raw`(?<mio>Mio\.?(?: ?${EURO})?|Millionen ${EURO})`,
  String.raw`(?<mrd>Mrd\.?(?: ?${EURO})?|Milliarden ${EURO})`,
  `(?<eur>${EURO})`,
].join('|')})`;
const ALONE = new RegExp(String.raw`^[([]?(?:in )?${UNIT}[)\]]?$`, 'iu');
/** A unit that stands as a word, not behind a number, unless that is a year: "98,7 Mio. EUR" says nothing of the table. */
const WORD = new RegExp(String.raw`(?<![\p{L}\d])(?:(?<!\d ?)|(?<=(?<!\d)(?:19|20)\d{2} ))${UNIT}(?![\p{L}\d])`, 'giu');
const IN = new RegExp(String.raw`(?<![\p{L}\d])in ${UNIT}(?![\p{L}\d])`, 'giu');
const SAID = /(?<!\p{L})(?:Angaben|Beträge|Betraege|Werte|Einheit)(?!\p{L})/iu;
/** `TEUR` is a unit, whatever the line calls it. */
const CURRENCY = /(?<!\p{L})Währung(?!\p{L})/iu;
/** Amounts that the reading does not know: cents, and other currencies. */
const FOREIGN = /(?:(?<!\p{L})in |[([] ?)(?:(?:Euro-?)?Cents?|ct|T?DM|T?USD|US-?\$|\$|CHF|GBP|£|[x×*] ?1\.?000)(?![\p{L}\d])/iu;

function unitOf(groups: Record<string, string | undefined> | undefined): Unit {
  if (groups?.teur !== undefined) return 'TEUR';
  if (groups?.mio !== undefined) return 'MIO';
  return groups?.mrd === undefined ? 'EUR' : 'MRD';
}

/** A cell that is nothing but a unit: `TEUR`, `(in €)`. */
export function unitAlone(text: string): Unit | undefined {
  const found = ALONE.exec(text.trim());
  return found ? unitOf(found.groups) : undefined;
}

/** The unit that a head cell names: `Ist (TEUR)`, `Betrag in €`. */
export function unitInHead(text: string): Unit | undefined {
  const all = [...text.matchAll(IN), ...text.matchAll(WORD)];
  return all[0] ? unitOf(all[0].groups) : undefined;
}

export const isForeignUnit = (text: string): boolean => FOREIGN.test(text);

/** A head cell without its unit and what stands in brackets. */
export const withoutUnit = (text: string): string =>
  text
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(IN, ' ')
    .replace(WORD, ' ');

/** The units that the lines above the head name. `Währung: EUR` names a currency, not a unit. */
export function unitsAbove(texts: readonly (readonly string[])[]): Unit[] {
  return texts.flatMap((cells) => {
    const alone = cells.length === 1 ? unitAlone(cells[0] ?? '') : undefined;
    if (alone) return [alone];
    const text = cells.join(' ');
    const said = [...text.matchAll(IN)];
    if (said.length === 0 && SAID.test(text)) said.push(...text.matchAll(WORD));
    const units = said.map(({ groups }) => unitOf(groups));
    if (units.length > 0 || !CURRENCY.test(text)) return units;
    return [...text.matchAll(WORD)].map(({ groups }) => unitOf(groups)).filter((unit) => unit !== 'EUR');
  });
}

/** Excel divides by a thousand for each comma behind the last digit of a format. */
const SCALES = /[0#?],+(?=[^0#?,]|$)/;
export const isScaling = (format: string | undefined): boolean => format !== undefined && SCALES.test(format.split(';')[0] ?? '');
