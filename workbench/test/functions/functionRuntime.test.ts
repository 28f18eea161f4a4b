import { FunctionRuntime } from '../../functions/functionRuntime';
import type { FunctionsFile } from '../../functions/metadata';
import type { RichApiMessage } from '../../richapi/protocol';
import { ApiArguments } from '../../richapi/apiArguments';

const file: FunctionsFile = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: 'PRICE_DELTA',
      name: 'PRICE_DELTA',
      description: 'Abweichung',
      parameters: [{ name: 'basis', type: 'any', dimensionality: 'matrix' }],
    },
  ],
};

function setUp() {
  const sent: (readonly RichApiMessage[])[] = [];
  const runtime = new FunctionRuntime(file, 'CONTOSO', (messages) => sent.push(messages));
  const call = (method: string, ...args: unknown[]) => runtime.apiClass.methods?.[method]?.(runtime, new ApiArguments(args));
  return { runtime, sent, call, ready: () => call('_SetOsfControlContainerReadyForCustomFunctions') };
}

test('the grid learns the functions under the namespace', () => {
  expect(setUp().runtime.gridFunctions()).toEqual([
    { name: 'CONTOSO.PRICE_DELTA', description: 'Abweichung', parameters: [{ name: 'basis', description: 'basis', optional: false }] },
  ]);
});

test('calls wait for the runtime, then travel together', async () => {
  const { runtime, sent, ready, call } = setUp();
  const results = [runtime.invoke('CONTOSO.PRICE_DELTA', [1]), runtime.invoke('contoso.price_delta', [2])];
  await Promise.resolve();
  expect(sent).toEqual([]);
  await ready();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.map(({ category, type, message }) => [category, type, JSON.parse(message)])).toEqual([
    [1, 1000, [1, 'PRICE_DELTA', [[[1]]], null, 4, null]],
    [1, 1000, [2, 'PRICE_DELTA', [[[2]]], null, 4, null]],
  ]);
  await call('setInvocationArrayResults', [[2, true, 20, [0]], [1, false, 'weil', 7, [0]]]);
  expect(await Promise.all(results)).toEqual([{ ok: false, error: '#VALUE!', message: 'weil' }, { ok: true, value: 20 }]);
});

test('what Excel itself refuses never reaches the add-in', async () => {
  const { runtime, sent, ready } = setUp();
  await ready();
  expect(await runtime.invoke('CONTOSO.PRICE_DELTA', [])).toEqual({ ok: false, error: '#VALUE!', message: '' });
  expect(await runtime.invoke('CONTOSO.NICHTS', [])).toEqual({ ok: false, error: '#NAME?', message: '' });
  expect(sent.flat()).toEqual([]);
});

test('the library is told to send results quickly', () => {
  expect(setUp().call('_GetEnabledFeatures')).toEqual({ value: [2, 4] });
});
