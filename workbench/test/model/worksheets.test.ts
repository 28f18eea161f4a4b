import { EventType } from '../../model/events';
import { TestBook } from '../testBook';

const sheetNames = (excel: TestBook): string[] => excel.grid.sheets().map(({ name }) => name);

describe('worksheets', () => {
  const add = async (excel: TestBook, name?: string): Promise<string | null> =>
    (
      await excel.send((request, workbook) =>
        request.instantiate(request.object(request.property(workbook, 'Worksheets'), 'Add', name ?? null)),
      )
    ).error;

  test('come at the end, with a name of their own where none is given, and are not shown', async () => {
    const excel = new TestBook('Blatt1');
    expect([await add(excel, 'Plan'), await add(excel)]).toEqual([null, null]);
    expect(sheetNames(excel)).toEqual(['Blatt1', 'Plan', 'Blatt2']);
    expect(excel.grid.activeSheet()).toBe('sheet1');
  });

  test.each([
    ['', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ['a\\b', 'InvalidArgument'],
    ['a?', 'InvalidArgument'],
    ['a*', 'InvalidArgument'],
    ['a:b', 'InvalidArgument'],
    ['[a]', 'InvalidArgument'],
    ["'a", 'InvalidArgument'],
    ['plan', 'ItemAlreadyExists'],
    ['x'.repeat(31), null],
  ])('the name "%s" gives %s', async (name, expected) => {
    expect(await add(new TestBook('Plan'), name)).toBe(expected);
  });

  describe('are copied', () => {
    const copied = async (excel: TestBook, position: string, beside?: string): Promise<string | null> => {
      const answers = await excel.send((request, workbook) => {
        const other = beside === undefined ? null : excel.sheet(request, workbook, beside);
        request.instantiate(request.object(excel.sheet(request, workbook, 'Plan'), 'Copy', position, other));
      });
      return answers.error;
    };

    test.each([
      ['End', undefined, ['Plan', 'Andere', 'Plan (2)']],
      ['None', undefined, ['Plan', 'Andere', 'Plan (2)']],
      ['Beginning', undefined, ['Plan (2)', 'Plan', 'Andere']],
      ['Before', 'Andere', ['Plan', 'Plan (2)', 'Andere']],
      ['After', 'Plan', ['Plan', 'Plan (2)', 'Andere']],
    ])('%s %s', async (position, beside, expected) => {
      const excel = new TestBook('Plan', 'Andere');
      expect(await copied(excel, position, beside)).toBeNull();
      expect(sheetNames(excel)).toEqual(expected);
    });

    test('with contents, looks, tables, rules and a name of their own for each that leads to the sheet', async () => {
      const excel = new TestBook('Plan');
      const { grid, book } = excel;
      const area = { row: 0, column: 0, rows: 2, columns: 1 };
      grid.write('sheet1', area, [['Wert'], ['=A1&"!"']]);
      grid.setNumberFormats('sheet1', area, [['@'], ['General']]);
      grid.setColumnWidth('sheet1', 0, 1, 200);
      grid.updateSheet('sheet1', { tabColor: '#123456', gridlines: false });
      grid.addTable('sheet1', area, 'Zahlen', 'TableStyleLight1');
      grid.defineName('HIER', '=Plan!$A$2', 'eine Zelle');
      grid.defineName('KONSTANTE', '=5', '');
      book.state('sheet1').styleNames.set(area, 'Contoso Text');
      await copied(excel, 'End');
      const copy = grid.sheets()[1];
      const id = copy?.id ?? '';
      expect(copy).toMatchObject({ tabColor: '#123456', gridlines: false });
      expect(grid.read(id, area).map(([cell]) => [cell?.formula, cell?.numberFormat])).toEqual([['Wert', '@'], ['=A1&"!"', 'General']]);
      expect([grid.columnWidth(id, 0), book.state(id).styleNames.get(1, 0)]).toEqual([200, 'Contoso Text']);
      expect(grid.tables().map(({ name, sheetId }) => [name, sheetId])).toEqual([['Zahlen', 'sheet1'], ['Zahlen2', id]]);
      expect(grid.names().map(({ formula }) => formula)).toEqual(['=Plan!$A$2', '=5']);
      expect(book.state(id).names).toEqual([{ name: 'HIER', formula: "='Plan (2)'!$A$2", comment: 'eine Zelle' }]);
      const answers = await excel.send((request, workbook) => {
        request.call(request.item(request.property(excel.sheet(request, workbook, 'Plan (2)'), 'Names'), 'hier'), 'Delete');
      });
      expect([answers.error, book.state(id).names, grid.names().length]).toEqual([null, [], 2]);
    });

    test('not in a workbook whose structure is protected', async () => {
      const excel = new TestBook('Plan');
      excel.book.protection = { password: null };
      expect(await copied(excel, 'End')).toBe('AccessDenied');
    });
  });

  test('are found by name in any case, or by id', async () => {
    const excel = new TestBook('Plan', 'Annahmen');
    const find = async (key: string): Promise<unknown> => {
      let action = 0;
      const answers = await excel.send((request, workbook) => {
        action = request.load(
          request.object(request.property(workbook, 'Worksheets'), 'GetItemOrNullObject', key),
          'Name',
          'Position',
          'Visibility',
        );
      });
      return answers.value(action);
    };
    expect(await find('ANNAHMEN')).toEqual({ Id: 'sheet2', Name: 'Annahmen', Position: 1, Visibility: 'Visible' });
    expect(await find('sheet1')).toMatchObject({ Name: 'Plan' });
    expect(await find('nichts')).toBeNull();
  });

  test('are renamed, moved, hidden, coloured', async () => {
    const excel = new TestBook('Plan', 'Annahmen');
    const set = async (name: string, property: string, value: unknown) =>
      (await excel.send((request, workbook) => request.set(excel.sheet(request, workbook, name), property, value))).error;
    expect(await set('Annahmen', 'Name', 'Plan')).toBe('ItemAlreadyExists');
    expect(await set('Annahmen', 'Name', 'annahmen')).toBeNull();
    expect(await set('annahmen', 'Position', 0)).toBeNull();
    expect(await set('annahmen', 'TabColor', '#e0b400')).toBeNull();
    expect(await set('annahmen', 'Gridlines', false)).toBeNull();
    expect(excel.grid.sheets()[0]).toMatchObject({ name: 'annahmen', tabColor: '#E0B400', gridlines: false });
    expect(await set('Plan', 'Visibility', 'Hidden')).toBeNull();
    expect(await set('annahmen', 'Visibility', 'Hidden')).toBe('InvalidOperation');
    expect(await set('Plan', 'Visibility', 'VeryHidden')).toBeNull();
    let visibility = 0;
    const answers = await excel.send((request, workbook) => (visibility = request.load(excel.sheet(request, workbook, 'Plan'), 'Visibility')));
    expect(answers.value(visibility)).toMatchObject({ Visibility: 'VeryHidden' });
  });

  test('go, but not the last visible one', async () => {
    const excel = new TestBook('Plan', 'Annahmen');
    const remove = async (name: string) =>
      (await excel.send((request, workbook) => request.call(excel.sheet(request, workbook, name), 'Delete'))).error;
    expect([await remove('Annahmen'), await remove('Plan')]).toEqual([null, 'InvalidOperation']);
    expect(sheetNames(excel)).toEqual(['Plan']);
  });

  test('freeze rows, columns or both', async () => {
    const excel = new TestBook('Plan');
    const panes = async (method: string, ...args: unknown[]) => {
      await excel.send((request, workbook) =>
        request.call(request.property(excel.sheet(request, workbook, 'Plan'), 'FreezePanes'), method, ...args),
      );
      const { frozenRows, frozenColumns } = excel.grid.sheets()[0] ?? {};
      return [frozenRows, frozenColumns];
    };
    expect(await panes('FreezeAt', 'A1:B5')).toEqual([5, 2]);
    expect(await panes('FreezeRows', 3)).toEqual([3, 0]);
    expect(await panes('FreezeColumns', 1)).toEqual([0, 1]);
    expect(await panes('FreezeAt', '1:4')).toEqual([4, 0]);
    expect(await panes('Unfreeze')).toEqual([0, 0]);
  });
});

describe('protection', () => {
  const protect = (excel: TestBook, options: unknown = null, password: unknown = null) =>
    excel.send((request, workbook) =>
      request.call(request.property(excel.sheet(request, workbook, 'Plan'), 'Protection'), 'Protect', options, password),
    );

  test('of a sheet denies changes, except for cells that are not locked', async () => {
    const excel = new TestBook('Plan');
    await excel.send((request, workbook) => request.set(excel.part(request, workbook, 'B2:B3', 'Format/Protection'), 'Locked', false));
    await protect(excel);
    expect(await excel.set('A1', 'Values', 1)).toBe('AccessDenied');
    expect(await excel.set('B2:B3', 'Values', 1)).toBeNull();
    expect(await excel.set('B2:B4', 'Values', 1)).toBe('AccessDenied');
    expect(await excel.set('B2', 'NumberFormat', '0.0')).toBe('AccessDenied');
    expect(await excel.set('B2', 'Style', 'Standard')).toBe('AccessDenied');
    expect((await protect(excel)).error).toBe('AccessDenied');
  });

  test('allows what its options allow', async () => {
    const excel = new TestBook('Plan');
    await protect(excel, { allowFormatCells: true });
    expect([await excel.set('A1', 'NumberFormat', '0.0'), await excel.set('2:2', 'RowHidden', true)]).toEqual([null, 'AccessDenied']);
  });

  test('ends with its password only', async () => {
    const excel = new TestBook('Plan');
    const unprotect = async (password: unknown) =>
      (
        await excel.send((request, workbook) =>
          request.call(request.property(excel.sheet(request, workbook, 'Plan'), 'Protection'), 'Unprotect', password),
        )
      ).error;
    await protect(excel, null, 'geheim');
    expect([await unprotect(null), await excel.set('A1', 'Values', 1)]).toEqual(['InvalidArgument', 'AccessDenied']);
    expect([await unprotect('geheim'), await excel.set('A1', 'Values', 1)]).toEqual([null, null]);
  });

  test("of the workbook's structure keeps its sheets", async () => {
    const excel = new TestBook('Plan', 'Annahmen');
    await excel.send((request, workbook) => request.call(request.property(workbook, 'Protection'), 'Protect', null));
    const errors = [
      await excel.send((request, workbook) => request.instantiate(request.object(request.property(workbook, 'Worksheets'), 'Add', 'Neu'))),
      await excel.send((request, workbook) => request.call(excel.sheet(request, workbook, 'Annahmen'), 'Delete')),
      await excel.send((request, workbook) => request.set(excel.sheet(request, workbook, 'Annahmen'), 'Name', 'Andere')),
    ].map(({ error }) => error);
    expect(errors).toEqual(['AccessDenied', 'AccessDenied', 'AccessDenied']);
    expect(await excel.set('A1', 'Values', 1)).toBeNull();
  });
});

describe('page layout', () => {
  test('keeps what is set, margins in points', async () => {
    const excel = new TestBook('Plan');
    let loaded = 0;
    let texts = 0;
    let area = 0;
    const answers = await excel.send((request, workbook) => {
      const page = request.property(excel.sheet(request, workbook, 'Plan'), 'PageLayout');
      request.set(page, 'Orientation', 'Landscape');
      request.set(page, 'Zoom', { horizontalFitToPages: 1 });
      request.call(page, 'SetPrintMargins', 'Centimeters', { top: 2.54, left: 1.27 });
      request.call(page, 'SetPrintArea', 'A1:H40');
      request.call(page, 'SetPrintTitleRows', '$1:$5');
      const header = request.property(request.property(page, 'HeadersFooters'), 'DefaultForAllPages');
      request.set(header, 'LeftHeader', 'Contoso · Plan');
      loaded = request.load(page, 'Orientation', 'PaperSize', 'Zoom', 'TopMargin', 'LeftMargin', 'RightMargin');
      texts = request.load(header);
      area = request.load(request.object(page, 'GetPrintTitleRowsOrNullObject'), 'Address');
    });
    expect(answers.value(loaded)).toEqual({
      Orientation: 'Landscape', PaperSize: 'A4', Zoom: { horizontalFitToPages: 1 }, TopMargin: 72, LeftMargin: 36, RightMargin: 50.4,
    });
    expect(answers.value(texts)).toMatchObject({ LeftHeader: 'Contoso · Plan', RightFooter: '' });
    expect(answers.value(area)).toEqual({ Address: 'Plan!1:5' });
  });

  test('refuses what Excel does not know', async () => {
    const excel = new TestBook('Plan');
    const { error } = await excel.send((request, workbook) =>
      request.set(request.property(excel.sheet(request, workbook, 'Plan'), 'PageLayout'), 'Orientation', 'Diagonal'));
    expect(error).toBe('InvalidArgument');
  });
});

describe('events', () => {
  test('tell what was changed, by whom, to the sheet and to the workbook', async () => {
    const excel = new TestBook('Plan');
    const seen: [number, string, unknown][] = [];
    excel.book.on(({ type, targetId, args }) => seen.push([type, targetId, args]));
    await excel.set('B2:C3', 'Values', 1);
    excel.grid.write('sheet1', { row: 0, column: 0, rows: 1, columns: 1 }, [['x']]);
    const args = { source: 'Local', changeType: 'RangeEdited', worksheetId: 'sheet1' };
    expect(seen).toEqual([
      [EventType.worksheetChanged, 'sheet1', { ...args, address: 'B2:C3', triggerSource: 'ThisLocalAddin' }],
      [EventType.worksheetChanged, 'Workbook', { ...args, address: 'B2:C3', triggerSource: 'ThisLocalAddin' }],
      [EventType.worksheetChanged, 'sheet1', { ...args, address: 'A1', triggerSource: 'Unknown' }],
      [EventType.worksheetChanged, 'Workbook', { ...args, address: 'A1', triggerSource: 'Unknown' }],
    ]);
  });

  test('tell of selections and of the sheet that is shown', () => {
    const excel = new TestBook('Plan', 'Annahmen');
    const seen: [number, string][] = [];
    excel.book.on(({ type, targetId }) => seen.push([type, targetId]));
    excel.grid.activateSheet('sheet2');
    excel.grid.select('sheet2', { row: 4, column: 1, rows: 1, columns: 1 });
    expect(seen.filter(([, target]) => target !== 'Workbook')).toEqual([
      [EventType.worksheetDeactivated, 'sheet1'],
      [EventType.worksheetActivated, 'sheet2'],
      [EventType.worksheetSelectionChanged, 'sheet2'],
    ]);
  });
});

test('settings keep any JSON', async () => {
  const excel = new TestBook('Plan');
  let value = 0;
  let gone = 0;
  const answers = await excel.send((request, workbook) => {
    const settings = request.property(workbook, 'Settings');
    request.instantiate(request.object(settings, 'Add', 'Contoso.load', { sheets: ['Plan'] }));
    value = request.load(request.object(settings, 'GetItemOrNullObject', 'Contoso.load'), 'Value');
    request.call(request.item(settings, 'Contoso.load'), 'Delete');
    gone = request.instantiate(request.object(settings, 'GetItemOrNullObject', 'Contoso.load'));
  });
  expect([answers.value(value), answers.value(gone)]).toEqual([{ _Id: 'Contoso.load', Value: { sheets: ['Plan'] } }, null]);
});
