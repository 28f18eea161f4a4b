/** Files that a person opened; they stay until the next one, so that the page can be loaded again. */
const CACHE = 'workbench-opened';

/** The address under which the page finds the file when it starts anew. */
export async function keepOpened(name: string, json: string): Promise<string> {
  const url = new URL(`opened/${encodeURIComponent(name)}`, location.href).href;
  await caches.delete(CACHE);
  await (await caches.open(CACHE)).put(url, new Response(json));
  return url;
}

/** A file that was opened, else one that the server has. */
export async function fetchWorkbook(url: string): Promise<string> {
  const response = (await caches.match(url)) ?? (await fetch(url));
  if (!response.ok) throw new Error(`HTTP ${response.status}.`);
  return response.text();
}
