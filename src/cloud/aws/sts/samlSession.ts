import { isoTime, seconds } from '../../../kit/time.ts';
import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import { nameQualifierOf } from '../../../wire/saml/nameQualifier.ts';
import { type SamlAssertion, subjectTypeOf } from '../../../wire/saml/samlAssertion.ts';
import type { RoleSessionIn, World } from '../../world/world.ts';
import type { FoundProvider, FoundRole } from '../iamObjects.ts';
import { awsRules } from '../rules.ts';
import type { SessionTerms } from './issueSession.ts';
import { assumedRoleUser, credentialsMember } from './sessionMembers.ts';
import type { CheckedPolicies } from './sessionPolicies.ts';

const defaultDuration = 3600;

const tooLong = awsError(
  'ValidationError',
  400,
  'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
);
const alreadyOver = awsError('ExpiredTokenException', 400, 'Response has expired');

/** How long a session is to live. */
export interface SessionSpan {
  readonly parts: readonly Why[];
  readonly error?: AwsError;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * The span of a session (FACTS 2.2, 4.8): what was asked for, else an hour, within the role's maximum.
 * The assertion's SessionDuration is for the console and can only shorten here; SessionNotOnOrAfter cuts
 * the end off. AWS does not say what it answers where that moment has passed; to the lab the response
 * has expired then.
 * @param asked seconds
 */
export function sessionSpan(
  world: World,
  { name, role }: FoundRole,
  assertion: SamlAssertion,
  asked: number | undefined,
): SessionSpan {
  const { sessionDuration = Infinity, sessionNotOnOrAfter } = assertion;
  const duration = Math.min(asked ?? defaultDuration, sessionDuration);
  const fits = check(awsRules.maxSessionDuration, duration <= role.maxSessionDuration, {
    saw: `${duration} seconds`,
    wanted: `${role.maxSessionDuration} seconds at most`,
    at: { document: `role/${name}`, pointer: '/MaxSessionDuration' },
  });
  const ahead =
    sessionNotOnOrAfter === undefined
      ? check(awsRules.sessionNotOnOrAfter, null)
      : check(awsRules.sessionNotOnOrAfter, world.clock < sessionNotOnOrAfter, {
          saw: isoTime(world.clock),
          wanted: `before ${isoTime(sessionNotOnOrAfter)}`,
        });
  const error = fits.holds === false ? tooLong : ahead.holds === false ? alreadyOver : undefined;
  return {
    parts: [fits, ahead],
    ...(error && { error }),
    expiresAt: Math.min(world.clock + seconds(duration), sessionNotOnOrAfter ?? Infinity),
  };
}

const qualifierOf = ({ issuer }: SamlAssertion, { account, name }: FoundProvider): string =>
  nameQualifierOf(issuer, { accountId: account, name });

/** Session tags as one record. */
export const tagsOf = ({ principalTags }: SamlAssertion): Readonly<Record<string, string>> =>
  Object.fromEntries(principalTags.map(({ key, value }) => [key, value]));

/** What a session of AssumeRoleWithSAML is made of. */
export const samlSessionTerms = (
  found: FoundRole,
  provider: FoundProvider & { readonly arn: string },
  assertion: SamlAssertion,
  expiresAt: number,
  policies: CheckedPolicies & { readonly arns: readonly string[] },
): SessionTerms<RoleSessionIn> => ({
  kind: 'role',
  issuedBy: 'AssumeRoleWithSAML',
  account: found.account,
  roleName: found.name,
  roleId: found.role.roleId,
  sessionName: assertion.roleSessionName,
  expiresAt,
  tags: tagsOf(assertion),
  transitiveTagKeys: assertion.transitiveTagKeys,
  ...(assertion.sourceIdentity !== undefined && { sourceIdentity: assertion.sourceIdentity }),
  // It was parsed from JSON, so it is JSON.
  ...(policies.document !== undefined && { inlineSessionPolicy: policies.document as never }),
  sessionPolicyArns: policies.arns,
  // Keys of the assertion that stay usable after sign-in (FACTS 2.5).
  context: {
    'saml:namequalifier': qualifierOf(assertion, provider),
    'saml:sub': assertion.nameId,
    'saml:sub_type': subjectTypeOf(assertion.nameIdFormat),
  },
  federatedProvider: provider.arn,
});

/** The members of an answer of AssumeRoleWithSAML (FACTS 2.3). `Audience` is the Recipient. */
export const samlSessionResult = (
  assertion: SamlAssertion,
  provider: FoundProvider,
  session: RoleSessionIn,
  packedPolicySize: number | undefined,
): AwsStructure => ({
  SourceIdentity: session.sourceIdentity,
  Credentials: credentialsMember(session),
  AssumedRoleUser: assumedRoleUser(session),
  Subject: assertion.nameId,
  SubjectType: subjectTypeOf(assertion.nameIdFormat),
  Issuer: assertion.issuer,
  Audience: assertion.recipient,
  NameQualifier: qualifierOf(assertion, provider),
  PackedPolicySize: packedPolicySize,
});
