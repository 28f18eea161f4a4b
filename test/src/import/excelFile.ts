/** Small .xlsx files, byte by byte, so that a test says what stands in each cell. */
import { utf8 } from './files';

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

const crc = (bytes: Uint8Array): number =>
  (bytes.reduce((value, byte) => (value >>> 8) ^ (CRC[(value ^ byte) & 0xff] ?? 0), 0xffffffff) ^ 0xffffffff) >>> 0;

const little = (value: number, length: number): number[] => Array.from({ length }, (_, at) => (value >>> (8 * at)) & 0xff);

/** @param declared sizes that the directory claims, where they are not the real ones */
export function zip(files: Readonly<Record<string, string>>, declared: Readonly<Record<string, number>> = {}): Uint8Array {
  const parts: number[] = [];
  const directory: number[] = [];
  for (const [name, text] of Object.entries(files)) {
    const bytes = utf8(text);
    const sizes = [
      ...little(crc(bytes), 4),
      ...little(bytes.length, 4),
      ...little(declared[name] ?? bytes.length, 4),
      ...little(name.length, 2),
    ];
    const offset = parts.length;
    parts.push(...little(0x04034b50, 4), ...little(20, 2), ...little(0, 8), ...sizes, 0, 0, ...utf8(name), ...bytes);
    directory.push(
      ...little(0x02014b50, 4),
      ...little(20, 2),
      ...little(20, 2),
      ...little(0, 8),
      ...sizes,
      ...little(0, 12),
      ...little(offset, 4),
      ...utf8(name),
    );
  }
  const count = Object.keys(files).length;
  const end = [
    ...little(0x06054b50, 4),
    ...little(0, 4),
    ...little(count, 2),
    ...little(count, 2),
    ...little(directory.length, 4),
    ...little(parts.length, 4),
    0,
    0,
  ];
  return Uint8Array.from([...parts, ...directory, ...end]);
}

export interface TestSheet {
  readonly name: string;
  /** Rows of cells: text, a number, or the XML of a cell without its address. */
  readonly rows: readonly (readonly (string | number | { readonly xml: string; readonly style?: number; readonly type?: string })[])[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Styles of the cells: 1 a day, 2 seven digits, 3 thousands. */
const STYLES = `<styleSheet ${MAIN}><numFmts count="3"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/><numFmt numFmtId="165" formatCode="0000000"/><numFmt numFmtId="166" formatCode="#,##0,"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/></cellXfs></styleSheet>`;

export const DAY = 1;
export const SEVEN_DIGITS = 2;
export const THOUSANDS = 3;

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function cellXml(cell: TestSheet['rows'][number][number], address: string): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  return `<c r="${address}"${cell.style === undefined ? '' : ` s="${cell.style}"`}${cell.type === undefined ? '' : ` t="${cell.type}"`}>${cell.xml}</c>`;
}

const letter = (column: number): string => String.fromCharCode(65 + column);

function sheetXml({ rows, hiddenRows = [], hiddenColumns = [], merges = [] }: TestSheet): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1" width="9"/>`).join('');
  const data = rows
    .map(
      (row, index) =>
        `<row r="${index + 1}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${row.map((cell, column) => cellXml(cell, `${letter(column)}${index + 1}`)).join('')}</row>`,
    )
    .join('');
  const merged =
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '';
  return `<worksheet ${MAIN}>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${data}</sheetData>${merged}</worksheet>`;
}

export function excelFile(sheets: readonly TestSheet[], { is1904 = false } = {}): Uint8Array {
  const names = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const parts = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${parts.join('')}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
  });
}
