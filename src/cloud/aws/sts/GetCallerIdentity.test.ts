import { describe, expect, it } from 'vitest';
import { formType, writeForm } from '../../../wire/http/form.ts';
import { noBody } from '../../../wire/http/records.ts';
import { readMember } from '../../../wire/aws/readAnswer.ts';
import { presign } from '../../../wire/sigv4/signRequest.ts';
import type { Exchange } from '../../network.ts';
import { dataAccount } from '../../world/defaultNames.ts';
import { adminKey, changeAccount, changeRole, deny, errorIn, Lab, sts } from '../cloud.testing.ts';

const identity = ({ response }: Exchange) =>
  response && ['Arn', 'UserId', 'Account'].map((name) => readMember(response, name));
const invalid = {
  status: 403,
  code: 'InvalidClientTokenId',
  message: 'The security token included in the request is invalid.',
};
const sessionArn = `arn:aws:sts::${dataAccount}:assumed-role/DataReader/ana@corp.example`;

const changeAdmin = (change: { readonly status: 'Inactive' } | { readonly accessKeyId: string }) =>
  changeAccount(dataAccount, (account) => {
    const { 'lab-admin': admin } = account.users;
    if (!admin) throw new Error('no admin');
    const accessKeys = admin.accessKeys.map((key) => ({ ...key, ...change }));
    return { ...account, users: { 'lab-admin': { ...admin, path: '/ops/', accessKeys } } };
  });

describe('GetCallerIdentity', () => {
  it('tells a user who signs with a long-term key', async () => {
    const exchange = await new Lab().whoAmI(adminKey);
    expect(identity(exchange)).toEqual([
      `arn:aws:iam::${dataAccount}:user/lab-admin`,
      'AIDARTX3GSDS3RV5QJJLB',
      dataAccount,
    ]);
    expect(exchange.why?.holds).toBe(true);
    expect(exchange.trail[0]).toMatchObject({
      eventName: 'GetCallerIdentity',
      userIdentity: { type: 'IAMUser', userName: 'lab-admin' },
    });
  });

  it('tells the session of a role', async () => {
    const lab = new Lab();
    expect(identity(await lab.whoAmI(await lab.credentials()))).toEqual([
      sessionArn,
      'AROARTX3GSDSZ3OREKHP6:ana@corp.example',
      dataAccount,
    ]);
  });

  it('needs no permission, and no policy can deny it', async () => {
    const lab = new Lab(
      changeRole('DataReader', (role) => ({ ...role, policies: { Nothing: deny('*') } })),
      (world) => ({
        ...world,
        organization: {
          ...world.organization,
          policies: { ...world.organization.policies, KeepTheTrail: deny('*') },
        },
      }),
    );
    const credentials = await lab.credentials({ Policy: JSON.stringify(deny('sts:*')) });
    expect(identity(await lab.whoAmI(credentials))?.[0]).toBe(sessionArn);
  });

  it('knows keys made before account numbers were put into them', async () => {
    const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
    const exchange = await new Lab(changeAdmin({ accessKeyId })).whoAmI({
      ...adminKey,
      accessKeyId,
    });
    expect(identity(exchange)?.[0]).toBe(`arn:aws:iam::${dataAccount}:user/ops/lab-admin`);
  });

  it('refuses a key that was switched off', async () => {
    const exchange = await new Lab(changeAdmin({ status: 'Inactive' })).whoAmI(adminKey);
    expect(errorIn(exchange)).toEqual(invalid);
    expect(exchange.why?.holds).toBe(false);
    expect(exchange.trail).toEqual([]);
  });

  it('refuses a key that nobody has, a wrong token, no token, and a token beside a long-term key', async () => {
    const lab = new Lab();
    const credentials = await lab.credentials();
    const { accessKeyId, secretAccessKey } = credentials;
    for (const wrong of [
      { ...adminKey, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
      { ...credentials, sessionToken: `${credentials.sessionToken}x` },
      { accessKeyId, secretAccessKey },
      { ...adminKey, sessionToken: credentials.sessionToken },
    ]) {
      const exchange = await lab.whoAmI(wrong);
      expect(errorIn(exchange)).toEqual(invalid);
      expect(exchange.why?.holds).toBe(false);
    }
  });

  it('refuses a wrong secret before it looks whether the session has ended', async () => {
    const lab = new Lab();
    const credentials = await lab.credentials();
    const wrong = { ...credentials, secretAccessKey: 'x'.repeat(40) };
    expect(errorIn(await lab.whoAmI(wrong))?.code).toBe('SignatureDoesNotMatch');
    lab.pass(3_600_000);
    expect(errorIn(await lab.whoAmI(wrong))?.code).toBe('SignatureDoesNotMatch');
    expect(errorIn(await lab.whoAmI(credentials))?.code).toBe('ExpiredToken');
  });

  it('refuses a request that nobody signed', async () => {
    const exchange = await new Lab().post(sts, {
      Action: 'GetCallerIdentity',
      Version: '2011-06-15',
    });
    expect(errorIn(exchange)).toEqual({
      status: 403,
      code: 'MissingAuthenticationToken',
      message: 'Request is missing Authentication Token',
    });
  });

  it('refuses a signature for another region than the endpoint’s', async () => {
    const lab = new Lab();
    const request = {
      method: 'POST',
      url: 'https://sts.eu-central-1.amazonaws.com/',
      headers: [['Content-Type', formType]] as const,
      body: writeForm([
        ['Action', 'GetCallerIdentity'],
        ['Version', '2011-06-15'],
      ]),
    };
    expect(errorIn(await lab.signed(adminKey, 'sts', request))?.message).toBe(
      'Credential should be scoped to a valid Region, not us-east-1.',
    );
    const there = await lab.signed(adminKey, 'sts', request, 'eu-central-1');
    expect(identity(there)?.[2]).toBe(dataAccount);
    expect(there.trail[0]?.awsRegion).toBe('eu-central-1');
    const global = { ...request, url: 'https://sts.amazonaws.com/' };
    expect(identity(await lab.signed(adminKey, 'sts', global))?.[2]).toBe(dataAccount);
  });

  it('can be asked by a presigned URL, which proves who made it', async () => {
    const lab = new Lab();
    const request = await presign(
      {
        method: 'GET',
        url: `${sts}?Action=GetCallerIdentity&Version=2011-06-15`,
        headers: [],
        body: noBody,
      },
      {
        credentials: await lab.credentials(),
        service: 'sts',
        region: 'us-east-1',
        at: lab.world.clock,
        expiresIn: 60,
      },
    );
    expect(identity(await lab.send(request))?.[0]).toBe(sessionArn);
  });
});
