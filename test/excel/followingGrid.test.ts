import type { Scalar } from '../../workbench/model/grid';
import type { UserActions } from '../../workbench/model/userActions';
import { PlayedExcel } from './playedExcel';

let excel: PlayedExcel;

/** B2:B4 hold 1, 2, 3; B5 their sum. */
beforeEach(() => {
  excel = new PlayedExcel();
  excel.user.addSheet('Plan 2025');
  excel.write('Plan 2025!A1:B5', [
    ['Posten', 'Wert'],
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['Summe', '=SUM(B2:B4)'],
  ]);
});

const formula = async (address: string): Promise<Scalar | undefined> => (await excel.read(address))[0]?.[0]?.formula;
const value = async (address: string): Promise<Scalar | undefined> => (await excel.read(address))[0]?.[0]?.value;
const put = (address: string, content: Scalar): void => excel.write(address, [[content]]);

type Act = (user: UserActions) => void;
type Case = readonly [name: string, formula: string, act: Act, expected: string, result: Scalar];

/** The formula stands on Tabelle1, except where it stands on the plan itself. */
describe('a formula on another sheet', () => {
  test.each<Case>([
    ['a row inserted inside a range', "=SUM('Plan 2025'!B2:B4)", (user) => user.insertLines('Plan 2025!3:3'), "=SUM('Plan 2025'!B2:B5)", 6],
    ['rows inserted before it', "='Plan 2025'!$B$2*2", (user) => user.insertLines('Plan 2025!1:2'), "='Plan 2025'!$B$4*2", 2],
    ['a row inserted behind it', "=SUM('Plan 2025'!B2:B4)", (user) => user.insertLines('Plan 2025!5:5'), "=SUM('Plan 2025'!B2:B4)", 6],
    ['a column inserted before it', "='Plan 2025'!B$2", (user) => user.insertLines('Plan 2025!B:B'), "='Plan 2025'!C$2", 1],
    ['the row deleted', "='Plan 2025'!B3+1", (user) => user.deleteLines('Plan 2025!3:3'), "='Plan 2025'!#REF!+1", '#REF!'],
    ['an end of the range deleted', "=SUM('Plan 2025'!B2:B4)", (user) => user.deleteLines('Plan 2025!4:4'), "=SUM('Plan 2025'!B2:B3)", 3],
    [
      'the column of a whole column deleted', "=SUM('Plan 2025'!B:B)",
      (user) => user.deleteLines('Plan 2025!B:B'),
      "=SUM('Plan 2025'!#REF!)", '#REF!',
    ],
    [
      'a row inserted into a whole column', "=SUM('Plan 2025'!B:B)",
      (user) => user.insertLines('Plan 2025!3:3'),
      "=SUM('Plan 2025'!B:B)", 12,
    ],
    ['its row moved', "='Plan 2025'!B2", (user) => user.moveLines('Plan 2025!2:2', '5'), "='Plan 2025'!B4", 1],
    [
      'rows of a range changing places', "=SUM('Plan 2025'!B2:B4)",
      (user) => user.moveLines('Plan 2025!2:2', '4'),
      "=SUM('Plan 2025'!B2:B4)", 6,
    ],
    ['its column moved', "='Plan 2025'!B2", (user) => user.moveLines('Plan 2025!B:B', 'E'), "='Plan 2025'!D2", 1],
    ['the sheet renamed', "='Plan 2025'!B2", (user) => user.renameSheet('Plan 2025', 'Plan'), '=Plan!B2', 1],
    [
      'the sheet renamed with an apostrophe', "='Plan 2025'!B2:B3",
      (user) => user.renameSheet('Plan 2025', "Müller's"),
      "='Müller''s'!B2:B3", '#VALUE!',
    ],
    [
      'the sheet deleted', "='Plan 2025'!B2+SUM('Plan 2025'!B2:B3)",
      (user) => user.deleteSheet('Plan 2025'),
      '=#REF!B2+SUM(#REF!B2:B3)', '#REF!',
    ],
    ['its cell cut to another place', "='Plan 2025'!B2", (user) => user.cut('Plan 2025!A2:B3', 'Plan 2025!D7'), "='Plan 2025'!E7", 1],
    ['its cell cut to this sheet', "='Plan 2025'!B2", (user) => user.cut('Plan 2025!B2', 'Tabelle1!F6'), '=Tabelle1!F6', 1],
    ['a whole range cut', "=SUM('Plan 2025'!B2:B4)", (user) => user.cut('Plan 2025!A1:B4', 'Plan 2025!H1'), "=SUM('Plan 2025'!I2:I4)", 6],
    [
      'the first cell of a range cut along it', "=SUM('Plan 2025'!B2:B4)",
      (user) => user.cut('Plan 2025!B2', 'Plan 2025!B1'),
      "=SUM('Plan 2025'!B1:B4)", 6,
    ],
    [
      'the last cell of a range cut beside it', "=SUM('Plan 2025'!B2:B4)",
      (user) => user.cut('Plan 2025!B4', 'Plan 2025!D4'),
      "=SUM('Plan 2025'!B2:B4)", 3,
    ],
    ['another cell pasted over it', "='Plan 2025'!B2", (user) => user.cut('Plan 2025!B3', 'Plan 2025!B2'), "='Plan 2025'!#REF!", '#REF!'],
    ['its cell copied', "='Plan 2025'!B2", (user) => user.copy('Plan 2025!B2', 'Plan 2025!D9'), "='Plan 2025'!B2", 1],
    [
      'text, functions and structured references', '=LOG10(B2)&"B2"&Liste[Wert]',
      (user) => user.insertLines('Tabelle1!1:1'),
      '=LOG10(B3)&"B2"&Liste[Wert]', '#ERROR!',
    ],
  ])('%s: %s', async (_, typed, act, expected, result) => {
    put('Tabelle1!A1', typed);
    act(excel.user);
    const place = typed.includes('Liste') ? 'Tabelle1!A2' : 'Tabelle1!A1';
    expect(await formula(place)).toBe(expected);
    expect(await value(place)).toBe(result);
  });

  test('lost once, it stays lost', async () => {
    put('Tabelle1!A1', "='Plan 2025'!B3");
    put('Tabelle1!A2', "='Plan 2025'!B4");
    excel.user.deleteLines('Plan 2025!3:3');
    excel.user.renameSheet('Plan 2025', 'Plan');
    expect(await formula('Tabelle1!A1')).toBe('=Plan!#REF!');
    excel.user.deleteSheet('Plan');
    excel.user.insertLines('Tabelle1!1:1');
    expect([await formula('Tabelle1!A2'), await formula('Tabelle1!A3')]).toEqual(['=Plan!#REF!', '=#REF!B3']);
  });
});

