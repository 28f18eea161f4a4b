/** A page with nothing but the grid, for its test. */
import { createUniverGrid } from '../../../workbench/grid';

const container = document.getElementById('grid');
if (!container) throw new Error('The page has no element for the grid.');
const reported: string[] = [];
Object.assign(window, { grid: createUniverGrid(container, { report: (message) => reported.push(message) }), reported });
