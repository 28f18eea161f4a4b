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
  readonly OfficeExtension: {
    readonly SessionBase: { _overrideSession?: object };
    readonly ClientObject: unknown;
    readonly BatchApiHelper: {
      createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): object;
      invokeMethod(object: object, name: string, operation: number, args: readonly unknown[], flags: number, resultType: number): unknown;
    };
  };
}

/** It is large: once for all workbooks of a test file. */
let loaded: Library | undefined;

/** `Excel` as the library defines it; every request from now on goes to `carryOut`. @param mergesUndo as of ExcelApi 1.20 */
export function excelOver(carryOut: CarryOut, mergesUndo: boolean): typeof Excel {
  const { Excel: excel, OfficeExtension: extension } = (loaded ??= library());
  const executor: RequestExecutor = {
    executeAsync: async (_customData, _flags, { Body: body }) => ({ HttpStatusCode: 200, ErrorCode: '', Body: await carryOut(body) }),
  };
  extension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => executor,
  };
  return mergesUndo ? { ...excel, run: mergingRun(excel, extension) } : excel;
}

type Batch = (context: Excel.RequestContext) => Promise<unknown>;

/** `mergeUndoGroup` as Office.js 16.0.20308 carries it out; this library is older and ignores it. */
function mergingRun({ run }: typeof Excel, { ClientObject, BatchApiHelper }: Library['OfficeExtension']): typeof Excel.run {
  const merging = (options: Excel.RunOptions, batch: Batch): Promise<unknown> => {
    if (!options.mergeUndoGroup) return run(options, batch);
    return run(options, async (context) => {
      const scope = BatchApiHelper.createPropertyObject(ClientObject, context.workbook.application, 'UndoScope', false, 4);
      BatchApiHelper.invokeMethod(scope, 'Open', 0, [], 0, 0);
      try {
        return await batch(context);
      } finally {
        BatchApiHelper.invokeMethod(scope, 'Close', 0, [], 0, 0);
        await context.sync();
      }
    });
  };
  return merging as typeof Excel.run;
}

/** What ExcelApi 1.16 has beyond this library. */
function tellFills({ Excel: excel, OfficeExtension: { BatchApiHelper } }: Library): void {
  const { prototype } = (excel as unknown as { readonly ChartFill: { readonly prototype: Excel.ChartFill } }).ChartFill;
  prototype.getSolidColor ??= function (this: Excel.ChartFill) {
    return BatchApiHelper.invokeMethod(this, 'GetSolidColor', 1, [], 0, 0) as OfficeExtension.ClientResult<string>;
  };
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
  const made = page as unknown as Library;
  tellFills(made);
  return made;
}
