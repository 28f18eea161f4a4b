import { inExcel } from './session';

/** The sign before the decimals in formulas: that of Excel's options, which need not be the system's. */
export function readDecimalSeparator(): Promise<string> {
  return inExcel(async ({ context }) => {
    const { application } = context;
    application.load({ decimalSeparator: true });
    await context.sync();
    return application.decimalSeparator;
  }, () => undefined);
}
