import { TestBook } from '../testBook';

describe('contents', () => {
  test('go in by the rules of en-US and come back with types and texts', async () => {
    const excel = new TestBook('Plan');
    expect(await excel.set('A1:C2', 'Values', [['Ist', 1234.5, true], ['12%', '=B1*2', '']])).toBeNull();
    expect(await excel.get('A1:C2', 'Values')).toEqual([['Ist', 1234.5, true], [0.12, 2469, '']]);
    expect(await excel.get('A1:C2', 'Formulas')).toEqual([['Ist', 1234.5, true], [0.12, '=B1*2', '']]);
    expect(await excel.get('A1:C2', 'ValueTypes')).toEqual([['String', 'Double', 'Boolean'], ['Double', 'Double', 'Empty']]);
    expect(await excel.get('A1:C2', 'NumberFormat')).toEqual([['General', 'General', 'General'], ['0%', 'General', 'General']]);
    expect(await excel.get('B1', 'Text')).toEqual([['1234,5']]);
  });

  test('null leaves a cell as it is, an empty text clears it', async () => {
    const excel = new TestBook('Plan');
    await excel.set('A1:B1', 'Values', [['a', 'b']]);
    await excel.set('A1:B1', 'Values', [[null, '']]);
    expect(await excel.get('A1:B1', 'Values')).toEqual([['a', '']]);
  });

  test('one value goes to all cells', async () => {
    const excel = new TestBook('Plan');
    await excel.set('A1:B2', 'Values', 7);
    expect(await excel.get('A1:B2', 'Values')).toEqual([[7, 7], [7, 7]]);
  });

  test('text stays text under the format @', async () => {
    const excel = new TestBook('Plan');
    await excel.set('A1:A2', 'NumberFormat', '@');
    await excel.set('A1:A2', 'Values', [['2024-09'], ['+3,8 Prozent']]);
    expect(await excel.get('A1:A2', 'Values')).toEqual([['2024-09'], ['+3,8 Prozent']]);
  });

  test.each<[string, string, unknown]>([
    ['another shape', 'Values', [['a', 'b']]],
    ['ragged rows', 'Formulas', [['a'], ['b', 'c']]],
    ['an object', 'Values', [[{}], ['x']]],
    ['a formula that Excel cannot read', 'Formulas', [['=SUM(A1'], ['x']]],
    ['a bracket of a table that is left open', 'Formulas', [["=Zahlen[a'];'[b"], ['x']]],
    ['a sign that makes a formula of a text', 'Values', [['+3,8 Prozent'], ['x']]],
    ['a number format that is no text', 'NumberFormat', [[5], ['0']]],
  ])('%s is an invalid argument, and nothing is written', async (_what, property, value) => {
    const excel = new TestBook('Plan');
    await excel.set('A1:A2', 'Values', [['old'], ['older']]);
    expect(await excel.set('A1:A2', property, value)).toBe('InvalidArgument');
    expect(await excel.get('A1:A2', 'Values')).toEqual([['old'], ['older']]);
  });

  test('whole columns have no single values and take none', async () => {
    const excel = new TestBook('Plan');
    expect(await excel.get('A:B', 'Values')).toBeNull();
    expect(await excel.set('A:B', 'Values', [['x']])).toBe('InvalidArgument');
    expect(await excel.get('A:B', 'Address')).toBe('Plan!A:B');
  });

  test('local formulas are read and written in local form', async () => {
    const excel = new TestBook('Plan');
    await excel.set('A1:A2', 'FormulasLocal', [['1.234,5'], ['=SUM(A1;1)']]);
    expect(await excel.get('A1:A2', 'Values')).toEqual([[1234.5], [1235.5]]);
    expect(await excel.get('A1:A2', 'Formulas')).toEqual([[1234.5], ['=SUM(A1,1)']]);
    expect(await excel.get('A1:A2', 'FormulasLocal')).toEqual([['1234,5'], ['=SUM(A1;1)']]);
  });

  test('number formats have a local form too', async () => {
    const excel = new TestBook('Plan');
    await excel.set('A1', 'NumberFormatLocal', [['#.##0,00']]);
    expect(await excel.get('A1', 'NumberFormat')).toEqual([['#,##0.00']]);
    expect(await excel.get('A1', 'NumberFormatLocal')).toEqual([['#.##0,00']]);
  });

  test('errors are values of their own type', async () => {
    const excel = new TestBook('Plan');
    await excel.set('A1', 'Formulas', [['=1/0']]);
    expect(await excel.get('A1', 'Values')).toEqual([['#DIV/0!']]);
    expect(await excel.get('A1', 'ValueTypes')).toEqual([['Error']]);
  });
});

