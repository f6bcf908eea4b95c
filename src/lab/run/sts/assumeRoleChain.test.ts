import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { type Change, Lab } from '../../../cloud/aws/cloud.testing.ts';
import type { Credentials } from '../../../cloud/credentials.ts';
import type { World } from '../../../cloud/world/world.ts';
import {
  aliceArn,
  allows,
  type AssumeInput,
  assumeX,
  dataAccount,
  otherAccount,
  refusalOf,
  roleX,
  sessionArn,
  stsOf,
  trustsAws,
  usable,
  withAlice,
  withRole,
} from './stsOnMock.testing.ts';

const tag = (Key: string, Value = 'v') => ({ Key, Value });
const roleY = roleX(dataAccount, 'Y');

/** Alice begins a session of X, and with it one of Y, which trusts X on the terms given. */
async function chain(
  first: AssumeInput,
  second: AssumeInput = {},
  trust = trustsAws(roleX()),
  ...changes: readonly Change<World>[]
) {
  const lab = new Lab(
    withAlice(),
    withRole('X', trustsAws(aliceArn), { maxSessionDuration: 43_200 }),
    withRole('Y', trust, { maxSessionDuration: 43_200, tags: { Team: 'red', Stage: 'test' } }),
    ...changes,
  );
  const mine = usable((await assumeX(lab, first)).Credentials);
  return { lab, sent: sendTo(lab, mine, second) };
}

const sendTo = async (lab: Lab, mine: Credentials, input: AssumeInput) =>
  (await stsOf(lab, mine)).send(
    new AssumeRoleCommand({ RoleArn: roleY, RoleSessionName: 'next', ...input }),
  );

const invalid = (message: string) => [400, 'InvalidParameterValue', message];

describe('the length of a session', () => {
  it('is up to the role, and an hour where nothing is said', async () => {
    const lab = new Lab(
      withAlice(),
      withRole('X', trustsAws(aliceArn), { maxSessionDuration: 7200 }),
    );
    await expect(assumeX(lab, { DurationSeconds: 7200 })).resolves.toMatchObject({});
    expect(await refusalOf(assumeX(lab, { DurationSeconds: 7201 }))).toEqual([
      400,
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    ]);
  });

  it('is an hour at most where roles are chained', async () => {
    const { sent } = await chain({ DurationSeconds: 43_200 }, { DurationSeconds: 3600 });
    await expect(sent).resolves.toMatchObject({ Credentials: {} });
    const long = await chain({}, { DurationSeconds: 3601 });
    expect(await refusalOf(long.sent)).toEqual([
      400,
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    ]);
  });
});

describe('session tags', () => {
  it('are refused where they do not fit together', async () => {
    const lab = new Lab(withAlice(), withRole('X', trustsAws(aliceArn)));
    expect(await refusalOf(assumeX(lab, { Tags: [tag('Team'), tag('TEAM')] }))).toEqual(
      invalid('Duplicate tag keys found. Please note that Tag keys are case insensitive.'),
    );
    expect(
      await refusalOf(assumeX(lab, { Tags: [tag('Team')], TransitiveTagKeys: ['Stage'] })),
    ).toEqual(invalid('The specified transitive tag key must be included in the requested tags.'));
    expect((await refusalOf(assumeX(lab, { Tags: [tag('aws:Team')] })))[1]).toBe(
      'InvalidParameterValue',
    );
  });

  it('need sts:TagSession in the trust policy', async () => {
    const lab = new Lab(
      withAlice(),
      withRole('X', trustsAws(aliceArn, undefined, ['sts:AssumeRole'])),
    );
    expect(await refusalOf(assumeX(lab, { Tags: [tag('Team')] }))).toEqual([
      403,
      'AccessDenied',
      `User: ${aliceArn} is not authorized to perform: sts:TagSession on resource: ${roleX()} because no role trust policy allows the sts:TagSession action`,
    ]);
  });

  it('need sts:TagSession on both sides across accounts', async () => {
    const there = roleX(otherAccount);
    const role = withRole('X', trustsAws(dataAccount), { account: otherAccount });
    const input = { RoleArn: there, Tags: [tag('Team')] };
    const assume = { policies: { Assume: allows('sts:AssumeRole') } };
    expect((await refusalOf(assumeX(new Lab(withAlice(assume), role), input)))[2]).toContain(
      'sts:TagSession',
    );
    const both = { policies: { Assume: allows(['sts:AssumeRole', 'sts:TagSession']) } };
    await expect(assumeX(new Lab(withAlice(both), role), input)).resolves.toMatchObject({});
  });

  it('are keys that the trust policy can limit', async () => {
    const trust = trustsAws(aliceArn, {
      StringEquals: { 'aws:RequestTag/Team': ['blue', 'red'] },
      'ForAllValues:StringEquals': {
        'aws:TagKeys': ['Team'],
        'sts:TransitiveTagKeys': ['Team'],
      },
    });
    const lab = new Lab(withAlice(), withRole('X', trust));
    await expect(assumeX(lab, { Tags: [tag('Team', 'red')] })).resolves.toMatchObject({});
    for (const Tags of [[tag('Team', 'green')], [tag('Team', 'red'), tag('Stage')]])
      expect((await refusalOf(assumeX(lab, { Tags })))[1]).toBe('AccessDenied');
  });

  it('pass on where they are transitive, and only then', async () => {
    const { lab, sent } = await chain({
      Tags: [tag('Team', 'blue'), tag('Site', 'north')],
      TransitiveTagKeys: ['team'],
    });
    const { Credentials } = await sent;
    const kept = lab.world.sessions.get(Credentials?.AccessKeyId ?? '');
    expect(kept).toMatchObject({ tags: { Team: 'blue' }, transitiveTagKeys: ['Team'] });
  });

  it('that are inherited cannot be replaced, and need sts:TagSession again', async () => {
    const first = { Tags: [tag('Team', 'blue')], TransitiveTagKeys: ['Team'] };
    const replaced = await chain(first, { Tags: [tag('TEAM', 'red')] });
    expect(await refusalOf(replaced.sent)).toEqual(
      invalid(
        "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
      ),
    );
    const silent = await chain(first, {}, trustsAws(roleX(), undefined, ['sts:AssumeRole']));
    expect((await refusalOf(silent.sent))[2]).toContain('sts:TagSession');
  });

  it('that are inherited stand in for the tags of the next role', async () => {
    const onTeam = (value: string) =>
      trustsAws(roleX(), { StringEquals: { 'aws:ResourceTag/Team': value } });
    const first = { Tags: [tag('team', 'blue')], TransitiveTagKeys: ['team'] };
    await expect((await chain(first, {}, onTeam('blue'))).sent).resolves.toMatchObject({});
    expect((await refusalOf((await chain(first, {}, onTeam('red'))).sent))[1]).toBe('AccessDenied');
    await expect((await chain({}, {}, onTeam('red'))).sent).resolves.toMatchObject({});
  });
});

