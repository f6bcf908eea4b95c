import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import { nameQualifierOf } from '../../../wire/saml/nameQualifier.ts';
import { type SamlAssertion, subjectTypeOf } from '../../../wire/saml/samlAssertion.ts';
import type { RoleSessionIn } from '../../world/world.ts';
import type { FoundProvider } from '../iamObjects.ts';
import { assumedRoleUser, credentialsMember } from './sessionMembers.ts';
import type { SessionCargo } from './trustAsks.ts';

const qualifierOf = ({ issuer }: SamlAssertion, { account, name }: FoundProvider): string =>
  nameQualifierOf(issuer, { accountId: account, name });

/** What the assertion asks the session to carry. */
export const cargoOf = (assertion: SamlAssertion): SessionCargo => ({
  sessionName: assertion.roleSessionName,
  tags: Object.fromEntries(assertion.principalTags.map(({ key, value }) => [key, value])),
  transitiveTagKeys: assertion.transitiveTagKeys,
  inheritedTags: {},
  sourceIdentity: assertion.sourceIdentity,
});

/** What a session of AssumeRoleWithSAML is made of, beside what every role session is made of. */
export const samlSessionTerms = (
  assertion: SamlAssertion,
  provider: FoundProvider & { readonly arn: string },
) => ({
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
