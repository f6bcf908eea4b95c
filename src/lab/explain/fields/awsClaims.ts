import { awsAttributes } from '../../../wire/saml/names.ts';
import type { Entry } from '../entry.ts';
import { samlAssertions, sessionTags } from '../source.ts';

const kind = 'saml-claim';

/** The SAML attributes that AWS reads. */
export const awsClaims: readonly Entry[] = [
  {
    kind,
    name: awsAttributes.role,
    title: 'Roles the person may have',
    text: 'Each value is the ARN of a role and the ARN of a SAML provider with a comma between, in either order. With several, the sign-in page asks which. Without any, AWS calls the whole response invalid.',
    ...samlAssertions,
  },
  {
    kind,
    name: awsAttributes.roleSessionName,
    title: 'Name of the session',
    text: 'Required, one value, 2 to 64 letters, digits or _ + = , . @ -. It is what the console and CloudTrail show behind the role’s name. A blank in it ends the sign-in.',
    ...samlAssertions,
  },
  {
    kind,
    name: awsAttributes.sessionDuration,
    title: 'Length of the console session',
    text: 'Seconds, 900 to 43,200; one hour if left out. Users report that a value above the role’s MaxSessionDuration ends the sign-in, though AWS’s API text says otherwise; in the lab it is a setting. For API calls it can only shorten.',
    ...samlAssertions,
  },
  {
    kind,
    name: awsAttributes.principalTag,
    title: 'Session tag',
    text: 'What follows the colon is the tag’s key. Policies read it as aws:PrincipalTag. The role’s trust policy must allow sts:TagSession, or the whole request is denied.',
    ...sessionTags,
  },
  {
    kind,
    name: awsAttributes.sourceIdentity,
    title: 'Source identity',
    text: 'Who is behind the session, for good: it cannot be changed later and survives every further role. The trust policy must allow sts:SetSourceIdentity.',
    ...samlAssertions,
  },
  {
    kind,
    name: awsAttributes.transitiveTagKeys,
    title: 'Tags that travel on',
    text: 'Keys of session tags that stay with the session when it takes another role. Other tags are left behind then.',
    ...sessionTags,
  },
];
