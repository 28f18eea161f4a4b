import { defaultTheme } from '@univerjs/themes';

/** Univer's own colours with the green in which Excel draws selections. */
export const THEME = {
  ...defaultTheme,
  primary: {
    50: '#F0F8F3',
    100: '#DDEFE4',
    200: '#BBDFC9',
    300: '#8FC9A6',
    400: '#5CAE7F',
    500: '#2F9459',
    600: '#107C41',
    700: '#0E6B38',
    800: '#0B552D',
    900: '#084122',
  },
  // 300 draws the two pixels of a freeze: lighter than Univer's, they weigh as much as Excel's one.
  gray: { ...defaultTheme.gray, 300: '#C6CAD1' },
};
