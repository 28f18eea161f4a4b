import type { ScalarProperty } from '../richapi/apiClass';
import { apiNotFound, HostError, invalidArgument } from '../richapi/errors';
import type { Json } from '../richapi/protocol';
import type { CellsFormatting } from './formatting';
import { type Border, type BorderSide, type BorderTarget, type Formatting } from './formatting';
import type { CellFormat } from './grid';
import { readBoolean, readColor, readNumber, readOneOf, readString } from './read';
import { api, type ClassOf } from './targets';

/** A property that is a key of the cell format; Excel answers null where cells differ. */
function formatKey<K extends Exclude<keyof CellFormat, 'borders'>>(
  key: K,
  standard: NonNullable<CellFormat[K]>,
  read: (value: unknown) => NonNullable<CellFormat[K]>,
): ScalarProperty<Formatting> {
  return {
    get: (formatting) => {
      const value = formatting.read()[key];
      return value === undefined ? standard : value;
    },
    set: (formatting, value) => formatting.change({ [key]: read(value) }),
  };
}

export const rangeFont: ClassOf<'RangeFont'> = {
  scalars: {
    bold: formatKey('bold', false, readBoolean),
    italic: formatKey('italic', false, readBoolean),
    size: formatKey('size', 11, (value) => readNumber(value, 1, 409)),
    name: formatKey('fontName', 'Calibri', readString),
    color: formatKey('color', '#000000', readColor),
    underline: {
      get: (formatting) => {
        const { underline } = formatting.read();
        return underline === null ? null : underline ? 'Single' : 'None';
      },
      set: (formatting, value) => formatting.change({ underline: readOneOf(value, ['None', 'Single']) === 'Single' }),
    },
  },
};

export const rangeFill: ClassOf<'RangeFill'> = {
  scalars: {
    // Excel answers white for cells without a fill.
    color: {
      get: (formatting) => {
        const { fill } = formatting.read();
        return fill === null ? '' : fill || '#FFFFFF';
      },
      set: (formatting, value) => formatting.change({ fill: value === '' ? '' : readColor(value) }),
    },
  },
  methods: {
    clear: (formatting) => {
      formatting.change({ fill: '' });
      return undefined;
    },
  },
};

const SIDES: readonly BorderSide[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

export const rangeBorders: ClassOf<'RangeBorderCollection'> = {
  scalars: { count: { get: () => SIDES.length } },
  items: { className: 'RangeBorder', list: (formatting) => SIDES.map((side) => api('RangeBorder', { formatting, side })) },
  item: (formatting, side) => {
    if (side === 'DiagonalDown' || side === 'DiagonalUp') throw apiNotFound('RangeBorderCollection', String(side));
    return api('RangeBorder', { formatting, side: readOneOf(side, SIDES) });
  },
  methods: {
    getItemAt: (formatting, args) => {
      const side = SIDES[args.integer(0)];
      if (!side) throw invalidArgument('There is no such border.');
      return api('RangeBorder', { formatting, side });
    },
  },
};

const WEIGHTS = { Hairline: 'thin', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;
const THIN: Border = { color: '#000000', weight: 'thin' };

const border = ({ formatting, side }: BorderTarget): Border | null => formatting.readBorder(side);
const change = ({ formatting, side }: BorderTarget, part: Partial<Border>): void =>
  formatting.changeBorder(side, { ...(formatting.readBorder(side) ?? THIN), ...part });

export const rangeBorder: ClassOf<'RangeBorder'> = {
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (target) => (border(target) ? 'Continuous' : 'None'),
      set: (target, value) => {
        if (value === 'None') target.formatting.changeBorder(target.side, null);
        else if (value === 'Continuous') change(target, {});
        else throw apiNotFound('RangeBorder', `style (${String(value)})`);
      },
    },
    color: { get: (target) => border(target)?.color ?? '#000000', set: (target, value) => change(target, { color: readColor(value) }) },
    weight: {
      get: (target) => capitalized(border(target)?.weight ?? 'thin'),
      set: (target, value) => change(target, { weight: WEIGHTS[readOneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'])] }),
    },
  },
};

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const HORIZONTAL = { General: 'general', Left: 'left', Center: 'center', Right: 'right' } as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom' } as const;

/** Alignment, the same for cells and for styles. */
export const alignment = {
  horizontalAlignment: named('horizontal', HORIZONTAL, 'General'),
  verticalAlignment: named('vertical', VERTICAL, 'Bottom'),
  wrapText: formatKey('wrap', false, readBoolean),
  indentLevel: formatKey('indent', 0, (value) => readNumber(value, 0, 250)),
} satisfies Record<string, ScalarProperty<Formatting>>;

function named<K extends 'horizontal' | 'vertical', N extends Readonly<Record<string, NonNullable<CellFormat[K]>>>>(
  key: K,
  names: N,
  standard: keyof N & string,
): ScalarProperty<Formatting> {
  return {
    get: (formatting): Json => {
      const value = formatting.read()[key];
      if (value === null) return null;
      return Object.keys(names).find((name) => names[name] === value) ?? standard;
    },
    set: (formatting, value) => {
      const found = typeof value === 'string' ? names[value] : undefined;
      if (found === undefined) throw apiNotFound('RangeFormat', `${key}Alignment (${String(value)})`);
      formatting.change({ [key]: found });
    },
  };
}

/** Uses a property of formattings as one of another target. */
export function through<T>(property: ScalarProperty<Formatting>, formatting: (target: T) => Formatting): ScalarProperty<T> {
  return {
    ...(property.get && { get: (target: T) => property.get?.(formatting(target)) ?? null }),
    ...(property.set && { set: (target: T, value: unknown) => property.set?.(formatting(target), value) }),
  };
}

export const formatProtection: ClassOf<'FormatProtection'> = {
  scalars: {
    locked: {
      get: (cells) => cells.book.state(cells.sheetId).locked.get(cells.area.row, cells.area.column) ?? true,
      set: (cells, value) => {
        refuseProtected(cells);
        cells.book.state(cells.sheetId).locked.set(cells.area, readBoolean(value));
      },
    },
    formulaHidden: {
      get: (cells) => cells.book.state(cells.sheetId).hiddenFormulas.get(cells.area.row, cells.area.column) ?? false,
      set: (cells, value) => {
        refuseProtected(cells);
        cells.book.state(cells.sheetId).hiddenFormulas.set(cells.area, readBoolean(value));
      },
    },
  },
};

function refuseProtected({ book, sheetId }: CellsFormatting['cells']): void {
  if (book.state(sheetId).protection)
    throw new HostError('AccessDenied', 'The sheet is protected: which cells are locked cannot be changed.');
}
