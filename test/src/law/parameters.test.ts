import { FEDERAL_SHARE, LAW, MUNICIPAL_SHARE, type LegalParameter } from '../../../src/law/parameters';
import { ASSUMPTIONS } from '../../../src/workbook/assumptions';

const PARAMETERS = Object.entries<LegalParameter>(LAW);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

test.each(PARAMETERS)('%s says what it is, where it stands, since when, and how sure that is', (_, parameter) => {
  const { label, values, paragraph, validFrom, checkedOn, note } = parameter;
  for (const text of [label, paragraph, note]) {
    expect(text.de).toMatch(/\S/);
    expect(text.en).toMatch(/\S/);
  }
  expect(paragraph.de).toMatch(/^§ \d+\w? /);
  for (const value of values) expect(value).toMatch(/^(0\.\d+|1)$/);
  for (const day of [validFrom, checkedOn]) {
    expect(day).toMatch(DAY);
    expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
  }
  expect(validFrom < checkedOn).toBe(true);
});

test('both shares of the administration costs make the whole, and the sheet starts from the municipal one', () => {
  expect([FEDERAL_SHARE, MUNICIPAL_SHARE.toString()]).toEqual(['0.848', '0.152']);
  expect(ASSUMPTIONS.find(({ name }) => name === 'ANN_KFA')?.default).toMatchObject({ value: 0.152 });
});
