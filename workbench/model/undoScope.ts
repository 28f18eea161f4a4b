import { HostError } from '../richapi/errors';
import type { ActionPlace } from '../richapi/processor';

/** Members that cannot be undone on one platform or another, by Microsoft's table ("Undo support with the Excel JavaScript API"). */
const WITHOUT_UNDO: Readonly<Record<string, readonly string[]>> = {
  DocumentProperties: ['author', 'category', 'comments', 'company', 'keywords', 'manager', 'subject', 'title'],
  NamedItem: ['comment'],
  Style: [
    'addIndent', 'autoIndent', 'formulaHidden', 'horizontalAlignment', 'includeAlignment', 'includeBorder', 'includeFont', 'includeNumber',
    'includePatterns', 'includeProtection', 'indentLevel', 'locked', 'numberFormat', 'numberFormatLocal', 'orientation', 'readingOrder',
    'shrinkToFit', 'textOrientation', 'verticalAlignment', 'wrapText',
  ],
  WorkbookProtection: ['protect', 'unprotect'],
  Worksheet: ['copy', 'delete', 'name', 'position', 'standardWidth', 'visibility'],
  WorksheetProtection: ['pauseProtection', 'protect', 'resumeProtection', 'setPassword', 'unprotect', 'updateOptions'],
};

/**
 * What Office.js opens before and closes after a batch with `mergeUndoGroup`. A call that cannot be undone on every platform fails
 * between the two, so that an add-in tried here works on each of them.
 */
export class UndoScope {
  private isOpen = false;

  open(): void {
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }

  /** To be called before each action. @throws {HostError} UndoNotSupported */
  check({ className, member }: ActionPlace): void {
    if (this.isOpen && WITHOUT_UNDO[className]?.includes(member))
      throw new HostError('UndoNotSupported', `${className}.${member} cannot be undone, so it cannot be part of a group.`);
  }
}
