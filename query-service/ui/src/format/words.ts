import type { Clock, Evidence, State } from '../api/types';

export const STATE: Record<State, string> = {
  NEEDS_A_LOOK: 'Needs a look',
  ON_TRACK: 'On track',
  TOO_EARLY: 'Too early to tell',
  PAUSED: 'Paused',
};

/** In the order in which a coordinator reads them. */
export const STATES: State[] = ['NEEDS_A_LOOK', 'ON_TRACK', 'TOO_EARLY', 'PAUSED'];

export const EVIDENCE: Record<Evidence, string> = {
  E1: 'at least one side or source says it happened',
  E2: 'both sides say it happened',
  E3: 'both sides and an independent source say it happened',
};

export const CLOCK: Record<Clock, string> = {
  kept: 'our clock',
  source: 'the source\u2019s own clock',
};

/** Until a programme adopts its own policy, version 0 is in force. */
export function policyWords(version: number): string {
  return version === 0 ? 'the default policy' : `policy version ${version}`;
}

/** `SMALL_GROUP` as words; text that is already words stays. */
export function plain(name: string): string {
  if (/\s/.test(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  const spaced = name.replaceAll('_', ' ').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
