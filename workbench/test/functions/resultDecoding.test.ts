import { decodeResult, readArrayResult, readObjectResult } from '../../functions/resultDecoding';

const error = (code: string, message?: string) => ({
  valueType: 'CustomFunctionError',
  code,
  type: 'Error',
  basicValue: code,
  basicType: 'Error',
  message,
});

test.each<[string, readonly unknown[], unknown]>([
  ['a number', [1, true, 5, [0]], { ok: true, value: 5 }],
  ['a text', [1, true, 'EXAKT', [0]], { ok: true, value: 'EXAKT' }],
  ['nothing', [1, true, null, [0]], { ok: true, value: 0 }],
  [
    'a table',
    [
      1,
      true,
      [
        [1, 2],
        ['a', true],
      ],
      [0],
    ],
    {
      ok: true,
      value: [
        [1, 2],
        ['a', true],
      ],
    },
  ],
  ['a table of one cell', [1, true, [[7]], [0]], { ok: true, value: 7 }],
  ['a row', [1, true, [1, 2], [0]], { ok: true, value: [[1], [2]] }],
  ['a ragged table', [1, true, [[1], [1, 2]], [0]], { ok: false, error: '#VALUE!', message: '' }],
  ['an empty table', [1, true, [], [0]], { ok: false, error: '#VALUE!', message: '' }],
  ['a table with an error', [1, true, [[1, error('#N/A', 'fehlt')]], [0]], { ok: true, value: [[1, '#N/A']] }],
  ['an error that is returned', [1, true, error('#N/A', 'fehlt'), [0]], { ok: false, error: '#N/A', message: 'fehlt' }],
  ['an error that is thrown', [1, false, 'weil', 1, [0]], { ok: false, error: '#N/A', message: 'weil' }],
  ['#DIV/0!', [1, false, '', 5, [0]], { ok: false, error: '#DIV/0!', message: '' }],
  ['#NUM!', [1, false, 'Infinity', 6, [0]], { ok: false, error: '#NUM!', message: 'Infinity' }],
  ['something else that is thrown', [1, false, '', 2, [0]], { ok: false, error: '#VALUE!', message: '' }],
  [
    'a function that is not there',
    [1, false, null, 10, [0]],
    { ok: false, error: '#NAME?', message: 'Das Add-in hat die Funktion nicht angemeldet.' },
  ],
])('%s', (_what, entry, expected) => {
  expect(decodeResult(readArrayResult(entry))).toEqual(expected);
});

test('results also come as objects, from a client without the newer set', () => {
  expect(decodeResult(readObjectResult({ id: 3, value: 5 }))).toEqual({ ok: true, value: 5 });
  expect(decodeResult(readObjectResult({ id: 3, failed: true, value: 'weil', errorCode: 7 }))).toEqual({
    ok: false,
    error: '#VALUE!',
    message: 'weil',
  });
});
