import type { Answer } from '../api/types';
import { DAY_MS, formatDate, formatMoment, isWholeDay } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { i18n } from '../i18n';
import { ALL_TIME, knowledgeOf, type Question, windowOf } from './question';

const SEPARATOR = ' \u00b7 ';

/** The question in one line; of time travel only what is not as usual. */
export function sentenceOf(question: Question, answer?: Answer): string {
  if (question.unread) return unreadWords(question.unread);
  const parts = [
    asOfPart(question, answer),
    knownPart(question),
    question.clock === 'source' && i18n.t('question:said.source'),
    periodPart(windowOf(question)),
    i18n.t(`question:said.confirmed.${question.minEvidence}`),
  ];
  return parts.filter(Boolean).join(SEPARATOR);
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
  if (!question.asOf || !day) return i18n.t('question:said.today');
  return answer && !isWholeDay(answer.asOf) ? formatMoment(answer.asOf) : formatDate(day);
}

function knownPart(question: Question): string | undefined {
  switch (knowledgeOf(question)) {
    case 'now':
      return undefined;
    case 'then':
      return i18n.t('question:said.knownThen');
    case 'on':
      return i18n.t('question:said.knownOn', { date: formatDate(question.knownAt) });
  }
}

function periodPart(window: number): string {
  return window === ALL_TIME
    ? i18n.t('question:said.all')
    : i18n.t('question:said.last', { count: window, size: formatNumber(window) });
}
