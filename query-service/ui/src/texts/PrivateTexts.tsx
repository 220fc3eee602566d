import { Button, Group, Stack } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf, type Names } from '../api/people';
import { isMember, type PrivateText, usePrivateTexts } from '../api/privateTexts';
import type { RelationshipDetail } from '../api/types';
import { formatMoment } from '../format/dates';
import { PersonName } from '../people/PersonName';
import { useSession } from '../session/session';
import { ProblemNote, Waiting } from '../shell/notes';
import classes from './PrivateTexts.module.css';
import { subjectsOf } from './subjects';
import { TextForm } from './TextForm';
import { type Written, written } from './written';

const Markdown = lazy(() => import('./Markdown'));

interface Props {
  programme: string;
  detail: RelationshipDetail;
  names?: Names;
}

/** What the members wrote for each other, for themselves alone. */
export function PrivateTexts(props: Props) {
  const { me } = useSession();
  return isMember(me, props.programme, props.detail.relationship) ? <OfMembers {...props} /> : null;
}

function OfMembers({ programme, detail, names }: Props) {
  const { t } = useTranslation('texts');
  const id = useId();
  const { texts, problem, again } = usePrivateTexts(programme, detail.relationship);
  const [editing, setEditing] = useState<PrivateText | 'new'>();
  const form = (of?: PrivateText) => (
    <TextForm programme={programme} detail={detail} close={() => setEditing(undefined)} {...(of && { earlier: of })} />
  );
  return (
    <section className={`surface ${classes.section}`} aria-labelledby={id}>
      <Group justify="space-between">
        <h3 id={id}>{t('title')}</h3>
        {detail.lifecycle !== 'CLOSED' && editing === undefined && (
          <Button size="xs" variant="default" onClick={() => setEditing('new')}>
            {t('write')}
          </Button>
        )}
      </Group>
      <p className={classes.hint}>{t('hint')}</p>
      {problem && <ProblemNote problem={problem} again={again} />}
      {editing === 'new' && form()}
      {!texts && !problem && <Waiting heights={[60]} />}
      {texts?.length === 0 && editing === undefined && <p className={classes.hint}>{t('none')}</p>}
      <Stack gap="md">
        {texts &&
          written(texts).map((one) =>
            editing === one.newest ? (
              <div key={one.newest.text}>{form(one.newest)}</div>
            ) : (
              <Text
                key={one.newest.text}
                detail={detail}
                text={one}
                {...(names && { names })}
                change={() => setEditing(one.newest)}
              />
            ),
          )}
      </Stack>
    </section>
  );
}

interface TextProps {
  detail: RelationshipDetail;
  text: Written;
  names?: Names;
  change: () => void;
}

function Text({ detail, text: { newest, earlier }, names, change }: TextProps) {
  const { t } = useTranslation('texts');
  const { me } = useSession();
  const own = me.participations.some(({ participant }) => participant === newest.author);
  const about = subjectsOf(detail).find((one) => one.kind === newest.kind && one.about === newest.about);
  return (
    <article className={classes.text}>
      <div className={classes.head}>
        <span>{about?.label ?? t(`kind.${newest.kind}`)}</span>
        <span className={classes.by}>
          <PersonName name={nameOf(names, newest.author, t('member'))} />, {formatMoment(newest.writtenAt)}
        </span>
        {own && (
          <Button size="compact-xs" variant="subtle" onClick={change}>
            {t('change')}
          </Button>
        )}
      </div>
      <Words text={newest} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('earlier', { count: earlier.length })}</summary>
          {earlier.map((version) => (
            <div key={version.version} className={classes.earlier}>
              <span className={classes.by}>{formatMoment(version.writtenAt)}</span>
              <Words text={version} />
            </div>
          ))}
        </details>
      )}
    </article>
  );
}

function Words({ text }: { text: PrivateText }) {
  return (
    <div className={classes.words} dir="auto">
      <Suspense fallback={text.words}>
        <Markdown words={text.words} />
      </Suspense>
    </div>
  );
}
