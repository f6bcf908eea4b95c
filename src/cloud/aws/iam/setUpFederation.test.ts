import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateSAMLProviderCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  type IAMClient,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { findRule } from '../../../kit/why.ts';
import { readMember } from '../../../wire/aws/readAnswer.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import type { Credentials } from '../../credentials.ts';
import { dataAccount, reportsBucket } from '../../world/defaultNames.ts';
import { errorIn, Lab, roleArn, sts, summary } from '../cloud.testing.ts';
import { allowing, iamClient, trustingAws } from './iam.testing.ts';

const UserName = 'ben';
const ben = `arn:aws:iam::${dataAccount}:user/${UserName}`;

let lab: Lab;
let iam: IAMClient;

const readReports = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${reportsBucket}/*` },
  ],
});

/** The user with a key. */
async function hire(): Promise<Credentials> {
  await iam.send(new CreateUserCommand({ UserName }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return {
    accessKeyId: AccessKey?.AccessKeyId ?? '',
    secretAccessKey: AccessKey?.SecretAccessKey ?? '',
  };
}

const assume = (credentials: Credentials, RoleArn: string) =>
  lab.signed(credentials, 'sts', {
    method: 'POST',
    url: sts,
    headers: [['Content-Type', formType]],
    body: writeForm([
      ['Action', 'AssumeRole'],
      ['Version', '2011-06-15'],
      ['RoleArn', RoleArn],
      ['RoleSessionName', 'visit'],
    ]),
  });

beforeEach(() => {
  lab = new Lab();
  iam = iamClient(lab);
});

describe('what the administrator sets up', () => {
  it('lets the user assume the role and read', async () => {
    const key = await hire();
    expect(errorIn(await lab.read(key, summary))?.code).toBe('AccessDenied');
    await iam.send(
      new CreateRoleCommand({ RoleName: 'Visitor', AssumeRolePolicyDocument: trustingAws(ben) }),
    );
    await iam.send(
      new PutRolePolicyCommand({
        RoleName: 'Visitor',
        PolicyName: 'Read',
        PolicyDocument: readReports,
      }),
    );
    const { response } = await assume(key, roleArn('Visitor'));
    const of = (name: string) => (response && readMember(response, name)) ?? '';
    const session = {
      accessKeyId: of('AccessKeyId'),
      secretAccessKey: of('SecretAccessKey'),
      sessionToken: of('SessionToken'),
    };
    expect((await lab.read(session, summary)).response?.status).toBe(200);
  });

  it('asks for the user’s own permission where the role trusts the account', async () => {
    const key = await hire();
    await iam.send(
      new CreateRoleCommand({
        RoleName: 'Visitor',
        AssumeRolePolicyDocument: trustingAws(dataAccount),
      }),
    );
    expect(errorIn(await assume(key, roleArn('Visitor')))?.code).toBe('AccessDenied');
    await iam.send(
      new PutUserPolicyCommand({
        UserName,
        PolicyName: 'Visit',
        PolicyDocument: allowing('sts:AssumeRole'),
      }),
    );
    expect((await assume(key, roleArn('Visitor'))).response?.status).toBe(200);
  });

  it('does not let in another user who took the name', async () => {
    const old = await hire();
    await iam.send(
      new CreateRoleCommand({ RoleName: 'Visitor', AssumeRolePolicyDocument: trustingAws(ben) }),
    );
    expect((await assume(old, roleArn('Visitor'))).response?.status).toBe(200);
    await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: old.accessKeyId }));
    await iam.send(new DeleteUserCommand({ UserName }));
    const exchange = await assume(await hire(), roleArn('Visitor'));
    expect(errorIn(exchange)?.code).toBe('AccessDenied');
    const why = exchange.why && findRule(exchange.why, 'trust.principal');
    expect(why).toMatchObject({
      holds: false,
      wanted: [expect.stringMatching(/^AIDA[A-Z2-7]{17}$/) as string],
    });
  });

  it('lets people in through a new SAML provider', async () => {
    const metadata = lab.world.accounts[dataAccount]?.samlProviders['ADFS']?.metadata ?? '';
    await iam.send(
      new CreateSAMLProviderCommand({ Name: 'Second', SAMLMetadataDocument: metadata }),
    );
    const provider = `arn:aws:iam::${dataAccount}:saml-provider/Second`;
    await iam.send(
      new CreateRoleCommand({
        RoleName: 'Guest',
        AssumeRolePolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Federated: provider },
              Action: 'sts:AssumeRoleWithSAML',
            },
          ],
        }),
      }),
    );
    const { response } = await lab.assume(
      { RoleArn: roleArn('Guest'), PrincipalArn: provider },
      { attributes: { Role: [`${provider},${roleArn('Guest')}`] } },
    );
    expect(response?.status).toBe(200);
  });
});
