/** One thing that is wrong, as Ajv reports it. */
export interface SchemaError {
  /** JSON pointer to the place, such as `/figures/3/value`. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

declare const validate: {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};

export default validate;
