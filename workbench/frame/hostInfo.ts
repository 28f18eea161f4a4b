/** The languages that the workbench can show Excel in. */
export type DisplayLanguage = 'de-DE' | 'en-US';

interface Conversation {
  readonly conversationId: string;
  readonly instanceId: string;
}

/** Ids of their own for every start, because Office.js keeps settings and host in the tab's session storage by them. */
export function newConversation(): Conversation {
  const id = crypto.randomUUID();
  return { conversationId: `c-${id}`, instanceId: `i-${id}` };
}

const SHARED_APP = 1;
const CUSTOM_FUNCTIONS = 2;

/**
 * The name that the add-in's frame must have before it loads: Office.js reads from it which host it is in
 * and whom to talk to.
 */
export function frameName(conversation: Conversation, language: DisplayLanguage, hostOrigin: string, customFunctions: boolean): string {
  // Fields: host, platform, version, locale, correlation, is dialog, logging disabled, flags.
  const hostInfo = [
    'Excel',
    'Web',
    '16.01',
    language,
    conversation.instanceId,
    '',
    '',
    String(SHARED_APP | (customFunctions ? CUSTOM_FUNCTIONS : 0)),
  ].join('$');
  return JSON.stringify({
    baseFrameName: '_xdm_1',
    hostInfo,
    serializerVersion: '1',
    flights: '[]',
    xdmInfo: `${conversation.conversationId}|${conversation.instanceId}|${hostOrigin}`,
  });
}
