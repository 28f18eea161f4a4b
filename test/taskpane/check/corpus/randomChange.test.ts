/**
 * Whatever is changed in whichever cells of the models is found there, and its repair gives back what was loaded.
 * CHECK_RUNS says how often another time.
 */
import fc from 'fast-check';
import { cell as addressOf, cellRows } from '../../../../src/formula/address';
import { isFormula } from '../../../../src/formula/isFormula';
import { groupBy } from '../../../../src/groupBy';
import type { CellContent } from '../../../../src/workbook/model';
import { repairThisWorkbook } from '../../../../taskpane/check';
import type { Worded } from '../../../../taskpane/check/words';
import { contents } from '../../../../taskpane/sheets/rectangle';
import { models, WITHOUT_DATA } from '../../../src/workbook/models';
import { check, loadedOnce, use } from '../loadedWorkbook';

const RUNS = Number(process.env['CHECK_RUNS'] ?? 2);
/** Changed at once, each on a sheet of its own: it is the check that takes long, and one change does not explain another away. */
const CHANGES = 12;
/** Of so many sheets each has several changes. */
const SHEETS = 6;

interface Cell {
  readonly place: string;
  readonly content: CellContent;
}

/** Of the models, without inputs and links, which are the user's or compared by where they lead. */
const CELLS = models('de', WITHOUT_DATA).flatMap(({ name, blocks, links }): Cell[] => {
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

interface RandomChange {
  readonly cell: Cell;
  readonly kind: (typeof KINDS)[number];
}

const changeOf = (cells: readonly Cell[]): fc.Arbitrary<RandomChange> => fc.record({ cell: fc.constantFrom(...cells), kind: fc.constantFrom(...KINDS) });
const sheetOf = ({ place }: Cell): string => place.split('!')[0] ?? '';

const oneOnEach = fc.uniqueArray(changeOf(CELLS), { minLength: CHANGES, maxLength: CHANGES, selector: ({ cell }) => sheetOf(cell) });
const severalOnOne = (cells: readonly Cell[]): fc.Arbitrary<RandomChange[]> =>
  fc.uniqueArray(changeOf(cells), { minLength: 2, maxLength: 5, selector: ({ cell }) => cell.place });
const severalOnSome = fc
  .subarray([...groupBy(CELLS, sheetOf).values()], { minLength: SHEETS, maxLength: SHEETS })
  .chain((sheets) => fc.tuple(...sheets.map(severalOnOne)))
  .map((all) => all.flat());

const loaded = loadedOnce(WITHOUT_DATA);

/** Of a finding about several cells all that it names. */
function placesOf({ found: { location, values } }: Worded): string[] {
  const ranges = [location?.cell ?? '', ...String(values['cells'] ?? '').replace(/ …$/, '').split(', ')].filter((range) => /^[A-Z]/.test(range));
  return ranges.flatMap((range) => cellRows(range).flat()).map((cell) => `${location?.sheet}!${cell}`);
}

test.each([
  ['one on each of twelve sheets', oneOnEach, RUNS],
  ['several on each of some sheets', severalOnSome, Math.ceil(RUNS / 2)],
])('a random change is found, and its repair gives back what was loaded: %s', async (_, changes, numRuns) => {
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
      const missed = (ones: readonly RandomChange[], among: readonly Worded[]): string[] => {
        const places = new Set(among.flatMap(placesOf));
        return ones.filter(({ cell }) => !places.has(cell.place)).map(({ cell, kind }) => `${kind} ${cell.place}`);
      };
      expect(missed(all, found)).toEqual([]);
      // Another label may be no more than a Hinweis.
      const isText = ({ cell, kind }: RandomChange): boolean => kind !== 'format' && typeof cell.content === 'string' && !isFormula(cell.content);
      expect(missed(all.filter((one) => !isText(one)), found.filter(({ severity }) => severity !== 'remark'))).toEqual([]);
      expect(await repairThisWorkbook(found.flatMap((one) => one.found.repair ?? []), () => undefined)).toEqual({ kind: 'done' });
      expect(await excel.contents()).toEqual(before);
    }),
    { numRuns, endOnFailure: true },
  );
}, 600_000);
