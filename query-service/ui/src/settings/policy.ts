import type { components } from '../api/contract/commands';
import { programmePath } from '../api/commands';
import type { PolicyVersion } from '../api/types';
import { plusDays } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';

export type Adoption = components['schemas']['ProgrammeAdoption'];

/** The settings that are numbers, in the order of the form, each with the least it may be. */
export const LEAST = {
  minSessions: 2,
  minSessionsWithinDays: 1,
  smallestGroup: 5,
  capacityAsCoach: 1,
  activateWithinDays: 1,
  firstSessionWithinDays: 1,
  pausedAtMostDays: 1,
} as const;
export const MOST = 3650;

export type Size = keyof typeof LEAST;
export const SIZES = Object.keys(LEAST) as Size[];

export type Policy = Pick<PolicyVersion, Size | 'expectationsRequired'>;

/** What was typed: an input that was emptied holds no number. */
export type Typed = Record<Size, number | string> & { expectationsRequired: boolean; at: string };

export function isSensible(size: Size, value: number | string): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= LEAST[size] && value <= MOST;
}

/** Absent while a number is missing or out of range. */
export function policyOf(typed: Typed): Policy | undefined {
  const sizes = SIZES.flatMap((size) => {
    const value = typed[size];
    return isSensible(size, value) ? [[size, value] as const] : [];
  });
  if (sizes.length < SIZES.length) return undefined;
  const numbers = Object.fromEntries(sizes) as Record<Size, number>;
  return { ...numbers, expectationsRequired: typed.expectationsRequired };
}

/** A version as it is typed. */
export function typedOf(version: PolicyVersion, at: string): Typed {
  const sizes = SIZES.map((size) => [size, version[size]] as const);
  const { expectationsRequired } = version;
  return { ...(Object.fromEntries(sizes) as Record<Size, number>), expectationsRequired, at };
}

/** What was typed stays; the rest is as somebody else has adopted it meanwhile. */
export function mergedInto(now: Typed, read: Typed, typed: Typed): Typed {
  const kept = Object.entries(typed).filter(([field, value]) => read[field as keyof Typed] !== value);
  return { ...now, ...Object.fromEntries(kept) };
}

/** Each setting as a sentence. */
export function wordsOf(policy: Policy): string[] {
  const sizes = SIZES.map((size) =>
    i18n.t(`settings:is.${size}`, { count: policy[size], size: formatNumber(policy[size]) }),
  );
  return [...sizes, i18n.t(`settings:expectations.${policy.expectationsRequired}`)];
}

/** Each setting that differs as a sentence. */
export function changesOf(before: Policy, after: Policy): string[] {
  const sizes = SIZES.filter((size) => before[size] !== after[size]).map((size) =>
    i18n.t(`settings:becomes.${size}`, {
      count: after[size],
      size: formatNumber(after[size]),
      before: formatNumber(before[size]),
    }),
  );
  return before.expectationsRequired === after.expectationsRequired
    ? sizes
    : [...sizes, i18n.t(`settings:expectations.${after.expectationsRequired}`)];
}

/** The first day from which another version may be in force: what lies behind stays judged as it was. */
export function firstDay(last: PolicyVersion, today: string): string {
  const after = last.fromDate === null || last.fromDate < today ? today : last.fromDate;
  return plusDays(after, 1);
}

export function policiesPath(programme: string): string {
  return `${programmePath(programme)}/policies`;
}

export function previewPath(programme: string, policy: Policy): string {
  const asked = [...SIZES, 'expectationsRequired' as const].map((field) => [field, `${policy[field]}`]);
  return `${policiesPath(programme)}/preview?${new URLSearchParams(asked)}`;
}
