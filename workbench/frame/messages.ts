/** What travels between the add-in's page and the host: JSON texts by postMessage. */
export const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

export interface ClientMessage {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const MESSAGE_TYPE = { request: 0, response: 1 };
const RESPONSE_TYPE = { reply: 0, event: 1 };
const NO_ERROR = 0;
/** Microsoft.Office.Common.InvokeResultCode.errorHandlingRequest */
export const ERROR_HANDLING_REQUEST = -2;

/** null for what is no message of this conversation: pages also post messages of their own. */
export function readMessage(text: unknown, conversationId: string): ClientMessage | null {
  if (typeof text !== 'string') return null;
  let message: Partial<ClientMessage>;
  try {
    message = JSON.parse(text) as Partial<ClientMessage>;
  } catch {
    return null;
  }
  const ours = message._messageType === MESSAGE_TYPE.request && message._conversationId === conversationId;
  return ours ? (message as ClientMessage) : null;
}

export const reply = (to: ClientMessage, origin: string, data: unknown, errorCode = NO_ERROR): string =>
  JSON.stringify({
    _messageType: MESSAGE_TYPE.response,
    _responseType: RESPONSE_TYPE.reply,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: errorCode,
    _serializerVersion: 1,
  });

export const event = (name: string, conversationId: string, origin: string, data: unknown): string =>
  JSON.stringify({
    _messageType: MESSAGE_TYPE.response,
    _responseType: RESPONSE_TYPE.event,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: 0,
    _origin: origin,
    _data: data,
    _errorCode: NO_ERROR,
    _serializerVersion: 1,
  });
