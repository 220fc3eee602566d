/**
 * What one person recorded on this device and no service has answered yet. It outlives the page, is sent again with the
 * same keys, and only ever as that person. Names and other words about people are never among it.
 */
import type { Command } from './commands';

export interface Unsent {
  /** Of the relationship. */
  path: string;
  commands: Command[];
}

/** The oldest leave where there are more: a device that never comes back is no place to keep things for ever. */
const MOST = 1_000;

function placeOf(subject: string): string {
  return `kept.unsent.${subject}`;
}

/** The first key names them all: they are sent one after the other, and kept until the last is answered. */
export function keyOf({ commands }: Unsent): string | undefined {
  return commands[0]?.key;
}

export function unsentOf(subject: string): Unsent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(subject)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isUnsent) : [];
  } catch {
    return [];
  }
}

function isUnsent(one: unknown): one is Unsent {
  const { path, commands } = (one ?? {}) as Partial<Unsent>;
  return (
    typeof path === 'string' &&
    Array.isArray(commands) &&
    commands.length > 0 &&
    commands.every(({ key }) => typeof key === 'string')
  );
}

/** Keeps it until it is answered. */
export function keepUnsent(subject: string, unsent: Unsent): void {
  write(subject, [...others(subject, keyOf(unsent)), unsent].slice(-MOST));
}

export function dropUnsent(subject: string, key: string | undefined): void {
  write(subject, others(subject, key));
}

function others(subject: string, key: string | undefined): Unsent[] {
  return unsentOf(subject).filter((one) => keyOf(one) !== key);
}

function write(subject: string, all: Unsent[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(placeOf(subject));
    else localStorage.setItem(placeOf(subject), JSON.stringify(all));
  } catch {
    // A browser that stores nothing still sends while the page is open.
  }
}
