import { BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import type { IRangeThemeStyleJSON } from '@univerjs/preset-sheets-core';

type Look = Omit<IRangeThemeStyleJSON, 'name'>;

const RULE = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
const RULES = { t: RULE, b: RULE };
const BAND = { bg: { rgb: '#F2F2F2' } };
const COLORED_HEADER = { bg: { rgb: '#1F3A5F' }, cl: { rgb: '#FFFFFF' }, bl: BooleanNumber.TRUE };

/** Also the colour of the filter buttons, which Univer draws white otherwise. */
const DARK_TEXT = { cl: { rgb: '#1F1F1F' } };

export const TABLE_LOOKS: Readonly<Record<string, Look>> = {
  None: { headerRowStyle: DARK_TEXT },
  Light: { headerRowStyle: { ...DARK_TEXT, bl: BooleanNumber.TRUE, bd: RULES }, secondRowStyle: BAND },
  Medium: { headerRowStyle: COLORED_HEADER, secondRowStyle: BAND },
  Dark: { headerRowStyle: COLORED_HEADER, firstRowStyle: { bg: { rgb: '#D9E1EC' } }, secondRowStyle: { bg: { rgb: '#C3CFE0' } } },
};
