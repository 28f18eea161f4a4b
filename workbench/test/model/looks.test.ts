import { TestBook } from '../testBook';
import type { Path, RequestBuilder } from '../requestBuilder';

/** Adds a style and sets its parts. */
const style = (request: RequestBuilder, workbook: Path, name: string): Path => {
  const styles = request.property(workbook, 'Styles');
  request.call(styles, 'Add', name);
  return request.item(styles, name);
};

describe('formats of cells', () => {
  test('font, fill, alignment', async () => {
    const excel = new TestBook('Plan');
    let loaded = 0;
    const answers = await excel.send((request, workbook) => {
      const font = excel.part(request, workbook, 'A1:B2', 'Format/Font');
      request.set(font, 'Bold', true);
      request.set(font, 'Size', 9.5);
      request.set(font, 'Color', '#1f3a5f');
      request.set(excel.part(request, workbook, 'A1:B2', 'Format/Fill'), 'Color', '#FFF7D1');
      request.set(excel.part(request, workbook, 'A1:B2', 'Format'), 'HorizontalAlignment', 'Right');
      loaded = request.load(
        excel.range(request, workbook, 'A1:B2'),
        'Format/Font/Bold',
        'Format/Font/Color',
        'Format/Fill/Color',
        'Format/HorizontalAlignment',
      );
    });
    expect(answers.value(loaded)).toEqual({
      Format: { Font: { Bold: true, Color: '#1F3A5F' }, Fill: { Color: '#FFF7D1' }, HorizontalAlignment: 'Right' },
    });
    expect(excel.grid.readFormat('sheet1', 1, 1)).toMatchObject({
      bold: true,
      size: 9.5,
      color: '#1F3A5F',
      fill: '#FFF7D1',
      horizontal: 'right',
    });
  });

  test('are null where cells differ, and standard where nothing is set', async () => {
    const excel = new TestBook('Plan');
    let mixed = 0;
    let plain = 0;
    const answers = await excel.send((request, workbook) => {
      request.set(excel.part(request, workbook, 'A1', 'Format/Font'), 'Bold', true);
      mixed = request.load(excel.part(request, workbook, 'A1:A2', 'Format/Font'), 'Bold');
      plain = request.load(excel.part(request, workbook, 'C1', 'Format/Font'));
    });
    expect(answers.value(mixed)).toEqual({ Bold: null });
    expect(answers.value(plain)).toEqual({ Bold: false, Italic: false, Size: 11, Name: 'Calibri', Color: '#000000', Underline: 'None' });
  });

  test('edges lie around the range, inner borders between its cells', async () => {
    const excel = new TestBook('Plan');
    await excel.send((request, workbook) => {
      const borders = excel.part(request, workbook, 'A1:B2', 'Format/Borders');
      request.set(request.item(borders, 'EdgeBottom'), 'Color', '#D5DAE1');
      request.set(request.item(borders, 'InsideVertical'), 'Style', 'Continuous');
    });
    const at = (row: number, column: number) => excel.grid.readFormat('sheet1', row, column).borders ?? {};
    expect(at(0, 0)).toEqual({ right: { color: '#000000', weight: 'thin' } });
    expect(at(1, 0)).toEqual({ bottom: { color: '#D5DAE1', weight: 'thin' }, right: { color: '#000000', weight: 'thin' } });
    expect(at(1, 1)).toEqual({ bottom: { color: '#D5DAE1', weight: 'thin' } });
  });

  test.each<[string, string, unknown, string]>([
    ['Format/Font', 'Color', 'himmelblau', 'InvalidArgument'],
    ['Format/Font', 'Size', 0, 'InvalidArgument'],
    ['Format', 'HorizontalAlignment', 'Distributed', 'ApiNotFound'],
    ['Format', 'TextOrientation', 90, 'ApiNotFound'],
  ])('%s.%s = %j gives %s', async (path, property, value, expected) => {
    const excel = new TestBook('Plan');
    expect((await excel.send((request, workbook) => request.set(excel.part(request, workbook, 'A1', path), property, value))).error).toBe(
      expected,
    );
  });
});

