import type { Send } from '../api/client';
import type { components } from '../api/contract/commands';
import { type Attempt, fileSender } from '../importing/imports';

/** What the service says of a file of people. */
export type PeopleReport = components['schemas']['PeopleReport'];

export interface PeopleImports {
  dryRun: (work: { attempt: Attempt; invite: boolean }) => Promise<PeopleReport>;
  commit: (work: { attempt: Attempt; invite: boolean; skipRefused: boolean }) => Promise<PeopleReport>;
}

export function peopleImportsOf(send: Send, commandUrl: string, programme: string): PeopleImports {
  const address = `${commandUrl}/api/programmes/${encodeURIComponent(programme)}/people/imports`;
  const sendFile = fileSender<PeopleReport>(send, address);
  const post = ({ file, key }: Attempt, said: Record<string, boolean>) => {
    const params = new URLSearchParams(Object.entries(said).map(([name, value]) => [name, String(value)]));
    return sendFile(file, key, params);
  };
  return {
    dryRun: ({ attempt, invite }) => post(attempt, { dryRun: true, invite }),
    commit: ({ attempt, invite, skipRefused }) => post(attempt, { dryRun: false, invite, skipRefused }),
  };
}

/** Whether there is anything to bring in. */
export function brings({ counts, invitationsAsked }: PeopleReport): boolean {
  return (counts['NEW'] ?? 0) + (counts['CHANGED'] ?? 0) + invitationsAsked > 0;
}