describe('a formula that moves itself', () => {
  test.each<readonly [string, Act, string, string]>([
    ['inserted before', (user) => user.insertLines('Plan 2025!1:1'), 'Plan 2025!B6', '=SUM(B3:B5)'],
    ['cut on its sheet', (user) => user.cut('Plan 2025!B5', 'Plan 2025!E9'), 'Plan 2025!E9', '=SUM(B2:B4)'],
    ['cut together with what it adds', (user) => user.cut('Plan 2025!A1:B5', 'Plan 2025!D2'), 'Plan 2025!E6', '=SUM(E3:E5)'],
    ['cut to another sheet', (user) => user.cut('Plan 2025!B5', 'Tabelle1!C3'), 'Tabelle1!C3', "=SUM('Plan 2025'!B2:B4)"],
    ['cut to another sheet with what it adds', (user) => user.cut('Plan 2025!A1:B5', 'Tabelle1!C3'), 'Tabelle1!D7', '=SUM(D4:D6)'],
    ['copied', (user) => user.copy('Plan 2025!B5', 'Plan 2025!D6'), 'Plan 2025!D6', '=SUM(D3:D5)'],
    ['copied out of the sheet', (user) => user.copy('Plan 2025!B5', 'Plan 2025!B1'), 'Plan 2025!B1', '=SUM(#REF!)'],
    ['on a copied sheet', (user) => user.copySheet('Plan 2025'), 'Plan 2025 (2)!B5', '=SUM(B2:B4)'],
  ])('%s', async (_, act, place, expected) => {
    act(excel.user);
    expect(await formula(place)).toBe(expected);
  });

  test('sorted with its row: relative references go along, those with a sheet’s name do not', async () => {
    excel.write('Plan 2025!C1:D4', [
      ['Mal', 'Fern'],
      ['=B2*$B$5', "='Plan 2025'!B2"],
      ['=B3*$B$5', "='Plan 2025'!B3"],
      ['=B4*$B$5', "='Plan 2025'!B4"],
    ]);
    await excel.contents();
    excel.user.sort('Plan 2025!A1:D4', 'Wert', 'descending');
    expect((await excel.read('Plan 2025!A2:D4')).map((line) => line.map((cell) => cell.formula))).toEqual([
      ['c', 3, '=B2*$B$5', "='Plan 2025'!B4"],
      ['b', 2, '=B3*$B$5', "='Plan 2025'!B3"],
      ['a', 1, '=B4*$B$5', "='Plan 2025'!B2"],
    ]);
  });
});

