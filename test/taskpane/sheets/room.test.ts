import { hasMoreRoom } from '../../../taskpane/sheets/room';

test.each<[mine: string, loaded: string, isSame: boolean]>([
  ['=SUM(F17:F517)', '=SUM(F17:F516)', true],
  ['=IF(COUNT(F17:F519)=0,"–",SUM(G17:G519))', '=IF(COUNT(F17:F516)=0,"–",SUM(G17:G516))', true],
  // Less room than before may leave a row out.
  ['=SUM(F17:F100)', '=SUM(F17:F516)', false],
  ['=SUM(F18:F517)', '=SUM(F17:F516)', false],
  ['=SUM(F17:F517)*2', '=SUM(F17:F516)', false],
  // Within what was written there is no room.
  ['=SUM(F17:F36)', '=SUM(F17:F35)', false],
  ['=F517', '=F516', false],
])('%s where %s was written, on 36 rows: %p', (mine, loaded, isSame) => {
  expect(hasMoreRoom(mine, loaded, 36)).toBe(isSame);
});

test('what is no formula is another', () => {
  expect(hasMoreRoom('SUM(F17:F517)', '=SUM(F17:F516)', 36)).toBe(false);
  expect(hasMoreRoom(1, '=SUM(F17:F516)', 36)).toBe(false);
});
