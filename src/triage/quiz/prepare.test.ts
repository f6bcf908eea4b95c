import type { World } from '../../cloud/world/world.ts';
import { isAttack } from '../../flows/attack.ts';
import { flowCard } from '../../flows/index.ts';
import { changeRole } from '../../flows/worldChanges.ts';
import { minutes } from '../../kit/time.ts';
import { describe, expect, it } from 'vitest';
import type { ChooseQuestion, FindQuestion, JudgeQuestion, Question } from './question.ts';
import { prepare } from './prepare.ts';

const settle = async (question: Question) => (await prepare(question)).settled;

const option = (key: string) => ({ key, text: key, because: key });
const asked = { id: 'q', scene: '', asks: '', statements: [], study: { outcome: 'T4' } } as const;

const diagnosed: FindQuestion = {
  ...asked,
  kind: 'diagnose',
  flow: 'saml-api',
  fault: 'stale-assertion',
  finds: 'error',
  options: [option('ExpiredTokenException'), option('none')],
};

const statement = (sid: string, effect: 'Allow' | 'Deny', action = 's3:GetObject') => ({
  Sid: sid,
  Effect: effect,
  Action: action,
  Resource: '*',
});
const document = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

const judged: JudgeQuestion = {
  ...asked,
  kind: 'judge',
  options: [],
  request: {
    principal: {
      kind: 'role-session',
      account: '111122223333',
      arn: 'arn:aws:sts::111122223333:assumed-role/R/s',
      roleArn: 'arn:aws:iam::111122223333:role/R',
      userId: 'AROAEXAMPLE:s',
    },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/o',
    resourceAccount: '111122223333',
  },
  policies: { identity: [{ id: 'role', document: document(statement('Read', 'Allow')) }] },
};
const organization = (...statements: readonly object[]) => ({
  managementAccount: '999988887777',
  levels: [{ target: 'root', policies: [{ id: 'scp', document: document(...statements) }] }],
});

