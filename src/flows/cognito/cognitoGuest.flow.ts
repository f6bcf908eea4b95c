import { photoIdentityPool } from '../../cloud/world/default/cognito.ts';
import { photosBucket } from '../../cloud/world/default/webIdentity.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { isoTime } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { identityPool, poolCallsSts } from './cognitoActors.ts';
import { cognitoGuestFaults } from './cognitoGuestFaults.ts';
import { getIdentityId, getPoolCredentials, type PoolCredentials } from './identityPoolCalls.ts';
import { issuedRole } from './issuedRole.ts';
import { readPhoto } from './photoCalls.ts';
import { publicPhoto } from './photoNames.ts';

interface GuestBag {
  /** The photo that the visitor wants to see. */
  readonly wanted: string;
  /** A role that the site takes with the guest’s credentials, where it wants more than to look at them. */
  readonly secondRole: string;
  readonly identityId: string;
  readonly credentials: PoolCredentials;
  readonly caller: string;
  readonly photo: string;
}

export const cognitoGuest = defineFlow<GuestBag>()({
  id: 'cognito-guest',
  title: 'Guests of a Cognito identity pool',
  intro:
    'A visitor opens the photo site and signs in nowhere. The identity pool lets guests in and gives the site AWS credentials for what everybody may see.',
  actors: {
    visitor: {
      name: 'Visitor',
      kind: 'person',
      about: 'Anybody who opens the site. Nobody knows who it is, and nobody asks.',
    },
    app: {
      name: 'Photo site',
      kind: 'client',
      about:
        'A page that runs in the visitor’s browser. It holds the id of the identity pool, which is no secret, and nothing else.',
    },
    identityPool,
    sts,
    s3,
  },
  world: async () => (await import('./photoWorld.ts')).photoWorld(),
  inputs: { wanted: publicPhoto },
  lacks: {
    authenticate:
      'Nobody signs in: that is what makes a guest. The pool’s owner has decided that the role for guests is for the whole Internet.',
  },
  steps: [
    {
      id: 'open-site',
      phase: 'exchange',
      title: 'Open the site',
      from: 'visitor',
      to: 'app',
      label: 'Open the photo site',
      say: () => ({
        what: `The page loads and wants to show photos. It knows one thing of AWS: the identity pool ${photoIdentityPool}.`,
        why: 'Everything in a page can be read by whoever opens it. So an AWS key in it would be everybody’s, for good; credentials for guests are everybody’s too, but small and short.',
      }),
      run: async ({ need }) => {
        need('wanted');
      },
    },
    {
      id: 'get-id',
      phase: 'exchange',
      title: 'Get an identity',
      from: 'app',
      to: 'identityPool',
      label: 'GetId without Logins (not signed)',
      reply: 'Identity id',
      say: ({ need }) => ({
        what: `The request shows no login. The pool allows guests and makes a new identity: ${need('identityId')}.`,
        why: 'The site may keep the id and use it again. When the visitor signs in one day, the login can be linked to it, and what the guest did is not lost.',
      }),
      run: async ({ aws }) => ({ identityId: await getIdentityId(aws) }),
    },
    {
      id: 'get-credentials',
      phase: 'sts',
      title: 'Get AWS credentials',
      from: 'app',
      to: 'identityPool',
      label: 'GetCredentialsForIdentity (not signed)',
      nested: poolCallsSts,
      reply: 'Temporary credentials',
      say: ({ need, world }) => ({
        what: `The pool signs a token with amr unauthenticated and calls STS for its guest role, ${issuedRole(world)}. It passes a session policy along, which lists the services that guests may use at most. The credentials end at ${isoTime(need('credentials').expiration.getTime())}.`,
        why: 'Two limits work together: what the role allows, and Cognito’s list. A service that is missing on the list is closed to guests, even if the role allows everything.',
        correction: {
          statement: 'N28',
          notes: 'A pool has two roles as a rule: one for people signed in, one for guests.',
          today:
            'True, and the second is optional: guests are off unless the pool’s owner turns them on. Role mappings can give people who are signed in further roles.',
        },
      }),
      run: async ({ aws, need }) => ({
        credentials: await getPoolCredentials(aws, need('identityId')),
      }),
    },
    {
      id: 'call-sts',
      phase: 'sts',
      title: 'Call STS with the credentials',
      from: 'app',
      to: 'sts',
      label: 'A call to STS (signed)',
      reply: 'Answer of STS',
      say: ({ need }) => ({
        what: `The site asks GetCallerIdentity, and STS answers ${need('caller')}.`,
        why: 'All guests bear this same name in CloudTrail, for Cognito calls every session CognitoIdentityCredentials. The identity id stands in the event of Cognito’s own call to STS.',
      }),
      run: async ({ aws, need, bag }) => {
        const { AssumeRoleCommand, GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
        const client = await aws.sts(need('credentials'));
        if (bag.secondRole !== undefined) {
          const { AssumedRoleUser: user } = await client.send(
            new AssumeRoleCommand({ RoleArn: bag.secondRole, RoleSessionName: 'photo-site' }),
          );
          return { caller: user?.Arn ?? '' };
        }
        const { Arn } = await client.send(new GetCallerIdentityCommand({}));
        return { caller: Arn ?? '' };
      },
    },
    {
      id: 'read-photo',
      phase: 'access',
      title: 'Look at a photo',
      from: 'app',
      to: 's3',
      label: 'GetObject (signed)',
      reply: 'The photo',
      say: ({ need }) => ({
        what: `S3 returns ${need('wanted')} from ${photosBucket}: “${need('photo').trim()}”`,
        why: 'The bucket is not public. The request is signed, by somebody whom AWS knows as a session of a role, and the role may read this folder.',
      }),
      run: async ({ aws, need }) => ({
        photo: await readPhoto(aws, need('credentials'), need('wanted')),
      }),
    },
  ],
  faults: cognitoGuestFaults,
  neighbours: [
    { flow: 'cognito-enhanced', how: 'The same, after a sign-in with Google' },
    { flow: 'cognito-classic', how: 'Guests and members where the app calls STS itself' },
  ],
  setUp: [
    { kind: 'identity-pool', id: photoIdentityPool },
    { kind: 'role', account: dataAccount, name: 'PhotoGuest' },
    { kind: 'bucket', account: dataAccount, name: photosBucket },
  ],
});