describe('names', () => {
  test.each<readonly [string, Act, string]>([
    ['a row inserted before', (user) => user.insertLines('Plan 2025!2:2'), "='Plan 2025'!$B$4"],
    ['the row deleted', (user) => user.deleteLines('Plan 2025!3:3'), "='Plan 2025'!#REF!"],
    ['the cell cut to another sheet', (user) => user.cut('Plan 2025!A3:B3', 'Tabelle1!A9'), '=Tabelle1!$B$9'],
    ['the cell copied', (user) => user.copy('Plan 2025!B3', 'Tabelle1!A9'), "='Plan 2025'!$B$3"],
    ['the sheet renamed', (user) => user.renameSheet('Plan 2025', 'Plan'), '=Plan!$B$3'],
    ['the sheet deleted', (user) => user.deleteSheet('Plan 2025'), '=#REF!$B$3'],
    ['the rows sorted', (user) => user.sort('Plan 2025!A1:B4', 'Wert', 'descending'), "='Plan 2025'!$B$3"],
  ])('%s', async (_, act, expected) => {
    excel.user.defineName('ZWEI', "='Plan 2025'!$B$3");
    put('Tabelle1!A1', '=ZWEI');
    act(excel.user);
    expect((await excel.contents()).names).toEqual({ ZWEI: expected.replaceAll("'", '') });
    expect(await formula('Tabelle1!A1')).toBe('=ZWEI');
  });
});

describe('a table', () => {
  const area = async () => (await excel.contents()).tables;
  beforeEach(() => excel.addTable('Plan 2025!A1:B4', 'Liste'));

  test.each<readonly [string, Act, object]>([
    ['a row inserted in it', (user) => user.insertLines('Plan 2025!3:3'), { row: 0, column: 0, rows: 5, columns: 2 }],
    ['a row inserted before it', (user) => user.insertLines('Plan 2025!1:1'), { row: 1, column: 0, rows: 4, columns: 2 }],
    ['a column inserted in it', (user) => user.insertLines('Plan 2025!B:B'), { row: 0, column: 0, rows: 4, columns: 3 }],
    ['a row of it deleted', (user) => user.deleteLines('Plan 2025!3:3'), { row: 0, column: 0, rows: 3, columns: 2 }],
    ['cut as a whole', (user) => user.cut('Plan 2025!A1:B4', 'Plan 2025!C3'), { row: 2, column: 2, rows: 4, columns: 2 }],
  ])('%s', async (_, act, expected) => {
    act(excel.user);
    expect(await area()).toEqual([{ name: 'Liste', area: expected }]);
  });

  test('goes with its rows, and comes with a copy of its sheet', async () => {
    excel.user.copySheet('Plan 2025');
    expect((await area()).map(({ name }) => name)).toEqual(['Liste', 'Liste2']);
    excel.user.deleteSheet('Plan 2025');
    expect((await area()).map(({ name }) => name)).toEqual(['Liste2']);
  });

  test('filtered, its rows are hidden until all are shown', async () => {
    excel.user.filter('Liste', 'Posten', ['b']);
    expect((await excel.contents()).sheets[1]?.hidden).toEqual([2, 4]);
    excel.user.filter('Liste', 'Posten', null);
    expect((await excel.contents()).sheets[1]?.hidden).toEqual([]);
  });
});

test('formats, hidden rows and rules go where the cells go', async () => {
  excel.user.setNumberFormat('Plan 2025!B3', '0.00');
  excel.user.hideLines('Plan 2025!3:3', true);
  excel.user.insertLines('Plan 2025!2:3');
  const { sheets } = await excel.contents();
  expect([sheets[1]?.cells[4]?.[1], sheets[1]?.hidden]).toEqual([[2, 2, '0.00'], [5]]);
  excel.user.cut('Plan 2025!B5', 'Tabelle1!B2');
  const now = await excel.contents();
  expect([now.sheets[0]?.cells[1]?.[1], now.sheets[1]?.cells[4]?.[1]]).toEqual([[2, 2, '0.00'], ['', '', 'General']]);
});

test('a copy of the workbook has a life of its own', async () => {
  const copy = excel.copy();
  expect(await copy.contents()).toEqual(await excel.contents());
  copy.user.deleteLines('Plan 2025!2:2');
  expect([(await copy.read('Plan 2025!B4'))[0]?.[0]?.formula, await formula('Plan 2025!B5')]).toEqual(['=SUM(B2:B3)', '=SUM(B2:B4)']);
});
