/** The line of a sheet that states its own checksum; it is filled in when all else stands there. */
import { SEAL_LABEL } from '../findings/seals';
import { labelled } from './paper';
import type { ProtocolTranslate } from './i18n';
import type { Section } from './paper';

export const sealLine = (t: ProtocolTranslate): Section => labelled([[SEAL_LABEL[t.language], t('ps.hash.none')]]);
