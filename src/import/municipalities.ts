/** The ten municipalities of the Kreis: known by name, short name and AGS, kept by name. */
const AGS: Readonly<Record<string, string>> = {
  '05978004': 'Bergkamen',
  '05978008': 'Bönen',
  '05978012': 'Fröndenberg/Ruhr',
  '05978016': 'Holzwickede',
  '05978020': 'Kamen',
  '05978024': 'Lünen',
  '05978028': 'Schwerte',
  '05978032': 'Selm',
  '05978036': 'Unna',
  '05978040': 'Werne',
};

const PREFIX = /^(?:kreisstadt|stadt|gemeinde)\s+/;

const KNOWN = new Map<string, string>(
  Object.entries(AGS).flatMap(([ags, name]): [string, string][] => [
    [ags, name],
    // As a number it has lost its nought.
    [ags.slice(1), name],
    [name.toLowerCase(), name],
    [name.toLowerCase().replace(/\/.*/, ''), name],
  ]),
);

/** Its name, or undefined for what is none of them. */
export function municipalityOf(text: string): string | undefined {
  const key = text.toLowerCase().replace(/\s*\/\s*/g, '/');
  return KNOWN.get(key) ?? KNOWN.get(key.replace(PREFIX, ''));
}
