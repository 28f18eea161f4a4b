import type { ConditionalFormat } from '../model';
import { STATUS_LOOKS, STYLES } from '../styles';

/** The cells keep the function's word (EXAKT …); sign and colours come from conditional formats. */
export function statusFormats(range: string): ConditionalFormat[] {
  const [first] = range.split(':');
  return STATUS_LOOKS.map(({ status, sign, role }) => {
    const { color, fill, bold } = STYLES[role];
    return { range, formula: `=${first}="${status}"`, fontColor: color, fill, bold: bold ?? false, numberFormat: `"${sign} "@` };
  });
}
