import { beforeAll, describe, expect, it } from 'vitest';
import type { Invitation, InvitationWord } from '../api/invitations';
import type { KnownPerson } from '../api/people';
import { i18n } from '../i18n';
import { GROUP_NAMES, inGroup, invitationWords, isInvitable, refusalWords, wasInvited } from './inviting';
import texts from './texts.json';

const STATES = Object.keys(texts.en.inviting.state) as InvitationWord[];

const at = (state: InvitationWord, until: string | null = null): Invitation => ({
  participant: state,
  state,
  at: '2026-03-14T12:00:00Z',
  until,
});

const people: KnownPerson[] = STATES.map((participant, pseudonym) => ({
  participant,
  person: participant,
  name: participant,
  pseudonym,
}));
const all = new Map(STATES.map((state) => [state as string, at(state)]));

beforeAll(() => i18n.changeLanguage('en'));

describe('invitations on the list of people', () => {
  it('are in one group each, but of those who are in or are not the reader’s to invite', () => {
    const grouped = GROUP_NAMES.flatMap((group) => inGroup(group, people, all).map(({ participant }) => participant));
    expect([...grouped, 'ARRIVED', 'NOT_YOURS'].sort()).toEqual([...STATES].sort());
  });

  it('leave out who is not known of yet', () => {
    expect(inGroup('waiting', people, new Map())).toEqual([]);
  });

  it('are sent to who has an address and no mail on its way', () => {
    const invitable = STATES.filter((state) => isInvitable(at(state)));
    expect(invitable.sort()).toEqual(['BOUNCED', 'EXPIRED', 'FAILED', 'INVITED', 'NOT_INVITED']);
    expect(wasInvited(at('NOT_INVITED'))).toBe(false);
    expect(wasInvited(at('BOUNCED'))).toBe(true);
  });

  it('say since when and until when', () => {
    expect(invitationWords(at('INVITED', '2026-03-21T12:00:00Z'))).toBe(
      'Invited on 14 Mar 2026, link good until 21 Mar 2026',
    );
    expect(invitationWords(at('EXPIRED'))).toBe('Invited on 14 Mar 2026, link expired');
  });

  it('that are not sent say why not, also for a reason that is not known here', async () => {
    expect(refusalWords({ participant: 'p', rule: 'HAS_SIGNED_IN' })).toBe('Has signed in already.');
    expect(refusalWords({ participant: 'p', rule: 'SOME_NEW_RULE' })).toBe('Some new rule');
    await i18n.changeLanguage('de');
    expect(refusalWords({ participant: 'p', rule: 'NO_ADDRESS' })).toContain('keine E-Mail-Adresse');
    await i18n.changeLanguage('en');
  });
});
