/** What the pane remembers of its user, not of the workbook. */
export interface Memory {
  wasIntroduced(): boolean;
  setIntroduced(): void;
  /** The view that was shown last, by whatever name; null where none is known. */
  lastView(): string | null;
  setLastView(view: string): void;
  /** Of the person who reviews findings; empty where they are not known. */
  initials(): string;
  setInitials(initials: string): void;
  /** Name and office of who signs a protocol; empty where they are not known. */
  auditor(): Auditor;
  setAuditor(auditor: Auditor): void;
}

interface Auditor {
  readonly auditor: string;
  readonly office: string;
}

const INTRODUCED = 'jc.introduced';
const LAST_VIEW = 'jc.lastView';
const INITIALS = 'jc.initials';
const AUDITOR = 'jc.auditor';
const OFFICE = 'jc.office';

/**
 * @param storage throws where the browser blocks it; then the pane forgets with the page
 * @param partition Office's prefix for add-ins that share an origin, if it has one
 */
export function createMemory(storage: () => Storage, partition = ''): Memory {
  /** What this page has set itself, which holds also where the storage is blocked. */
  const known = new Map<string, string>();
  const read = (key: string): string | null => {
    try {
      return known.get(key) ?? storage().getItem(partition + key);
    } catch {
      return null;
    }
  };
  const write = (key: string, value: string): void => {
    known.set(key, value);
    try {
      storage().setItem(partition + key, value);
    } catch {
      // Forgotten with the page, which does no harm.
    }
  };
  return {
    wasIntroduced: () => read(INTRODUCED) !== null,
    setIntroduced: () => write(INTRODUCED, new Date().toISOString()),
    lastView: () => read(LAST_VIEW),
    setLastView: (view) => write(LAST_VIEW, view),
    initials: () => read(INITIALS) ?? '',
    setInitials: (initials) => write(INITIALS, initials),
    auditor: () => ({ auditor: read(AUDITOR) ?? '', office: read(OFFICE) ?? '' }),
    setAuditor({ auditor, office }) {
      write(AUDITOR, auditor);
      write(OFFICE, office);
    },
  };
}
