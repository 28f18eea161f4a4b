import { RELATIONS } from '../../../src/programme/relations';
import { countStatuses } from '../../../taskpane/load/statuses';

const row = (status: unknown): unknown[] => ['R01', 5, status, 'Rundung reicht nicht'];
const rows = (contradictions: number, remarks: number): unknown[][] => [
  [27, 9, 'Widerspruch'],
  ...RELATIONS.map((_, index) => row(index < contradictions ? 'WIDERSPRUCH' : index < contradictions + remarks ? 'HINWEIS' : 'EXAKT')),
];

test.each([
  [7, 1],
  [0, 0],
])('%i contradictions and %i remarks are counted from the cells', (contradictions, remarks) => {
  const others = RELATIONS.length - contradictions - remarks;
  expect(countStatuses(rows(contradictions, remarks))).toEqual({ EXAKT: others, RUNDUNG: 0, WIDERSPRUCH: contradictions, HINWEIS: remarks });
});

test.each(['', '#BUSY!', '#NAME?'])('a relation that shows "%s" leaves no result', (content) => {
  expect(countStatuses([...rows(7, 1).slice(0, -1), row(content)])).toBeNull();
});

test('a relation too many leaves no result', () => {
  expect(countStatuses([...rows(7, 1), row('EXAKT')])).toBeNull();
});
