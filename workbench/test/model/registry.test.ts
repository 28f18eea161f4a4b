import fs from 'node:fs';
import { wireName, type ApiClass } from '../../richapi/apiClass';
import { excelClasses } from '../../model/registry';

/** Office.js' own classes: what they read, what they write, what they call, as it stands in the library. */
const library = fs.readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');

/** The text of the class Excel.<name>. */
function classText(name: string): string {
  const start = library.indexOf(`var ${name} = (function (_super) {`, library.indexOf('Excel.createWorkbook = createWorkbook'));
  return start < 0 ? '' : library.slice(start, library.indexOf(`Excel.${name} = ${name};`, start));
}

/** What the library calls on the host under names that its classes do not have. */
const INTERNAL = ['_KeepReference', '_ValidateArraySize'];
/** Written by the library under another name than it is read. */
const WRITE_ONLY = ['gridlines'];
/** Only Office.js of ExcelApi 1.20 knows them (`mergeUndoGroup`), and that of the CDN (ExcelApi 1.16). */
const LATER = ['undoScope', 'getSolidColor'];
const classes = (Object.entries(excelClasses) as [string, ApiClass<unknown>][]).filter(([name]) => !LATER.some((one) => name === wireName(one)));

test.each(classes)('%s has no member that Office.js does not have', (name, type) => {
  const text = classText(name);
  expect(text).not.toBe('');
  const known = (member: string): boolean =>
    text.includes(`"${wireName(member)}"`) || INTERNAL.includes(member) || WRITE_ONLY.includes(member) || LATER.includes(member);
  const members = [type.scalars, type.objects, type.methods].flatMap((table) => Object.keys(table ?? {}));
  expect(members.filter((member) => !known(member))).toEqual([]);
  expect(Object.keys(type.events ?? {}).filter((event) => !text.includes(`_Register${event}Event`))).toEqual([]);
  if (type.item) expect(text).toMatch(/_createIndexerObject/);
});

test.each(classes)('%s answers the id that Office.js expects', (name, { id }) => {
  const expected = /_handleIdResult[\s\S]*?value\["(Id|_Id)"\]/.exec(classText(name))?.[1];
  expect(id?.key).toBe(expected);
});
