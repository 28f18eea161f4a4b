import type { ConditionalFormat } from '../model';
import { STATUS_LOOKS } from '../styles';

/** The cells keep the function's word (EXAKT …); sign and colours come from conditional formats. */
export function statusFormats(range: string): ConditionalFormat[] {
  const [first] = range.split(':');
  return STATUS_LOOKS.map(({ status, sign, fontColor, fill, bold }) => ({
    range,
    formula: `=${first}="${status}"`,
    fontColor,
    fill,
    bold,
    numberFormat: `"${sign} "@`,
  }));
}
