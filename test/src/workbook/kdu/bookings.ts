/** Bookings of three years from two sources, by position and month, and households: example data, invented. In EUR. */
import type { KduRow } from '../recalculate';

interface Bookings {
  readonly source: string;
  readonly year: number;
  readonly position: string;
  /** January to December; null: no booking of this position. */
  readonly months: readonly (number | null)[];
  readonly closing?: Readonly<Record<number, number>>;
}

const BOOKINGS: readonly Bookings[] = [
  {
    source: 'Kreis', year: 2023, position: 'UH', closing: { 13: -64210.07 },
    months: [
      7772868.37, 7820275.39, 7531612.43, 7459370.2, 7362183.28, 7181268.99, 7284420.68, 7105933.95, 7373451.16, 7654762.47, 7662542.33,
      7973725.45,
    ],
  },
  {
    source: 'Kreis', year: 2023, position: 'EINM_KDU',
    months: [
      26524.37, 23328.45, 21286.54, 30625.9, 28968.94, 27218.87, 26728.19, 28833.33, 38382.61, 33253.12, 21451.94, 25267.86,
    ],
  },
  {
    source: 'Kreis', year: 2023, position: 'EINM_L', closing: { 14: 2917.5 },
    months: [
      115867.48, 101441.42, 98808.16, 130351.45, 122308.73, 128038.88, 132037.99, 108456.45, 112233.84, 137150.15, 110020.84, 103282.88,
    ],
  },
  {
    source: 'Kreis', year: 2023, position: 'offen',
    months: [
      2072.75, 4455.16, null, 5622.13, -2864.31, null, null, -3643.28, -1395.24, null, 5188.61,
    ],
  },
  {
    source: 'Kreis', year: 2023, position: 'nicht KdU',
    months: [
      166774.51, 166664.83, 140598.85, 141624.42, 155608.9, 182571.58, 154078.09, 161465.54, 159749.47, 164626.53, 154652.92, 167866.89,
    ],
  },
  {
    source: 'Kreis', year: 2024, position: 'UH', closing: { 13: -125227.78 },
    months: [
      8060084.6, 8024110.35, 7685449.27, 7789646.79, 7502191.36, 7721193.87, 7451754.13, 7275650.37, 7638145.51, 7966938.65, 7927821,
      8306054.35,
    ],
  },
  {
    source: 'Kreis', year: 2024, position: 'EINM_KDU', closing: { 14: 8214.55 },
    months: [
      25070.06, 35242.37, 32633.37, 30216.42, 25297.13, 20436.44, 35764.16, 31188.98, 37998.64, 28830.46, 20999.4, 28322.92,
    ],
  },
  {
    source: 'Kreis', year: 2024, position: 'EINM_L', closing: { 14: -1905.33 },
    months: [
      109330.62, 107146.93, 121127.52, 115814.61, 124885.01, 98696.59, 133384.54, 108282.89, 115432.3, 113905.96, 119726.66, 127628.48,
    ],
  },
  {
    source: 'Kreis', year: 2024, position: 'offen',
    months: [
      null, 926.25, 1031.89, null, 3705.07, 4303.5, -3758.16, -1086.06, 4900.16, 1485.03, 6917.32,
    ],
  },
  {
    source: 'Kreis', year: 2024, position: 'nicht KdU',
    months: [
      150671.08, 141421.4, 170169.38, 168093.37, 162557.48, 158303.73, 183435.32, 170047.03, 168520.71, 173587.09, 168185.48, 164633.34,
    ],
  },
  {
    source: 'Kreis', year: 2025, position: 'UH',
    months: [
      8531002.81, 8352679.25, 8251141.68, 8093239.07, 7964765.68, 7769417.98, 7676759.8, 7834890.63, 7984978.93,
    ],
  },
  {
    source: 'Kreis', year: 2025, position: 'EINM_KDU',
    months: [
      61565.42, 57347.22, 48149.45, 75755.81, 68181.61, 71204.09, 62662.08, 75064.41, 53010.79,
    ],
  },
  {
    source: 'Kreis', year: 2025, position: 'EINM_L',
    months: [
      110260.01, 129667.33, 125082.61, 115147.21, 82984.92, 114885.47, 110680.11, 136101.51, 129715.36,
    ],
  },
  {
    source: 'Kreis', year: 2025, position: 'offen',
    months: [
      -2326.93, 4369.48, 3720.68, 1569.52, 2174.1, 4900.58, 222.52, -223.92, 7749.76,
    ],
  },
  {
    source: 'Kreis', year: 2025, position: 'nicht KdU',
    months: [
      174752.15, 163229.93, 173907.19, 161006.13, 168586.3, 153251.7, 158836.7, 143391.27, 164062.36,
    ],
  },
  {
    source: 'BA', year: 2023, position: 'UH',
    months: [
      7772868.37, 7820275.39, 7531612.43, 7459370.2, 7362183.28, 7181268.99, 7284420.68, 7105933.95, 7373451.16, 7654762.47, 7662542.33,
      7973725.45,
    ],
  },
  {
    source: 'BA', year: 2023, position: 'EINM_KDU',
    months: [
      26524.37, 23328.45, 21286.54, 30625.9, 28968.94, 27218.87, 26728.19, 28833.33, 38382.61, 33253.12, 21451.94, 25267.86,
    ],
  },
  {
    source: 'BA', year: 2023, position: 'EINM_L',
    months: [
      115867.48, 101441.42, 98808.16, 130351.45, 122308.73, 128038.88, 132037.99, 108456.45, 112233.84, 137150.15, 110020.84, 103282.88,
    ],
  },
  {
    source: 'BA', year: 2023, position: 'nicht KdU',
    months: [
      166774.51, 166664.83, 140598.85, 141624.42, 155608.9, 182571.58, 154078.09, 161465.54, 159749.47, 164626.53, 154652.92, 167866.89,
    ],
  },
  {
    source: 'BA', year: 2024, position: 'UH',
    months: [
      8060084.6, 8024110.35, 7685449.27, 7789646.79, 7502191.36, 7721193.87, 7451754.13, 7275650.37, 7638145.51, 7966938.65, 7927821,
      8306054.35,
    ],
  },
  {
    source: 'BA', year: 2024, position: 'EINM_KDU',
    months: [
      25070.06, 35242.37, 32633.37, 30216.42, 25297.13, 20436.44, 35764.16, 31188.98, 37998.64, 28830.46, 20999.4, 28322.92,
    ],
  },
  {
    source: 'BA', year: 2024, position: 'EINM_L',
    months: [
      109330.62, 107146.93, 121127.52, 115814.61, 124885.01, 98696.59, 133384.54, 108282.89, 115432.3, 113905.96, 119726.66, 127628.48,
    ],
  },
  {
    source: 'BA', year: 2024, position: 'nicht KdU',
    months: [
      150671.08, 141421.4, 170169.38, 168093.37, 162557.48, 158303.73, 183435.32, 170047.03, 168520.71, 173587.09, 168185.48, 164633.34,
    ],
  },
  {
    source: 'BA', year: 2025, position: 'UH',
    months: [
      8531002.81, 8352679.25, 8202930.31, 8141450.44, 7964765.68, 7773335.23, 7664154.9, null, 7997583.83,
    ],
  },
  {
    source: 'BA', year: 2025, position: 'EINM_KDU',
    months: [
      61565.42, 57347.22, 48149.45, 75755.81, 68181.61, 71204.09, 62662.08, null, 53010.79,
    ],
  },
  {
    source: 'BA', year: 2025, position: 'EINM_L',
    months: [
      110260.01, 129667.33, 125082.61, 115147.21, 82984.92, 114885.47, 110680.11, null, 129715.36,
    ],
  },
  {
    source: 'BA', year: 2025, position: 'nicht KdU',
    months: [
      174752.15, 163229.93, 173907.19, 161006.13, 168586.3, 153251.7, 158836.7, null, 164062.36,
    ],
  },
];

