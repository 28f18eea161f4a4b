import { browserOpener } from '../../../taskpane/excel/browserWindow';

function office(supported: readonly string[]) {
  const opened: string[] = [];
  return {
    opened,
    context: {
      requirements: { isSetSupported: (set: string, version: string) => supported.includes(`${set} ${version}`) },
      ui: { openBrowserWindow: (address: string) => void opened.push(address) },
    },
  };
}

test('an Excel that opens browser windows is asked to', () => {
  const { opened, context } = office(['OpenBrowserWindowApi 1.1']);
  browserOpener(context)?.('https://localhost/referenz.html#KDU_DELTA');
  expect(opened).toEqual(['https://localhost/referenz.html#KDU_DELTA']);
});

test('elsewhere, as on the web or without Office, the link goes its own way', () => {
  expect(browserOpener(office(['ExcelApi 1.15']).context)).toBeUndefined();
  expect(browserOpener(undefined)).toBeUndefined();
});
