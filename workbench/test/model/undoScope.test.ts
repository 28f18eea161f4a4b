import type { Path, RequestBuilder } from '../requestBuilder';
import { TestBook } from '../testBook';

type Act = (request: RequestBuilder, workbook: Path, excel: TestBook) => void;

const scope = (request: RequestBuilder, workbook: Path): Path => request.property(request.property(workbook, 'Application'), 'UndoScope');
const sheet: (act: (request: RequestBuilder, sheet: Path) => void) => Act = (act) => (request, workbook, excel) =>
  act(request, excel.sheet(request, workbook, 'Plan'));

async function opened(): Promise<TestBook> {
  const excel = new TestBook('Plan', 'Andere');
  const { error } = await excel.send((request, workbook) => {
    const styles = request.property(workbook, 'Styles');
    request.call(styles, 'Add', 'Betrag');
    request.call(request.property(workbook, 'Names'), 'Add', 'SATZ', '=1');
    request.call(scope(request, workbook), 'Open');
  });
  expect(error).toBeNull();
  return excel;
}

const style = (request: RequestBuilder, workbook: Path): Path => request.item(request.property(workbook, 'Styles'), 'Betrag');
const name = (request: RequestBuilder, workbook: Path): Path => request.item(request.property(workbook, 'Names'), 'SATZ');

const WITHOUT_UNDO: readonly (readonly [place: string, act: Act])[] = [
  ['Worksheet.position', sheet((request, plan) => request.set(plan, 'Position', 1))],
  ['Worksheet.name', sheet((request, plan) => request.set(plan, 'Name', 'Neu'))],
  ['Worksheet.visibility', sheet((request, plan) => request.set(plan, 'Visibility', 'Hidden'))],
  ['Worksheet.delete', sheet((request, plan) => request.call(plan, 'Delete'))],
  ['Worksheet.copy', sheet((request, plan) => request.instantiate(request.object(plan, 'Copy', 'End', null)))],
  ['WorksheetProtection.protect', sheet((request, plan) => request.call(request.property(plan, 'Protection'), 'Protect'))],
  ['WorkbookProtection.protect', (request, workbook) => request.call(request.property(workbook, 'Protection'), 'Protect')],
  ['Style.includeNumber', (request, workbook) => request.set(style(request, workbook), 'IncludeNumber', false)],
  ['Style.locked', (request, workbook) => request.set(style(request, workbook), 'Locked', false)],
  ['NamedItem.comment', (request, workbook) => request.set(name(request, workbook), 'Comment', 'Satz')],
  ['DocumentProperties.title', (request, workbook) => request.set(request.property(workbook, 'Properties'), 'Title', 'Plan')],
];

test.each(WITHOUT_UNDO)('%s inside a group to undo in one step: UndoNotSupported, and nothing happens', async (place, act) => {
  const excel = await opened();
  const { response } = await excel.send((request, workbook) => act(request, workbook, excel));
  const at = place === 'Worksheet.copy' ? expect.stringContaining('Worksheet') : place;
  expect(response.Error).toMatchObject({ Code: 'UndoNotSupported', HttpStatusCode: 400, Location: at });
  expect(excel.grid.sheets().map((one) => one.name)).toEqual(['Plan', 'Andere']);
});

test.each(WITHOUT_UNDO)('%s after the group', async (_, act) => {
  const excel = await opened();
  await excel.send((request, workbook) => request.call(scope(request, workbook), 'Close'));
  expect((await excel.send((request, workbook) => act(request, workbook, excel))).error).toBeNull();
});

test.each<[what: string, act: Act]>([
  ['contents of cells', (request, workbook, excel) => request.set(excel.range(request, workbook, 'A1'), 'Values', [[1]])],
  ['formats of cells', (request, workbook, excel) => request.set(excel.range(request, workbook, 'A1'), 'NumberFormat', [['0']])],
  ['a new sheet', (request, workbook) => request.instantiate(request.object(request.property(workbook, 'Worksheets'), 'Add', 'Neu'))],
  ['where a name leads', (request, workbook) => request.set(name(request, workbook), 'Formula', '=2')],
  ['reading what could not be written', sheet((request, plan) => request.load(plan, 'Name', 'Position', 'Visibility'))],
])('%s can be part of a group', async (_, act) => {
  const excel = await opened();
  expect((await excel.send((request, workbook) => act(request, workbook, excel))).error).toBeNull();
});
