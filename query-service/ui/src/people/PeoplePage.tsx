import { Button, Chip, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  called,
  isolated,
  type KnownPerson,
  type Names,
  type Naming,
  personOf,
  titleOf,
  useNames,
} from '../api/people';
import { type Invitation, type Invitations, useInvitations } from '../api/invitations';
import { notesOnParticipant } from '../api/notes';
import { useAnswer } from '../api/queries';
import type { RelationshipList } from '../api/types';
import { formatNumber } from '../format/numbers';
import { formatList } from '../format/words';
import type { PageProps } from '../pages';
import { useSession } from '../session/session';
import { useAddress } from '../shell/address';
import { Search } from '../shell/icons';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import { Notes } from '../texts/Notes';
import { found, sortedByName } from './details';
import { AddPerson } from './AddPerson';
import { ImportPeople } from './ImportPeople';
import { InvitationState } from './InvitationState';
import { Invite } from './Invite';
import { InviteAll } from './InviteAll';
import { GROUP_NAMES, inGroup, isGroup } from './inviting';
import classes from './PeoplePage.module.css';
import { PersonDialog } from './PersonDialog';
import { PersonForm } from './PersonForm';
import { PersonName } from './PersonName';
import { Revelations } from './Revelations';
import { SamePerson } from './SamePerson';
import { Skills } from './Skills';

const PAGE = 100;

/** Labels of relationships by participant. */
type Places = ReadonlyMap<string, string[]>;

/** Who is who in a programme. */
export default function PeoplePage({ programme }: PageProps) {
  const { t } = useTranslation('people');
  const naming = useNames(programme);
  const { names, refusal, problem } = naming;
  const places = usePlaces(programme, naming);
  const wrong = problem ?? refusal;
  return (
    <>
      {wrong && <ProblemNote problem={wrong} />}
      {!names && !wrong && <Waiting heights={[40, 480]} />}
      <BringIn programme={programme} />
      {names?.size === 0 && <EmptyNote title={t('nobody')}>{t('enrol')}</EmptyNote>}
      {names && names.size > 0 && <People programme={programme} names={names} {...(places && { places })} />}
      <Skills programme={programme} />
      <Revelations programme={programme} />
    </>
  );
}

function BringIn({ programme }: { programme: string }) {
  const { t } = useTranslation('people');
  const { me } = useSession();
  const [opened, setOpened] = useState<'one' | 'file'>();
  if (!me.capabilities.includes('MANAGE_PEOPLE') || !me.capabilities.includes('ENROL_PARTICIPANTS')) return null;
  return (
    <Group justify="flex-end" mb="sm">
      <Button size="sm" onClick={() => setOpened('one')}>
        {t('adding.title')}
      </Button>
      <Button size="sm" variant="default" onClick={() => setOpened('file')}>
        {t('importing.title')}
      </Button>
      {opened === 'one' && <AddPerson programme={programme} close={() => setOpened(undefined)} />}
      {opened === 'file' && <ImportPeople programme={programme} close={() => setOpened(undefined)} />}
    </Group>
  );
}

/** In which relationships people are, for those who may read the list of them. */
function usePlaces(programme: string, naming: Naming): Places | undefined {
  const { me } = useSession();
  const path = `/api/programmes/${encodeURIComponent(programme)}/relationships`;
  const { data } = useAnswer<RelationshipList>(me.capabilities.includes('READ_RELATIONSHIPS') ? path : undefined);
  if (!data) return undefined;
  const entries = data.relationships.flatMap((row) =>
    row.members.map(({ participant }) => ({ participant, label: titleOf(row, naming) ?? '\u2026' })),
  );
  const grouped = Map.groupBy(entries, ({ participant }) => participant);
  return new Map([...grouped].map(([participant, some]) => [participant, some.map(({ label }) => label)]));
}

interface PeopleProps {
  programme: string;
  names: Names;
  places?: Places;
}

