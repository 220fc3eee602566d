/** Names one command: sent again with the same key it cannot act twice. */
export function newKey(what: string): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `${what}-${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
