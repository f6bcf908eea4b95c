import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stsActions } from '../../../cloud/aws/sts/index.ts';
import { adminKey, allowAll, Lab, sts } from '../../../cloud/aws/cloud.testing.ts';
import { dataAccount, reportsBucket } from '../../../cloud/world/defaultNames.ts';
import { worldNetwork } from '../../../cloud/parties.ts';
import { nodesOf } from '../../../kit/why.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import { noBody } from '../../../wire/http/records.ts';
import { signRequest } from '../../../wire/sigv4/signRequest.ts';
import { describeRule } from '../../explain/describeRule.ts';
import {
  aliceArn,
  aliceKey,
  assumeX,
  roleX,
  trustsAws,
  usable,
  withAlice,
  withRole,
  withRootKey,
  rootKey,
} from './stsOnMock.testing.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', '__proto__', 'constructor', '2'.repeat(12), '-1', '1e9', '{', '{}', '[]'),
  fc.constantFrom('900', '3600', '123456', dataAccount, aliceArn, roleX(), aliceKey.accessKeyId),
  fc.constantFrom('session', JSON.stringify(allowAll), `arn:aws:iam::${dataAccount}:mfa/alice`),
);

/** Parameters of an operation by the names of its model, each perhaps there, lists and structures opened. */
const nameOf = (name: string, kind: string): readonly string[] =>
  kind === 'list'
    ? ['.member.1', '.member.2', '.member.1.Key', '.member.1.Value', '.member.1.arn'].map(
        (rest) => name + rest,
      )
    : kind === 'structure'
      ? [`${name}.arn`]
      : [name];

const call = fc.constantFrom(...stsActions.filter(({ signed }) => signed)).chain((action) => {
  const names = Object.entries(action.members).flatMap(([name, { kind }]) => nameOf(name, kind));
  const given = Object.fromEntries(names.map((name) => [name, fc.option(anyText)]));
  return fc.record(given).map((fields) => ({
    Action: action.name,
    Version: '2011-06-15',
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
  }));
});

describe('whatever is asked of STS', () => {
  it('is answered or refused, with a proof that says the same in words', async () => {
    const { world } = new Lab(
      withAlice({ policies: { All: allowAll } }),
      withRootKey,
      withRole('X', trustsAws(aliceArn)),
    );
    await fc.assert(
      fc.asyncProperty(
        call,
        fc.constantFrom(aliceKey, rootKey, adminKey),
        fc.constantFrom(sts, 'https://sts.amazonaws.com/'),
        async (fields, credentials, url) => {
          const request = await signRequest(
            {
              method: 'POST',
              url,
              headers: [['Content-Type', formType]],
              body: writeForm(Object.entries(fields)),
            },
            { credentials, service: 'sts', region: 'us-east-1', at: world.clock },
          );
          const { exchange } = await worldNetwork.send(request, world);
          const { status = 0 } = exchange.response ?? {};
          expect(status).toBeLessThan(500);
          expect(exchange.why?.holds).toBe(status === 200);
          const unknown = nodesOf(exchange.why ?? { rule: '', holds: null }).filter(
            ({ rule }) => !describeRule(rule),
          );
          expect(unknown).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);
});

const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Deny'),
  Action: fc.constantFrom('*', 's3:*', 's3:GetObject', 's3:ListBucket', 'sts:*'),
  Resource: fc.constantFrom(
    '*',
    `arn:aws:s3:::${reportsBucket}`,
    `arn:aws:s3:::${reportsBucket}/*`,
  ),
});
const policy = fc
  .array(statement, { minLength: 1, maxLength: 3 })
  .map((Statement) => ({ Version: '2012-10-17', Statement }));

describe('a session policy', () => {
  it('never widens a session of a role', async () => {
    await fc.assert(
      fc.asyncProperty(policy, policy, async (identity, passed) => {
        const lab = new Lab(
          withAlice(),
          withRole('X', trustsAws(aliceArn), { policies: { P: identity } }),
        );
        const whole = usable((await assumeX(lab)).Credentials);
        const part = usable((await assumeX(lab, { Policy: JSON.stringify(passed) })).Credentials);
        for (const path of ['/2026/q2/summary.txt', '/?list-type=2']) {
          const url = `https://${reportsBucket}.s3.us-east-1.amazonaws.com${path}`;
          const request = { method: 'GET', url, headers: [], body: noBody };
          const narrow = (await lab.signed(part, 's3', request)).response?.status;
          const wide = (await lab.signed(whole, 's3', request)).response?.status;
          expect([wide, narrow]).not.toEqual([403, 200]);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
