import { MUNICIPAL_SHARE } from '../../src/law/parameters';
import { formatNumber } from '../../src/money/format';
import type { NumberParameter } from '../parameter';

/** What UNDERFUNDING and its bridge leave to the municipality. */
export const MUNICIPAL_SHARE_PARAMETER = {
  name: { de: 'kommunaler_anteil', en: 'municipal_share' },
  kind: 'rate',
  default: '0',
  min: 0,
  max: 1,
  description: {
    de: `Anteil der Kommune an den Kosten, 0 bis 1 (Vorgabe 0; gesetzlich ${formatNumber(MUNICIPAL_SHARE, 'de')})`,
    en: `Share of the municipality in the costs, 0 to 1 (default 0; by law ${formatNumber(MUNICIPAL_SHARE, 'en')})`,
  },
} as const satisfies NumberParameter;
