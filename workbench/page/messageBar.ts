import { byId, create } from './elements';

/** Tells the user what the workbench could not do, above the grid. */
export function showMessage(text: string): void {
  const bar = byId('message');
  bar.append(create('p', '', text));
  bar.hidden = false;
}
