/** What the pane remembers of its user, not of the workbook. */
export interface Memory {
  wasIntroduced(): boolean;
  setIntroduced(): void;
}

const INTRODUCED = 'jc.introduced';

/**
 * @param storage throws where the browser blocks it; then the pane forgets with the page
 * @param partition Office's prefix for add-ins that share an origin, if it has one
 */
export function createMemory(storage: () => Storage, partition = ''): Memory {
  const key = partition + INTRODUCED;
  let introduced = false;
  return {
    wasIntroduced() {
      try {
        return introduced || storage().getItem(key) !== null;
      } catch {
        return introduced;
      }
    },
    setIntroduced() {
      introduced = true;
      try {
        storage().setItem(key, new Date().toISOString());
      } catch {
        // The introduction will show again next time, which does no harm.
      }
    },
  };
}