describe('other ranges', () => {
  const address = async (from: string, method: string, ...args: readonly unknown[]): Promise<unknown> => {
    const excel = new TestBook('Plan');
    let action = 0;
    const answers = await excel.send((request, workbook) => {
      action = request.load(request.object(excel.range(request, workbook, from), method, ...args), 'Address');
    });
    return answers.error ?? (answers.value(action) as { Address: string }).Address;
  };

  test.each<[string, string, readonly unknown[], string]>([
    ['B2:D5', 'GetCell', [1, 2], 'Plan!D3'],
    ['B2:D5', 'GetRow', [0], 'Plan!B2:D2'],
    ['B2:D5', 'GetColumn', [1], 'Plan!C2:C5'],
    ['B2:D5', 'GetLastRow', [], 'Plan!B5:D5'],
    ['B2:D5', 'GetLastColumn', [], 'Plan!D2:D5'],
    ['B2:D5', 'GetLastCell', [], 'Plan!D5'],
    ['B2:D5', 'GetEntireRow', [], 'Plan!2:5'],
    ['B2:D5', 'GetEntireColumn', [], 'Plan!B:D'],
    ['B2:D5', 'GetOffsetRange', [1, -1], 'Plan!A3:C6'],
    ['B2:D5', 'GetResizedRange', [1, -1], 'Plan!B2:C6'],
    ['B2:D5', 'GetAbsoluteResizedRange', [1, 1], 'Plan!B2'],
    ['B2:D5', 'GetRowsAbove', [1], 'Plan!B1:D1'],
    ['B2:D5', 'GetRowsBelow', [2], 'Plan!B6:D7'],
    ['B2:D5', 'GetColumnsBefore', [1], 'Plan!A2:A5'],
    ['B2:D5', 'GetColumnsAfter', [null], 'Plan!E2:E5'],
    ['B2:D5', 'GetBoundingRect', ['F9'], 'Plan!B2:F9'],
    ['B2:D5', 'GetIntersection', ['A1:C3'], 'Plan!B2:C3'],
    ['B2:D5', 'GetIntersection', ['F9'], 'ItemNotFound'],
    ['B2:D5', 'GetOffsetRange', [0, -2], 'InvalidArgument'],
    ['B2:D5', 'GetResizedRange', [-4, 0], 'InvalidArgument'],
    ['B2:D5', 'GetCell', ['x', 0], 'InvalidArgument'],
    ['B2', 'GetUsedRange', [], 'Plan!B2'],
  ])('%s.%s(%j) is %s', async (from, method, args, expected) => {
    expect(await address(from, method, ...args)).toBe(expected);
  });

  test.each(["Was'n!", '!', 'a;b, (c)', "=1+'x'!A1", '50 % "neu"', 'A1', '{#@$&}'])('a sheet called %s is found by its address', async (name) => {
    const excel = new TestBook('Plan', name);
    const quoted = `'${name.replaceAll("'", "''")}'`;
    const actions: number[] = [];
    const answers = await excel.send((request, workbook) => {
      const range = request.object(excel.sheet(request, workbook, 'Plan'), 'GetRange', `${quoted}!B2:C3`);
      request.set(range, 'Formulas', [[1, `=${quoted}!B2`], [2, "=Zahlen[[a'];'[b]]"]]);
      actions.push(request.load(range, 'Address'), request.load(range, 'Formulas'));
    });
    expect(answers.error).toBeNull();
    expect(actions.map((action) => answers.value(action))).toEqual([
      { Address: `${quoted}!B2:C3` },
      { Formulas: [[1, `=${quoted}!B2`], [2, "=Zahlen[[a'];'[b]]"]] },
    ]);
  });

  test('names and tables are addresses too', async () => {
    const excel = new TestBook('Plan', 'Quelle');
    excel.grid.defineName('PRICE', '=Quelle!$D$5', '');
    expect(await excel.get('price', 'Address')).toBe('Quelle!D5');
    expect(await excel.set('nirgends', 'Values', 1)).toBe('InvalidArgument');
  });

  test('the used range covers what has content', async () => {
    const excel = new TestBook('Plan');
    await excel.set('B2', 'Values', 1);
    await excel.set('D7', 'Values', 1);
    let action = 0;
    const answers = await excel.send((request, workbook) => {
      action = request.load(request.object(excel.sheet(request, workbook, 'Plan'), 'GetUsedRange'), 'Address');
    });
    expect(answers.value(action)).toEqual({ Address: 'Plan!B2:D7' });
  });

  test('cells that have only a format are used, unless values only are asked for', async () => {
    const excel = new TestBook('Plan');
    await excel.set('B2', 'Values', 1);
    await excel.set('D1048576', 'NumberFormat', '0%');
    const actions: number[] = [];
    const answers = await excel.send((request, workbook) => {
      const sheet = excel.sheet(request, workbook, 'Plan');
      for (const valuesOnly of [undefined, false, true]) {
        actions.push(request.load(request.object(sheet, 'GetUsedRange', valuesOnly), 'Address'));
        actions.push(request.load(request.object(excel.range(request, workbook, 'C:D'), 'GetUsedRangeOrNullObject', valuesOnly), 'Address'));
      }
    });
    const withFormats = [{ Address: 'Plan!B2:D1048576' }, { Address: 'Plan!C2:D1048576' }];
    expect(actions.map((action) => answers.value(action))).toEqual([...withFormats, ...withFormats, { Address: 'Plan!B2' }, null]);
  });
});

