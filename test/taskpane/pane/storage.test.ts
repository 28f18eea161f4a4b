import { createMemory } from '../../../taskpane/pane/storage';

function fakeStorage(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  } as Storage;
}

const blocked = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

test('the introduction is remembered beyond the page', () => {
  const storage = fakeStorage();
  expect(createMemory(() => storage).wasIntroduced()).toBe(false);
  createMemory(() => storage).setIntroduced();
  expect(createMemory(() => storage).wasIntroduced()).toBe(true);
});

test('partitions are kept apart', () => {
  const storage = fakeStorage();
  createMemory(() => storage, 'one').setIntroduced();
  expect(createMemory(() => storage, 'two').wasIntroduced()).toBe(false);
});

test('where storage is blocked, the page still remembers', () => {
  const memory = createMemory(blocked);
  expect(memory.wasIntroduced()).toBe(false);
  memory.setIntroduced();
  expect(memory.wasIntroduced()).toBe(true);
});

test('the last view is remembered', () => {
  const storage = fakeStorage();
  expect(createMemory(() => storage).lastView()).toBeNull();
  createMemory(() => storage).setLastView('functions');
  expect(createMemory(() => storage).lastView()).toBe('functions');
});

test('the initials of the person are remembered', () => {
  const storage = fakeStorage();
  expect(createMemory(() => storage).initials()).toBe('');
  createMemory(() => storage).setInitials('AB');
  expect(createMemory(() => storage).initials()).toBe('AB');
});
