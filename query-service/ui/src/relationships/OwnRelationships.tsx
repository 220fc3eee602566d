import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RelationshipDetail } from '../api/types';
import { type Naming, titleOf, useNames } from '../api/people';
import { useAnswer } from '../api/queries';
import { formatEffective, millisOf } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';
import { NamesNote } from '../people/NamesNote';
import { useSession } from '../session/session';
import { pageAt, useAddress } from '../shell/address';
import { EmptyNote, ProblemNote, Waiting } from '../shell/notes';
import { useLeft } from '../shell/scroll';
import { partners } from './partners';
import classes from './OwnRelationships.module.css';

/** What a participant may read: the relationships of which one is a member. */
export default function OwnRelationships({ programme }: { programme: string }) {
  const { me } = useSession();
  const { t } = useTranslation('relationships');
  const { path } = useAddress();
  useLeft(path);
  const naming = useNames(programme);
  const participation = me.participations.find((one) => one.programme === programme);
  const own = participation?.relationships ?? [];
  return (
    <>
      <h2 className={classes.title}>{t('own.title')}</h2>
      <NamesNote programme={programme} naming={naming} />
      {own.length === 0 && <EmptyNote title={t('own.none')} />}
      <ul className={classes.list}>
        {own.map((relationship) => (
          <li key={relationship}>
            <Own
              programme={programme}
              relationship={relationship}
              {...(participation && { self: participation.participant })}
              naming={naming}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface OwnProps {
  programme: string;
  relationship: string;
  /** The reader among the members. */
  self?: string;
  naming: Naming;
}

function Own({ programme, relationship, self, naming }: OwnProps) {
  const { names } = naming;
  const { t } = useTranslation('relationships');
  const path = `/api/programmes/${encodeURIComponent(programme)}/relationships/${encodeURIComponent(relationship)}`;
  const { data, problem, again } = useAnswer<RelationshipDetail>(path);
  if (problem) return <ProblemNote problem={problem} again={again} />;
  if (!data) return <Waiting heights={[74]} />;
  const open = data.items.filter((item) => item.state === 'OPEN').length;
  return (
    <Link className={`surface ${classes.own}`} {...pageAt('relationships', programme, relationship)}>
      <b>
        <bdi>{titleOf(data, naming) ?? '\u2026'}</bdi>
      </b>
      {names && <span className={classes.partners}>{t('own.with', { names: partners(data, self, names) })}</span>}
      <span>
        {t('own.line', {
          next: nextMeeting(data),
          open: open === 0 ? t('own.noPromise') : t('own.promises', { count: open, size: formatNumber(open) }),
        })}
      </span>
    </Link>
  );
}

function nextMeeting({ sessions, asOf }: RelationshipDetail): string {
  const now = Date.parse(asOf);
  const ahead = sessions.filter((line) => line.state !== 'CANCELLED' && millisOf(line.start) > now);
  const next = ahead.sort((one, other) => millisOf(one.start) - millisOf(other.start))[0];
  return next
    ? i18n.t('relationships:own.next', { when: formatEffective(next.start) })
    : i18n.t('relationships:own.nothingBooked');
}
