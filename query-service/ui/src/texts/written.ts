import type { Version } from '../api/versions';

/** A text with its versions, the newest first. */
export interface Written<V extends Version> {
  newest: V;
  earlier: V[];
}

/** The texts, the one written last first. */
export function written<V extends Version>(versions: V[]): Written<V>[] {
  const byText = new Map<string, Written<V>>();
  for (const version of versions.toSorted((one, other) => one.version - other.version)) {
    const before = byText.get(version.text);
    byText.set(version.text, { newest: version, earlier: before ? [before.newest, ...before.earlier] : [] });
  }
  return [...byText.values()].sort((one, other) => other.newest.writtenAt.localeCompare(one.newest.writtenAt));
}