describe('the answer of a question', () => {
  it('is typed where a person chose it', async () => {
    const question: ChooseQuestion = {
      ...asked,
      kind: 'choose',
      right: 'a',
      options: [option('a')],
    };
    expect(await settle(question)).toEqual({ right: 'a' });
  });

  it('is found by running the fault', async () => {
    expect(await settle(diagnosed)).toEqual({ right: 'ExpiredTokenException' });
    expect(
      await settle({
        ...diagnosed,
        finds: 'step',
        options: [option('none'), option('assume-role')],
      }),
    ).toEqual({ right: 'assume-role' });
    expect(
      await settle({
        ...diagnosed,
        finds: 'check',
        options: [option('saml.issuer'), option('saml.issue-instant')],
      }),
    ).toEqual({ right: 'saml.issue-instant' });
  });

  it('is the repair that lets the flow reach its end again', async () => {
    const later = (world: World): World => ({ ...world, clock: world.clock + minutes(1) });
    const earlier = (world: World): World => ({ ...world, clock: world.clock - minutes(6) });
    const repairs = async () => ({ later, earlier });
    const options = [option('later'), option('earlier')];
    const question: Question = { ...diagnosed, finds: 'repair', repairs, options };
    expect(await settle(question)).toEqual({ right: 'earlier' });
    await expect(settle({ ...question, options: [option('later')] })).rejects.toThrow('0 right');
  });

  it('is the repair that stops an attack and lets others in', async () => {
    const flow = await flowCard('github-actions')?.load();
    const fault = flow?.faults.find(({ id }) => id === 'look-alike-owner');
    const stop = fault && isAttack(fault) ? fault.stopped.by : undefined;
    const closeToAll = changeRole('SiteDeploy', (role) => ({
      ...role,
      trustPolicy: { Version: '2012-10-17', Statement: [] },
    }));
    const nothing = (world: World): World => world;
    const question: Question = {
      ...diagnosed,
      flow: 'github-actions',
      fault: 'look-alike-owner',
      study: { flow: 'github-actions', fault: 'look-alike-owner', step: 'assume-role' },
      finds: 'repair',
      repairs: async () => ({ stop: stop ?? nothing, closeToAll, nothing }),
      options: [option('nothing'), option('closeToAll'), option('stop')],
    };
    expect(await settle(question)).toEqual({ right: 'stop' });
  });

  it('comes with the exchange of the run, as much of it as gives nothing away', async () => {
    const shown = async (question: Question) => (await prepare(question)).exhibit;
    const exchange = { host: 'sts.us-east-1.amazonaws.com', response: { status: 400 } };
    const step = 'Trade the assertion for credentials';
    expect(await shown(diagnosed)).toMatchObject({
      kind: 'exchange',
      first: 'request',
      step,
      exchange,
    });
    const check = { finds: 'check', options: [option('saml.issue-instant')] } as const;
    expect(await shown({ ...diagnosed, ...check })).toMatchObject({ first: 'exchange', exchange });
    const where = { finds: 'step', options: [option('assume-role')] } as const;
    expect(await shown({ ...diagnosed, ...where })).toMatchObject({ first: 'nothing', exchange });
  });

  it('comes with the step that is studied where nothing is refused', async () => {
    const attack = {
      ...diagnosed,
      flow: 'github-actions',
      fault: 'look-alike-owner',
      options: [option('none'), option('AccessDenied')],
      study: { flow: 'github-actions', fault: 'look-alike-owner', step: 'assume-role' },
    };
    const { settled, exhibit } = await prepare(attack);
    expect(settled).toEqual({ right: 'none' });
    expect(exhibit).toMatchObject({ exchange: { response: { status: 200 } } });
    await expect(prepare({ ...attack, study: { outcome: 'T1' } })).rejects.toThrow('no exchange');
  });

  it('is refused where no option or more than one is borne out', async () => {
    await expect(settle({ ...diagnosed, options: [option('none')] })).rejects.toThrow('0 right');
    await expect(
      settle({
        ...diagnosed,
        finds: 'check',
        options: [option('saml.issue-instant'), option('saml.conditions')],
      }),
    ).rejects.toThrow('2 right');
    await expect(settle({ ...diagnosed, fault: 'no-such-fault' })).rejects.toThrow('No fault');
    await expect(
      settle({ ...diagnosed, finds: 'repair', repairs: async () => ({}) }),
    ).rejects.toThrow('no repair');
  });

  it('is found by evaluating the policies', async () => {
    expect(await settle(judged)).toEqual({
      right: 'allow:Read',
      place: { document: 'role', pointer: '/Statement/0' },
    });
    expect(
      (
        await settle({
          ...judged,
          policies: { ...judged.policies, scp: organization(statement('All', 'Allow', '*')) },
        })
      ).right,
    ).toBe('allow:All+Read');
    expect(
      await settle({
        ...judged,
        policies: {
          ...judged.policies,
          scp: organization(statement('All', 'Allow', '*'), statement('Never', 'Deny')),
        },
      }),
    ).toEqual({ right: 'deny:Never', place: { document: 'scp', pointer: '/Statement/1' } });
    expect(
      (
        await settle({
          ...judged,
          policies: {
            ...judged.policies,
            session: [{ id: 's', document: document(statement('List', 'Allow', 's3:ListBucket')) }],
          },
        })
      ).right,
    ).toBe('no-allow:session');
  });

  it('names only the statements that match the request', async () => {
    const near = [statement('List', 'Allow', 's3:ListBucket'), statement('Read', 'Allow')];
    const far = statement('NeverPut', 'Deny', 's3:PutObject');
    const identity = [{ id: 'role', document: document(...near, far) }];
    expect(await settle({ ...judged, policies: { identity } })).toEqual({
      right: 'allow:Read',
      place: { document: 'role', pointer: '/Statement/1' },
    });
    const denied = [{ id: 'role', document: document(far, statement('NeverGet', 'Deny')) }];
    expect(await settle({ ...judged, policies: { identity: denied } })).toEqual({
      right: 'deny:NeverGet',
      place: { document: 'role', pointer: '/Statement/1' },
    });
  });

  it('cannot be found where a policy is malformed', async () => {
    const policies = { identity: [{ id: 'role', document: { Statement: [{ Sid: 'x' }] } }] };
    await expect(settle({ ...judged, policies })).rejects.toThrow('malformed');
  });
});
