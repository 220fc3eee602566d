/**
 * Each code that services name has a German word. The codes are read where they are written: in the OpenAPI document
 * and in the sources of the services.
 *
 * Not held to it, since nothing says in one place which there are: the details of metrics, their captions, and the one
 * reason of a stale answer.
 */
import { describe, expect, it } from 'vitest';
import type { Kind } from './terms';
import texts from './terms.json';

const FILES = import.meta.glob<string>(
  [
    '../../../src/main/openapi/questions.json',
    '../../../src/main/java/coaching/query/kernel/problem/QueryRule.java',
    '../../../src/main/java/coaching/query/ingest/batch/Parked.java',
    '../../../../infra/edge/src/main/java/coaching/edge/problem/RequestRule.java',
    '../../../../command-service/src/main/java/coaching/command/{actionitem,admission,caseload,correction,dates,engagement,engine,goal,history,label,participant,person,programme,relationship,role,session,text}/*Refusal.java',
    '../../../../command-service/src/main/java/coaching/command/{csv/Csv,importing/file/Import,peopleimport/PeopleImport}Refusal.java',
    '../../../../command-service/src/main/java/coaching/command/{address/Address,invitation/Invitation,mail/Mail,people/People,privacy/Privacy}Rule.java',
    '../../../../command-service/src/main/java/coaching/command/text/TextRule.java',
    '../../../../command-service/events/src/main/java/coaching/events/role/Role.java',
    '../../../../analytics/src/main/java/coaching/analytics/**/*.java',
  ],
  { query: '?raw', import: 'default', eager: true },
);

function sourceOf(name: string): string {
  const found = Object.entries(FILES).filter(([path]) => path.endsWith(`/${name}`));
  if (found.length !== 1) throw new Error(`${found.length} files are called ${name}`);
  return found[0]?.[1] ?? '';
}

/** At least so many, so that a source that is written in another way is noticed and not read as empty. */
function atLeast(size: number, codes: string[]): string[] {
  if (codes.length < size) throw new Error(`only ${codes.length} codes found, ${size} expected: ${codes}`);
  return [...new Set(codes)].sort();
}

/** The constants of the enum of this name; they end at the first semicolon, or with the enum. */
function constantsOf(name: string, size: number, file = `${name}.java`): string[] {
  const code = sourceOf(file)
    .replace(/\/\/.*$/gm, '')
    .replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const body = code.split(new RegExp(`\\benum ${name}\\b[^{]*\\{`))[1]?.split(/[;}]/)[0] ?? '';
  const constants = body.replace(/\((?:[^()]|\([^()]*\))*\)/g, '').split(',');
  return atLeast(size, constants.map((one) => one.trim()).filter(Boolean));
}

function matchesOf(name: string, pattern: RegExp, size: number): string[] {
  return atLeast(
    size,
    [...sourceOf(name).matchAll(pattern)].map((match) => match[1] ?? ''),
  );
}

interface Schema {
  enum?: string[];
  properties?: Record<string, Schema>;
}
const { schemas } = JSON.parse(sourceOf('questions.json')).components as { schemas: Record<string, Schema> };

function contractOf(schema: string, property: string): string[] {
  return atLeast(2, schemas[schema]?.properties?.[property]?.enum ?? []);
}

interface Metric {
  id: string;
  unit: string;
  counted: string;
}

