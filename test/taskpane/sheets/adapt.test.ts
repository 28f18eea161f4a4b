import type { SheetModel } from '../../../src/workbook/model';
import { adapt } from '../../../taskpane/sheets/adapt';
import { model } from '../fixtures';

const sheet: SheetModel = {
  ...model('kdu'),
  blocks: [{ range: 'A1:B1', cells: [['=ANN_KFA*2', 'ANN_KFA']] }, { range: 'C1', role: 'head' }],
  conditionalFormats: [{ range: 'A1', formula: '=ANN_KFA>1', fontColor: '#000000' }],
  links: [
    { cell: 'D1', text: 'Annahmen', target: 'Annahmen!B6' },
    { cell: 'E1', text: 'Übersicht', target: 'Übersicht!A1' },
  ],
};
const present = [{ model: model('assumptions'), sheetName: 'Annahmen 2025', isNew: false }];
const taken = [{ name: 'ANN_KFA', theirs: '=Tabelle1!$A$1', ours: { sheet: 'Annahmen 2025', cell: 'B7' }, cells: [] }];

test('taken names give way to addresses, in cells and in rules', () => {
  const adapted = adapt(sheet, taken, present);
  expect(adapted.blocks).toEqual([{ range: 'A1:B1', cells: [["='Annahmen 2025'!$B$7*2", 'ANN_KFA']] }, { range: 'C1', role: 'head' }]);
  expect(adapted.conditionalFormats[0]?.formula).toBe("='Annahmen 2025'!$B$7>1");
});

test('links lead to the sheet under its present name, and none to a sheet that is not there', () => {
  expect(adapt(sheet, [], present).links).toEqual([{ cell: 'D1', text: 'Annahmen', target: "'Annahmen 2025'!B6" }]);
});