function People({ programme, names, places }: PeopleProps) {
  const { t } = useTranslation('people');
  const { me } = useSession();
  const { params, setParams } = useAddress();
  const [shown, setShown] = useState(PAGE);
  const [opened, setOpened] = useState<KnownPerson>();
  const words = params.get('q') ?? '';
  const state = params.get('state') ?? '';
  const { invitations, areSent, problem, again } = useInvitations(programme);
  const all = sortedByName(names.values());
  const narrowed = narrowedBy(all, invitations);
  const listed = found(narrowed.get(state) ?? all, words);
  const open = me.capabilities.includes('MANAGE_PEOPLE') ? setOpened : undefined;
  return (
    <>
      <div className={classes.tools}>
        <h2 className={classes.title}>{t('title')}</h2>
        {[...narrowed].map(([name, some]) => (
          <Chip
            key={name}
            size="xs"
            variant="outline"
            checked={state === name}
            onChange={(only) => setParams({ state: only ? name : undefined }, 'replace')}
          >
            {t(isGroup(name) ? `inviting.${name}` : 'unnamedOnly', { size: formatNumber(some.length) })}
          </Chip>
        ))}
        <TextInput
          className={classes.search}
          size="sm"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<Search />}
          value={words}
          onChange={(event) => setParams({ q: event.currentTarget.value }, 'replace')}
        />
      </div>
      {problem && <ProblemNote problem={problem} again={again} />}
      {invitations && areSent && <InviteAll programme={programme} people={all} invitations={invitations} />}
      <p className="visually-hidden" aria-live="polite">
        {t('listed', { count: listed.length, size: formatNumber(listed.length) })}
      </p>
      {listed.length === 0 ? (
        <EmptyNote title={t('noMatch')}>{t('another')}</EmptyNote>
      ) : (
        <PeopleTable
          programme={programme}
          people={listed.slice(0, shown)}
          areSent={areSent}
          {...(places && { places })}
          {...(invitations && { invitations })}
          {...(open && { open })}
        />
      )}
      {listed.length > shown && (
        <Group justify="center" mt="md">
          <Button variant="default" onClick={() => setShown(shown + 2 * PAGE)}>
            {t('more', { size: formatNumber(listed.length) })}
          </Button>
        </Group>
      )}
      {opened && (
        <WhoIs
          person={opened}
          people={all}
          programme={programme}
          labels={places?.get(opened.participant) ?? []}
          close={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

/** The ways to narrow the list, each with those it leaves. */
function narrowedBy(people: KnownPerson[], invitations: Invitations | undefined): Map<string, KnownPerson[]> {
  const groups = invitations ? GROUP_NAMES.map((one) => [one, inGroup(one, people, invitations)] as const) : [];
  return new Map<string, KnownPerson[]>([['unnamed', people.filter((one) => one.name == null)], ...groups]);
}

interface TableProps {
  programme: string;
  people: KnownPerson[];
  areSent: boolean;
  places?: Places;
  invitations?: Invitations;
  open?: (person: KnownPerson) => void;
}

function PeopleTable({ programme, people, areSent, places, invitations, open }: TableProps) {
  const { t } = useTranslation('people');
  return (
    <div className="surface">
      <table className={classes.table}>
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            {places && (
              <th scope="col" className={invitations && classes.wide}>
                {t('relationships')}
              </th>
            )}
            {invitations && <th scope="col">{t('inviting.title')}</th>}
            {open && (
              <th scope="col">
                <span className="visually-hidden">{t('action')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.participant}>
              <th scope="row" className={classes.name}>
                <Called person={person} />
              </th>
              {places && (
                <td className={invitations && classes.wide}>
                  <Labels labels={places.get(person.participant)} />
                </td>
              )}
              {invitations && (
                <td>
                  <InvitationOf
                    programme={programme}
                    person={person}
                    areSent={areSent}
                    invitation={invitations.get(person.participant)}
                  />
                </td>
              )}
              {open && (
                <td>
                  <OpenButton person={person} open={open} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Called({ person }: { person: KnownPerson }) {
  const name = <PersonName name={called(person)} />;
  return person.name == null ? <span className={classes.none}>{name}</span> : <b>{name}</b>;
}

interface InvitationOfProps {
  programme: string;
  person: KnownPerson;
  areSent: boolean;
  invitation: Invitation | undefined;
}

/** Who was enrolled since is not known of yet. */
function InvitationOf({ invitation, ...rest }: InvitationOfProps) {
  return invitation ? <InvitationState {...rest} invitation={invitation} /> : null;
}

function Labels({ labels = [] }: { labels: string[] | undefined }) {
  const { t } = useTranslation('people');
  return labels.length === 0 ? <span className={classes.none}>{t('noRelationship')}</span> : formatList(labels);
}

function OpenButton({ person, open }: { person: KnownPerson; open: (person: KnownPerson) => void }) {
  const { t } = useTranslation('people');
  const unnamed = person.name == null;
  return (
    <Button
      size="compact-sm"
      variant={unnamed ? 'light' : 'default'}
      aria-label={t(unnamed ? 'addOf' : 'changeOf', { name: isolated(called(person)) })}
      onClick={() => open(person)}
    >
      {t(unnamed ? 'add' : 'change')}
    </Button>
  );
}

function isKnown(person: KnownPerson): person is KnownPerson & { person: string } {
  return person.person != null;
}

interface WhoIsProps {
  person: KnownPerson;
  people: KnownPerson[];
  programme: string;
  labels: string[];
  close: () => void;
}

function WhoIs({ person, people, programme, labels, close }: WhoIsProps) {
  const { t } = useTranslation('people');
  return (
    <PersonDialog
      title={t(person.name == null ? 'whoOf' : 'detailsOf', { name: isolated(called(person)) })}
      close={close}
    >
      {labels.length > 0 && <p className={classes.in}>{t('in', { labels: formatList(labels) })}</p>}
      <PersonForm path={personOf(programme, person.participant)} close={close} />
      {person.name != null && <Invite programme={programme} participant={person.participant} />}
      <Notes path={notesOnParticipant(programme, person.participant)} />
      {isKnown(person) && <SamePerson person={person} people={people} close={close} />}
    </PersonDialog>
  );
}