/** As many metrics as the catalogue has, by what they say of themselves. */
function metrics(): Metric[] {
  const about = /new About\("(\w+)",[^;]*?Unit\.(\w+),[^;]*?new Noun\("[^"]*", "([^"]*)"\)/g;
  const sources = Object.entries(FILES).filter(([path]) => path.includes('/coaching/analytics/'));
  const found = sources.flatMap(([, source]) => [...source.matchAll(about)]);
  const listed = matchesOf('Metrics.java', /static final Metric (\w+) = new/g, 12);
  if (found.length !== listed.length) throw new Error(`${found.length} of ${listed.length} metrics found`);
  return found.map(([, id = '', unit = '', counted = '']) => ({ id, unit, counted }));
}

const sorted = (codes: string[]) => [...new Set(codes)].sort();

/** Rules that are met wherever something is asked or recorded. One sentence says them for every case. */
const GENERAL = [
  ...constantsOf('RequestRule', 30),
  ...constantsOf('QueryRule', 5),
  ...constantsOf('AdmissionRefusal', 9),
  ...constantsOf('EngineRefusal', 6),
  ...constantsOf('PeopleRule', 10),
  ...constantsOf('AddressRule', 5),
  ...constantsOf('InvitationRule', 4),
  ...constantsOf('MailRule', 5),
  ...constantsOf('PrivacyRule', 3),
  ...constantsOf('TextRefusal', 6),
  ...constantsOf('TextRule', 6),
  ...constantsOf('LabelRefusal', 4),
  ...constantsOf('RoleRefusal', 4),
  ...constantsOf('PersonRefusal', 8),
  ...constantsOf('ProgrammeRefusal', 10),
  ...constantsOf('ParticipantRefusal', 9),
  ...constantsOf('EngagementRefusal', 3),
  ...constantsOf('RelationshipRefusal', 21),
  ...constantsOf('SessionRefusal', 9),
  ...constantsOf('ActionItemRefusal', 18),
  ...constantsOf('GoalRefusal', 7),
  ...constantsOf('HistoryRefusal', 15),
  ...constantsOf('DatesRefusal', 4),
  ...constantsOf('CorrectionRefusal', 9),
  ...constantsOf('PeopleImportRefusal', 11),
  ...constantsOf('CaseloadRefusal', 8),
];

/** Rules that refuse a file, a row of it, or that it is taken back. Their sentences name columns and stay as sent. */
const IMPORTING = [...constantsOf('CsvRefusal', 16), ...constantsOf('ImportRefusal', 17)];

const NAMED: [Kind, string[]][] = [
  ['metric', metrics().map(({ id }) => id)],
  ['definition', metrics().map(({ id }) => id)],
  ['formula', metrics().map(({ id }) => id)],
  ['counted', metrics().flatMap(({ unit, counted }) => (unit === 'RATIO' ? [counted] : []))],
  ['group', contractOf('MetricDescription', 'group')],
  ['exclusion', constantsOf('Exclusion', 18)],
  ['noun', matchesOf('Nouns.java', /entry\("\w+", "([^"]+)"\)/g, 35)],
  ['lifecycle', contractOf('Row', 'lifecycle')],
  // The pages say a promise waits for a yes, and name a member whose side is not known, without a service's word.
  ['item', contractOf('Item', 'state').filter((state) => state !== 'PROPOSED')],
  ['side', [...contractOf('Member', 'role'), 'MEMBER']],
  ['session', contractOf('SessionLine', 'state')],
  ['medium', contractOf('ProtocolInForce', 'medium')],
  ['ifMissed', contractOf('ProtocolInForce', 'ifMissed')],
  ['pause', contractOf('Pause', 'reason')],
  ['actorRole', contractOf('StepLine', 'actorRole')],
  [
    'role',
    constantsOf('Role', 7)
      .filter((role) => role !== 'SYSTEM')
      .map(claimOf),
  ],
  ['parked', constantsOf('Reason', 5, 'Parked.java')],
  ['rule', [...GENERAL, ...IMPORTING]],
  ['ruleDetail', GENERAL],
];

function claimOf(role: string): string {
  return role.toLowerCase().replaceAll('_', '-');
}

describe('what the services name', () => {
  it.each(NAMED)('has a German word, and nothing else has: %s', (kind, named) => {
    expect(Object.keys(texts.de[kind]).sort()).toEqual(sorted(named));
  });

  it('says something in every word', () => {
    const words = Object.entries(texts.de).flatMap(([kind, terms]) =>
      Object.entries(terms).map((one) => [kind, ...one]),
    );
    expect(words.filter(([, , word]) => word?.trim() === '')).toEqual([]);
  });
});
