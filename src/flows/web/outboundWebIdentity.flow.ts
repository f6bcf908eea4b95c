import { clusterIssuer, dataAccount } from '../../cloud/world/defaultNames.ts';
import { isoTime, seconds } from '../../kit/time.ts';
import { sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { assumeWithToken, type WebIdentitySession } from './assumeWithToken.ts';
import { claimsOf } from './claimsOf.ts';
import { getJson, postJson, textAt } from './clientRequest.ts';
import { apiServer, clusterKeys, kubelet, type PodAccount, tokenRequest } from './clusterActors.ts';
import { outboundWebIdentityFaults } from './outboundWebIdentityFaults.ts';
import { partnerHost, roleArn } from './webNames.ts';

interface OutboundBag extends WebIdentitySession, PodAccount {
  readonly role: string;
  /** For whom the pod asks AWS to vouch for it. */
  readonly partner: string;
  /** Seconds that the token is to live. */
  readonly lifetime: number;
  readonly podToken: string;
  /** The token in which AWS vouches for the pod. */
  readonly token: string;
  readonly customer: string;
  readonly caller: string;
  readonly order: string;
}

const agent = { userAgent: 'thumbnails/3.1' } as const;
const nested = [
  {
    from: 'partner',
    to: 'awsIssuer',
    label: 'GET discovery document',
    reply: 'Where the keys are',
  },
  { from: 'partner', to: 'awsIssuer', label: 'GET keys', reply: 'Public keys' },
] as const;

export const outboundWebIdentity = defineFlow<OutboundBag>()({
  id: 'outbound-web-identity',
  title: 'AWS vouches to a partner',
  intro:
    'The other way round: a pod at AWS orders prints from a company outside. The company gave it no API key. STS vouches for the pod’s role with a token, and the company checks it as it would any issuer’s.',
  actors: {
    kubelet,
    apiServer,
    pod: {
      name: 'Pod',
      kind: 'client',
      about: 'A program that runs at AWS under a role. It holds no key of the partner.',
    },
    sts,
    issuer: clusterKeys,
    awsIssuer: {
      name: 'Account’s issuer',
      kind: 'aws',
      hosts: ['*.tokens.sts.global.api.aws'],
      about:
        'A public address that belongs to one AWS account. It holds the keys with which STS signs tokens for that account’s roles and users.',
    },
    partner: {
      name: 'Print shop',
      kind: 'client',
      hosts: [partnerHost],
      about:
        'A company outside of AWS. It knows the issuer of its customer and the role that may order, and keeps no secret that could be stolen.',
    },
  },
  world: async () => (await import('./outboundWorld.ts')).outboundWorld(),
  inputs: {
    namespace: 'photos',
    serviceAccount: 'thumbnails',
    audience: 'sts.amazonaws.com',
    role: roleArn('Thumbnails'),
    partner: `https://${partnerHost}`,
    lifetime: 300,
  },
  steps: [
    {
      id: 'request-token',
      phase: 'authenticate',
      title: 'Get the pod’s token',
      from: 'kubelet',
      to: 'apiServer',
      label: 'POST TokenRequest',
      reply: 'Token of the service account',
      say: ({ need }) => ({
        what: `The kubelet gets a token of service account ${need('serviceAccount')} for the pod, as in any pod that has a role.`,
        why: 'To vouch for somebody, AWS has to know them first. Any way to AWS credentials will do; this is the pod’s.',
      }),
      run: async ({ send, world, need }) => {
        const answer = await send(
          tokenRequest(world, {
            namespace: need('namespace'),
            serviceAccount: need('serviceAccount'),
            audience: need('audience'),
          }),
        );
        const podToken = textAt(answer, 'status', 'token');
        return podToken === undefined ? {} : { podToken };
      },
    },
    {
      id: 'assume-role',
      phase: 'exchange',
      title: 'Trade it for AWS credentials',
      from: 'pod',
      to: 'sts',
      label: 'AssumeRoleWithWebIdentity (not signed)',
      nested: [
        {
          from: 'sts',
          to: 'issuer',
          label: 'GET discovery document',
          reply: 'Where the keys are',
        },
        { from: 'sts', to: 'issuer', label: 'GET keys', reply: 'Public keys' },
      ],
      reply: 'Temporary credentials',
      say: ({ need }) => ({
        what: `The pod is now ${need('session')}, until ${isoTime(need('credentials').expiration.getTime())}.`,
        why: 'These credentials are for AWS alone. The partner could not check a request signed with them, and must not be given them.',
      }),
      run: async ({ aws, need }) =>
        assumeWithToken(aws, {
          RoleArn: need('role'),
          RoleSessionName: `${need('serviceAccount')}-7d4b`,
          WebIdentityToken: need('podToken'),
        }),
    },
    {
      id: 'get-token',
      phase: 'sts',
      title: 'Let STS vouch for the pod',
      from: 'pod',
      to: 'sts',
      label: 'GetWebIdentityToken (signed)',
      reply: 'Token for the partner',
      say: ({ need }) => ({
        what: `The pod asks for a token for ${need('partner')} that lives ${need('lifetime')} seconds. STS signs one of ${need('token').length} characters.`,
        why: 'The account’s policies decide who may ask, for which audience and for how long. A token never outlives the session that asked for it.',
        correction: {
          statement: 'N37',
          notes: 'Federation is trust between a store of identities outside and AWS.',
          today:
            'Since 2025 it goes the other way as well: AWS is the store of identities, and a service outside trusts it.',
        },
      }),
      run: async ({ aws, need }) => {
        const { GetWebIdentityTokenCommand } = await import('@aws-sdk/client-sts');
        const client = await aws.sts(need('credentials'));
        const { WebIdentityToken } = await client.send(
          new GetWebIdentityTokenCommand({
            Audience: [need('partner')],
            SigningAlgorithm: 'ES384',
            DurationSeconds: need('lifetime'),
          }),
        );
        return WebIdentityToken === undefined ? {} : { token: WebIdentityToken };
      },
    },
    {
      id: 'look-into-token',
      phase: 'sts',
      title: 'Look into the token',
      from: 'pod',
      to: 'pod',
      label: 'Read iss, sub and exp',
      say: ({ need }) => {
        const { iss, sub, exp } = claimsOf(need('token'));
        return {
          what: `iss is ${String(iss)}, which is this account’s alone. sub is ${String(sub)}. It ends at ${isoTime(seconds(Number(exp)))}.`,
          why: 'sub is the role and not the session, so it stays the same however often the pod starts. Account, organization, region and tags stand in a claim of their own.',
        };
      },
      run: async ({ need }) => {
        claimsOf(need('token'));
      },
    },
    {
      id: 'ask-partner',
      phase: 'access',
      title: 'Ask the partner who it sees',
      from: 'pod',
      to: 'partner',
      label: 'GET /v1/account with the token',
      nested,
      reply: 'Customer and caller',
      say: ({ need }) => ({
        what: `The print shop fetches the keys of the issuer, checks signature, times, audience and subject, and answers: ${need('caller')} of ${need('customer')}.`,
        why: 'The partner does what STS does with tokens from outside. It needs no AWS SDK, no AWS account and no call to AWS but for two public documents.',
      }),
      run: async ({ send, need }) => {
        const answer = await send(
          getJson(
            { ...agent, authorization: `Bearer ${need('token')}` },
            `https://${partnerHost}/v1/account`,
          ),
        );
        const [customer, caller] = [textAt(answer, 'customer'), textAt(answer, 'caller')];
        return customer !== undefined && caller !== undefined ? { customer, caller } : {};
      },
    },
    {
      id: 'order-prints',
      phase: 'access',
      title: 'Order prints',
      from: 'pod',
      to: 'partner',
      label: 'POST /v1/orders with the token',
      nested,
      reply: 'Number of the order',
      say: ({ need }) => ({
        what: `The shop checks the token again and takes the order, ${need('order')}.`,
        why: 'There is no key to rotate on either side. When the role is deleted or the switch in the account is turned off, nobody can get a new token.',
      }),
      run: async ({ send, need }) => {
        const answer = await send(
          postJson(
            { ...agent, authorization: `Bearer ${need('token')}` },
            `https://${partnerHost}/v1/orders`,
            { photo: 'people/sub-ana-4821/lake.txt', copies: 2 },
          ),
        );
        const order = textAt(answer, 'order');
        return order === undefined ? {} : { order };
      },
    },
  ],
  faults: outboundWebIdentityFaults,
  neighbours: [
    { flow: 'eks-service-account', how: 'How the pod came by its credentials' },
    { flow: 'web-identity', how: 'The other way round: others vouch, AWS checks' },
  ],
  setUp: [
    { kind: 'oidc-provider', account: dataAccount, url: clusterIssuer },
    { kind: 'role', account: dataAccount, name: 'Thumbnails' },
    { kind: 'outbound-federation', account: dataAccount },
  ],
});
