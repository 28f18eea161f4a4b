/** An add-in's manifest as Excel understands it, with all texts and addresses in one display language. */
export interface AddinManifest {
  readonly id: string;
  readonly version: string;
  readonly displayName: string;
  readonly iconUrl: string;
  /** Requirement sets without which Excel does not offer the add-in. */
  readonly requirements: readonly { readonly name: string; readonly minVersion: string }[];
  /** The page of the shared runtime. */
  readonly runtimeUrl: string;
  readonly functions: { readonly metadataUrl: string; readonly namespace: string } | null;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly description: string };
  readonly icons: readonly { readonly size: number; readonly url: string }[];
  readonly action: { readonly kind: 'showTaskpane' } | { readonly kind: 'executeFunction'; readonly functionName: string };
}

/** What is wrong with a manifest, in a sentence for the page. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}
