import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../api/types';
import { deltaOf, formatNumber } from '../format/numbers';
import { i18n } from '../i18n';
import { termOf } from '../i18n/terms';
import { againstWords, DeltaWords, Value } from './FigureCard';
import { absenceOf, basisOf } from './figureWords';
import classes from './Headline.module.css';

/** Pairs that never met are in no figure about meetings: the headline says how many. */
function neverMet({ exclusions }: Figure): string | undefined {
  const none = exclusions.find((one) => one.reason === 'NO_SESSION')?.count ?? 0;
  return none > 0 ? i18n.t('board:neverMet', { count: none, size: formatNumber(none) }) : undefined;
}

interface Props {
  figure: Figure;
  window: number | null;
  onOpen: () => void;
}

/** The one number to remember, and the words to say it with. */
export function Headline({ figure, window, onOpen }: Props) {
  const { t } = useTranslation('board');
  const absence = absenceOf(figure);
  return (
    <UnstyledButton className={`surface ${classes.headline}`} onClick={onOpen} aria-haspopup="dialog">
      <span className={classes.name}>{termOf('metric', figure.id, figure.name)}</span>
      <Value figure={figure} large />
      <span className={classes.track} aria-hidden="true">
        <span style={{ width: `${(figure.value ?? 0) * 100}%` }} />
      </span>
      <span className={classes.basis}>{absence ?? basisOf(figure)}</span>
      {neverMet(figure) && <span className={classes.basis}>{neverMet(figure)}</span>}
      <span className={classes.meaning}>{termOf('definition', figure.id, figure.definition ?? '')}</span>
      <span className={classes.foot}>
        <span>
          <DeltaWords figure={figure} window={window} />
          {deltaOf(figure) && <span aria-hidden="true"> {againstWords(figure, window)}</span>}
        </span>
        {figure.people !== null && (
          <span>{t('people', { count: figure.people, size: formatNumber(figure.people) })}</span>
        )}
      </span>
    </UnstyledButton>
  );
}