describe('a source identity', () => {
  it('is set, answered, and told to the trust policy', async () => {
    const lab = new Lab(
      withAlice(),
      withRole('X', trustsAws(aliceArn, { StringLike: { 'sts:SourceIdentity': 'al*' } })),
    );
    expect((await assumeX(lab, { SourceIdentity: 'alice' })).SourceIdentity).toBe('alice');
    expect((await refusalOf(assumeX(lab, { SourceIdentity: 'bob' })))[1]).toBe('AccessDenied');
    expect((await refusalOf(assumeX(lab, { SourceIdentity: 'aws:al' })))[1]).toBe(
      'ValidationError',
    );
  });

  it('follows the chain and cannot be changed', async () => {
    const own = withRole('X', trustsAws(aliceArn), {
      policies: { Identity: allows('sts:SetSourceIdentity') },
    });
    const first = { SourceIdentity: 'alice' };
    const kept = await chain(first, {}, trustsAws(roleX()), own);
    expect((await kept.sent).SourceIdentity).toBe('alice');
    const same = await chain(first, first, trustsAws(roleX()), own);
    expect((await same.sent).SourceIdentity).toBe('alice');
    const changed = await chain(first, { SourceIdentity: 'bob' }, trustsAws(roleX()), own);
    expect((await refusalOf(changed.sent))[1]).toBe('AccessDenied');
  });

  it('needs sts:SetSourceIdentity of every role in the chain, and of the caller’s', async () => {
    const { lab, sent } = await chain({ SourceIdentity: 'alice' });
    expect(await refusalOf(sent)).toEqual([
      403,
      'AccessDenied',
      `User: ${sessionArn('X', 'session')} is not authorized to perform: sts:SetSourceIdentity on resource: ${roleY} because no identity-based policy allows the sts:SetSourceIdentity action`,
    ]);
    expect(lab.world.trail.last()).toMatchObject({ errorCode: 'AccessDenied' });
  });
});

describe('the trail of AssumeRole', () => {
  it('is in both accounts, under one shared id', async () => {
    const lab = new Lab(
      withAlice({ policies: { Assume: allows('sts:*') } }),
      withRole('X', trustsAws(dataAccount), { account: otherAccount }),
    );
    await assumeX(lab, { RoleArn: roleX(otherAccount), ExternalId: 'id-1', Tags: [tag('Team')] });
    const [mine, theirs] = lab.world.trail.toArray();
    expect(mine).toMatchObject({
      recipientAccountId: dataAccount,
      userIdentity: { type: 'IAMUser', arn: aliceArn },
      requestParameters: {
        roleArn: roleX(otherAccount),
        externalId: 'id-1',
        tags: [{ key: 'Team', value: 'v' }],
      },
      responseElements: { assumedRoleUser: { arn: sessionArn('X', 'session', otherAccount) } },
    });
    expect(theirs).toMatchObject({
      recipientAccountId: otherAccount,
      userIdentity: { type: 'AWSAccount', accountId: dataAccount },
      sharedEventID: mine?.['sharedEventID'],
    });
    expect(JSON.stringify(theirs)).not.toContain('user/alice');
    expect(mine?.['sharedEventID']).toMatch(/^[0-9a-f-]{36}$/);
    expect(mine?.eventID).not.toBe(theirs?.eventID);
  });
});
