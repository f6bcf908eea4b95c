import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { deny, Lab } from '../../../cloud/aws/cloud.testing.ts';
import { findRule } from '../../../kit/why.ts';
import {
  aliceArn,
  aliceKey,
  allows,
  assumeX,
  dataAccount,
  otherAccount,
  refusalOf,
  rootKey,
  roleX,
  sessionArn,
  stsOf,
  trustsAws,
  usable,
  withAlice,
  withRole,
  withRootKey,
} from './stsOnMock.testing.ts';

const mayAssume = { policies: { Assume: allows('sts:*') } };
const notAuthorized = (arn: string, because = '', action = 'sts:AssumeRole', who = aliceArn) => [
  403,
  'AccessDenied',
  `User: ${who} is not authorized to perform: ${action} on resource: ${arn}${because}`,
];
const noTrust = ' because no role trust policy allows the sts:AssumeRole action';
const noIdentity = ' because no identity-based policy allows the sts:AssumeRole action';

describe('AssumeRole', () => {
  it('answers with credentials that are the role', async () => {
    const lab = new Lab(withAlice(), withRole('X', trustsAws(aliceArn), { path: '/team/' }));
    const asked = lab.world.clock + 40;
    const answer = await assumeX(lab, { RoleArn: roleX(dataAccount, 'team/X') });
    expect(answer.AssumedRoleUser).toEqual({
      AssumedRoleId: 'AROAXAAAAAAAAAAAAAAAA:session',
      Arn: sessionArn('X', 'session'),
    });
    expect(answer.Credentials?.AccessKeyId).toMatch(/^ASIA/);
    expect(answer.Credentials?.Expiration).toEqual(
      new Date(Math.floor((asked + 3_600_000) / 1000) * 1000),
    );
    expect(answer.PackedPolicySize).toBeUndefined();
    expect(answer.SourceIdentity).toBeUndefined();
    const sts = await stsOf(lab, usable(answer.Credentials));
    expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(sessionArn('X', 'session'));
  });

  it.each([
    ['names the user', aliceArn, {}],
    ['names everyone', '*', {}],
    ['names the account, and the user may', `arn:aws:iam::${dataAccount}:root`, mayAssume],
    ['names the account by its number, and the user may', dataAccount, mayAssume],
  ])('is allowed in one account where the trust policy %s', async (_, principal, user) => {
    const lab = new Lab(withAlice(user), withRole('X', trustsAws(principal)));
    await expect(assumeX(lab)).resolves.toMatchObject({ Credentials: {} });
  });

  it.each([
    ['names somebody else', `arn:aws:iam::${dataAccount}:user/bob`, mayAssume, noTrust],
    ['names the account, and the user may not', dataAccount, {}, noIdentity],
    [
      'names the user, whom a policy denies it',
      aliceArn,
      { policies: { No: deny('sts:AssumeRole') } },
      ' with an explicit deny in an identity-based policy',
    ],
  ])('is denied in one account where the trust policy %s', async (_, principal, user, because) => {
    const lab = new Lab(withAlice(user), withRole('X', trustsAws(principal)));
    expect(await refusalOf(assumeX(lab))).toEqual(notAuthorized(roleX(), because));
  });

  it.each([
    ['the user', aliceArn],
    ['the account', dataAccount],
  ])('needs both sides across accounts, where %s is trusted', async (_, principal) => {
    const there = roleX(otherAccount);
    const role = withRole('X', trustsAws(principal), { account: otherAccount });
    const both = new Lab(withAlice(mayAssume), role);
    await expect(assumeX(both, { RoleArn: there })).resolves.toMatchObject({ Credentials: {} });
    expect(await refusalOf(assumeX(new Lab(withAlice(), role), { RoleArn: there }))).toEqual(
      notAuthorized(there),
    );
    const untrusting = withRole('X', trustsAws(otherAccount), { account: otherAccount });
    expect(
      await refusalOf(assumeX(new Lab(withAlice(mayAssume), untrusting), { RoleArn: there })),
    ).toEqual(notAuthorized(there));
  });

  it('does not tell a role that does not exist from one that trusts nobody', async () => {
    const trust = trustsAws(`arn:aws:iam::${dataAccount}:user/bob`);
    for (const user of [{}, mayAssume, { policies: { No: deny('*') } }])
      for (const account of [dataAccount, otherAccount]) {
        const RoleArn = roleX(account);
        const missing = await refusalOf(assumeX(new Lab(withAlice(user)), { RoleArn }));
        const untrusting = new Lab(withAlice(user), withRole('X', trust, { account }));
        expect(missing.slice(0, 2)).toEqual([403, 'AccessDenied']);
        expect(await refusalOf(assumeX(untrusting, { RoleArn }))).toEqual(missing);
      }
    expect(
      await refusalOf(assumeX(new Lab(withAlice(mayAssume)), { RoleArn: roleX('999999999999') })),
    ).toEqual(notAuthorized(roleX('999999999999')));
  });

  it('knows a role by its whole ARN, path included', async () => {
    const lab = new Lab(withAlice(), withRole('X', trustsAws(aliceArn), { path: '/team/' }));
    expect(await refusalOf(assumeX(lab))).toEqual(notAuthorized(roleX(), noTrust));
  });

  it('gives a role no trust in itself that its trust policy does not state', async () => {
    const policies = mayAssume;
    const silent = new Lab(withAlice(), withRole('X', trustsAws(aliceArn), policies));
    const mine = usable((await assumeX(silent)).Credentials);
    expect(await refusalOf(assumeX(silent, {}, mine))).toEqual(
      notAuthorized(roleX(), noTrust, 'sts:AssumeRole', sessionArn('X', 'session')),
    );
    const stated = new Lab(withAlice(), withRole('X', trustsAws([aliceArn, roleX()])));
    const own = usable((await assumeX(stated)).Credentials);
    await expect(assumeX(stated, {}, own)).resolves.toMatchObject({ Credentials: {} });
  });

  it('refuses the root user, whatever the role trusts', async () => {
    const lab = new Lab(withRootKey, withRole('X', trustsAws('*')));
    expect(await refusalOf(assumeX(lab, {}, rootKey))).toEqual([
      403,
      'AccessDenied',
      'Roles may not be assumed by root accounts.',
    ]);
    expect(lab.world.trail.last()).toMatchObject({
      eventName: 'AssumeRole',
      errorCode: 'AccessDenied',
      userIdentity: { type: 'Root' },
    });
  });

  it.each([
    'arn:aws:iam::111122223333:user/alice',
    'arn:aws:s3:::some-bucket/thing',
    'x'.repeat(20),
  ])('refuses %s as no role’s ARN', async (RoleArn) => {
    const lab = new Lab(withAlice());
    expect(await refusalOf(assumeX(lab, { RoleArn }))).toEqual([
      400,
      'ValidationError',
      `${RoleArn} is invalid`,
    ]);
  });

  it('lists what is wrong with the parameters, all of it', async () => {
    const lab = new Lab(withAlice(), withRole('X', trustsAws(aliceArn)));
    expect(await refusalOf(assumeX(lab, { RoleSessionName: 'Session1:2' }))).toEqual([
      400,
      'ValidationError',
      "1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ]);
    const [, , message] = await refusalOf(
      assumeX(lab, { DurationSeconds: 60, TokenCode: '12', ExternalId: 'x' }),
    );
    expect(message).toMatch(/^3 validation errors detected: /);
  });

  it('tells the external id to the trust policy', async () => {
    const lab = new Lab(
      withAlice(mayAssume),
      withRole('X', trustsAws(dataAccount, { StringEquals: { 'sts:ExternalId': 'customer-1' } }), {
        account: otherAccount,
      }),
    );
    const RoleArn = roleX(otherAccount);
    for (const input of [{}, { ExternalId: 'customer-2' }])
      expect(await refusalOf(assumeX(lab, { RoleArn, ...input }))).toEqual(notAuthorized(RoleArn));
    await expect(assumeX(lab, { RoleArn, ExternalId: 'customer-1' })).resolves.toMatchObject({
      Credentials: {},
    });
  });

  it('is refused by a control policy of the caller’s account', async () => {
    const lab = new Lab(withAlice(mayAssume), withRole('X', trustsAws(aliceArn)), (world) => ({
      ...world,
      organization: {
        ...world.organization,
        policies: { ...world.organization.policies, KeepTheTrail: deny('sts:AssumeRole') },
      },
    }));
    expect(await refusalOf(assumeX(lab))).toEqual(
      notAuthorized(roleX(), ' with an explicit deny in a service control policy'),
    );
  });

  it('refuses contexts that nobody vouches for', async () => {
    const lab = new Lab(withAlice(), withRole('X', trustsAws(aliceArn)));
    const ContextAssertion = 'a.context.assertion';
    const ProviderArn = 'arn:aws:iam::aws:contextProvider/IdentityCenter';
    expect(
      (await refusalOf(assumeX(lab, { ProvidedContexts: [{ ProviderArn, ContextAssertion }] })))[1],
    ).toBe('InvalidParameterValue');
    const strange = 'arn:aws:iam::aws:contextProvider/Other';
    expect(
      await refusalOf(
        assumeX(lab, { ProvidedContexts: [{ ProviderArn: strange, ContextAssertion }] }),
      ),
    ).toEqual([400, 'ValidationError', `${strange} is invalid`]);
  });

  it('shows why, deep down to the statement', async () => {
    const lab = new Lab(withAlice(), withRole('X', trustsAws(`${aliceArn}2`)));
    const sent: unknown[] = [];
    const send = lab.send.bind(lab);
    lab.send = async (request) => {
      const exchange = await send(request);
      sent.push(exchange.why && findRule(exchange.why, 'trust.principal'));
      return exchange;
    };
    await refusalOf(assumeX(lab, {}, aliceKey));
    expect(sent).toMatchObject([{ holds: false, wanted: [`${aliceArn}2`] }]);
  });
});
