import { Button, Group, Stack } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/client';
import type { Version } from '../api/versions';
import { formatMoment } from '../format/dates';
import { ProblemNote, Waiting } from '../shell/notes';
import classes from './TextSection.module.css';
import { type Written, written } from './written';

const Markdown = lazy(() => import('./Markdown'));

interface Props<V extends Version> {
  title: string;
  hint: string;
  /** What the button is called by which a new text is begun; without one none is. */
  write?: string;
  /** Whether it stands on a surface of its own. */
  surface: boolean;
  texts: V[] | undefined;
  problem?: Problem;
  again: () => void;
  about?: (text: V) => string;
  by: (text: V) => ReactNode;
  isOwn: (text: V) => boolean;
  /** Writes a new text, or a further version of one. */
  form: (close: () => void, earlier?: V) => ReactNode;
}

/** Texts with their versions, and the form in which their authors write. */
export function TextSection<V extends Version>(props: Props<V>) {
  const { title, hint, write, surface, texts, problem, again, form } = props;
  const { t } = useTranslation('texts');
  const id = useId();
  const [editing, setEditing] = useState<V | 'new'>();
  const close = () => setEditing(undefined);
  return (
    <section className={surface ? `surface ${classes.section}` : classes.section} aria-labelledby={id}>
      <Group justify="space-between">
        <h3 id={id}>{title}</h3>
        {write && editing === undefined && (
          <Button size="xs" variant="default" onClick={() => setEditing('new')}>
            {write}
          </Button>
        )}
      </Group>
      <p className={classes.hint}>{hint}</p>
      {problem && <ProblemNote problem={problem} again={again} />}
      {editing === 'new' && form(close)}
      {!texts && !problem && <Waiting heights={[60]} />}
      {texts?.length === 0 && editing === undefined && <p className={classes.hint}>{t('none')}</p>}
      <Stack gap="md">
        {texts &&
          written(texts).map((one) =>
            editing === one.newest ? (
              <div key={one.newest.text}>{form(close, one.newest)}</div>
            ) : (
              <Text key={one.newest.text} {...props} text={one} change={() => setEditing(one.newest)} />
            ),
          )}
      </Stack>
    </section>
  );
}

interface TextProps<V extends Version> extends Pick<Props<V>, 'about' | 'by' | 'isOwn'> {
  text: Written<V>;
  change: () => void;
}

function Text<V extends Version>({ text: { newest, earlier }, about, by, isOwn, change }: TextProps<V>) {
  const { t } = useTranslation('texts');
  return (
    <article className={classes.text}>
      <div className={classes.head}>
        {about && <span>{about(newest)}</span>}
        <span className={classes.by}>
          {by(newest)}, {formatMoment(newest.writtenAt)}
        </span>
        {isOwn(newest) && (
          <Button size="compact-sm" variant="subtle" onClick={change}>
            {t('change')}
          </Button>
        )}
      </div>
      <Words words={newest.words} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('earlier', { count: earlier.length })}</summary>
          {earlier.map((version) => (
            <div key={version.version} className={classes.earlier}>
              <span className={classes.by}>{formatMoment(version.writtenAt)}</span>
              <Words words={version.words} />
            </div>
          ))}
        </details>
      )}
    </article>
  );
}

function Words({ words }: { words: string }) {
  return (
    <div className={classes.words} dir="auto">
      <Suspense fallback={words}>
        <Markdown words={words} />
      </Suspense>
    </div>
  );
}
