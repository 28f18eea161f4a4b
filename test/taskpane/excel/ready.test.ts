import { isOpenedByOffice, waitForOffice, type Host, type Stage } from '../../../taskpane/excel/ready';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

interface FakeOffice {
  onReady(): Promise<{ host: unknown }>;
}

function start(office: () => FakeOffice | undefined): { events: (Host | `timeout: ${Stage}`)[] } {
  const events: (Host | `timeout: ${Stage}`)[] = [];
  waitForOffice(office, { onReady: (host) => events.push(host), onTimeout: (stage) => events.push(`timeout: ${stage}`) }, 1_000);
  return { events };
}

const ready = (host: unknown): FakeOffice => ({ onReady: () => Promise.resolve({ host }) });

test.each([
  ['Excel', 'excel'],
  ['Word', 'other'],
  [null, 'other'],
])('host %s is %s', async (host, expected) => {
  const { events } = start(() => ready(host));
  await jest.advanceTimersByTimeAsync(5_000);
  expect(events).toEqual([expected]);
});

test('Office.js that comes late is found', async () => {
  const page: { office?: FakeOffice } = {};
  const { events } = start(() => page.office);
  await jest.advanceTimersByTimeAsync(700);
  page.office = ready('Excel');
  await jest.advanceTimersByTimeAsync(5_000);
  expect(events).toEqual(['excel']);
});

test('Office.js that never comes is told at the time limit, not before', async () => {
  const { events } = start(() => undefined);
  await jest.advanceTimersByTimeAsync(999);
  expect(events).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(events).toEqual(['timeout: script']);
});

test('an Excel that never answers is told apart', async () => {
  const { events } = start(() => ({ onReady: () => new Promise(() => undefined) }));
  await jest.advanceTimersByTimeAsync(5_000);
  expect(events).toEqual(['timeout: host']);
});

test('on a slow line the pane opens after all', async () => {
  const page: { office?: FakeOffice } = {};
  const { events } = start(() => page.office);
  await jest.advanceTimersByTimeAsync(3_000);
  page.office = ready('Excel');
  await jest.advanceTimersByTimeAsync(1_000);
  expect(events).toEqual(['timeout: script', 'excel']);
});

describe('isOpenedByOffice', () => {
  const tab = { isFramed: false, search: '', remembered: null };
  test.each([
    ['a plain tab', tab, false],
    ['a tab with a query of its own', { ...tab, search: '?host=1' }, false],
    ['a frame of Excel on the web', { ...tab, isFramed: true }, true],
    ['Excel for Windows', { ...tab, search: '?_host_Info=Excel$Win32$16.01$de-DE' }, true],
    ['a reload that lost the query', { ...tab, remembered: 'Excel$Mac$16.01' }, true],
  ])('%s', (_, surroundings, expected) => {
    expect(isOpenedByOffice(surroundings)).toBe(expected);
  });
});
