/** Whether the cell of a node shows another number than it holds. */
import { misshown } from './displayed';
import type { TraceNode } from './node';

const AMOUNTS: readonly string[] = ['figure', 'assumption', 'inForce', 'input', 'default'];

export const isMisshown = ({ cell, origin }: TraceNode): boolean => cell !== undefined && misshown(cell, AMOUNTS.includes(origin.kind));
