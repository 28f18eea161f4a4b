import { OfficeFrame, type FrameHost, type RichApiReply } from '../frame/officeFrame';
import type { AppContextOptions, SerializedSettings } from '../frame/appContext';
import { isSupported } from '../frame/requirements';
import { FunctionRuntime } from '../functions/functionRuntime';
import type { FunctionsFile } from '../functions/metadata';
import type { WorkbookModel } from '../model/workbookModel';
import { Cells } from '../model/cells';
import type { ModelEvent } from '../model/events';
import { connectGridEvents } from '../model/gridEvents';
import { excelClasses } from '../model/registry';
import type { HostError } from '../richapi/errors';
import { EventRegistrations } from '../richapi/eventRegistrations';
import { RequestProcessor, type ActionPlace } from '../richapi/processor';
import type { Json, RichApiMessage, RichRequest } from '../richapi/protocol';
import { References } from '../richapi/references';
import { isCleanUp, isWriting } from '../richapi/requestKind';
import { officeClasses, officeServices, VISIBILITY_EVENT, type OfficeShell } from './officeServices';

/** Bits of a Rich API request: it waits for the end of a cell edit; it belongs to the custom functions. */
const Flag = { delayForCellEdit: 64, customFunctions: 2048 } as const;
/** Office.js turns this number into InvalidOperationInCellEditMode. */
const IN_CELL_EDIT_MODE = 5004;
const EDIT_POLL_MS = 100;

const EVENT_CATEGORY = 65536;
const SERVICE = 'Microsoft.ExcelServices.CustomFunctions';

interface HostOptions {
  readonly book: WorkbookModel;
  readonly context: Omit<AppContextOptions, 'instanceId' | 'settings'>;
  readonly functions: { readonly file: FunctionsFile; readonly namespace: string } | null;
  readonly shell: OfficeShell;
  /** Office.js tells where the focus wants to go (OSF.AgaveHostAction). */
  readonly notified: (action: number) => void;
  /** Something that the workbench does not play, or a mistake in it. */
  readonly unsupported: (what: string) => void;
  readonly beforeAction?: (place: ActionPlace) => void;
  /** Errors of the grid in the words of Excel; null for those that are mistakes. */
  readonly translateError: (error: unknown) => HostError | null;
}

/** Requests that set or call something, and requests that only read. */
export interface RequestCount {
  writing: number;
  reading: number;
}

/** Excel as the add-in meets it: frame, Rich API, object model and custom functions together. */
export class ExcelHost implements FrameHost {
  readonly frame: OfficeFrame;
  /** The add-in's syncs so far; what Office.js sends of its own accord is not counted. */
  requests: RequestCount = { writing: 0, reading: 0 };
  /** Plays a cell edit beside the grid's own. */
  pretendsEditing = false;
  private readonly references = new References();
  private readonly events = new EventRegistrations();
  private readonly processor: RequestProcessor;
  private readonly functions: FunctionRuntime | null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: HostOptions) {
    const { book, functions, context } = options;
    const send = (messages: readonly RichApiMessage[]): void => this.frame.sendMessages(messages);
    const supported = isSupported(context.requirements, 'CustomFunctionsRuntime', '1.1');
    this.functions = functions && supported ? new FunctionRuntime(functions.file, functions.namespace, send) : null;
    this.processor = new RequestProcessor({
      registry: { ...excelClasses, ...officeClasses, ...(this.functions ? { CustomFunctions: this.functions.apiClass } : {}) },
      roots: {
        global: { className: 'Workbook', target: book },
        services: {
          ...officeServices(options.shell),
          ...(this.functions ? { [SERVICE]: { className: 'CustomFunctions', target: this.functions } } : {}),
        },
      },
      references: this.references,
      events: this.events,
      settled: () => book.grid.settled(),
      beforeAction: (place) => {
        options.beforeAction?.(place);
        book.undoScope.check(place);
      },
      translateError: options.translateError,
      onDefect: (error) => options.unsupported(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
    this.frame = new OfficeFrame(context, this);
    connectGridEvents(book);
    book.on((event) => this.forward(event));
    // Workbook.onSelectionChanged is an event of the frame, not of the Rich API.
    book.grid.on('selectionChanged', () => this.frame.sendEvent('documentSelectionChanged', {}));
    if (this.functions) book.grid.registerFunctions(this.functions.gridFunctions(), this.functions.invoke);
  }

  async richApi(body: string, flags: number): Promise<RichApiReply> {
    const request = JSON.parse(body) as RichRequest;
    // Results of functions come while a request waits for them: they never queue behind it.
    if ((flags & Flag.customFunctions) !== 0) return { response: JSON.stringify(await this.processor.process(request)) };
    if (!isCleanUp(request)) this.requests[isWriting(request) ? 'writing' : 'reading']++;
    const turn = this.last.then(() => this.process(request, (flags & Flag.delayForCellEdit) !== 0));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  settings(): SerializedSettings {
    return [...this.options.book.settings].map(([key, value]) => [key, JSON.stringify(value)] as const);
  }

  saveSettings(settings: SerializedSettings): void {
    const { book } = this.options;
    book.settings.clear();
    for (const [key, json] of settings) book.settings.set(key, JSON.parse(json) as Json);
  }

  notified(action: number): void {
    this.options.notified(action);
  }

  unsupported(what: string): void {
    this.options.unsupported(what);
  }

  private async process(request: RichRequest, waitsForEdit: boolean): Promise<RichApiReply> {
    if (this.isEditing && !waitsForEdit) return { error: IN_CELL_EDIT_MODE };
    while (this.isEditing) await new Promise((resolve) => setTimeout(resolve, EDIT_POLL_MS));
    const { book } = this.options;
    book.beginRequest();
    try {
      return { response: JSON.stringify(await this.processor.process(request)) };
    } finally {
      book.endRequest();
    }
  }

  /** Tells the add-in that its pane was shown or hidden. */
  paneChanged(visible: boolean): void {
    const message = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    this.frame.sendMessages([{ category: EVENT_CATEGORY, ...VISIBILITY_EVENT, message }]);
  }

  private get isEditing(): boolean {
    return this.pretendsEditing || this.options.book.grid.editedText() !== null;
  }

  private forward({ type, targetId, args, cells }: ModelEvent): void {
    if (!this.events.has(type, targetId)) return;
    const referenceId = cells && this.references.keep({ className: 'Range', target: new Cells(this.options.book, cells.sheetId, cells.area) });
    const message = JSON.stringify({ ...args, ...(referenceId === undefined ? {} : { referenceId }) });
    this.frame.sendMessages([{ category: EVENT_CATEGORY, type, targetId, message }]);
  }
}
