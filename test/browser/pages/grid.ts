/** A page with nothing but the grid and its charts, for their test. */
import { createChartLayer } from '../../../workbench/charts';
import { createUniverGrid } from '../../../workbench/grid';

const container = document.getElementById('grid');
if (!container) throw new Error('The page has no element for the grid.');
const reported: string[] = [];
const grid = createUniverGrid(container, { report: (message) => reported.push(message) });
Object.assign(window, { grid, reported, charts: createChartLayer(grid, grid.surface) });
