import type { ApiClass } from '../richapi/apiClass';
import { invalidArgument } from '../richapi/errors';
import type { RichApiMessage } from '../richapi/protocol';
import type { FunctionResult, GridFunction, InvokeFunction } from '../model/grid';
import { encodeArguments } from './argumentEncoding';
import type { FunctionMetadata, FunctionsFile } from './metadata';
import { decodeResult, readArrayResult, readObjectResult, type Invocation } from './resultDecoding';

const CATEGORY = 1;
const INVOKE = 1000;
const Flag = { cancelable: 1, allowError: 4 } as const;

/** Features that the library switches on: results every 200 ms, and at most every 2 s when calls are slow. */
const FEATURES = [2, 4];

/**
 * The host's side of custom functions: calls go as messages to the add-in's runtime, results come back
 * as calls of the service object `Microsoft.ExcelServices.CustomFunctions`.
 */
export class FunctionRuntime {
  private readonly functions: ReadonlyMap<string, FunctionMetadata>;
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private readonly outbox: RichApiMessage[] = [];
  private nextId = 1;
  private ready = false;
  private sending = false;

  constructor(
    private readonly file: FunctionsFile,
    private readonly namespace: string,
    private readonly send: (messages: readonly RichApiMessage[]) => void,
  ) {
    this.functions = new Map(file.functions.map((metadata) => [this.fullName(metadata), metadata]));
  }

  /** The functions as the grid must know them, with the add-in's namespace. */
  gridFunctions(): readonly GridFunction[] {
    return this.file.functions.map((metadata) => ({
      name: this.fullName(metadata),
      description: metadata.description ?? metadata.name,
      parameters: metadata.parameters.map(({ name, description, optional }) => ({
        name,
        description: description ?? name,
        optional: optional === true,
      })),
    }));
  }

  readonly invoke: InvokeFunction = (name, args) => {
    const metadata = this.functions.get(name.toUpperCase());
    if (!metadata) return Promise.resolve({ ok: false, error: '#NAME?', message: '' });
    const allowErrors = this.file.allowErrorForDataTypeAny === true;
    const encoded = encodeArguments(metadata, allowErrors, args);
    if (!encoded.ok) return Promise.resolve({ ok: false, error: encoded.error, message: '' });
    const id = this.nextId++;
    const flags = (metadata.options?.cancelable ? Flag.cancelable : 0) | (allowErrors ? Flag.allowError : 0);
    this.post(JSON.stringify([id, metadata.id, encoded.values, null, flags, null]));
    return new Promise((resolve) => this.waiting.set(id, resolve));
  };

  private fullName({ name }: FunctionMetadata): string {
    return `${this.namespace}.${name}`.toUpperCase();
  }

  /** Calls that come in one turn travel in one message. */
  private post(message: string): void {
    this.outbox.push({ category: CATEGORY, type: INVOKE, targetId: '', message });
    if (this.sending || !this.ready) return;
    this.sending = true;
    queueMicrotask(() => {
      this.sending = false;
      this.send(this.outbox.splice(0));
    });
  }

  /** The class of the service object. */
  readonly apiClass: ApiClass<FunctionRuntime> = {
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: () => {
        this.ready = true;
        this.send(this.outbox.splice(0));
        return undefined;
      },
      _GetEnabledFeatures: () => ({ value: FEATURES }),
      setInvocationArrayResults: (_runtime, args) => {
        for (const entry of list(args.at(0))) this.receive(readArrayResult(list(entry)));
        return undefined;
      },
      setInvocationResults: (_runtime, args) => {
        for (const entry of list(args.at(0))) this.receive(readObjectResult(entry as Readonly<Record<string, unknown>>));
        return undefined;
      },
    },
  };

  private receive(invocation: Invocation): void {
    const resolve = this.waiting.get(invocation.id);
    this.waiting.delete(invocation.id);
    resolve?.(decodeResult(invocation));
  }
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidArgument('A list of results is expected.');
  return value;
}
