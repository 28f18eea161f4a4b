/** functions.json, as far as the host reads it (Excel's custom functions metadata). */
export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: 'string' | 'number' | 'boolean' | 'any';
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: { readonly type?: string; readonly dimensionality?: 'scalar' | 'matrix' };
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  /** Errors reach parameters of the type `any` instead of stopping the call. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** What the workbench does not give a function. */
const UNSUPPORTED = ['stream', 'requiresAddress', 'requiresParameterAddresses'] as const;

/** @throws {Error} in words for the page, where the text is no functions metadata or asks for more than the workbench plays. */
export function readFunctionsFile(json: string): FunctionsFile {
  const file = JSON.parse(json) as Partial<FunctionsFile>;
  if (!Array.isArray(file.functions)) throw new Error('Die Datei enthält keine Liste „functions“.');
  for (const { id, name, parameters } of file.functions as Partial<FunctionMetadata>[]) {
    if (!id || !name || !Array.isArray(parameters))
      throw new Error(`Die Funktion „${name ?? id ?? '?'}“ hat keine Kennung, keinen Namen oder keine Parameter.`);
  }
  for (const { name, options } of file.functions as FunctionMetadata[]) {
    const option = UNSUPPORTED.find((one) => options?.[one]);
    if (option) throw new Error(`Die Funktion „${name}“ verlangt „${option}“; das spielt die Werkbank nicht.`);
  }
  return file as FunctionsFile;
}
