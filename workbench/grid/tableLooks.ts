import { BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import type { IRangeThemeStyleJSON } from '@univerjs/preset-sheets-core';

type Look = Omit<IRangeThemeStyleJSON, 'name'>;

const line = (color: string) => ({ s: BorderStyleTypes.THIN, cl: { rgb: color } });
const BAND = { bg: { rgb: '#F2F2F2' } };
const COLORED_HEADER = { bg: { rgb: '#1F3A5F' }, cl: { rgb: '#FFFFFF' }, bl: BooleanNumber.TRUE };

export const TABLE_LOOKS: Readonly<Record<string, Look>> = {
  None: {},
  Light: { headerRowStyle: { bl: BooleanNumber.TRUE, bd: { t: line('#000000'), b: line('#000000') } }, secondRowStyle: BAND },
  Medium: { headerRowStyle: COLORED_HEADER, secondRowStyle: BAND },
  Dark: { headerRowStyle: COLORED_HEADER, firstRowStyle: { bg: { rgb: '#D9E1EC' } }, secondRowStyle: { bg: { rgb: '#C3CFE0' } } },
};
