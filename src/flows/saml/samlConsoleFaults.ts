import { reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { Fault } from '../flow.ts';
import {
  changeAdfs,
  changeOrganization,
  changeRelyingParty,
  changeRole,
  minutesLater,
} from '../worldChanges.ts';
import { anaIsIn, rewriteClaimRule, rewriteTrust, sendAttribute } from './samlChanges.ts';

export const samlConsoleFaults: readonly Fault[] = [
  {
    id: 'no-group',
    title: 'Ana is in no group that stands for a role',
    breaks: anaIsIn('Domain Users', 'Analytics'),
    expect: {
      step: 'post-response',
      rule: 'saml.role',
      error: 'Your request included an invalid SAML response. To logout, click here.',
    },
    lesson:
      'AD FS signs Ana in and issues an assertion all the same, only without a Role attribute. AWS then calls the whole response invalid, which sounds like a broken signature and is not.',
    repair:
      'Put Ana into a group whose name the claim rule turns into a role, such as AWS-111122223333-DataReader.',
  },
  {
    id: 'wrong-audience',
    title: 'The assertion is addressed to another partition',
    breaks: changeRelyingParty((party) => ({
      ...party,
      audience: 'urn:amazon:webservices:govcloud',
    })),
    expect: { step: 'post-response', rule: 'saml.audience', error: 'InvalidIdentityToken' },
    lesson:
      'The Audience says for whom the assertion was made. AWS’s commercial partition is urn:amazon:webservices; an assertion for another one is refused, however valid its signature.',
    repair: 'Set the relying party identifier at AD FS to urn:amazon:webservices.',
  },
  {
    id: 'issuer-changed',
    title: 'AD FS was given a new name',
    breaks: changeAdfs((idp) => ({
      ...idp,
      entityId: 'http://login.corp.example/adfs/services/trust',
    })),
    expect: {
      step: 'post-response',
      rule: 'saml.issuer',
      error: 'AuthSamlInvalidSamlResponseException',
    },
    lesson:
      'The Issuer of the assertion must equal the entityID in the metadata that AWS holds. Renaming the federation service changes it.',
    repair: 'Upload AD FS’s current metadata to the IAM SAML provider.',
  },
  {
    id: 'name-with-a-space',
    title: 'The session name is taken from the display name',
    breaks: rewriteClaimRule('RoleSessionName', ';mail;', ';displayName;'),
    expect: {
      step: 'post-response',
      rule: 'saml.role-session-name.pattern',
      error: 'InvalidIdentityToken',
    },
    lesson:
      'RoleSessionName has 2 to 64 characters and no spaces. A display name such as “Ana Torres” does not fit; a mail address does.',
    repair: 'Send the mail address or the logon name as RoleSessionName.',
  },
  {
    id: 'coffee-break',
    title: 'Ana leaves the role page open for six minutes',
    before: 'choose-role',
    breaks: minutesLater(6),
    expect: { step: 'choose-role', rule: 'saml.issue-instant', error: 'ExpiredTokenException' },
    lesson:
      'The page to choose a role holds the assertion itself. It can be redeemed for five minutes after it was issued, and no longer.',
    repair:
      'Go back to AD FS and start again. The password is not asked for while AD FS’s own session lasts.',
  },
  {
    id: 'session-too-long',
    title: 'AD FS asks for an eight-hour session, the role allows two',
    breaks: sendAttribute('SessionDuration', '28800'),
    expect: { step: 'choose-role', rule: 'sts.max-session-duration', error: 'ValidationError' },
    lesson:
      'The SessionDuration attribute sets the length of the console session in seconds. Above the role’s MaxSessionDuration, sign-in fails. AWS’s own API text says that console sessions are not limited so; users report that they are. The lab follows the reports, and it is a setting of the world.',
    repair: 'Lower SessionDuration at AD FS, or raise MaxSessionDuration on the role.',
  },
  {
    id: 'role-without-tags',
    title: 'AD FS began to send a tag, the role does not take tags',
    breaks: rewriteTrust('DataReader', '"sts:TagSession"', '"sts:SetSourceIdentity"'),
    expect: { step: 'choose-role', rule: 'trust.action', error: 'AccessDenied' },
    lesson:
      'Session tags in the assertion turn one request into two permissions: sts:AssumeRoleWithSAML and sts:TagSession. The trust policy must allow both.',
    repair: 'Add sts:TagSession to the trust policy before AD FS starts to send tags.',
  },
  {
    id: 'session-over',
    title: 'Ana comes back the next morning',
    before: 'open-bucket',
    breaks: minutesLater(22 * 60),
    expect: {
      step: 'open-bucket',
      rule: 'console.session',
      error: 'The credentials behind this session are no longer valid.',
    },
    lesson:
      'The cookie in the browser is worth as much as the credentials behind it. When they expire, the console session is over.',
    repair:
      'Sign in through AD FS again. For longer days, raise SessionDuration and MaxSessionDuration.',
  },
  {
    id: 'role-may-not-list',
    title: 'The role may read objects but not list them',
    breaks: changeRole('DataReader', (role) => ({
      ...role,
      policies: {
        ReadReports: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'ReadReports',
              Effect: 'Allow',
              Action: 's3:GetObject',
              Resource: `arn:aws:s3:::${reportsBucket}/*`,
            },
          ],
        },
      },
    })),
    expect: { step: 'open-bucket', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'Signing in and being allowed to do something are two things. The console shows the page and S3 refuses the list: no statement allows s3:ListBucket on the bucket.',
    repair: 'Allow s3:ListBucket on the bucket’s ARN, without /*.',
  },
  {
    id: 'forgotten-scp',
    title: 'A service control policy that nobody remembers',
    breaks: changeOrganization((organization) => ({
      ...organization,
      policies: {
        ...organization.policies,
        NoDownloads: {
          Version: '2012-10-17',
          Statement: [
            { Sid: 'NoDownloads', Effect: 'Deny', Action: 's3:GetObject', Resource: '*' },
          ],
        },
      },
      root: {
        ...organization.root,
        serviceControlPolicies: [...organization.root.serviceControlPolicies, 'NoDownloads'],
      },
    })),
    expect: { step: 'open-report', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'Service control policies come from the organization and limit every principal in its member accounts. They do not show on the role or on the bucket.',
    repair:
      'Look at the policies attached to the organization’s root and units, and detach NoDownloads.',
  },
];
