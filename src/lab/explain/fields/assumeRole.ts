import type { Entry } from '../entry.ts';
import { iamGuide, sessionTags, stsApi } from '../source.ts';

const api = stsApi('AssumeRole');

/** Parameters and answer of AssumeRole. */
export const assumeRole: readonly Entry[] = [
  {
    kind: 'form-field',
    name: 'RoleSessionName',
    title: 'Name of the session',
    text: 'The caller chooses it: 2 to 64 letters, digits and =,.@-_+. It ends the ARN of the session and stands in CloudTrail. A trust policy can demand one, such as the user’s own name, by sts:RoleSessionName.',
    ...api,
  },
  {
    kind: 'form-field',
    name: 'ExternalId',
    title: 'On whose behalf',
    text: 'A vendor’s number for its customer. STS compares it with sts:ExternalId in the trust policy, if that asks for one. It is no secret: it keeps one customer from sending the vendor to another customer’s role.',
    ...iamGuide(
      'Access to AWS accounts owned by third parties',
      'id_roles_common-scenarios_third-party',
    ),
  },
  {
    kind: 'form-field',
    name: 'Tags.member.N.Key',
    title: 'Key of a session tag',
    text: 'Policies read the tag as aws:PrincipalTag and this key. The trust policy must allow sts:TagSession. A key that the calling session hands on as transitive must not be passed again.',
    ...sessionTags,
  },
  {
    kind: 'form-field',
    name: 'Tags.member.N.Value',
    title: 'Value of a session tag',
    text: 'Up to 256 characters, chosen by the caller. A trust policy can limit it by aws:RequestTag. STS writes it into the session, where it cannot be changed.',
    ...sessionTags,
  },
  {
    kind: 'xml-element',
    name: ['AssumeRoleResponse', 'AssumeRoleResult'],
    title: 'Answer to AssumeRole',
    text: 'The operation’s name with Response around everything, and with Result around its members: the credentials and the name of the session.',
    ...api,
  },
];
