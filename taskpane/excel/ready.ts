/** How long Office.js may take, in milliseconds, before the page explains itself. */
export const OFFICE_TIMEOUT = 10_000;
const LOOK_EVERY = 50;

export type Host = 'excel' | 'other';

/** At which point the start hangs: the script never came, or Excel does not answer it. */
export type Stage = 'script' | 'host';

export interface OfficeStart {
  onReady(host: Host): void;
  /** The wait goes on: on a slow line `onReady` may still follow. */
  onTimeout(stage: Stage): void;
}

interface OfficeReadiness {
  onReady(): Promise<{ readonly host: unknown }>;
}

/**
 * Waits for Office.js, which may be blocked (the script never comes) or silent (`Office.onReady` stays pending for ever).
 *
 * @param office the global of Office.js once it is there
 * @param timeout in milliseconds
 */
export function waitForOffice(office: () => OfficeReadiness | undefined, { onReady, onTimeout }: OfficeStart, timeout = OFFICE_TIMEOUT): void {
  let stage: Stage = 'script';
  const timer = setTimeout(() => onTimeout(stage), timeout);
  const look = (): void => {
    const api = office();
    if (!api) {
      setTimeout(look, LOOK_EVERY);
      return;
    }
    stage = 'host';
    void api.onReady().then(({ host }) => {
      clearTimeout(timer);
      onReady(host === 'Excel' ? 'excel' : 'other');
    });
  };
  look();
}
