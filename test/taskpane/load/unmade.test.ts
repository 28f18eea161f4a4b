import type { SheetKey, SheetModel } from '../../../src/workbook/model';
import { planRebuilding, type Described } from '../../../taskpane/load/unmade';
import { EMPTY, model, recordOf } from '../fixtures';

const sheet = (key: SheetKey, isOutdated: boolean, names: readonly string[], ...formulas: string[]): Described => ({
  isOutdated,
  model: {
    ...model('kdu'),
    key,
    names: names.map((name, index) => ({ name, cell: `A${index + 1}`, comment: '' })),
    blocks: [{ range: `B1:B${formulas.length}`, cells: formulas.map((formula) => [formula]) }],
    conditionalFormats: [],
  } satisfies SheetModel,
});

/** ALT was made by the last edition; NEU comes with this one, and its user has a name MEINS. */
const SNAPSHOT = {
  ...EMPTY,
  names: [{ name: 'ALT', formula: '=Zahlenquelle!$A$1' }, { name: 'MEINS', formula: '=Tabelle1!$A$1' }],
  record: recordOf({ register: { complete: true, names: ['ALT'] }, reconciliation: { complete: true, names: [] } }),
};

const register = sheet('register', true, ['ALT', 'NEU']);
const user = sheet('reconciliation', true, [], '=ALT', '=neu*2');

test.each<[string, Described[], SheetKey[], SheetKey[], string[]]>([
  ['without a wish nothing is built anew', [register, user], [], [], ['NEU']],
  ['a sheet that uses a new name waits for the sheet that has it', [register, user], ['reconciliation'], [], ['NEU']],
  ['together both are built anew', [register, user], ['reconciliation', 'register'], ['reconciliation', 'register'], []],
  ['the sheet with the name needs no other', [register, user], ['register'], ['register'], []],
  ['names as they were are there', [register, sheet('kdu', true, [], '=ALT', '="NEU"')], ['kdu'], ['kdu'], ['NEU']],
  [
    'what waits makes others wait',
    [register, sheet('reconciliation', true, ['ERGEBNIS'], '=NEU'), sheet('overview', true, [], '=ERGEBNIS')],
    ['reconciliation', 'overview'],
    [],
    ['NEU', 'ERGEBNIS'],
  ],
  ['where the user has the name, its cell has another address today', [sheet('register', true, ['MEINS'])], [], [], ['MEINS']],
  ['a sheet of today makes none that the user has', [sheet('register', false, ['MEINS', 'NEU'])], [], [], ['NEU']],
])('%s', (_, sheets, wished, rebuilt, unmade) => {
  const plan = planRebuilding(sheets, new Set(wished), SNAPSHOT);
  expect([[...plan.rebuilt].sort(), [...plan.unmade]]).toEqual([rebuilt, unmade]);
});

test('a conditional format counts as a formula', () => {
  const { model: coloured } = sheet('reconciliation', true, []);
  const format = { ...model('kdu').conditionalFormats[0], range: 'A1', formula: '=NEU>1' } as SheetModel['conditionalFormats'][number];
  const sheets = [register, { isOutdated: true, model: { ...coloured, conditionalFormats: [format] } }];
  expect([...planRebuilding(sheets, new Set<SheetKey>(['reconciliation']), SNAPSHOT).rebuilt]).toEqual([]);
});
