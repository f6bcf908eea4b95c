import type { FederationRule } from '../../../cloud/aws/signin/rules.ts';
import { iamGuide } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const broker = iamGuide(
  'Enable custom identity broker access to the AWS console',
  'id_roles_providers_enable-console-custom-url',
);

/** What the sign-in site checks where a custom identity broker signs its people in. */
export const federationRuleTexts: Readonly<Record<FederationRule, RuleText>> = {
  'signin.federation': {
    title: 'Sign-in by a broker',
    holds: 'The federation endpoint does what was asked.',
    fails: 'The federation endpoint does not do what was asked.',
    ...broker,
  },
  'signin.federation-action': {
    title: 'Action of the endpoint',
    holds: 'The federation endpoint knows this action.',
    fails: 'The federation endpoint does not know this action.',
    ...broker,
  },
  'signin.session-given': {
    title: 'Credentials in the request',
    holds: 'Session is JSON with the three parts of temporary credentials.',
    fails: 'Session is not JSON with the three parts of temporary credentials.',
    ...broker,
  },
  'signin.session-key': {
    title: 'Genuine credentials',
    holds: 'STS issued these credentials, key, secret and token.',
    fails: 'STS issued no credentials with this key, secret and token.',
    ...broker,
  },
  'signin.session-live': {
    title: 'Life of the credentials',
    holds: 'The temporary credentials have not expired.',
    fails: 'The temporary credentials have expired.',
    ...broker,
  },
  'signin.session-kind': {
    title: 'Kind of credentials',
    holds: 'The credentials are those of a role or of a federated user.',
    fails: 'The credentials are neither those of a role nor those of a federated user.',
    ...iamGuide('Compare AWS STS credentials', 'id_credentials_sts-comparison'),
  },
  'signin.duration-number': {
    title: 'Length of the console session',
    holds: 'SessionDuration lies between fifteen minutes and twelve hours.',
    fails: 'SessionDuration does not lie between fifteen minutes and twelve hours.',
    ...broker,
  },
  'signin.duration-kind': {
    title: 'Length set for a role',
    holds: 'The credentials are those of a role, so the console session may have its own length.',
    fails: 'The length of a federated user’s session was set when STS issued the credentials.',
    ...broker,
  },
  'signin.duration-chained': {
    title: 'Length after role chaining',
    holds:
      'The credentials come from role chaining, and the console session lasts at most an hour.',
    fails: 'The credentials come from role chaining, and the console session would exceed an hour.',
    ...broker,
  },
  'signin.token-known': {
    title: 'Known sign-in token',
    holds: 'The federation endpoint made this sign-in token.',
    fails: 'The federation endpoint made no such sign-in token.',
    ...broker,
  },
  'signin.token-live': {
    title: 'Life of the sign-in link',
    holds: 'The sign-in link was made less than fifteen minutes ago.',
    fails: 'The sign-in link was made fifteen minutes ago or earlier.',
    ...broker,
  },
  'signin.destination': {
    title: 'Destination in the console',
    holds: 'Destination is an address of the AWS console.',
    fails: 'Destination is not an address of the AWS console.',
    ...broker,
  },
};
