import { createHash } from 'node:crypto';
import { canonicalFigures } from '../../../src/programme/canonical';
import { sha256 } from '../../../taskpane/findings/checksum';

test('the checksum is the one that other programs compute', async () => {
  const other = createHash('sha256').update(canonicalFigures, 'utf8').digest('hex');
  expect(await sha256(canonicalFigures)).toBe(other);
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('without the means for it there is none', async () => {
  expect(await sha256('abc', {} as Crypto)).toBeNull();
});
