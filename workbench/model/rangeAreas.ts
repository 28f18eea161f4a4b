import type { Cells } from './cells';
import { api, type ClassOf } from './targets';

const range = (cells: Cells) => api('Range', cells);

/** Several ranges; the workbench makes them of one only (selection, print area). */
export const rangeAreas: ClassOf<'RangeAreas'> = {
  scalars: {
    address: { get: (areas) => areas.map(({ address }) => address).join(',') },
    areaCount: { get: (areas) => areas.length },
    cellCount: { get: (areas) => areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0) },
  },
  objects: { areas: (areas) => api('RangeCollection', areas) },
  methods: {
    getUsedRangeAreasOrNullObject: (areas, args) => {
      const used = areas.flatMap((cells) => cells.usedCells(args.boolean(0, false)) ?? []);
      return used.length > 0 ? api('RangeAreas', used) : null;
    },
  },
};

export const rangeCollection: ClassOf<'RangeCollection'> = {
  items: { className: 'Range', list: (areas) => areas.map(range) },
  methods: { getCount: (areas) => ({ value: areas.length }) },
};
