import type { components } from './contract/commands';
import type { Me } from './types';

/** One version of what a member wrote for the others. */
export type PrivateText = components['schemas']['TextReadText'];
export type TextKind = PrivateText['kind'];

/** What members write is for members alone: nobody else asks. */
export function isMember({ participations }: Me, programme: string, relationship: string): boolean {
  return participations.some((one) => one.programme === programme && one.relationships.includes(relationship));
}

export function textsOf(programme: string, relationship: string): string {
  return `/api/programmes/${encodeURIComponent(programme)}/relationships/${encodeURIComponent(relationship)}/texts`;
}
