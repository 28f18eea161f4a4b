/** SHA-256 in hexadecimal of bytes, or of a text as UTF-8; null where the browser has no means for it. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>, crypto: Pick<Crypto, 'subtle'> | undefined = globalThis.crypto): Promise<string | null> {
  // Missing where the page was not loaded over https, whatever the types say.
  const subtle = crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