describe('spills', () => {
  async function spilling(): Promise<TestBook> {
    const excel = new TestBook('Plan');
    const parameters = [{ name: 'n', description: '', optional: false }];
    excel.grid.registerFunctions([{ name: 'CONTOSO.GROW', description: '', parameters }], (_name, [count]) =>
      Promise.resolve({ ok: true, value: Array.from({ length: Number(count) }, (_r, row) => [row + 1]) }),
    );
    await excel.set('B2', 'Formulas', [['=CONTOSO.GROW(3)']]);
    return excel;
  }

  test('fill cells whose parent is the formula', async () => {
    const excel = await spilling();
    expect(await excel.get('B2:B4', 'Values')).toEqual([[1], [2], [3]]);
    expect(await excel.get('B2:B4', 'Formulas')).toEqual([['=CONTOSO.GROW(3)'], [2], [3]]);
    expect([await excel.get('B2:B4', 'HasSpill'), await excel.get('B4:B5', 'HasSpill'), await excel.get('D1', 'HasSpill')]).toEqual([
      true,
      true,
      false,
    ]);
    let actions: number[] = [];
    const answers = await excel.send((request, workbook) => {
      actions = [
        request.load(request.object(excel.range(request, workbook, 'B4'), 'GetSpillParent'), 'Address'),
        request.load(request.object(excel.range(request, workbook, 'B2'), 'GetSpillingToRange'), 'Address'),
        request.instantiate(request.object(excel.range(request, workbook, 'B9'), 'GetSpillParentOrNullObject')),
      ];
    });
    expect(actions.map((action) => answers.value(action))).toEqual([{ Address: 'Plan!B2' }, { Address: 'Plan!B2:B4' }, null]);
  });
});

describe('long writes', () => {
  test('arrive with a check of their size', async () => {
    const excel = new TestBook('Plan');
    const check = (rows: number) =>
      excel.send((request, workbook) => request.call(excel.range(request, workbook, 'A1:B3'), '_ValidateArraySize', rows, 2));
    expect([(await check(3)).error, (await check(4)).error]).toEqual([null, 'InvalidArgument']);
  });
});

