/** What leaves the view, and the sentence that says how that went. */
import type { OnDelay } from '../../excel/session';
import type { TraceTranslate } from '../i18n';
import { formatNumber } from '../../../src/money/format';
import type { Wording } from '../describe';
import { nameOf } from '../journey';
import { placeText, type Trace } from '../node';
import { asRows } from '../outline';
import type { Repair } from '../repair';
import type { TraceWorkbook } from './traceWorkbook';

export interface Shown {
  readonly trace: Trace;
  readonly wording: Wording;
}

interface Means {
  readonly t: TraceTranslate;
  readonly workbook: TraceWorkbook;
}

export async function saved({ trace, wording }: Shown, { t, workbook }: Means, onDelay: OnDelay): Promise<string> {
  const name = `${t('tr.sheet.name')} ${placeText(trace.root).replace('!', ' ')}`;
  try {
    const saving = await workbook.saveAsSheet(name, asRows(trace, wording), onDelay);
    return saving.kind === 'saved' ? t('tr.sheet.done', { s: saving.sheet }) : t('tr.sheet.protected');
  } catch {
    return t('tr.sheet.refused');
  }
}

export async function corrected({ place, text, amount }: Repair, { t, workbook }: Means, onDelay: OnDelay): Promise<{ readonly isWritten: boolean; readonly text: string }> {
  const s = nameOf(place);
  const outcome = await workbook.correct({ ...place, text, number: amount.toNumber() }, onDelay).catch(() => 'refused' as const);
  const words = {
    written: () => t('tr.fix.done', { s, n: formatNumber(amount, t.language) }),
    changed: () => t('tr.fix.changed', { s }),
    protected: () => t('tr.fix.protected', { s }),
    gone: () => t('tr.gone', { s }),
    refused: () => t('tr.fix.refused', { s }),
  };
  return { isWritten: outcome === 'written', text: words[outcome]() };
}
