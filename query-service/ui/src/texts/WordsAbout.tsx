import { Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { type PrivateText, type TextKind, textsOf } from '../api/privateTexts';
import { useVersions } from '../api/versions';
import classes from './WordsAbout.module.css';
import { written } from './written';

const Markdown = lazy(() => import('./Markdown'));

interface Props {
  programme: string;
  relationship: string;
  kind: TextKind;
  about: string;
  /** What is said where nobody wrote any. */
  none: string;
}

/** What the members wrote last about a promise or a goal; for members alone. */
export function WordsAbout({ programme, relationship, kind, about, none }: Props) {
  const { texts } = useVersions<PrivateText, 'texts'>(textsOf(programme, relationship), 'texts');
  if (texts === undefined) return null;
  const words = written(texts.filter((one) => one.kind === kind && one.about === about)).at(0)?.newest.words;
  if (words === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  }
  return (
    <div className={classes.words} dir="auto">
      <Suspense fallback={words}>
        <Markdown words={words} />
      </Suspense>
    </div>
  );
}
