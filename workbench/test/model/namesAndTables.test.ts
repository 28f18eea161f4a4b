import { TestBook } from '../testBook';

describe('names', () => {
  const add = async (excel: TestBook, name: string, reference: unknown = '=1'): Promise<string | null> =>
    (
      await excel.send((request, workbook) =>
        request.instantiate(request.object(request.property(workbook, 'Names'), 'Add', name, reference, 'Notiz')),
      )
    ).error;

  test.each([
    ['PRICE_IST_2024', null],
    ['Überschuss', null],
    ['_intern', null],
    ['a.b', null],
    ['ABC2024', 'InvalidArgument'],
    ['A1', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['c', 'InvalidArgument'],
    ['2024', 'InvalidArgument'],
    ['mit Leerzeichen', 'InvalidArgument'],
    ['', 'InvalidArgument'],
    ['taken', 'ItemAlreadyExists'],
  ])('"%s" gives %s', async (name, expected) => {
    const excel = new TestBook('Plan');
    excel.grid.defineName('TAKEN', '=Plan!$A$1', '');
    expect(await add(excel, name)).toBe(expected);
  });

  test('of a range refer to it absolutely, with its sheet', async () => {
    const excel = new TestBook('Plan 2025');
    let loaded = 0;
    let range = 0;
    const answers = await excel.send((request, workbook) => {
      const names = request.property(workbook, 'Names');
      const name = request.object(names, 'Add', 'BETRAG', excel.range(request, workbook, 'B2:C3'), 'aus der Quelle');
      loaded = request.load(name);
      range = request.load(request.object(request.item(names, 'betrag'), 'GetRange'), 'Address');
    });
    expect(answers.value(loaded)).toEqual({
      _Id: 'BETRAG',
      Name: 'BETRAG',
      Formula: "='Plan 2025'!$B$2:$C$3",
      Comment: 'aus der Quelle',
      Type: 'Range',
      Value: "'Plan 2025'!$B$2:$C$3",
      Scope: 'Workbook',
      Visible: true,
    });
    expect(answers.value(range)).toEqual({ Address: "'Plan 2025'!B2:C3" });
  });

  test.each<[string, string, unknown]>([
    ['=848', 'Integer', 848],
    ['=0.848', 'Double', 0.848],
    ['="a ""b"""', 'String', 'a "b"'],
    ['=TRUE', 'Boolean', true],
    ['=#REF!$A$1', 'Error', '#REF!'],
  ])('may hold the constant %s', async (formula, type, value) => {
    const excel = new TestBook('Plan');
    await add(excel, 'KONSTANTE', formula);
    let loaded = 0;
    const answers = await excel.send((request, workbook) => {
      loaded = request.load(request.item(request.property(workbook, 'Names'), 'KONSTANTE'), 'Type', 'Value');
    });
    expect(answers.value(loaded)).toEqual({ _Id: 'KONSTANTE', Type: type, Value: value });
  });

  test('of a sheet stand beside those of the workbook', async () => {
    const excel = new TestBook('Plan');
    await add(excel, 'X_Y', '=2');
    let loaded = 0;
    const answers = await excel.send((request, workbook) => {
      const names = request.property(excel.sheet(request, workbook, 'Plan'), 'Names');
      request.instantiate(request.object(names, 'Add', 'X_Y', '=1'));
      loaded = request.load(request.item(names, 'X_Y'), 'Formula', 'Scope');
    });
    expect(answers.value(loaded)).toEqual({ _Id: 'X_Y', Formula: '=1', Scope: 'Worksheet' });
  });
});

describe('tables', () => {
  async function withTable(build?: Parameters<TestBook['send']>[0]): Promise<{ excel: TestBook; error: string | null }> {
    const excel = new TestBook('Plan');
    await excel.set('A1:C3', 'Values', [['Id', 'Wert', 'Wert'], ['a', 1, 10], ['b', 2, 20]]);
    await excel.send((request, workbook) =>
      request.instantiate(request.object(request.property(workbook, 'Tables'), 'Add', 'Plan!A1:C3', true)),
    );
    const { error } = build ? await excel.send(build) : { error: null };
    return { excel, error };
  }

  test('take their names from the header row; a repeated one gets a number', async () => {
    const { excel } = await withTable();
    expect(excel.grid.tables()).toMatchObject([{ name: 'Tabelle1', sheetId: 'sheet1', style: 'TableStyleMedium2' }]);
    expect(await excel.get('A1:C1', 'Values')).toEqual([['Id', 'Wert', 'Wert2']]);
    let columns = 0;
    const answers = await excel.send((request, workbook) => {
      columns = request.load(request.property(request.item(request.property(workbook, 'Tables'), 'tabelle1'), 'Columns'), 'Name', 'Index');
    });
    expect(answers.value(columns)).toEqual({
      _Items: [{ Id: 1, Name: 'Id', Index: 0 }, { Id: 2, Name: 'Wert', Index: 1 }, { Id: 3, Name: 'Wert2', Index: 2 }],
    });
  });

  test('without headers get a row of them', async () => {
    const excel = new TestBook('Plan');
    await excel.set('A1:B1', 'Values', [['a', 1]]);
    await excel.send((request, workbook) =>
      request.instantiate(request.object(request.property(workbook, 'Tables'), 'Add', 'A1:B1', false)),
    );
    expect(await excel.get('A1:B2', 'Values')).toEqual([['Spalte1', 'Spalte2'], ['a', 1]]);
  });

  test('do not overlap, and need a row below the header', async () => {
    const { excel } = await withTable();
    const add = async (address: string) =>
      (
        await excel.send((request, workbook) =>
          request.instantiate(request.object(request.property(workbook, 'Tables'), 'Add', address, true)),
        )
      ).error;
    expect([await add('C3:D5'), await add('F1:G1')]).toEqual(['InvalidArgument', 'InvalidArgument']);
  });

  test.each([
    ['Zahlen', null],
    ['Tabelle1', null],
    ['zahlen teil', 'InvalidArgument'],
    ['A1', 'InvalidArgument'],
    ['FREI', 'InvalidArgument'],
  ])('are renamed "%s" with %s', async (name, expected) => {
    const { excel } = await withTable();
    excel.grid.defineName('Frei', '=Plan!$A$1', '');
    const { error } = await excel.send((request, workbook) =>
      request.set(request.item(request.property(workbook, 'Tables'), 'Tabelle1'), 'Name', name),
    );
    expect(error).toBe(expected);
  });

  test('have a range, a header, a body and columns', async () => {
    const { excel } = await withTable();
    let actions: number[] = [];
    const answers = await excel.send((request, workbook) => {
      const table = request.item(request.property(workbook, 'Tables'), 'Tabelle1');
      const column = request.item(request.property(table, 'Columns'), 'Wert');
      actions = [
        request.object(table, 'GetRange'),
        request.object(table, 'GetHeaderRowRange'),
        request.object(table, 'GetDataBodyRange'),
        request.object(column, 'GetDataBodyRange'),
        request.object(request.object(request.property(table, 'Rows'), 'GetItemAt', 1), 'GetRange'),
      ].map((path) => request.load(path, 'Address'));
    });
    expect(actions.map((action) => (answers.value(action) as { Address: string }).Address)).toEqual([
      'Plan!A1:C3', 'Plan!A1:C1', 'Plan!A2:C3', 'Plan!B2:B3', 'Plan!A3:C3',
    ]);
  });

  test('grow by rows; what stands below moves down', async () => {
    const { excel } = await withTable();
    await excel.set('A4', 'Values', 'darunter');
    const add = (index: number | null, values: unknown) =>
      excel.send((request, workbook) =>
        request.instantiate(
          request.object(request.property(request.item(request.property(workbook, 'Tables'), 'Tabelle1'), 'Rows'), 'Add', index, values),
        ),
      );
    await add(null, [['c', 3, 30]]);
    await add(0, [['null', 0, 0]]);
    expect(await excel.get('A2:B6', 'Values')).toEqual([['null', 0], ['a', 1], ['b', 2], ['c', 3], ['darunter', '']]);
    expect(excel.grid.tables()[0]?.area.rows).toBe(5);
  });

  test('end, with their cells or without', async () => {
    const converted = await withTable((request, workbook) =>
      request.instantiate(request.object(request.item(request.property(workbook, 'Tables'), 'Tabelle1'), 'ConvertToRange')));
    expect([converted.excel.grid.tables(), await converted.excel.get('A1', 'Values')]).toEqual([[], [['Id']]]);
    const deleted = await withTable((request, workbook) =>
      request.call(request.item(request.property(workbook, 'Tables'), 'Tabelle1'), 'Delete'),
    );
    expect([deleted.excel.grid.tables(), await deleted.excel.get('A1', 'Values')]).toEqual([[], [['']]]);
  });

  test('have no total row, and say so', async () => {
    const { error } = await withTable((request, workbook) =>
      request.set(request.item(request.property(workbook, 'Tables'), 'Tabelle1'), 'ShowTotals', true),
    );
    expect(error).toBe('ApiNotFound');
  });
});