export const factRows = (bookings: readonly Bookings[] = BOOKINGS): KduRow[] =>
  bookings.flatMap(({ source, year, position, months, closing = {} }) => {
    const common = { Quelle: source, Jahr: year, Position: position };
    const fact = (period: number, amount: number): KduRow => ({ ...common, Periode: period, Betrag: amount });
    return [
      ...months.flatMap((amount, index) => (amount === null ? [] : [fact(index + 1, amount)])),
      ...Object.entries(closing).map(([period, amount]) => fact(Number(period), amount)),
    ];
  });

/** By month: as counted at once, and three months later. */
const HOUSEHOLDS: Readonly<Record<number, readonly (readonly [atOnce: number, final?: number])[]>> = {
  2023: [
    [16395, 16724], [16581, 16918], [16703, 17086], [16733, 17084], [16836, 17169], [16880, 17270], [16979, 17342], [16974, 17356],
    [17010, 17391], [17063, 17404], [17251, 17576], [17174, 17581],
  ],
  2024: [
    [16735, 17079], [16719, 17006], [16846, 17232], [16924, 17259], [16970, 17286], [17079, 17457], [17065, 17419], [17066, 17415],
    [17306, 17693], [17376, 17714], [17397, 17741], [17460, 17813],
  ],
  2025: [
    [16910, 17312], [16980, 17327], [17108, 17428], [17058, 17375], [17171, 17532], [17254, 17593], [17335], [17446], [17500],
  ],
};

export const householdRows: readonly KduRow[] = Object.entries(HOUSEHOLDS).flatMap(([year, months]) =>
  months.flatMap(([atOnce, final], index) => {
    const counted = (count: number, after: number): KduRow => {
      const month = index + after;
      const dataState = `${Number(year) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      return { Jahr: Number(year), Monat: index + 1, Gemeinde: 'Unna', BG: count, Datenstand: dataState };
    };
    return final === undefined ? [counted(atOnce, 0)] : [counted(atOnce, 0), counted(final, 3)];
  }),
);