describe('rows and columns', () => {
  test('have sizes in points', async () => {
    const excel = new TestBook('Plan');
    await excel.send((request, workbook) => {
      request.set(excel.part(request, workbook, 'B:C', 'Format'), 'ColumnWidth', 90);
      request.set(excel.part(request, workbook, '2:2', 'Format'), 'RowHeight', 6);
    });
    expect([excel.grid.columnWidth('sheet1', 1), excel.grid.columnWidth('sheet1', 2), excel.grid.rowHeight('sheet1', 1)]).toEqual([
      120, 120, 8,
    ]);
    expect(await excel.get('B2', 'Left')).toBe(48);
    expect(await excel.get('D3', 'Top')).toBe(21);
    let mixed = 0;
    const answers = await excel.send((request, workbook) => {
      mixed = request.load(excel.part(request, workbook, 'A1:B1', 'Format'), 'ColumnWidth');
    });
    expect(answers.value(mixed)).toEqual({ ColumnWidth: null });
  });

  test('hide', async () => {
    const excel = new TestBook('Plan');
    await excel.set('2:3', 'RowHidden', true);
    expect([await excel.get('A2', 'RowHidden'), await excel.get('A1:A2', 'RowHidden'), await excel.get('A3', 'Hidden')]).toEqual([
      true,
      null,
      true,
    ]);
  });

  test('tell line by line which are hidden', async () => {
    const excel = new TestBook('Plan');
    await excel.set('2:3', 'RowHidden', true);
    const ask = async (options: object): Promise<unknown> => {
      let asked = 0;
      const answers = await excel.send((request, workbook) => {
        asked = request.call(excel.range(request, workbook, 'A2:C4'), 'GetRowProperties', options);
      });
      return answers.error ?? answers.value(asked);
    };
    expect(await ask({ rowHidden: true, rowIndex: true })).toEqual([
      { rowHidden: true, rowIndex: 1 },
      { rowHidden: true, rowIndex: 2 },
      { rowHidden: false, rowIndex: 3 },
    ]);
    expect(await ask({ format: { rowHeight: true } })).toEqual(Array(3).fill({ format: { rowHeight: 15 } }));
    expect(await ask({ style: true })).toBe('ApiNotFound');
  });

  test('come in and go, and take styles and locks along', async () => {
    const excel = new TestBook('Plan');
    await excel.set('A1:A3', 'Values', [['a'], ['b'], ['c']]);
    await excel.send((request, workbook) => request.set(excel.part(request, workbook, 'A2', 'Format/Protection'), 'Locked', false));
    await excel.send((request, workbook) => request.instantiate(request.object(excel.range(request, workbook, '2:2'), 'Insert', 'Down')));
    expect(await excel.get('A1:A4', 'Values')).toEqual([['a'], [''], ['b'], ['c']]);
    expect(excel.book.state('sheet1').locked.get(2, 0)).toBe(false);
    await excel.send((request, workbook) => request.call(excel.range(request, workbook, '1:2'), 'Delete', 'Up'));
    expect(await excel.get('A1:A2', 'Values')).toEqual([['b'], ['c']]);
    expect(excel.book.state('sheet1').locked.get(0, 0)).toBe(false);
  });
});

describe('links', () => {
  test('lead into the workbook and show a text', async () => {
    const excel = new TestBook('Plan');
    await excel.set('E1', 'Hyperlink', { documentReference: 'Übersicht!A1', textToDisplay: 'zur Übersicht' });
    expect(excel.grid.link('sheet1', 0, 4)).toEqual({ text: 'zur Übersicht', target: '#Übersicht!A1' });
    expect(await excel.get('E1', 'Hyperlink')).toEqual({ documentReference: 'Übersicht!A1', textToDisplay: 'zur Übersicht' });
    expect(await excel.get('E1', 'Values')).toEqual([['zur Übersicht']]);
  });
});

test('clearing takes contents, formats or both', async () => {
  const excel = new TestBook('Plan');
  const fill = () => excel.set('A1', 'Values', 5).then(() => excel.set('A1', 'NumberFormat', '0.0'));
  const clear = (what?: string) =>
    excel.send((request, workbook) => request.call(excel.range(request, workbook, 'A1'), 'Clear', what ?? null));
  await fill();
  await clear('Formats');
  expect([await excel.get('A1', 'Values'), await excel.get('A1', 'NumberFormat')]).toEqual([[[5]], [['General']]]);
  await fill();
  await clear('Contents');
  expect([await excel.get('A1', 'Values'), await excel.get('A1', 'NumberFormat')]).toEqual([[['']], [['0.0']]]);
  await fill();
  await clear();
  expect([await excel.get('A1', 'Values'), await excel.get('A1', 'NumberFormat')]).toEqual([[['']], [['General']]]);
  expect((await clear('Hyperlinks')).error).toBe('ApiNotFound');
});

test('selecting shows the sheet', async () => {
  const excel = new TestBook('Plan', 'Annahmen');
  await excel.send((request, workbook) => request.call(excel.range(request, workbook, 'Annahmen!B2:C3'), 'Select'));
  expect(excel.grid.activeSheet()).toBe('sheet2');
  expect(excel.grid.selection()).toMatchObject({ sheetId: 'sheet2', area: { row: 1, column: 1, rows: 2, columns: 2 } });
});
