import { notationFor, type Notation } from '../../src/formula/notation';
import type { Language } from '../../src/language';
import { inExcel, PATIENCE, type Session } from './session';

/** The sign before the decimals in formulas: that of Excel's options, which need not be the system's. */
export const readDecimalSeparator = (): Promise<string> => inExcel(decimalSeparator, () => undefined);

/** How the user's Excel writes formulas. */
export const readNotation = async (session: Session, language: Language): Promise<Notation> =>
  notationFor(language, await decimalSeparator(session));

async function decimalSeparator({ context, await: patiently }: Session): Promise<string> {
  const { application } = context;
  application.load({ decimalSeparator: true });
  await patiently(context.sync(), PATIENCE.reading);
  return application.decimalSeparator;
}
