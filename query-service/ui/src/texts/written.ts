import type { PrivateText } from '../api/privateTexts';

/** A text with its versions, the newest first. */
export interface Written {
  newest: PrivateText;
  earlier: PrivateText[];
}

/** The texts, the one written last first. */
export function written(versions: PrivateText[]): Written[] {
  const byText = new Map<string, Written>();
  for (const version of versions.toSorted((one, other) => one.version - other.version)) {
    const before = byText.get(version.text);
    byText.set(version.text, { newest: version, earlier: before ? [before.newest, ...before.earlier] : [] });
  }
  return [...byText.values()].sort((one, other) => other.newest.writtenAt.localeCompare(one.newest.writtenAt));
}
