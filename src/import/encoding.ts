/** Rule 1: from bytes to text with LF as its only line break. */
import { composed } from './composed';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mixed';

/** What the user may say that the bytes are. */
export type AnsweredEncoding = 'utf-8' | 'windows-1252' | 'utf-16le';

export interface Decoded {
  readonly encoding: Encoding;
  readonly text: string;
  /** Lines with a byte that the encoding does not define, with that byte. */
  readonly undefinedBytes: readonly { readonly line: number; readonly found: string }[];
  /** The first line of a mixed file that was read as Windows-1252. */
  readonly mixedLine: number | undefined;
}

/** Refused: a NUL byte in what is not UTF-16. */
export interface NulByte {
  readonly nulLine: number;
}

const LF = 10;
const CR = 13;

/** In this order: what the user said; BOM; UTF-16 without one; valid UTF-8; Windows-1252. */
export function decode(bytes: Uint8Array, answered?: AnsweredEncoding): Decoded | NulByte {
  const utf16 = answered === undefined ? utf16Of(bytes) : answered === 'utf-16le' ? answered : undefined;
  if (utf16) return inUtf16(bytes, utf16);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { nulLine: lineOf(bytes, nul) };
  if (answered === 'windows-1252') return inWindows1252(bytes);
  if (answered === 'utf-8') return inUtf8(bytes);
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return decoded(hasBom ? 'utf-8-bom' : 'utf-8', utf8);
  return hasBom || hasUtf8Sequence(bytes) ? mixed(hasBom ? bytes.subarray(3) : bytes) : inWindows1252(bytes);
}

const decoded = (encoding: Encoding, text: string, more: Partial<Decoded> = {}): Decoded => ({
  encoding,
  text: composed(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text),
  undefinedBytes: [],
  mixedLine: undefined,
  ...more,
});

const UNDECODED = '\ufffd';

function inUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | NulByte {
  const result = decoded(encoding, new TextDecoder(encoding).decode(bytes));
  const lineAt = (at: number): number => result.text.slice(0, at).split('\n').length;
  const nul = result.text.indexOf('\0');
  if (nul >= 0) return { nulLine: lineAt(nul) };
  const undecoded = result.text.indexOf(UNDECODED);
  return undecoded < 0 ? result : { ...result, undefinedBytes: [{ line: lineAt(undecoded), found: UNDECODED }] };
}

/** As the user said: a line that is none is an error. */
function inUtf8(bytes: Uint8Array): Decoded {
  const whole = strictUtf8(bytes);
  if (whole !== undefined) return decoded('utf-8', whole);
  const undefinedBytes: { line: number; found: string }[] = [];
  let line = 1;
  for (const part of linesIn(bytes)) {
    if (undefinedBytes.length < MOST_UNDEFINED && strictUtf8(part) === undefined) {
      const wrong = part.find((byte, at) => sequenceLength(part, at) === 0 && !isContinuation(byte)) ?? part.find(isContinuation) ?? 0;
      undefinedBytes.push({ line, found: byteText(wrong) });
    }
    line++;
  }
  return decoded('utf-8', new TextDecoder('utf-8').decode(bytes), { undefinedBytes });
}

/** So many of the first bytes of each pair have to be alike. */
const NEARLY = 0.9;
const SAMPLE = 65_536;

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 2 || bytes.length % 2 === 1) return undefined;
  const length = Math.min(bytes.length, SAMPLE);
  const noughts = [0, 0] as [number, number];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) noughts[at % 2 === 0 ? 0 : 1]++;
  const enough = (length / 2) * NEARLY;
  if (noughts[1] >= enough && noughts[0] === 0) return 'utf-16le';
  return noughts[0] >= enough && noughts[1] === 0 ? 'utf-16be' : undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A character of more than one byte, as UTF-8 writes it; in Windows-1252 it would be two or more odd signs. */
function hasUtf8Sequence(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const length = sequenceLength(bytes, at);
    if (length > 1) return true;
  }
  return false;
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** 0 where no valid sequence begins. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length =
    first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next++) if (!isContinuation(bytes[at + next])) return 0;
  return length;
}

/** 0x80 to 0x9F. Some decoders (Node 20's) give them as in Latin-1, as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);

const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const MOST_UNDEFINED = 1000;

function inWindows1252(bytes: Uint8Array): Decoded {
  const undefinedBytes: { line: number; found: string }[] = [];
  let line = 1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) line++;
    else if (UNDEFINED.has(byte) && undefinedBytes.length < MOST_UNDEFINED) undefinedBytes.push({ line, found: byteText(byte) });
  }
  return decoded('windows-1252', windows1252(bytes), { undefinedBytes });
}

const byteText = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Line by line: UTF-8 where the line is valid, else Windows-1252. */
function mixed(bytes: Uint8Array): Decoded {
  const undefinedBytes: { line: number; found: string }[] = [];
  const lines: string[] = [];
  let mixedLine: number | undefined;
  for (const part of linesIn(bytes)) {
    const utf8 = strictUtf8(part);
    if (utf8 === undefined) {
      mixedLine ??= lines.length + 1;
      for (const byte of part)
        if (UNDEFINED.has(byte) && undefinedBytes.length < MOST_UNDEFINED)
          undefinedBytes.push({ line: lines.length + 1, found: byteText(byte) });
    }
    lines.push(utf8 ?? windows1252(part));
  }
  return decoded('mixed', lines.join('\n'), { undefinedBytes, mixedLine });
}

/** CRLF, CR and LF end a line alike. */
function* linesIn(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start <= bytes.length;) {
    let end = start;
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
    yield bytes.subarray(start, end);
    start = bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : end + 1;
  }
}

function lineOf(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = 0; at < end; at++) if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) line++;
  return line;
}
