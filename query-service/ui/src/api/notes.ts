import type { components } from './contract/commands';
import type { Me } from './types';

/** One version of what a coordinator noted down. */
export type Note = components['schemas']['NoteReadNote'];

/** What coordinators note down is for coordinators alone: nobody else asks. */
export function keepsNotes({ capabilities }: Me): boolean {
  return capabilities.includes('KEEP_NOTES');
}

export function notesOnRelationship(programme: string, relationship: string): string {
  return `/api/programmes/${encodeURIComponent(programme)}/relationships/${encodeURIComponent(relationship)}/notes`;
}

export function notesOnParticipant(programme: string, participant: string): string {
  return `/api/programmes/${encodeURIComponent(programme)}/participants/${encodeURIComponent(participant)}/notes`;
}
