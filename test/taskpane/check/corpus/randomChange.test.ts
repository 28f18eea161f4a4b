/**
 * Whatever is changed in whichever cells of the models is found there, and its repair gives back what was loaded.
 * CHECK_RUNS says how often another time.
 */
import fc from 'fast-check';
import { cell as addressOf, cellRows } from '../../../../src/formula/address';
import { isFormula } from '../../../../src/formula/isFormula';
import type { CellContent } from '../../../../src/workbook/model';
import { repairThisWorkbook } from '../../../../taskpane/check';
import { contents } from '../../../../taskpane/sheets/rectangle';
import { models } from '../../../src/workbook/models';
import { ALL, check, loadedOnce, use } from '../loadedWorkbook';

const RUNS = Number(process.env['CHECK_RUNS'] ?? 2);
/** Changed at once, each on a sheet of its own: it is the check that takes long, and one change does not explain another away. */
const CHANGES = 12;

interface Cell {
  readonly place: string;
  readonly content: CellContent;
}

/** Of the models, without inputs and links, which are the user's or compared by where they lead. */
const CELLS = models().flatMap(({ name, blocks, links }): Cell[] => {
  const others = new Set([...blocks.flatMap(({ role, range }) => (role === 'input' ? cellRows(range).flat() : [])), ...links.map(({ cell }) => cell)]);
  return contents(blocks).formulas.flatMap((line, row) =>
    line.flatMap((content, column): Cell[] => {
      const cell = addressOf(column + 1, row + 1);
      return content === '' || others.has(cell) ? [] : [{ place: `${name}!${cell}`, content }];
    }),
  );
});

/** What becomes of a content; the number makes it another one for each cell. */
const CHANGES_OF_CONTENT: Readonly<Record<string, (content: CellContent, index: number) => CellContent>> = {
  formula: (content, index) => (isFormula(content) ? `${content}+0*${index}` : `=${typeof content === 'number' ? content : '"x"'}`),
  value: (content, index) => (typeof content === 'number' ? content + (index + 1) / 100 : index + 1),
  text: (content, index) => (typeof content === 'string' && !isFormula(content) ? `${content}\u200b` : `siehe Anlage ${index}`),
};

const KINDS = [...Object.keys(CHANGES_OF_CONTENT), 'format'] as const;

const change = fc.record({ cell: fc.constantFrom(...CELLS), kind: fc.constantFrom(...KINDS) });
const changes = fc.uniqueArray(change, { minLength: CHANGES, maxLength: CHANGES, selector: ({ cell }) => cell.place.split('!')[0] });

const loaded = loadedOnce(ALL);

test('a random change is found, and its repair gives back what was loaded', async () => {
  const before = await loaded().contents();
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      const excel = loaded().copy();
      use(excel);
      for (const [index, { cell: { place, content }, kind }] of all.entries()) {
        const make = CHANGES_OF_CONTENT[kind];
        if (make) excel.write(place, [[make(content, index)]]);
        else excel.format(place, `"${index}"0;"${index}"0;"${index}"0;"${index}"@`);
      }
      const found = await check();
      const places = found.flatMap(({ found: { location } }) => (location?.cell === undefined ? [] : [`${location.sheet}!${location.cell}`]));
      expect(all.filter(({ cell }) => !places.includes(cell.place)).map(({ cell, kind }) => `${kind} ${cell.place}`)).toEqual([]);
      // Another label may be no more than a Hinweis.
      const isText = ({ cell, kind }: (typeof all)[number]): boolean => kind !== 'format' && typeof cell.content === 'string' && !isFormula(cell.content);
      const severe = found.filter(({ severity }) => severity !== 'remark').map(({ found: { location } }) => `${location?.sheet}!${location?.cell}`);
      expect(all.filter((one) => !isText(one) && !severe.includes(one.cell.place)).map(({ cell, kind }) => `${kind} ${cell.place}`)).toEqual([]);
      expect(await repairThisWorkbook(found.flatMap((one) => one.found.repair ?? []), () => undefined)).toEqual({ kind: 'done' });
      expect(await excel.contents()).toEqual(before);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 600_000);
