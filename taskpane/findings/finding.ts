/** What a check has found, of the workbook or of the document: one shape for the lists, their statuses and the protocol. */

export type Severity = 'error' | 'warning' | 'remark';

/** From the worst to the least. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'remark'];

export interface Finding {
  /** The same as long as it is the same finding, over reloads and refreshes: what it is, and of what. */
  readonly id: string;
  readonly severity: Severity;
  /** The contents behind it, in one text. A status that was given to other contents is open again. */
  readonly numbers: string;
}

/** A finding in words, in the language of the pane. */
export interface WordedFinding extends Finding {
  readonly title: string;
  /** Where: a cell, a name, a section of the document. */
  readonly place: string;
  /** What was found, and what it means. */
  readonly text: string;
  /** What was loaded, and what stands there now, where it is about a content. */
  readonly loaded?: string;
  readonly now?: string;
  /** The id of the finding that this one follows from. */
  readonly follows?: string;
}
