import { ActionIcon, Button, Group, Slider } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatEffective } from '../format/dates';
import { Back, Forward, Pause, Play } from '../shell/icons';
import classes from './Stepper.module.css';
import type { Order, Told } from './story';

const STEP_MS = 900;

interface Props {
  count: number;
  at: number;
  go: (to: number) => void;
  current: Told;
  order: Order;
}

/** Slider, buttons and arrow keys move through the story; play moves by itself until the end. */
export function Stepper({ count, at, go, current, order }: Props) {
  const { t } = useTranslation('replay');
  const [playing, setPlaying] = useState(false);
  const state = useRef({ at, go, count });
  state.current = { at, go, count };
  useArrowKeys(state);

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const { at, go, count } = state.current;
      if (at >= count - 1) setPlaying(false);
      else go(at + 1);
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [playing]);

  const play = () => {
    if (!playing && at >= count - 1) go(0);
    setPlaying(!playing);
  };
  return (
    <div className={classes.stepper}>
      <Group gap={6} wrap="nowrap">
        <ActionIcon variant="default" size={34} aria-label={t('back')} disabled={at === 0} onClick={() => go(at - 1)}>
          <Back />
        </ActionIcon>
        <Button size="sm" h={34} w={92} px={10} leftSection={playing ? <Pause /> : <Play />} onClick={play}>
          {t(playing ? 'pause' : 'play')}
        </Button>
        <ActionIcon
          variant="default"
          size={34}
          aria-label={t('on')}
          disabled={at === count - 1}
          onClick={() => go(at + 1)}
        >
          <Forward />
        </ActionIcon>
      </Group>
      <Slider
        className={classes.slider}
        min={1}
        max={Math.max(count, 2)}
        value={at + 1}
        onChange={(step) => go(step - 1)}
        label={null}
        thumbLabel={t('thumb')}
        size={5}
        thumbSize={24}
        disabled={count < 2}
        thumbProps={{ 'aria-valuetext': t('step', { at: at + 1, count, what: current.step.what }) }}
      />
      <span className={`num ${classes.where}`} aria-live={playing ? 'off' : 'polite'}>
        {t('where', { at: at + 1, count, day: dayOf(current, order) })}
      </span>
    </div>
  );
}

function dayOf({ step, known }: Told, order: Order): string {
  return order === 'happened'
    ? formatEffective(step.effectiveAt)
    : formatDate(new Date(known).toISOString(), step.effectiveAt.zone);
}

/** Arrow keys step wherever the focus is, except where they already mean something. */
function useArrowKeys(state: { current: { at: number; go: (to: number) => void; count: number } }): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTaken(event)) return;
      const { at, go, count } = state.current;
      const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      go(to);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [state]);
}

/** Fields and the slider use all of these keys, a choice of one the arrows only. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches('input[type="radio"]')) return key.startsWith('Arrow');
  return target.closest('input, textarea, select, [role="slider"], [role="dialog"]') !== null;
}
