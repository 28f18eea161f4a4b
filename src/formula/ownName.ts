export const NAMESPACE = 'JC.';

/** The name of a function without the spelling in which Excel may hand over that of an add-in's function, also one from another file. */
export const ownName = (name: string): string => name.replace(/^(?:.*!)?_xldudf_JC_/i, NAMESPACE);
