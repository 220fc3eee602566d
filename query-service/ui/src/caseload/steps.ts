import { useState } from 'react';
import { intervene, own, snooze } from '../api/caseload';
import { type Command, type EachTold, useRecordEach } from '../api/commands';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';

/** What a coordinator does about one pair or several at once. */
export type Step =
  { kind: 'remind' } | { kind: 'spoke' } | { kind: 'snooze'; until: string } | { kind: 'own'; owner: string };

function commandOf(step: Step): Command {
  switch (step.kind) {
    case 'remind':
      return intervene('REMINDED');
    case 'spoke':
      return intervene('SPOKE');
    case 'snooze':
      return snooze(step.until);
    case 'own':
      return own(step.owner);
  }
}

export interface Said {
  words: string;
  refused?: string;
}

/** Takes a step about each of these pairs, and says what came of it. */
export function useSteps(programme: string, finished?: (refused: string[]) => void) {
  const [said, setSaid] = useState<Said>();
  const [kind, setKind] = useState<Step['kind']>('remind');
  const record = useRecordEach(programme, (told) => {
    setSaid(saidOf(kind, told));
    finished?.(told.refused.map(({ relationship }) => relationship));
  });
  const take = (step: Step, relationships: string[]) => {
    setSaid(undefined);
    setKind(step.kind);
    record.mutate(relationships.map((relationship) => ({ relationship, command: commandOf(step) })));
  };
  return { take, said, pending: record.isPending, problem: record.error };
}

function saidOf(kind: Step['kind'], { done, refused }: EachTold): Said {
  const size = (count: number) => ({ count, size: formatNumber(count) });
  const words = done.length > 0 ? i18n.t(`caseload:said.${kind}`, size(done.length)) : '';
  const why = [...new Set(refused.map(({ problem }) => problem.detail))].join(' ');
  return {
    words,
    ...(refused.length > 0 && { refused: i18n.t('caseload:refused', { ...size(refused.length), why }) }),
  };
}
