/** How a list shows what has become of a finding: reviewed, explained, resolved, by whom and when. */
import type { Finding } from '../../findings/finding';

export interface Review {
  /** A word beside the finding's title; nothing while it is open. */
  badge(finding: Finding): readonly Node[];
  /** Where the status is read and changed. */
  editor(finding: Finding): HTMLElement;
}
