/** What a file says becomes rows. */
import { readImport } from '../../../src/import';
import { factCells } from '../../../taskpane/kdu/facts';
import { factsOf } from '../../../taskpane/kdu/fromFile';

test('an amount in thousands says by how much it may be off, several of them together; one in cents says nothing', async () => {
  const marks = async (unit: string, ...amounts: readonly string[]): Promise<unknown[]> => {
    const lines = [`Periode;Sachkonto;Ist in ${unit}`, ...amounts.map((amount) => `01/2025;0531200;${amount}`), '01/2025;0531300;7.768,3'];
    const read = await readImport({ name: 'kreis.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
    return read.kind === 'facts' ? factsOf(read).map((fact) => factCells(fact, 'Kreis', 1)['mark']) : [read.kind];
  };
  expect(await marks('TEUR', '7.768')).toEqual(['±500', '±50']);
  expect(await marks('TEUR', '7.768', '12,35')).toEqual(['±505', '±50']);
  expect(await marks('EUR', '7.768,00')).toEqual(['', '']);
});
