import { HostError, invalidArgument } from '../richapi/errors';
import type { Json } from '../richapi/protocol';
import type { WorkbookModel } from './workbookModel';
import { api, type ClassOf } from './targets';

/** Settings are saved with the workbook; Office.context.document.settings shows the same ones. */
export const settingsClass: ClassOf<'SettingCollection'> = {
  items: { className: 'Setting', list: (book) => [...book.settings.keys()].map((key) => api('Setting', { book, key })) },
  item: (book, key) => existing(book, String(key)),
  methods: {
    add: (book, args) => {
      const key = args.string(0);
      const value = toJson(args.at(1));
      const others = [...book.settings].reduce((size, [other, held]) => (other === key ? size : size + sizeOf(other, held)), 0);
      if (others + sizeOf(key, value) > MOST_SIZE) throw new HostError('InvalidOperation', 'The settings of an add-in take 2 MB at most.');
      book.settings.set(key, value);
      return api('Setting', { book, key });
    },
    getItemOrNullObject: (book, args) => (book.settings.has(args.string(0)) ? api('Setting', { book, key: args.string(0) }) : null),
    getCount: (book) => ({ value: book.settings.size }),
  },
};

export const settingClass: ClassOf<'Setting'> = {
  id: { key: '_Id', of: ({ key }) => key },
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ book, key }) => book.settings.get(key) ?? null,
      set: ({ book, key }, value) => void book.settings.set(key, toJson(value)),
    },
  },
  methods: {
    delete: ({ book, key }) => {
      book.settings.delete(key);
      return undefined;
    },
  },
};

/** In characters of JSON. */
const MOST_SIZE = 2_000_000;

const sizeOf = (key: string, value: Json): number => key.length + JSON.stringify(value).length;

function existing(book: WorkbookModel, key: string) {
  if (!book.settings.has(key)) throw new HostError('ItemNotFound', `There is no setting "${key}".`);
  return api('Setting', { book, key });
}

function toJson(value: unknown): Json {
  const text = JSON.stringify(value ?? null) as string | undefined;
  if (text === undefined) throw invalidArgument('A setting takes what JSON can hold.');
  return JSON.parse(text) as Json;
}