describe('named styles', () => {
  test('bring their whole look, so that nothing of another one stays', async () => {
    const excel = new TestBook('Plan');
    await excel.send((request, workbook) => {
      request.set(request.property(style(request, workbook, 'Contoso Titel'), 'Font'), 'Bold', true);
      const input = style(request, workbook, 'Contoso Eingabe');
      request.set(request.property(input, 'Fill'), 'Color', '#FFF7D1');
      request.set(input, 'Locked', false);
      request.set(request.item(request.property(input, 'Borders'), 'EdgeTop'), 'Color', '#B38F00');
    });
    await excel.set('A1:B1', 'Style', 'Contoso Titel');
    await excel.set('A1', 'Style', 'contoso eingabe');
    expect(excel.grid.readFormat('sheet1', 0, 0)).toMatchObject({
      bold: false,
      fill: '#FFF7D1',
      borders: { top: { color: '#B38F00', weight: 'thin' } },
    });
    expect(excel.grid.readFormat('sheet1', 0, 1)).toMatchObject({ bold: true, fill: '' });
    expect([
      await excel.get('A1', 'Style'),
      await excel.get('B1', 'Style'),
      await excel.get('A1:B1', 'Style'),
      await excel.get('C1', 'Style'),
    ]).toEqual(['Contoso Eingabe', 'Contoso Titel', null, 'Standard']);
    expect(excel.book.state('sheet1').locked.get(0, 0)).toBe(false);
  });

  test('leave alone what they do not include', async () => {
    const excel = new TestBook('Plan');
    await excel.set('A1:B1', 'NumberFormat', '0.0 %');
    await excel.send((request, workbook) => {
      style(request, workbook, 'mit Zahl');
      request.set(style(request, workbook, 'ohne Zahl'), 'IncludeNumber', false);
    });
    await excel.set('A1', 'Style', 'mit Zahl');
    await excel.set('B1', 'Style', 'ohne Zahl');
    expect(await excel.get('A1:B1', 'NumberFormat')).toEqual([['General', '0.0 %']]);
  });

  test('change the cells that have them', async () => {
    const excel = new TestBook('Plan');
    await excel.send((request, workbook) => request.instantiate(style(request, workbook, 'Contoso Kopf')));
    await excel.set('A1:B1', 'Style', 'Contoso Kopf');
    await excel.send((request, workbook) =>
      request.set(request.property(request.item(request.property(workbook, 'Styles'), 'Contoso Kopf'), 'Font'), 'Color', '#0A3FA8'));
    expect([0, 1, 2].map((column) => excel.grid.readFormat('sheet1', 0, column).color)).toEqual(['#0A3FA8', '#0A3FA8', undefined]);
  });

  test('exist once', async () => {
    const excel = new TestBook('Plan');
    const add = async (name: string) =>
      (await excel.send((request, workbook) => request.call(request.property(workbook, 'Styles'), 'Add', name))).error;
    expect([await add('Contoso Titel'), await add('contoso titel'), await add('Standard')]).toEqual([null, 'ItemAlreadyExists', 'ItemAlreadyExists']);
    expect(await excel.set('A1', 'Style', 'Contoso Untertitel')).toBe('InvalidArgument');
  });
});

