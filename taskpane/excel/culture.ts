import { inExcel } from './session';

/** The sign before the decimals in formulas, from the regional settings. */
export function readDecimalSeparator(): Promise<string> {
  return inExcel(async ({ context }) => {
    const { numberFormat } = context.application.cultureInfo;
    numberFormat.load({ numberDecimalSeparator: true });
    await context.sync();
    return numberFormat.numberDecimalSeparator;
  }, () => undefined);
}
