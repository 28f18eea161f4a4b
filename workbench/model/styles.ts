import type { ScalarProperty } from '../richapi/apiClass';
import { invalidArgument } from '../richapi/errors';
import type { WorkbookModel } from './workbookModel';
import { alignment, through } from './formatClasses';
import { StyleFormatting } from './formatting';
import { readBoolean, readString } from './read';
import { spreadLocked, spreadNumberFormat, spreadStyle } from './styleActions';
import type { StylePart } from './styleBook';
import { api, type ClassOf, type StyleTarget } from './targets';

const formatting = ({ book, style }: StyleTarget): StyleFormatting =>
  new StyleFormatting(style, (change) => spreadStyle(book, style, change));

const includes = (part: StylePart): ScalarProperty<StyleTarget> => ({
  get: ({ style }) => style.includes[part],
  set: ({ style }, value) => void (style.includes[part] = readBoolean(value)),
});

const style = (book: WorkbookModel, name: string) => api('Style', { book, style: book.styles.get(name) });

export const stylesClass: ClassOf<'StyleCollection'> = {
  items: { className: 'Style', list: (book) => book.styles.all().map((one) => api('Style', { book, style: one })) },
  item: (book, key) => style(book, String(key)),
  methods: {
    add: (book, args) => {
      book.styles.add(args.string(0));
      return undefined;
    },
    getItemOrNullObject: (book, args) => {
      const found = book.styles.find(args.string(0));
      return found && api('Style', { book, style: found });
    },
    getItemAt: (book, args) => {
      const found = book.styles.all()[args.integer(0)];
      if (!found) throw invalidArgument('There is no such cell style.');
      return api('Style', { book, style: found });
    },
    getCount: (book) => ({ value: book.styles.all().length }),
  },
};

export const styleClass: ClassOf<'Style'> = {
  scalars: {
    name: { get: (target) => target.style.name },
    builtIn: { get: (target) => target.style.builtIn },
    numberFormat: {
      get: (target) => target.style.numberFormat,
      set: (target, value) => {
        target.style.numberFormat = readString(value);
        spreadNumberFormat(target.book, target.style);
      },
    },
    locked: {
      get: (target) => target.style.locked,
      set: (target, value) => {
        target.style.locked = readBoolean(value);
        spreadLocked(target.book, target.style);
      },
    },
    formulaHidden: {
      get: (target) => target.style.formulaHidden,
      set: (target, value) => void (target.style.formulaHidden = readBoolean(value)),
    },
    horizontalAlignment: through(alignment.horizontalAlignment, formatting),
    verticalAlignment: through(alignment.verticalAlignment, formatting),
    wrapText: through(alignment.wrapText, formatting),
    indentLevel: through(alignment.indentLevel, formatting),
    includeNumber: includes('number'),
    includeAlignment: includes('alignment'),
    includeFont: includes('font'),
    includeBorder: includes('border'),
    includePatterns: includes('patterns'),
    includeProtection: includes('protection'),
  },
  objects: {
    font: (target) => api('RangeFont', formatting(target)),
    fill: (target) => api('RangeFill', formatting(target)),
    borders: (target) => api('RangeBorderCollection', formatting(target)),
  },
  methods: {
    delete: ({ book, style: gone }) => {
      book.styles.remove(gone);
      return undefined;
    },
  },
};