describe('data validation', () => {
  const rules = (excel: TestBook, property: string, value: unknown) =>
    excel.send((request, workbook) => request.set(excel.part(request, workbook, 'B2:B3', 'DataValidation'), property, value));

  test('has one rule with a message', async () => {
    const excel = new TestBook('Plan');
    await rules(excel, 'Rule', { list: { inCellDropDown: true, source: 'JA,NEIN' } });
    await rules(excel, 'ErrorAlert', { showAlert: true, style: 'Stop', title: 'Auswahl', message: 'JA oder NEIN' });
    expect(excel.grid.validation('sheet1', 2, 1)).toEqual({
      rule: { kind: 'list', values: ['JA', 'NEIN'] },
      errorTitle: 'Auswahl',
      errorMessage: 'JA oder NEIN',
    });
    await rules(excel, 'Rule', { decimal: { operator: 'Between', formula1: 0, formula2: 1 } });
    expect(excel.grid.validation('sheet1', 1, 1)).toEqual({
      rule: { kind: 'decimal', operator: 'Between', value1: 0, value2: 1 }, errorTitle: 'Auswahl', errorMessage: 'JA oder NEIN',
    });
    await excel.send((request, workbook) => request.call(excel.part(request, workbook, 'B2:B3', 'DataValidation'), 'Clear'));
    expect(excel.grid.validation('sheet1', 1, 1)).toBeNull();
  });

  test.each<[unknown, string]>([
    [{ wholeNumber: { operator: 'EqualTo', formula1: 1 } }, 'ApiNotFound'],
    [{ list: { source: '=A1:A3' } }, 'ApiNotFound'],
    [{ decimal: { operator: 'EqualTo', formula1: '=A1' } }, 'ApiNotFound'],
    [{ decimal: { operator: 'Sometimes', formula1: 1 } }, 'InvalidArgument'],
    [{}, 'InvalidArgument'],
  ])('refuses %j with %s', async (rule, expected) => {
    expect((await rules(new TestBook('Plan'), 'Rule', rule)).error).toBe(expected);
  });
});

describe('conditional formats', () => {
  const add = (excel: TestBook, type: string, part: string, rule: (request: RequestBuilder, path: Path) => void) =>
    excel.send((request, workbook) => {
      const format = request.object(request.property(excel.range(request, workbook, 'B11:D11'), 'ConditionalFormats'), 'Add', type);
      const kind = request.property(format, part);
      rule(request, kind);
      const look = request.property(kind, 'Format');
      request.set(request.property(look, 'Font'), 'Color', '#8F0D1A');
      request.set(request.property(look, 'Fill'), 'Color', '#FBE8E9');
    });

  test('reach the grid once, when all their parts are there', async () => {
    const excel = new TestBook('Plan');
    await add(excel, 'Custom', 'Custom', (request, custom) =>
      request.set(request.property(custom, 'Rule'), 'Formula', '=B11="WIDERSPRUCH"'),
    );
    expect(excel.grid.conditionalCalls).toEqual(['add =B11="WIDERSPRUCH"']);
    expect(excel.grid.conditionals('sheet1')).toMatchObject([
      { fontColor: '#8F0D1A', fill: '#FBE8E9', area: { row: 10, column: 1, rows: 1, columns: 3 } },
    ]);
  });

  test.each<[string, string, unknown, string]>([
    ['CellValue', 'CellValue', { operator: 'GreaterThan', formula1: '=0' }, '=B11>0'],
    ['CellValue', 'CellValue', { operator: 'Between', formula1: '1', formula2: '=$A$1' }, '=AND(B11>=1,B11<=$A$1)'],
    ['ContainsText', 'TextComparison', { operator: 'Contains', text: 'A "b"' }, '=ISNUMBER(SEARCH("A ""b""",B11))'],
    ['ContainsText', 'TextComparison', { operator: 'NotContains', text: 'x' }, '=NOT(ISNUMBER(SEARCH("x",B11)))'],
  ])('of the kind %s become formulas', async (type, part, rule, formula) => {
    const excel = new TestBook('Plan');
    await add(excel, type, part, (request, kind) => request.set(kind, 'Rule', rule));
    expect(excel.grid.conditionals('sheet1').map((conditional) => conditional.formula)).toEqual([formula]);
  });

  test('are cleared', async () => {
    const excel = new TestBook('Plan');
    await add(excel, 'Custom', 'Custom', (request, custom) => request.set(request.property(custom, 'Rule'), 'Formula', '=TRUE'));
    await excel.send((request, workbook) =>
      request.call(request.property(excel.range(request, workbook, 'A1:Z20'), 'ConditionalFormats'), 'ClearAll'),
    );
    expect(excel.grid.conditionals('sheet1')).toEqual([]);
  });
});
