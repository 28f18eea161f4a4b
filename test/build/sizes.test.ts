/** The weight of what Excel loads, compressed as a server does. Needs `npm run build`. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const DIST = path.resolve(__dirname, '../../dist');

/** Bytes. What is over its budget is made smaller, or the budget is raised in a commit that says for what. */
const BUDGET: [string, number][] = [
  // Before a cell with a function of ours shows anything.
  ['functions.js', 40_600],
  // Before the pane is painted.
  ['taskpane.js', 87_500],
  ['taskpane.css', 7_200],
  // When somebody opens the task.
  ['checkView.js', 88_600],
  ['kduView.js', 25_400],
  // The reader of files, in a worker of its own: with the libraries for text and for Excel files.
  ['kduReader.js', 36_300],
  ['traceView.js', 31_700],
  ['functionsView.js', 20_500],
  // The page of the reference.
  ['reference.js', 1_100],
  ['reference.css', 1_900],
];
const ALL_SCRIPTS = 566_800;

const weight = (file: string): number => zlib.gzipSync(fs.readFileSync(path.join(DIST, file)), { level: 9 }).length;

test.each(BUDGET)('%s weighs at most %i bytes', (file, most) => {
  expect(weight(file)).toBeLessThanOrEqual(most);
});

test('all scripts together weigh no more than their budget', () => {
  const scripts = fs.readdirSync(DIST).filter((file) => file.endsWith('.js'));
  expect(scripts.reduce((sum, file) => sum + weight(file), 0)).toBeLessThanOrEqual(ALL_SCRIPTS);
});
