/** The saved workbooks stand in Node as a user left them: their contents, names, tables and settings. */
import { openSaved } from './savedWorkbook';

const shown = async (name: 'defaults' | 'own', addresses: readonly string[]): Promise<unknown[]> => {
  const excel = openSaved(name);
  return Promise.all(addresses.map(async (address) => (await excel.values(address))[0]?.[0]));
};

test('with the defaults typed in place, and inputs without a name', async () => {
  const excel = openSaved('defaults');
  expect(['Annahmen!B7', 'Annahmen!B8', 'Annahmen!B10', 'Annahmen!B11'].map((cell) => excel.cell(cell)[0])).toEqual([
    0.152, '=FIN_UNTERFIN_2025', 'NACH', 0,
  ]);
  expect(excel.sheetNames()).toHaveLength(15);
  expect(excel.settings()).toContain('JC.sheet.assumptions');
  expect(excel.tableHeaders('JC_Bindungen').slice(0, 2)).toEqual(['Nr.', 'Förderart']);
  expect(await shown('defaults', ['Bindungen!F15', 'TaAM_Kohorten!B17', 'KdU_Netto!B22', 'Vorl_Haushalt!H12', 'Übersicht!C28'])).toEqual([
    6_000_000, 180, 35_712_000, -350_000, 3_800_000,
  ]);
});

test('with a share and unit costs of the user', async () => {
  expect(await shown('own', ['Annahmen!B7', 'Annahmen!C12', 'Übersicht!C28', 'Plätze!L8'])).toEqual([0.18, 0, 3_800_000, 208]);
});
