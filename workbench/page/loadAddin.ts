import { isSupported, type RequirementSets } from '../frame/requirements';
import { readFunctionsFile, type FunctionsFile } from '../functions/metadata';
import type { AddinManifest } from '../manifest/manifest';
import { readManifest } from '../manifest/readManifest';
import type { PageOptions } from './options';
import type { Texts } from './texts';

/** What is needed to start an add-in; its functions are null where it has none or they cannot be read. */
export interface Addin {
  readonly manifest: AddinManifest;
  readonly functions: { readonly file: FunctionsFile; readonly namespace: string } | null;
}

/** Reads the manifest and the list of functions; what goes wrong is reported in a sentence. */
export async function loadAddin(options: PageOptions, texts: Texts, report: (message: string) => void): Promise<Addin | null> {
  let manifest: AddinManifest;
  try {
    manifest = readManifest(await fetchText(options.manifestUrl), options.language);
  } catch (error) {
    report(texts.manifestMissing(options.manifestUrl, reason(error)));
    return null;
  }
  const missing = missingSets(manifest, options.requirements);
  if (missing.length > 0) {
    report(texts.notOffered(manifest.displayName, missing.join(', ')));
    return null;
  }
  if (!manifest.functions || !isSupported(options.requirements, 'CustomFunctionsRuntime', '1.1')) return { manifest, functions: null };
  const { metadataUrl, namespace } = manifest.functions;
  try {
    return { manifest, functions: { file: readFunctionsFile(await fetchText(metadataUrl)), namespace } };
  } catch (error) {
    report(texts.functionsMissing(metadataUrl, reason(error)));
    return { manifest, functions: null };
  }
}

function missingSets({ requirements }: AddinManifest, sets: RequirementSets): readonly string[] {
  return requirements
    .filter(({ name, minVersion }) => !isSupported(sets, name, minVersion))
    .map(({ name, minVersion }) => `${name} ${minVersion}`);
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}.`);
  return response.text();
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
