import type { Naming } from '../api/people';
import type { Me } from '../api/types';

/** Who may be shown names, and sees somebody's number now. */
export function mayReveal({ capabilities }: Me, { names, revealedUntil }: Naming): boolean {
  const numbered = [...(names?.values() ?? [])].some(({ person }) => person === null);
  return capabilities.includes('REVEAL_NAMES') && revealedUntil === undefined && numbered;
}
