import fc from 'fast-check';
import { dateOf, formatDate, readDay, serialOf, FIRST_SERIAL, LAST_SERIAL } from '../../../src/calendar/date';

test.each([
  [61, '01.03.1900'],
  [366, '31.12.1900'],
  [25569, '01.01.1970'],
  [45931, '01.10.2025'],
  [45351, '29.02.2024'],
  [45352, '01.03.2024'],
  [73110, '01.03.2100'],
  [2958465, '31.12.9999'],
])('Excel’s day %d is %s', (serial, text) => {
  const date = dateOf(serial);
  expect(formatDate(date)).toBe(text);
  expect(date.serial).toBe(serial);
  expect(serialOf(date.year, date.month, date.day)).toBe(serial);
});

test('every day has one number and follows the day before', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_SERIAL, max: LAST_SERIAL - 1 }), (serial) => {
      const [today, tomorrow] = [dateOf(serial), dateOf(serial + 1)];
      expect(serialOf(today.year, today.month, today.day)).toBe(serial);
      const isNext = tomorrow.day === today.day + 1 && tomorrow.month === today.month;
      const isNewYear = tomorrow.month === 1 && tomorrow.year === today.year + 1;
      const isFirst = tomorrow.day === 1 && (tomorrow.month === today.month + 1 || isNewYear);
      expect(isNext !== isFirst).toBe(true);
    }),
  );
});

test.each([
  [42370, 42370],
  [42369.99999999999, 42370],
  [42370.00000000001, 42370],
  [60.99999999999999, 61],
])('a cell with %d is the day %d: a number has 15 digits', (value, serial) => {
  expect(readDay(value)?.serial).toBe(serial);
});

test.each([42369.5, 42369.9999, 42370.0000001, 60, 0, -1, 2958466, NaN, Infinity])('a cell with %d is no day', (value) => {
  expect(readDay(value)).toBeUndefined();
});
