import type { IamRule } from '../../../iam/rules.ts';
import { evaluationLogic, iamGuide, organizationsGuide } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const element = (name: string): ReturnType<typeof iamGuide> =>
  iamGuide(
    `IAM JSON policy elements: ${name}`,
    `reference_policies_elements_${name.toLowerCase()}`,
  );
const scps = organizationsGuide('SCP evaluation', 'orgs_manage_policies_scps_evaluation');
const rcps = organizationsGuide('RCP evaluation', 'orgs_manage_policies_rcps_evaluation');
const trust = iamGuide('Methods to assume a role', 'id_roles_manage-assume');

/**
 * Decisions on policies. A policy or statement below the search for a Deny holds where it does not
 * deny, below the search for an Allow where it allows: its words have to be true of both.
 */
export const iamRuleTexts: Readonly<Record<IamRule, RuleText>> = {
  'iam.decision': {
    title: 'Decision of the policies',
    holds: 'The policies allow the request.',
    fails: 'The policies do not allow the request.',
    ...evaluationLogic,
  },
  'iam.malformed': {
    title: 'Readable policies',
    holds: 'Every policy can be read.',
    fails: 'A policy cannot be read, so nothing is allowed.',
    ...iamGuide('Grammar of the IAM JSON policy language', 'reference_policies_grammar'),
  },
  'iam.explicit-deny': {
    title: 'Explicit deny',
    holds: 'No policy denies the request explicitly.',
    fails: 'A policy denies the request explicitly, and nothing overrules that.',
    ...evaluationLogic,
  },
  'iam.rcp': {
    title: 'Resource control policies',
    holds: 'The organization lets its resource be used like this.',
    fails: 'No resource control policy allows the request.',
    ...rcps,
  },
  'iam.rcp.level': {
    title: 'Level of the organization',
    holds: 'A resource control policy at this level allows the request.',
    fails: 'No resource control policy at this level allows the request.',
    ...rcps,
  },
  'iam.scp': {
    title: 'Service control policies',
    holds: 'The organization lets its account do this.',
    fails: 'No service control policy allows the request.',
    ...scps,
  },
  'iam.scp.level': {
    title: 'Level of the organization',
    holds: 'A service control policy at this level allows the request.',
    fails: 'No service control policy at this level allows the request.',
    ...scps,
  },
  'iam.resource': {
    title: 'Resource-based policy',
    holds: 'The policy on the resource allows the request.',
    fails: 'No policy on the resource allows the request.',
    ...evaluationLogic,
  },
  'iam.trust': {
    title: 'Trust policy',
    holds: 'The trust policy of the role allows the request.',
    fails: 'The trust policy of the role does not allow the request.',
    ...trust,
  },
  'iam.identity': {
    title: 'Identity-based policies',
    holds: 'A policy of the caller allows the request.',
    fails: 'No policy of the caller allows the request.',
    ...evaluationLogic,
  },
  'iam.boundary': {
    title: 'Permissions boundary',
    holds: 'The permissions boundary allows the request.',
    fails: 'The permissions boundary does not allow the request.',
    ...iamGuide('Permissions boundaries for IAM entities', 'access_policies_boundaries'),
  },
  'iam.session': {
    title: 'Session policies',
    holds: 'A session policy allows the request.',
    fails: 'No session policy allows the request.',
    ...evaluationLogic,
  },
  'iam.policy': {
    title: 'Policy',
    holds: 'This policy lets the request pass.',
    fails: 'This policy does not let the request pass.',
    ...evaluationLogic,
  },
  'policy.fault': {
    title: 'Fault in a policy',
    holds: 'This part of the policy can be read.',
    fails: 'This part of the policy cannot be read.',
    ...iamGuide('Grammar of the IAM JSON policy language', 'reference_policies_grammar'),
  },
  'policy.statement': {
    title: 'Statement',
    holds: 'This statement lets the request pass.',
    fails: 'This statement does not let the request pass.',
    denies: 'This statement denies the request.',
    ...element('Statement'),
  },
  'policy.principal': {
    title: 'Principal',
    holds: 'The statement is about this caller.',
    fails: 'The statement is about other callers.',
    ...element('Principal'),
  },
  'policy.action': {
    title: 'Action',
    holds: 'The statement is about this action.',
    fails: 'The statement is about other actions.',
    ...element('Action'),
  },
  'policy.resource': {
    title: 'Resource',
    holds: 'The statement is about this resource.',
    fails: 'The statement is about other resources.',
    ...element('Resource'),
  },
  'policy.condition': {
    title: 'Condition',
    holds: 'The condition of the statement is met.',
    fails: 'The condition of the statement is not met.',
    ...element('Condition'),
  },
  'trust.statement': {
    title: 'Statement of the trust policy',
    holds: 'This statement lets the request pass.',
    fails: 'This statement does not let the request pass.',
    denies: 'This statement denies the request.',
    ...trust,
  },
  'trust.principal': {
    title: 'Who is trusted',
    holds: 'The statement names who is asking.',
    fails: 'The statement does not name who is asking.',
    ...trust,
  },
  'trust.action': {
    title: 'Action that is trusted',
    holds: 'The statement is about this action.',
    fails: 'The statement is about other actions.',
    ...trust,
  },
  'trust.condition': {
    title: 'Condition of the trust',
    holds: 'The condition of the statement is met.',
    fails: 'The condition of the statement is not met.',
    ...iamGuide('IAM and AWS STS condition context keys', 'reference_policies_iam-condition-keys'),
  },
};
