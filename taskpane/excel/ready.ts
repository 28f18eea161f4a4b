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

/** What the page can know of its surroundings before Office.js answers. */
export interface Surroundings {
  readonly isFramed: boolean;
  /** The query of the page's address. */
  readonly search: string;
  /** What Office.js left in the session storage the last time. */
  readonly remembered: string | null;
}

/**
 * Whether some Office opened the page: on the web in a frame, on the desktop with `_host_Info` in the address.
 * In a plain browser tab Office.js stays silent for ever.
 */
export const isOpenedByOffice = ({ isFramed, search, remembered }: Surroundings): boolean =>
  isFramed || /[?&]_host_Info=/i.test(search) || Boolean(remembered);

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
