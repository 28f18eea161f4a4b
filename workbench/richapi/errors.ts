/** Excel's own error codes, with the HTTP status that Excel gives beside each. */
const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  UndoNotSupported: 400,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** An error that the add-in meets as OfficeExtension.Error with this code. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }

  get httpStatus(): number {
    return STATUS[this.code];
  }
}

/** What the host does not play fails by its name, so that nobody takes an empty answer for Excel's. */
export const apiNotFound = (className: string, member: string): HostError =>
  new HostError('ApiNotFound', `The workbench does not support ${className}.${member}.`);

export const invalidArgument = (message: string): HostError => new HostError('InvalidArgument', message);
