import type { Answer } from '../api/types';
import { formatDate } from '../format/dates';
import { CLOCK, EVIDENCE } from '../format/words';
import { knowledgeOf, type Question } from './question';

/** The question in words, as one would say it when handing the number on. */
export function sentenceOf(question: Question, answer?: Answer): string {
  const day = answer?.asOfDate ?? question.asOf;
  const parts = [
    day ? `As of ${formatDate(day)}${question.asOf ? '' : ' (today)'}` : 'As of today',
    knownPart(question),
    `meetings where ${EVIDENCE[question.minEvidence]}`,
    question.window ? `over the last ${question.window} days` : 'over all time',
  ];
  return `${parts.join(', ')}.`;
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
