/** A page in a browser of its own: Excel on the desktop shows the pane in a web view that has no other window. */
type Open = (address: string) => void;

interface OfficeContext {
  readonly requirements: { isSetSupported(set: string, version: string): boolean };
  readonly ui: { openBrowserWindow: Open };
}

/** Undefined where this Excel leaves it to the link itself. */
export function browserOpener(context: OfficeContext | undefined): Open | undefined {
  if (!context?.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return undefined;
  return (address) => context.ui.openBrowserWindow(address);
}

export const officeContext = (): OfficeContext | undefined => (typeof Office === 'undefined' ? undefined : Office.context);
