import { beforeEach, describe, expect, it } from 'vitest';
import { textOf, utf8 } from '../../../kit/bytes.ts';
import { failures } from '../../../kit/why.ts';
import { signRequest } from '../../../wire/sigv4/signRequest.ts';
import { dataAccount } from '../../world/defaultNames.ts';
import { adminKey, changeAccount, Lab, makeUser } from '../cloud.testing.ts';

const online = 'i-0123456789abcdef0';
const silent = 'i-0123456789abcdef1';
const readerKey = { ...adminKey, accessKeyId: 'AKIARTX3GSDSSESSION2' };

const instance = `arn:aws:ec2:us-east-1:${dataAccount}:instance/${online}`;
const document = (name: string) => `arn:aws:ssm:us-east-1::document/${name}`;
const port = 'AWS-StartPortForwardingSession';

const withNodes = changeAccount(dataAccount, (account) => ({
  ...account,
  managedNodes: {
    [online]: { computerName: 'ONE', platform: 'Windows', pingStatus: 'Online' },
    [silent]: { computerName: 'TWO', platform: 'Windows', pingStatus: 'ConnectionLost' },
  },
  users: {
    ...account.users,
    // Sessions to one node with one document, and nothing else.
    reader: makeUser({
      userId: 'AIDAREADERREADERREAD2',
      accessKeys: [{ ...readerKey }],
      policies: {
        Sessions: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: 'ssm:StartSession', Resource: [instance, document(port)] },
          ],
        },
      },
    }),
  },
}));

let lab: Lab;
beforeEach(() => {
  lab = new Lab(withNodes);
});

/** What the service answers, and the rules that failed. */
async function call(operation: string, input: object, credentials = adminKey) {
  const request = await signRequest(
    {
      method: 'POST',
      url: 'https://ssm.us-east-1.amazonaws.com/',
      headers: [
        ['Content-Type', 'application/x-amz-json-1.1'],
        ['X-Amz-Target', `AmazonSSM.${operation}`],
      ],
      body: utf8(JSON.stringify(input)),
    },
    { credentials, service: 'ssm', region: 'us-east-1', at: lab.world.clock },
  );
  const { response, why } = await lab.send(request);
  return {
    status: response?.status,
    answer: JSON.parse(textOf(response?.body ?? utf8('null'))) as Record<string, unknown>,
    rules: why ? failures(why).map(({ rule }) => rule) : [],
  };
}

describe('StartSession', () => {
  it('opens a channel, under the name of who asked', async () => {
    const { status, answer } = await call('StartSession', { Target: online });
    expect(status).toBe(200);
    expect(answer['SessionId']).toMatch(/^lab-admin-[0-9a-f]{17}$/);
    expect(answer['StreamUrl']).toContain('wss://ssmmessages.us-east-1.amazonaws.com/');
    expect(lab.world.trail.last()).toMatchObject({
      eventSource: 'ssm.amazonaws.com',
      eventName: 'StartSession',
    });
  });

  it.each([
    [{ Target: silent }, 'TargetNotConnected', ['ssm.node-online']],
    [{ Target: 'i-0123456789abcdef9' }, 'TargetNotConnected', ['ssm.node']],
    [{ Target: '__proto__' }, 'TargetNotConnected', ['ssm.node']],
    [{ Target: online, DocumentName: 'Other' }, 'InvalidDocument', ['ssm.document']],
  ])('refuses %j with %s', async (input, code, rules) => {
    const { status, answer, rules: failed } = await call('StartSession', input);
    expect([status, answer['__type'], failed]).toEqual([400, code, rules]);
  });

  it('asks about the node and about the document', async () => {
    const allowed = { Target: online, DocumentName: port };
    expect((await call('StartSession', allowed, readerKey)).status).toBe(200);
    const shell = { Target: online, DocumentName: 'SSM-SessionManagerRunShell' };
    for (const input of [shell, { Target: silent, DocumentName: port }]) {
      const { answer, rules } = await call('StartSession', input, readerKey);
      expect([answer['__type'], rules]).toEqual(['AccessDeniedException', ['policy.resource']]);
    }
  });
});

describe('SendCommand', () => {
  const command = { DocumentName: 'AWSSSO-CreateSSOUser', Parameters: { UserName: ['sso-ana'] } };

  it('takes a command for nodes that are online', async () => {
    const { status, answer } = await call('SendCommand', { ...command, InstanceIds: [online] });
    expect(status).toBe(200);
    expect(answer['Command']).toMatchObject({
      InstanceIds: [online],
      Status: 'Pending',
      Parameters: { UserName: ['sso-ana'] },
      RequestedDateTime: Math.floor(lab.world.clock / 1000),
    });
  });

  it('takes none where one of them is not, or where no policy allows it', async () => {
    const both = { ...command, InstanceIds: [online, silent] };
    expect((await call('SendCommand', both)).answer).toMatchObject({
      __type: 'InvalidInstanceId',
      message: `Instances [[${silent}]] not in a valid state for account ${dataAccount}`,
    });
    const { answer } = await call('SendCommand', { ...command, InstanceIds: [online] }, readerKey);
    expect(answer['__type']).toBe('AccessDeniedException');
  });
});
