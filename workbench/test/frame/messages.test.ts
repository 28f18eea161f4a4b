import { frameName, newConversation } from '../../frame/hostInfo';
import { event, readMessage, reply } from '../../frame/messages';

const message = (more: object = {}): string =>
  JSON.stringify({ _messageType: 0, _actionName: 'executeMethod', _actionType: 0, _conversationId: 'c-1', _correlationId: 7, _data: {}, ...more });

describe('a message', () => {
  test('of the conversation is read', () => {
    expect(readMessage(message(), 'c-1')).toMatchObject({ _actionName: 'executeMethod', _correlationId: 7 });
  });

  test.each<[string, unknown]>([
    ['of another conversation', message({ _conversationId: 'c-2' })],
    ['that is an answer', message({ _messageType: 1 })],
    ['that is no text', { _messageType: 0 }],
    ['that is no JSON', 'hello'],
  ])('%s is none', (_what, text) => {
    expect(readMessage(text, 'c-1')).toBeNull();
  });

  test('is answered under its own number', () => {
    const request = readMessage(message(), 'c-1');
    if (!request) throw new Error('not read');
    expect(JSON.parse(reply(request, 'https://host', { Error: 0 }))).toMatchObject({
      _messageType: 1,
      _responseType: 0,
      _conversationId: 'c-1',
      _correlationId: 7,
      _actionName: 'executeMethod',
      _data: { Error: 0 },
      _errorCode: 0,
    });
  });
});

test('an event is told from an answer', () => {
  expect(JSON.parse(event('richApiMessage', 'c-1', 'https://host', { ArrayData: [] }))).toMatchObject({ _messageType: 1, _responseType: 1 });
});

test('the name of the frame says where the add-in is, and whom it talks to', () => {
  const conversation = { conversationId: 'c-1', instanceId: 'i-1' };
  expect(JSON.parse(frameName(conversation, 'de-DE', 'https://host', true))).toMatchObject({
    hostInfo: 'Excel$Web$16.01$de-DE$i-1$$$3',
    xdmInfo: 'c-1|i-1|https://host',
  });
  expect(JSON.parse(frameName(conversation, 'en-US', 'https://host', false)).hostInfo).toBe('Excel$Web$16.01$en-US$i-1$$$1');
});

test('every start has ids of its own, because Office.js keeps settings by them', () => {
  expect(newConversation()).not.toEqual(newConversation());
});
