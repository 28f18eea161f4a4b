/** Example data, invented, and saying so: a month of the Kreis, the next one with a correction, and a month of the BA. */

const NOTE = '"Beispieldaten, frei erfunden"';

const HEAD = 'Haushaltsjahr;Periode;Sachkonto;Bezeichnung;Gemeinde;Ist';

interface Example {
  /** What the pane calls it, and the file. */
  readonly name: string;
  readonly source: string;
  readonly lines: readonly string[];
}

const JANUARY = [
  '2025;1;0531200;Leistungen für Unterkunft;Kamen;1.012.345,60',
  '2025;1;0531200;Leistungen für Unterkunft;Lünen;2.498.765,40',
  '2025;1;0531300;Einmalige Kosten der Unterkunft;Kamen;4.210,00',
  '2025;1;0531400;Erstausstattung;Lünen;11.879,25',
];

export const EXAMPLES: readonly Example[] = [
  { name: 'beispiel-kreis-2025-01.csv', source: 'Kreis', lines: [NOTE, HEAD, ...JANUARY, 'Summe;;;;;3.527.200,25'] },
  {
    name: 'beispiel-kreis-2025-02.csv',
    source: 'Kreis',
    lines: [
      NOTE,
      HEAD,
      JANUARY[0] ?? '',
      '2025;1;0531200;Leistungen für Unterkunft;Lünen;2.499.000,00',
      ...JANUARY.slice(2),
      '2025;2;0531200;Leistungen für Unterkunft;Kamen;1.009.870,15',
      '2025;2;0531200;Leistungen für Unterkunft;Lünen;2.471.002,85',
      '2025;2;0531300;Einmalige Kosten der Unterkunft;Lünen;6.540,00',
      'Summe;;;;;7.014.847,85',
    ],
  },
  {
    name: 'beispiel-ba-2025-01.csv',
    source: 'BA',
    lines: [NOTE, HEAD, ...JANUARY.map((line) => line.replace('1.012.345,60', '1.012.300,00')), 'Summe;;;;;3.527.154,65'],
  },
];

export const exampleBytes = ({ lines }: Example): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
