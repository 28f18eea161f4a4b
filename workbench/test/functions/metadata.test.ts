import { readFunctionsFile } from '../../functions/metadata';

const file = (more: object = {}): string => JSON.stringify({ functions: [{ id: 'F', name: 'F', parameters: [], ...more }] });

test('a list of functions is read', () => {
  expect(readFunctionsFile(file()).functions).toEqual([{ id: 'F', name: 'F', parameters: [] }]);
});

test.each([
  ['no list', '{}', 'Die Datei enthält keine Liste „functions“.'],
  ['a function without parameters', file({ parameters: undefined }), 'Die Funktion „F“ hat keine Kennung, keinen Namen oder keine Parameter.'],
  ['a streaming function', file({ options: { stream: true } }), 'Die Funktion „F“ verlangt „stream“; das spielt die Werkbank nicht.'],
  ['addresses', file({ options: { requiresAddress: true } }), 'Die Funktion „F“ verlangt „requiresAddress“; das spielt die Werkbank nicht.'],
])('%s is refused in words', (_what, json, message) => {
  expect(() => readFunctionsFile(json)).toThrow(message);
});
