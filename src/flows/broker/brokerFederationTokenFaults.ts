import type { Fault } from '../flow.ts';
import { changeDirectoryPerson, minutesLater, rewritePolicy } from '../worldChanges.ts';
import { changeBroker, changeBrokerUser, changeReportsAccess } from './brokerChanges.ts';

export const brokerFederationTokenFaults: readonly Fault[] = [
  {
    id: 'key-deactivated',
    title: 'Somebody deactivated an old access key: the broker’s',
    breaks: changeBrokerUser((user) => ({
      ...user,
      accessKeys: user.accessKeys.map((key) => ({ ...key, status: 'Inactive' })),
    })),
    expect: { step: 'choose-access', rule: 'aws.key-active', error: 'InvalidClientTokenId' },
    lesson:
      'GetFederationToken needs the long-term key of an IAM user, and long-term keys have to be rotated. When the one key of the broker stops working, nobody in the company gets into AWS.',
    repair:
      'A user can have two keys: make the second, give it to the broker, see the first fall out of use, and only then deactivate it.',
  },
  {
    id: 'name-too-long',
    title: 'Ana’s mail address has grown to 37 characters',
    breaks: changeDirectoryPerson('ana', (person) => ({
      ...person,
      mail: 'ana.torres@field-service.corp.example',
    })),
    expect: { step: 'choose-access', rule: 'request.length', error: 'ValidationError' },
    lesson:
      'The Name of a federated user has 2 to 32 characters. A RoleSessionName may have 64, so a name that works with AssumeRole can be too long here.',
    repair: 'Pass the short logon name, and make sure that no two people share it.',
  },
  {
    id: 'no-policy',
    title: 'The broker passes no session policy',
    breaks: changeReportsAccess(({ policy: _policy, ...access }) => access),
    expect: { step: 'list-reports', rule: 'iam.session', error: 'AccessDenied' },
    lesson:
      'A federation token without a session policy is valid and may do nothing. It does not get all that the broker’s user may do, as one might expect from AssumeRole.',
    repair: 'Pass Policy or PolicyArns in every call of GetFederationToken.',
  },
  {
    id: 'tidied-user',
    title: 'The broker’s user lost permissions that it never used itself',
    breaks: changeBrokerUser((user) => ({
      ...user,
      policies: rewritePolicy(user.policies, (text) =>
        text.replace('"s3:ListBucket","s3:GetObject","s3:PutObject"', '"s3:ListAllMyBuckets"'),
      ),
    })),
    expect: { step: 'list-reports', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'The session policy allows the list, and it is refused all the same. A session policy gives nothing: what counts is what it allows out of the permissions of the user who called STS.',
    repair:
      'Give the broker’s user every permission that it has to hand on to anybody. That this user grows so powerful is the reason to prefer AssumeRole.',
  },
  {
    id: 'session-duration',
    title: 'The broker asks for a console session of eight hours',
    breaks: changeBroker((broker) => ({ ...broker, sessionDuration: 28_800 })),
    choices: { use: 'console' },
    expect: {
      step: 'ask-console',
      rule: 'signin.duration-kind',
      error: 'The federation endpoint answered 400.',
    },
    lesson:
      'SessionDuration is for the credentials of a role. With a federation token the request fails, and the endpoint does not say why. The length was already set at STS.',
    repair: 'Leave SessionDuration away and pass DurationSeconds to GetFederationToken.',
  },
  {
    id: 'link-from-the-morning',
    title: 'Ana comes back to the login URL after a long telephone call',
    before: 'log-in',
    breaks: minutesLater(16),
    choices: { use: 'console' },
    expect: {
      step: 'log-in',
      rule: 'signin.token-live',
      error: 'The request to the federation endpoint is not valid.',
    },
    lesson:
      'The session may last for hours, the way into it does not: a login URL works for 15 minutes. It cannot be kept as a bookmark.',
    repair: 'Let the broker make the URL when it is asked for, and redirect at once.',
  },
  {
    id: 'empty-password',
    title: 'Somebody signs in as Ana and leaves the password empty',
    breaks: changeBroker((broker) => ({ ...broker, refusesEmptyPassword: false })),
    inputs: { password: '' },
    lesson:
      'LDAP calls a bind with a name and an empty password unauthenticated, and many directories answer it with success. A broker that takes success for proof lets anybody in as anybody. Products for single sign-on guard against it; whoever writes a broker has to know it.',
    repair: 'Refuse an empty password before the directory is asked.',
    succeeds:
      'Whoever knows Ana’s logon name reads the reports, and CloudTrail says that it was Ana.',
    stopped: {
      by: changeBroker((broker) => ({ ...broker, refusesEmptyPassword: true })),
      expect: {
        step: 'sign-in',
        rule: 'broker.password-given',
        error: 'Wrong name or password.',
      },
    },
  },
];
