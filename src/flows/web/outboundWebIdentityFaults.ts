import { clusterIssuer, dataAccount } from '../../cloud/world/defaultNames.ts';
import type { PartnerApiIn, World } from '../../cloud/world/world.ts';
import type { Fault } from '../flow.ts';
import { type Change, minutesLater } from '../worldChanges.ts';
import { allOf } from './webChanges.ts';
import { iamProviderArn, partnerHost, roleArn } from './webNames.ts';

const changePartner =
  (change: (api: PartnerApiIn) => PartnerApiIn): Change =>
  (world) => {
    const api = world.partnerApis[partnerHost];
    if (!api) throw new Error('This world has no partner.');
    return { ...world, partnerApis: { ...world.partnerApis, [partnerHost]: change(api) } };
  };

/** Whom of Example Corp the partner lets in; everybody whom the issuer vouches for, if nobody is named. */
const partnerLetsIn = (...subjects: readonly string[]): Change =>
  changePartner((api) => ({
    ...api,
    customers: Object.fromEntries(
      Object.entries(api.customers).map(([issuer, { name }]) => [
        issuer,
        { name, ...(subjects.length > 0 && { subjects: [...subjects] }) },
      ]),
    ),
  }));

function switchedOff(world: World): World {
  const account = world.accounts[dataAccount];
  if (!account) throw new Error(`This world has no account ${dataAccount}.`);
  const { outboundWebIdentity: _off, ...rest } = account;
  return { ...world, accounts: { ...world.accounts, [dataAccount]: rest } };
}

/** A role for pods that nobody looks after, with a policy that allows every token. */
function withPlayground(world: World): World {
  const account = world.accounts[dataAccount];
  const thumbnails = account?.roles['Thumbnails'];
  if (!account || !thumbnails) throw new Error('This world has no role Thumbnails.');
  const playground = {
    ...thumbnails,
    roleId: 'AROARTX3GSDSQ4PLAYGRD',
    description: 'For trying things out',
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: iamProviderArn(clusterIssuer) },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${clusterIssuer}:aud`]: 'sts.amazonaws.com',
              [`${clusterIssuer}:sub`]: 'system:serviceaccount:photos:default',
            },
          },
        },
      ],
    },
    policies: {
      AnyToken: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'sts:GetWebIdentityToken', Resource: '*' }],
      },
    },
  };
  const roles = { ...account.roles, Playground: playground };
  return { ...world, accounts: { ...world.accounts, [dataAccount]: { ...account, roles } } };
}

export const outboundWebIdentityFaults: readonly Fault[] = [
  {
    id: 'not-enabled',
    title: 'Outbound federation is switched off in the account',
    breaks: switchedOff,
    expect: {
      step: 'get-token',
      rule: 'sts.outbound.enabled',
      error: 'OutboundWebIdentityFederationDisabledException',
    },
    lesson:
      'An account vouches for nobody until an administrator calls EnableOutboundWebIdentityFederation. That call gives the account its issuer, whose address the partner has to be told.',
    repair: 'Enable outbound web identity federation in account 111122223333.',
  },
  {
    id: 'audience-not-allowed',
    title: 'The pod asks for a token for somebody else',
    breaks: (world) => world,
    inputs: { partner: 'https://api.other.example' },
    expect: { step: 'get-token', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'The policy allows sts:GetWebIdentityToken only where sts:IdentityTokenAudience is the print shop. Without that condition a program could be made to prove its role to anybody.',
    repair: 'Add the audience to the policy, if the role is to deal with that company.',
  },
  {
    id: 'asks-too-long',
    title: 'The pod wants a token for half an hour',
    breaks: (world) => world,
    inputs: { lifetime: 1800 },
    expect: { step: 'get-token', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'STS itself would allow an hour. The policy caps sts:DurationSeconds at 600, because a token that leaked works until it ends and cannot be called back.',
    repair: 'Ask for 300 seconds, and for a new token when it is needed.',
  },
  {
    id: 'session-nearly-over',
    title: 'The pod’s session ends in three minutes',
    before: 'get-token',
    breaks: minutesLater(57),
    expect: {
      step: 'get-token',
      rule: 'sts.outbound.span',
      error: 'SessionDurationEscalationException',
    },
    lesson:
      'A token may not live longer than the session that asks for it; else a session could make itself last. The SDK renews credentials five minutes ahead for reasons like this.',
    repair: 'Get new AWS credentials first, or ask for a shorter token.',
  },
  {
    id: 'other-audience-at-partner',
    title: 'The partner changed its audience',
    breaks: changePartner((api) => ({ ...api, audience: 'https://api.partner.example/v2' })),
    expect: { step: 'ask-partner', rule: 'oidc.aud', error: 'invalid_token' },
    lesson:
      'aud is compared letter by letter, by the partner this time. What the partner wants, the policy at AWS must allow and the program must ask for: three places with one text.',
    repair:
      'Ask for the audience https://api.partner.example/v2, and allow it in the role’s policy.',
  },
  {
    id: 'token-kept',
    title: 'The pod keeps its token for the next order',
    before: 'order-prints',
    breaks: minutesLater(7),
    expect: { step: 'order-prints', rule: 'oidc.exp', error: 'invalid_token' },
    lesson:
      'The token lived five minutes, and this partner allows one more. How much clocks may differ is each receiver’s own affair; STS allows five minutes.',
    repair: 'Get a token when it is needed. The call costs little.',
  },
  {
    id: 'session-arn-listed',
    title: 'The partner was told the ARN of a session',
    breaks: partnerLetsIn('arn:aws:sts::111122223333:assumed-role/Thumbnails/thumbnails-7d4b'),
    expect: { step: 'ask-partner', rule: 'partner.subject', error: 'insufficient_scope' },
    lesson:
      'GetCallerIdentity shows the ARN of the session, and that is what people copy. The token’s sub is the ARN of the role, without a session name.',
    repair: 'Tell the partner arn:aws:iam::111122223333:role/Thumbnails.',
  },
  {
    id: 'algorithm-unknown',
    title: 'The partner’s library knows RS256 only',
    breaks: changePartner((api) => ({ ...api, algorithms: ['RS256'] })),
    expect: { step: 'ask-partner', rule: 'jwt.alg', error: 'invalid_token' },
    lesson:
      'The program chooses between ES384 and RS256 when it asks. A receiver is right to refuse what it was not set up for: it must not let the token choose.',
    repair: 'Ask for SigningAlgorithm RS256, or let the partner allow ES384.',
  },
  {
    id: 'any-role-of-account',
    title: 'The partner lets in whomever the account vouches for',
    breaks: allOf(withPlayground, partnerLetsIn()),
    inputs: { serviceAccount: 'default', role: roleArn('Playground') },
    succeeds:
      'A pod that somebody started to try things out has ordered prints on the company’s account. Its role has nothing to do with the print shop, and its token was as good as any.',
    lesson:
      'The issuer stands for the whole account: every role and user in it that may call sts:GetWebIdentityToken. A partner that stops at iss and aud lets all of them in.',
    repair:
      'The partner tests sub: arn:aws:iam::111122223333:role/Thumbnails. The account should limit who may ask for which audience as well.',
    stopped: {
      by: partnerLetsIn(roleArn('Thumbnails')),
      expect: { step: 'ask-partner', rule: 'partner.subject', error: 'insufficient_scope' },
    },
  },
];
