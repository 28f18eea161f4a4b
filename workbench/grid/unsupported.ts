/** The grid has no way to do what was asked, named in the message; nothing was changed. */
export class UnsupportedError extends Error {
  constructor(what: string) {
    super(`The workbench's grid does not support: ${what}`);
    this.name = 'UnsupportedError';
  }
}
