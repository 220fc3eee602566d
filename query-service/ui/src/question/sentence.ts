import type { Answer } from '../api/types';
import { DAY_MS, formatDate, formatMoment, isWholeDay } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { clockWords, evidenceWords } from '../format/words';
import { i18n } from '../i18n';
import { ALL_TIME, knowledgeOf, type Question, windowOf } from './question';

/** The question in words, as one would say it when handing the number on. */
export function sentenceOf(question: Question, answer?: Answer): string {
  if (question.unread) return unreadWords(question.unread);
  return i18n.t('question:sentence', {
    asOf: asOfPart(question, answer),
    known: knownPart(question),
    evidence: i18n.t('question:said.meetings', { evidence: evidenceWords(question.minEvidence) }),
    period: periodPart(windowOf(question)),
  });
}

/** What must be said of a day that has not begun, or a moment that has not come. */
export function cautionOf(question: Question, answer: Answer | undefined, now: number): string | undefined {
  if (!question.asOf || question.unread || !answer) return undefined;
  const begins = Date.parse(answer.asOf) - (isWholeDay(answer.asOf) ? DAY_MS : 0);
  return begins > now ? i18n.t('question:notYet') : undefined;
}

function unreadWords(unread: Record<string, string>): string {
  const said = Object.entries(unread).map(([name, text]) => `${name}=${text}`);
  return i18n.t('question:unread', { said: said.join(i18n.t('question:and')) });
}

function asOfPart(question: Question, answer?: Answer): string {
  const day = answer?.asOfDate ?? question.asOf;
  if (!day) return i18n.t('question:said.asOfToday');
  if (!question.asOf) return i18n.t('question:said.asOfTodayDate', { date: formatDate(day) });
  const date = answer && !isWholeDay(answer.asOf) ? formatMoment(answer.asOf) : formatDate(day);
  return i18n.t('question:said.asOf', { date });
}

function knownPart(question: Question): string {
  const clock = clockWords(question.clock);
  switch (knowledgeOf(question)) {
    case 'now':
      return question.clock === 'kept'
        ? i18n.t('question:said.knownNow')
        : i18n.t('question:said.knownNowBy', { clock });
    case 'then':
      return i18n.t('question:said.knownThen', { clock });
    case 'on':
      return i18n.t('question:said.knownOn', { date: formatDate(question.knownAt), clock });
  }
}

function periodPart(window: number): string {
  return window === ALL_TIME
    ? i18n.t('question:said.overAll')
    : i18n.t('question:said.over', { count: window, size: formatNumber(window) });
}
