/**
 * Microsoft's client library in Node: the code that turns what the pane does to `Excel` into requests, and answers and
 * errors into objects. It is a script for a page, so it gets the little of one that it looks at when it starts.
 */
import fs from 'node:fs';
import vm from 'node:vm';
import { EXCEL_SETS, isSupported } from '../../workbench/frame/requirements';
import type { RichRequest, RichResponse } from '../../workbench/richapi/protocol';

const LIBRARY = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');

export type CarryOut = (request: RichRequest) => Promise<RichResponse>;

/** What the library asks of whoever takes its requests to Excel. */
interface RequestExecutor {
  executeAsync(customData: string, flags: number, message: { readonly Body: RichRequest }): Promise<object>;
}

interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: { readonly SessionBase: { _overrideSession?: object } };
}

/** `Excel` as the library defines it; every request goes to `carryOut`. */
export function excelOver(carryOut: CarryOut): typeof Excel {
  const { Excel: excel, OfficeExtension: extension } = library();
  const executor: RequestExecutor = {
    executeAsync: async (_customData, _flags, { Body: body }) => ({ HttpStatusCode: 200, ErrorCode: '', Body: await carryOut(body) }),
  };
  extension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => executor,
  };
  return excel;
}

function library(): Library {
  const page: Record<string, unknown> = {
    // Errors of the library are errors of the tests' own world.
    Error,
    setTimeout,
    clearTimeout,
    console,
    navigator: { userAgent: '' },
    location: { href: '', search: '', hash: '' },
    document: { getElementsByTagName: () => [], createElement: () => ({}), cookie: '' },
    addEventListener: () => undefined,
  };
  page['window'] = page;
  vm.runInNewContext(fs.readFileSync(LIBRARY, 'utf8'), page, { filename: LIBRARY });
  const isSetSupported = (name: string, version = '1.0'): boolean => isSupported(EXCEL_SETS, name, version);
  page['Office'] = { context: { requirements: { isSetSupported } } };
  return page as unknown as Library;
}
