// Names for what the query service says, as its document has it: a field that is read and not sent does not compile.
import type { components } from './contract/questions';

type Answers = components['schemas'];

export type Me = Answers['Me'];
export type Capability = Me['capabilities'][number];
export type Programme = Answers['MeProgramme'];
export type Programmes = Answers['MeProgrammes'];
export type Freshness = Answers['FreshnessState'];

export type Board = Answers['Board'];
export type Figure = Answers['Figure'];
export type Detail = Answers['FigureDetail'];
export type Policies = Answers['PolicyProgrammePolicies'];
export type PolicyVersion = Answers['PolicyVersion'];
export type PolicyPreview = Answers['PolicyPreview'];
export type Receipt = Answers['Receipt'];
export type ReceiptEvent = Answers['EventsLine'];

export type RelationshipList = Answers['Caseload'];
export type RelationshipRow = Answers['Row'];
export type Inbox = Answers['Inbox'];
export type Waiting = Answers['Waiting'];
export type RelationshipDetail = Answers['Relationship'];
export type Viewing = Answers['Viewing'];
export type Member = Answers['Member'];
export type Reason = Answers['Reason'];
export type Handling = Answers['Handling'];
export type Protocol = Answers['ProtocolInForce'];
export type Proposal = Answers['AgreementProposal'];
export type SessionLine = Answers['SessionLine'];
export type OpenGap = Answers['SinceLast'];
export type Closure = Answers['Closure'];
export type Pause = Answers['Pause'];
export type Item = Answers['Item'];
export type Goal = Answers['Goal'];
export type EffectiveAt = Answers['When'];

export type Timeline = Answers['ReplayTimeline'];
export type Step = Answers['StepLine'];
export type Called = Answers['Called'];
export type StateAfter = Answers['StepLineAfter'];

export type Roles = Answers['Roles'];
export type RoleLine = Answers['RoleLine'];
export type RoleWord = Answers['RoleLineWord'];

/** Every answer says what it was computed from. */
export type Answer = Pick<
  Board,
  'asOfPosition' | 'asOf' | 'asOfDate' | 'knownAt' | 'clock' | 'minEvidence' | 'window' | 'freshness'
>;
export type Clock = Board['clock'];
export type State = NonNullable<RelationshipRow['state']>;
/** The grades that can be asked for; a single session may have none. */
export type Evidence = Exclude<Board['minEvidence'], 'E0'>;
