import { reportsBucket } from '../../cloud/world/defaultNames.ts';
import { demonstrationKeys } from '../../wire/saml/demonstrationKeys.ts';
import type { Fault } from '../flow.ts';
import {
  changeAdfs,
  changeDirectoryPerson,
  changeRelyingParty,
  changeReportsBucket,
  changeRole,
  minutesLater,
} from '../worldChanges.ts';
import { anaIsIn, editorGroup, rewriteTrust } from './samlChanges.ts';

export const samlApiFaults: readonly Fault[] = [
  {
    id: 'old-password',
    title: 'The tool still has last month’s password',
    breaks: changeDirectoryPerson('ana', (person) => ({
      ...person,
      password: 'demonstration-ana-october',
    })),
    expect: {
      step: 'sign-in',
      rule: 'idp.password',
      error: 'Incorrect user ID or password. Type the correct user ID and password, and try again.',
    },
    lesson:
      'AWS has no part in this refusal and no record of it. When the first thing that fails is the password, look in the identity provider’s log.',
    repair: 'Give the tool the current password, or let Ana type it each time.',
  },
  {
    id: 'certificate-rolled-over',
    title: 'AD FS has a new signing certificate, AWS has the old one',
    breaks: changeAdfs((idp) => ({ ...idp, signingKey: demonstrationKeys.adfsNext })),
    expect: {
      step: 'assume-role',
      rule: 'saml.signature.certificate',
      error: 'InvalidIdentityToken',
    },
    lesson:
      'AWS trusts only the certificates in the metadata that was uploaded to the IAM SAML provider. It does not fetch newer metadata, and the certificate inside the message proves nothing.',
    repair:
      'Download AD FS’s current metadata and update the IAM SAML provider with it. Upload it before the roll-over: metadata may hold both certificates.',
  },
  {
    id: 'stale-assertion',
    title: 'Six minutes pass before the assertion is used',
    before: 'assume-role',
    breaks: minutesLater(6),
    expect: { step: 'assume-role', rule: 'saml.issue-instant', error: 'ExpiredTokenException' },
    lesson:
      'An assertion must be redeemed within five minutes of being issued, even if its own conditions allow an hour.',
    repair: 'Sign in again and redeem at once. Do not store assertions.',
  },
  {
    id: 'another-group',
    title: 'Ana was moved to another group',
    breaks: anaIsIn('Domain Users', editorGroup),
    expect: { step: 'assume-role', rule: 'sts.role-offered', error: 'AccessDenied' },
    lesson:
      'The Role attribute of the assertion lists the roles that may be asked for. A role that trusts AD FS is still out of reach for people whose assertion does not list it.',
    repair:
      'Put Ana into the group that stands for DataReader, or let the tool ask for a role that her assertion lists.',
  },
  {
    id: 'other-provider',
    title: 'The role trusts another SAML provider',
    breaks: rewriteTrust('DataReader', 'saml-provider/ADFS', 'saml-provider/OldADFS'),
    expect: { step: 'assume-role', rule: 'trust.principal', error: 'AccessDenied' },
    lesson:
      'The trust policy names one SAML provider by its ARN. A valid assertion of another provider does not match.',
    repair:
      'Name the provider’s ARN, arn:aws:iam::111122223333:saml-provider/ADFS, as Principal.Federated.',
  },
  {
    id: 'regional-recipient',
    title: 'AD FS sends people to a regional sign-in endpoint',
    breaks: changeRelyingParty((party) => ({
      ...party,
      assertionConsumerService: 'https://eu-central-1.signin.aws.amazon.com/saml',
    })),
    expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    lesson:
      'The condition key saml:aud holds the Recipient of the assertion, not its Audience. A regional endpoint is another Recipient, so a trust policy that lists only the global one refuses it.',
    repair: 'List every sign-in endpoint in use under SAML:aud in the trust policy.',
  },
  {
    id: 'no-tag-session',
    title: 'The trust policy does not allow session tags',
    breaks: rewriteTrust('DataReader', ',"sts:TagSession"', ''),
    expect: { step: 'assume-role', rule: 'trust.action', error: 'AccessDenied' },
    lesson:
      'AD FS sends the department as a session tag. An assertion with a PrincipalTag attribute needs sts:TagSession in the trust policy, beside sts:AssumeRoleWithSAML.',
    repair: 'Add sts:TagSession to the actions of the trust policy, or stop sending the tag.',
  },
  {
    id: 'duration-too-long',
    title: 'The role’s maximum session was cut to one hour',
    breaks: changeRole('DataReader', (role) => ({ ...role, maxSessionDuration: 3600 })),
    expect: { step: 'assume-role', rule: 'sts.max-session-duration', error: 'ValidationError' },
    lesson:
      'Asking for more than MaxSessionDuration is an error. STS does not shorten the session by itself.',
    repair: 'Ask for at most the role’s MaxSessionDuration, or raise it (up to 12 hours).',
  },
  {
    id: 'slow-clock',
    title: 'The laptop’s clock is 20 minutes behind',
    breaks: (world) => ({ ...world, clockOffsets: { tool: -20 * 60 } }),
    expect: { step: 'who-am-i', rule: 'sigv4.clock.past', error: 'SignatureDoesNotMatch' },
    lesson:
      'AssumeRoleWithSAML worked, because it is not signed. The first signed request fails: SigV4 allows a clock to be 15 minutes off. The SDKs repair this by themselves on a second attempt; here that is switched off so that it can be seen.',
    repair: 'Set the laptop’s clock, best by NTP.',
  },
  {
    id: 'bucket-policy-denies',
    title: 'The bucket’s policy denies everyone but the editors',
    breaks: changeReportsBucket((bucket) => ({
      ...bucket,
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'EditorsOnly',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:GetObject',
            Resource: `arn:aws:s3:::${reportsBucket}/*`,
            Condition: {
              StringNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/DataEditor' },
            },
          },
        ],
      },
    })),
    expect: { step: 'read-report', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'An explicit Deny in any policy wins over every Allow. The role’s own policy allows s3:GetObject, and it does not help.',
    repair:
      'Add arn:aws:iam::111122223333:role/DataReader to the exceptions of the Deny statement.',
  },
  {
    id: 'credentials-expired',
    title: 'The tool goes on after lunch',
    before: 'read-report',
    breaks: minutesLater(125),
    expect: { step: 'read-report', rule: 'sts.session-expired', error: 'ExpiredToken' },
    lesson:
      'Temporary credentials end at their Expiration, to the second. They cannot be extended; the whole exchange has to be done again.',
    repair: 'Read Expiration from the answer and federate again before it passes.',
  },
];
