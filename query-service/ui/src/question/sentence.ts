import type { Answer } from '../api/types';
import { DAY_MS, formatDate, formatMoment, isWholeDay } from '../format/dates';
import { CLOCK, EVIDENCE } from '../format/words';
import { ALL_TIME, knowledgeOf, type Question, windowOf } from './question';

/** The question in words, as one would say it when handing the number on. */
export function sentenceOf(question: Question, answer?: Answer): string {
  if (question.unread) return unreadWords(question.unread);
  const parts = [
    asOfPart(question, answer),
    knownPart(question),
    `meetings where ${EVIDENCE[question.minEvidence]}`,
    windowOf(question) === ALL_TIME ? 'over all time' : `over the last ${windowOf(question)} days`,
  ];
  return `${parts.join(', ')}.`;
}

/** What must be said of a day that has not begun, or a moment that has not come. */
export function cautionOf(question: Question, answer: Answer | undefined, now: number): string | undefined {
  if (!question.asOf || question.unread || !answer) return undefined;
  const begins = Date.parse(answer.asOf) - (isWholeDay(answer.asOf) ? DAY_MS : 0);
  return begins > now ? NOT_YET : undefined;
}

const NOT_YET =
  'That day has not come yet. This is no forecast: it counts what falls due until then as if nothing more happened.';

function unreadWords(unread: Record<string, string>): string {
  const said = Object.entries(unread).map(([name, text]) => `${name}=${text}`);
  return `The link says ${said.join(' and ')}, which cannot be read.`;
}

function asOfPart(question: Question, answer?: Answer): string {
  const day = answer?.asOfDate ?? question.asOf;
  if (!day) return 'As of today';
  if (!question.asOf) return `As of ${formatDate(day)} (today)`;
  return `As of ${answer && !isWholeDay(answer.asOf) ? formatMoment(answer.asOf) : formatDate(day)}`;
}

function knownPart(question: Question): string {
  const by = ` by ${CLOCK[question.clock]}`;
  switch (knowledgeOf(question)) {
    case 'now':
      return question.clock === 'kept' ? 'as known now' : `as known now${by}`;
    case 'then':
      return `as known then${by}`;
    case 'on':
      return `as known on ${formatDate(question.knownAt)}${by}`;
  }
}
