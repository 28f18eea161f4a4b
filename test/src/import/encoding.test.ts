/** Rule 1: the character set of a file, and its line breaks. */
import { decode } from '../../../src/import/encoding';
import { latin1, readBytes, told, utf16, utf8 } from './files';

const TEXT = 'Periode;Konto;Gemeinde;Ist\n01/2025;0531200;Bönen;5,00';
const CR = '\r';

test.each([
  // bytes, encoding, text
  ['valid UTF-8', utf8(TEXT), 'utf-8', TEXT],
  ['a BOM', utf8(`\ufeff${TEXT}`), 'utf-8-bom', TEXT],
  ['UTF-16 with a BOM', utf16(TEXT, true), 'utf-16le', TEXT],
  ['UTF-16 without', utf16('Ist;Konto\n1;2', false), 'utf-16le', 'Ist;Konto\n1;2'],
  ['UTF-16 with the high byte first', utf16('Ist;Konto\n1;2', true).map((_, at, all) => all[at ^ 1] ?? 0), 'utf-16be', 'Ist;Konto\n1;2'],
  ['Windows-1252', latin1(TEXT), 'windows-1252', TEXT],
  ['€ and – of Windows-1252', latin1('Ist \x80 \x96'), 'windows-1252', 'Ist € –'],
  ['a line of each', Uint8Array.from([...utf8('Bönen\n'), ...latin1('Lünen')]), 'mixed', 'Bönen\nLünen'],
  ['Windows-1252 behind a BOM', Uint8Array.from([...utf8('\ufeffA\n'), ...latin1('Lünen')]), 'mixed', 'A\nLünen'],
  ['CRLF, CR and LF', utf8(`a${CR}\nb${CR}c\nd`), 'utf-8', 'a\nb\nc\nd'],
  ['ASCII of odd length', utf8('abc'), 'utf-8', 'abc'],
])('%s', (_name, bytes, encoding, text) => {
  expect(decode(bytes)).toMatchObject({ encoding, text });
});

test.each([
  // bytes, problems
  ['a byte that Windows-1252 does not define', latin1(TEXT.replace('ö', '\x81')), [[2, '0x81', 'encoding', 'error']]],
  [
    'a mixed file',
    Uint8Array.from([...utf8(`${TEXT}\n`), ...latin1('02/2025;0531200;Lünen;1,00')]),
    [[3, null, 'mixed-encoding', 'warning']],
  ],
  ['a NUL byte', utf8(`${TEXT}\n\0`), [[3, '\\u0000', 'nul', 'error']]],
  ['a NUL byte behind a lone CR', utf8(`a;b${CR}c;\0`), [[2, '\\u0000', 'nul', 'error']]],
])('%s is told with its line', async (_name, bytes, problems) => {
  const { problems: found } = await readBytes(bytes);
  expect(found.map(({ line, found: what, kind, level }) => [line, what, kind, level])).toEqual(problems);
});

test('a file of NUL bytes is refused, one in another encoding is read', async () => {
  expect(told(await readBytes(utf8('a\0b')))).toEqual(['refused nul']);
  expect(told(await readBytes(utf16(TEXT, true)))).toEqual(['2025-01 0531200 Bönen 5.00']);
});
