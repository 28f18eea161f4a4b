import { encodeArguments, type Argument } from '../../functions/argumentEncoding';
import type { FunctionMetadata, FunctionParameter } from '../../functions/metadata';

const parameter = (type: FunctionParameter['type'], more: Partial<FunctionParameter> = {}): FunctionParameter => ({
  name: 'p',
  ...(type ? { type } : {}),
  ...more,
});
const metadata = (...parameters: readonly FunctionParameter[]): FunctionMetadata => ({ id: 'F', name: 'F', parameters });
const encode = (parameters: readonly FunctionParameter[], args: readonly Argument[], allowErrors = true) =>
  encodeArguments(metadata(...parameters), allowErrors, args);

const NA = { error: '#N/A' };
const WIRE_NA = { type: 'CustomFunctionError', code: '#N/A' };

describe('a scalar parameter', () => {
  test.each<[FunctionParameter['type'], Argument, unknown]>([
    ['any', 5, 5],
    ['any', 'text', 'text'],
    ['any', null, null],
    ['any', NA, WIRE_NA],
    ['any', [[7]], 7],
    [undefined, true, true],
    ['number', '12.5', 12.5],
    ['number', null, 0],
    ['number', true, 1],
    ['string', 5, '5'],
    ['string', true, 'TRUE'],
    ['string', null, ''],
    ['boolean', 0, false],
    ['boolean', 'true', true],
    ['boolean', null, false],
  ])('of the type %s takes %j as %j', (type, arg, expected) => {
    expect(encode([parameter(type)], [arg])).toEqual({ ok: true, values: [expected] });
  });

  test.each<[FunctionParameter['type'], Argument, string]>([
    ['number', 'zwölf', '#VALUE!'],
    ['number', '', '#VALUE!'],
    ['boolean', 'vielleicht', '#VALUE!'],
    ['number', NA, '#N/A'],
    ['string', NA, '#N/A'],
    ['any', [[1, 2]], '#VALUE!'],
  ])('of the type %s does not take %j: the cell shows %s', (type, arg, error) => {
    expect(encode([parameter(type)], [arg])).toEqual({ ok: false, error });
  });
});

describe('a matrix parameter', () => {
  const matrix = { dimensionality: 'matrix' } as const;

  test('always gets a table', () => {
    expect(encode([parameter('any', matrix)], [5])).toEqual({ ok: true, values: [[[5]]] });
    expect(encode([parameter('any', matrix)], [[[1, null], [NA, 'x']]])).toEqual({ ok: true, values: [[[1, null], [WIRE_NA, 'x']]] });
    expect(encode([parameter('number', matrix)], [[[1, null], ['2', true]]])).toEqual({ ok: true, values: [[[1, 0], [2, 1]]] });
  });

  test('left out is null, unlike a blank cell where a table must come', () => {
    expect(encode([parameter('any', { ...matrix, optional: true })], [])).toEqual({ ok: true, values: [null] });
    expect(encode([parameter('any', matrix)], [null])).toEqual({ ok: true, values: [[[null]]] });
  });
});

test('errors stop the call where the add-in does not take them', () => {
  expect(encode([parameter('any')], [NA], false)).toEqual({ ok: false, error: '#N/A' });
  expect(encode([parameter('any'), parameter('any')], [{ error: '#REF!' }, NA], false)).toEqual({ ok: false, error: '#REF!' });
});

test('too many or too few arguments', () => {
  expect(encode([parameter('any')], [1, 2])).toEqual({ ok: false, error: '#VALUE!' });
  expect(encode([parameter('any'), parameter('any')], [1])).toEqual({ ok: false, error: '#VALUE!' });
  expect(encode([parameter('any'), parameter('number', { optional: true })], [1])).toEqual({ ok: true, values: [1, null] });
});

test('repeated arguments arrive as one list', () => {
  expect(encode([parameter('number'), parameter('number', { repeating: true })], [1, '2', 3])).toEqual({ ok: true, values: [1, [2, 3]] });
});
