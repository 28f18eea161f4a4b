import type { RichApiMessage } from '../richapi/protocol';
import { appContext, type AppContextOptions, type SerializedSettings } from './appContext';
import { frameName, newConversation } from './hostInfo';
import { ActionType, ERROR_HANDLING_REQUEST, event, readMessage, reply, type ClientMessage } from './messages';
import { isSupported } from './requirements';

/** The methods of the frame protocol that the workbench answers, by their number (dispId). */
const Method = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** The events that the workbench raises. */
const EVENTS = ['appCommandInvoked', 'documentSelectionChanged', 'richApiMessage'];

const VERSION = 1;

/** An answer to a Rich API request: the response as JSON text, or an Office.js error number. */
export type RichApiReply = { readonly response: string } | { readonly error: number };

export interface FrameHost {
  richApi(body: string, flags: number): Promise<RichApiReply>;
  settings(): SerializedSettings;
  saveSettings(settings: SerializedSettings): void;
  /** Office.js tells where the focus wants to go, among other things (OSF.AgaveHostAction). */
  notified(action: number): void;
  /** Something that the add-in asked for and the workbench does not play. */
  unsupported(what: string): void;
}

/** An add-in's page in a frame, and the conversation with the Office.js inside it. */
export class OfficeFrame {
  readonly iframe = document.createElement('iframe');
  private readonly conversation = newConversation();
  private readonly registered = new Set<string>();
  private readonly waiting: RichApiMessage[] = [];
  private readonly commands = new Map<string, (status: number) => void>();
  private origin = '';
  private nextMessage = 1;
  private ready: () => void = () => undefined;
  /** Resolves when Office.js listens to ribbon commands, that is when the add-in's page is up. */
  readonly whenReady = new Promise<void>((resolve) => (this.ready = resolve));

  constructor(
    private readonly context: Omit<AppContextOptions, 'instanceId' | 'settings'>,
    private readonly host: FrameHost,
  ) {
    const customFunctions = isSupported(context.requirements, 'CustomFunctionsRuntime', '1.1');
    this.iframe.name = frameName(this.conversation, context.language, location.origin, customFunctions);
    this.iframe.title = context.addinName;
    this.receive = this.receive.bind(this);
  }

  /** Loads the page. The frame comes into the document only now, because a frame keeps the name that it comes in with. */
  start(url: string, container: HTMLElement): void {
    this.origin = new URL(url, location.href).origin;
    window.addEventListener('message', this.receive);
    this.iframe.src = url;
    container.append(this.iframe);
  }

  stop(): void {
    window.removeEventListener('message', this.receive);
  }

  /** Sends messages to the Rich API's event queue; they wait until the client listens. */
  sendMessages(messages: readonly RichApiMessage[]): void {
    this.waiting.push(...messages);
    if (!this.registered.has('richApiMessage') || this.waiting.length === 0) return;
    const entries = this.waiting
      .splice(0)
      .map(({ category, type, targetId, message }) => [category, type, targetId, message, this.nextMessage++]);
    this.post(event('richApiMessage', this.conversation.conversationId, location.origin, { ArrayData: entries }));
  }

  sendEvent(name: string, data: unknown): void {
    if (this.registered.has(name)) this.post(event(name, this.conversation.conversationId, location.origin, data));
  }

  /** Runs a function that the add-in associated with a ribbon button; resolves on its event.completed(). */
  async invokeCommand(functionName: string, controlId: string): Promise<void> {
    await this.whenReady;
    const id = crypto.randomUUID();
    const completed = new Promise<void>((resolve, reject) =>
      this.commands.set(id, (status) => (status === 0 ? resolve() : reject(new Error(`The add-in has no function "${functionName}".`)))),
    );
    this.sendEvent('appCommandInvoked', { 0: id, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) });
    await completed;
  }

  private receive(message: MessageEvent<unknown>): void {
    if (message.source !== this.iframe.contentWindow || message.origin !== this.origin) return;
    const request = readMessage(message.data, this.conversation.conversationId);
    if (request) void this.answer(request);
  }

  private async answer(request: ClientMessage): Promise<void> {
    try {
      if (request._actionType === ActionType.invoke) await this.invoke(request);
      else this.changeRegistration(request);
    } catch (error) {
      this.host.unsupported(error instanceof Error ? error.message : String(error));
      this.post(reply(request, location.origin, null, ERROR_HANDLING_REQUEST));
    }
  }

  private async invoke(request: ClientMessage): Promise<void> {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync': {
        const context = { ...this.context, instanceId: this.conversation.instanceId, settings: this.host.settings() };
        return this.post(reply(request, location.origin, appContext(context)));
      }
      case 'ContextActivationManager_notifyHost': {
        this.host.notified((request._data as [string, number])[1]);
        return this.post(reply(request, location.origin, null));
      }
      case 'executeMethod':
        return this.post(reply(request, location.origin, await this.execute(request._data as ExecuteData)));
      default:
        throw new Error(`The workbench does not support the host method ${request._actionName}.`);
    }
  }

  private async execute(data: ExecuteData): Promise<Readonly<Record<string, unknown>>> {
    switch (data.DdaMethod.DispatchId) {
      case Method.richApi: {
        const [, , , , body, , flags] = data.ArrayData ?? [];
        const answer = await this.host.richApi(String(body), Number(flags));
        return 'error' in answer
          ? { Version: VERSION, Error: answer.error }
          : { Version: VERSION, Error: 0, Data: [200, [], answer.response] };
      }
      case Method.loadSettings:
        return { Version: VERSION, Error: 0, Properties: { Settings: this.host.settings().map(([Name, Value]) => ({ Name, Value })) } };
      case Method.saveSettings:
        this.host.saveSettings(data.DdaSettingsMethod?.Properties ?? []);
        return { Version: VERSION, Error: 0 };
      case Method.commandCompleted: {
        const id = String(data['0']);
        this.commands.get(id)?.(Number(data['1']));
        this.commands.delete(id);
        return { Version: VERSION, Error: 0 };
      }
      default:
        throw new Error(`The workbench does not support the host method number ${data.DdaMethod.DispatchId}.`);
    }
  }

  private changeRegistration(request: ClientMessage): void {
    if (!EVENTS.includes(request._actionName)) throw new Error(`The workbench does not raise the event ${request._actionName}.`);
    if (request._actionType === ActionType.registerEvent) this.registered.add(request._actionName);
    else this.registered.delete(request._actionName);
    this.post(reply(request, location.origin, { Error: 0 }));
    if (this.registered.has('appCommandInvoked')) this.ready();
    this.sendMessages([]);
  }

  private post(text: string): void {
    this.iframe.contentWindow?.postMessage(text, this.origin);
  }
}

interface ExecuteData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: SerializedSettings };
  readonly [key: string]: unknown;
}
