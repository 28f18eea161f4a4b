/** What a file is by its content, whatever its name says: text, an Excel file, or one that is refused by name. */
export type Container = 'text' | 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'protected' | 'not-excel' | 'damaged' | 'bomb';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** Behind "PK": a first entry, or the end of an empty archive. A text may begin with the letters alone. */
const ZIP_KINDS = [0x03, 0x05];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

export function containerOf(bytes: Uint8Array): Container {
  if (startsWith(bytes, OLE)) return includesWide(bytes, 'EncryptedPackage') ? 'protected' : 'xls';
  if (!startsWith(bytes, ZIP) || !ZIP_KINDS.includes(bytes[2] ?? 0)) return 'text';
  const entries = zipEntries(bytes);
  if (!entries) return 'damaged';
  if (isBomb(entries, bytes.length)) return 'bomb';
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('xl/workbook.bin')) return 'xlsb';
  return names.has('mimetype') && names.has('content.xml') ? 'ods' : 'not-excel';
}

/** Names in an OLE container are UTF-16. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const wide = Array.from(text, (sign) => [sign.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(wide[0] ?? 0); at >= 0; at = bytes.indexOf(wide[0] ?? 0, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly declared: number;
}

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 65_535;

/** The directory of a zip; undefined where it is damaged. */
function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== END_RECORD) end--;
  if (end < lowest) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    entries.push({ name, packed: view.getUint32(at + 20, true), declared: view.getUint32(at + 24, true) });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** A workbook of a million rows has some 200 MB; XML shrinks to a tenth, seldom to a fiftieth. */
const MOST_BYTES = 1_000_000_000;
const MOST_RATIO = 200;
const MOST_ENTRIES = 10_000;
/** Below this a ratio says nothing. */
const SMALL = 10_000_000;

function isBomb(entries: readonly ZipEntry[], length: number): boolean {
  const declared = entries.reduce((sum, entry) => sum + entry.declared, 0);
  const isDense = entries.some((entry) => entry.declared > SMALL && entry.declared > entry.packed * MOST_RATIO);
  return entries.length > MOST_ENTRIES || declared > MOST_BYTES || isDense || (declared > SMALL && declared > length * MOST_RATIO);
}
