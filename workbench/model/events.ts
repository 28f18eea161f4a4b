import type { Json } from '../richapi/protocol';
import type { SheetArea } from './grid';

/** The numbers of Excel's events on the wire. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Where collections of the workbook listen. */
export const WORKBOOK_TARGET = 'Workbook';

export interface ModelEvent {
  readonly type: number;
  readonly targetId: string;
  readonly args: Readonly<Record<string, Json>>;
  /** What the event's getRange answers. */
  readonly cells?: SheetArea;
}
