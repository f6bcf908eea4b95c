import type { SamlRule } from '../../../wire/saml/rules.ts';
import { observed, samlAssertions, samlCore, samlTroubles, sessionTags } from '../source.ts';
import type { RuleText } from './ruleText.ts';
import type { samlMessageRules } from './samlMessageRules.ts';

/** What an assertion says: about whom, for whom, until when, and what AWS needs. */
export const samlContentRules: Readonly<
  Record<Exclude<SamlRule, keyof typeof samlMessageRules>, RuleText>
> = {
  'saml.subject': {
    title: 'Subject',
    holds: 'The assertion names a person and may be presented here and now.',
    fails: 'The assertion names nobody, or may not be presented here and now.',
    ...samlCore('2.4'),
  },
  'saml.name-id': {
    title: 'Name of the person',
    holds: 'The assertion has one NameID.',
    fails: 'The assertion has no NameID, so it is about nobody.',
    ...samlTroubles,
  },
  'saml.name-id.format': {
    title: 'Kind of name',
    holds: 'The NameID has a format that AWS accepts.',
    fails: 'The NameID has a format that AWS does not accept.',
    ...samlAssertions,
  },
  'saml.confirmation': {
    title: 'Subject confirmation',
    holds: 'There is one confirmation, of the kind bearer.',
    fails: 'There is not exactly one confirmation of the kind bearer.',
    ...samlAssertions,
  },
  'saml.recipient': {
    title: 'Recipient',
    holds: 'The assertion may be presented at a sign-in address of AWS.',
    fails: 'The assertion may not be presented at any sign-in address of AWS.',
    ...samlAssertions,
  },
  'saml.confirmation.not-on-or-after': {
    title: 'Time to deliver',
    holds: 'The time to deliver the assertion has not run out.',
    fails: 'The time to deliver the assertion has run out.',
    ...samlCore('2.4.1.2'),
  },
  'saml.conditions': {
    title: 'Conditions',
    holds: 'The conditions on which the assertion counts are met.',
    fails: 'The conditions on which the assertion counts are not met.',
    ...samlCore('2.5.1'),
  },
  'saml.audience': {
    title: 'Audience',
    holds: 'The assertion is addressed to AWS.',
    fails: 'The assertion is addressed to somebody else.',
    ...samlTroubles,
  },
  'saml.not-before': {
    title: 'Start of validity',
    holds: 'The assertion counts already.',
    fails: 'The assertion does not count yet.',
    ...samlCore('2.5.1.2'),
  },
  'saml.not-on-or-after': {
    title: 'End of validity',
    holds: 'The assertion still counts.',
    fails: 'The assertion no longer counts.',
    ...samlCore('2.5.1.2'),
  },
  'saml.issue-instant': {
    title: 'Age of the assertion',
    holds: 'The assertion was issued at most five minutes ago.',
    fails: 'The assertion was not issued within the last five minutes.',
    ...observed,
  },
  'saml.attributes': {
    title: 'Attributes for AWS',
    holds: 'The assertion says all that AWS needs.',
    fails: 'The assertion does not say all that AWS needs, or says it wrongly.',
    ...samlAssertions,
  },
  'saml.role': {
    title: 'Role offered',
    holds: 'The assertion offers at least one role.',
    fails: 'The assertion offers no role.',
    ...samlTroubles,
  },
  'saml.role.pair': {
    title: 'Role and provider',
    holds: 'Each role stands beside the SAML provider that it is offered through.',
    fails: 'A value is not a role ARN and a SAML provider ARN with a comma between.',
    ...samlAssertions,
  },
  'saml.role-session-name': {
    title: 'Session name given',
    holds: 'The assertion gives the session one name.',
    fails: 'The assertion does not give the session one name.',
    ...samlTroubles,
  },
  'saml.role-session-name.pattern': {
    title: 'Form of the session name',
    holds: 'The session name has 2 to 64 of the characters that AWS allows.',
    fails: 'The session name is too short, too long, or holds a character that AWS does not allow.',
    ...samlTroubles,
  },
  'saml.session-duration': {
    title: 'Length of the session',
    holds: 'SessionDuration is one number from 900 to 43,200 seconds.',
    fails: 'SessionDuration is not one number from 900 to 43,200 seconds.',
    ...samlAssertions,
  },
  'saml.source-identity': {
    title: 'Source identity',
    holds: 'The source identity has the form that AWS wants.',
    fails: 'The source identity does not have the form that AWS wants.',
    ...samlTroubles,
  },
  'saml.principal-tags': {
    title: 'Session tags',
    holds: 'The session tags keep to the limits: at most 50, one value each.',
    fails: 'A session tag has no value, several values, or is too long, or there are more than 50.',
    ...sessionTags,
  },
  'saml.principal-tags.unique': {
    title: 'Tag keys',
    holds: 'No tag key stands twice, upper and lower case taken alike.',
    fails: 'A tag key stands twice, upper and lower case taken alike.',
    ...sessionTags,
  },
  'saml.transitive-tag-keys': {
    title: 'Transitive tags',
    holds: 'Every transitive tag key is among the tags.',
    fails: 'A transitive tag key is not among the tags.',
    ...sessionTags,
  },
};
