import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  SetUserPoolMfaConfigCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it } from 'vitest';
import { Lab } from '../../../cloud/aws/cloud.testing.ts';
import { hostedUiRules } from '../../../cloud/aws/cognito-idp/hosted/rules.ts';
import { photoUserPool } from '../../../cloud/world/default/cognito.ts';
import { dataAccount } from '../../../cloud/world/defaultNames.ts';
import { minutes } from '../../../kit/time.ts';
import { changePerson, userPoolsClient } from './cognitoClients.testing.ts';
import { answerWith, claimsOf, dana, refusal, startWith } from './userPools.testing.ts';

let lab: Lab;
let idp: CognitoIdentityProviderClient;
beforeEach(() => {
  lab = new Lab();
  idp = userPoolsClient(lab);
});

const start = startWith(() => idp);
const answer = answerWith(() => idp);

describe('administering', () => {
  it('makes a pool, a client, a group and somebody who signs in with a new password', async () => {
    const { UserPool } = await idp.send(new CreateUserPoolCommand({ PoolName: 'Made here' }));
    const UserPoolId = UserPool?.Id;
    const { UserPoolClient: client } = await idp.send(
      new CreateUserPoolClientCommand({
        UserPoolId,
        ClientName: 'app',
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
        AccessTokenValidity: 30,
        TokenValidityUnits: { AccessToken: 'minutes' },
      }),
    );
    await idp.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: 'hal',
        TemporaryPassword: 'Temporary-1',
        UserAttributes: [{ Name: 'email', Value: 'hal@photos.example' }],
      }),
    );
    expect(lab.world.cognito.mail.last()?.text).toContain('Temporary-1');
    await idp.send(new CreateGroupCommand({ UserPoolId, GroupName: 'crew' }));
    await idp.send(
      new AdminAddUserToGroupCommand({ UserPoolId, GroupName: 'crew', Username: 'hal' }),
    );
    const ClientId = client?.ClientId;
    const first = await start({ USERNAME: 'hal', PASSWORD: 'Temporary-1' }, { ClientId });
    expect(first).toMatchObject({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeParameters: { USER_ID_FOR_SRP: 'hal', requiredAttributes: '[]' },
    });
    const done = await idp.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session: first.Session,
        ChallengeResponses: { USERNAME: 'hal', NEW_PASSWORD: 'My-own-word-1' },
      }),
    );
    expect(claimsOf(done.AuthenticationResult?.AccessToken)['cognito:groups']).toEqual(['crew']);
    expect(done.AuthenticationResult?.ExpiresIn).toBe(1800);
    await idp.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username: 'hal',
        Password: 'Set-by-admin-1',
        Permanent: true,
      }),
    );
    const byServer = await idp.send(
      new AdminInitiateAuthCommand({
        UserPoolId,
        ClientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'hal', PASSWORD: 'Set-by-admin-1' },
      }),
    );
    expect(byServer.AuthenticationResult?.IdToken).toBeDefined();
    expect(await idp.send(new AdminGetUserCommand({ UserPoolId, Username: 'hal' }))).toMatchObject({
      Username: 'hal',
      UserStatus: 'CONFIRMED',
    });
  });

  it('lets nobody choose claims of their token with a new password', async () => {
    lab.change(
      changePerson('dana', { status: 'FORCE_CHANGE_PASSWORD', createDate: lab.world.clock }),
    );
    const { Session } = await start(dana);
    const choose = (name: string, value: string) =>
      answer('NEW_PASSWORD_REQUIRED', Session, {
        USERNAME: 'dana',
        NEW_PASSWORD: 'My-own-word-1',
        [`userAttributes.${name}`]: value,
      });
    for (const name of ['sub', 'cognito:groups', 'identities', '__proto__'])
      await expect(choose(name, 'admins')).rejects.toMatchObject(
        refusal('InvalidParameterException'),
      );
    const { AuthenticationResult: result } = await choose('nickname', 'D');
    expect(claimsOf(result?.IdToken)['nickname']).toBe('D');
  });

  it('refuses a temporary password that is a week old', async () => {
    await idp.send(
      new AdminCreateUserCommand({
        UserPoolId: photoUserPool,
        Username: 'ida',
        TemporaryPassword: 'Temporary-1',
      }),
    );
    lab.pass(minutes(7 * 24 * 60));
    await expect(start({ USERNAME: 'ida', PASSWORD: 'Temporary-1' })).rejects.toMatchObject(
      refusal(
        'NotAuthorizedException',
        'Temporary password has expired and must be reset by an administrator.',
      ),
    );
  });

  it('asks the caller’s policies, and knows no pools of others', async () => {
    const get = (UserPoolId: string) =>
      idp.send(new AdminGetUserCommand({ UserPoolId, Username: 'dana' }));
    await expect(get('us-east-1_Nowhere')).rejects.toMatchObject(
      refusal('ResourceNotFoundException', 'User pool us-east-1_Nowhere does not exist.'),
    );
    lab.change((world) => {
      const account = world.accounts[dataAccount];
      const admin = account?.users['lab-admin'];
      if (!account || !admin) throw new Error('no administrator');
      const users = { ...account.users, 'lab-admin': { ...admin, attachedPolicies: [] } };
      return { ...world, accounts: { ...world.accounts, [dataAccount]: { ...account, users } } };
    });
    await expect(get(photoUserPool)).rejects.toMatchObject(
      refusal(
        'AccessDeniedException',
        `User: arn:aws:iam::${dataAccount}:user/lab-admin is not authorized to perform: cognito-idp:AdminGetUser on resource: arn:aws:cognito-idp:us-east-1:${dataAccount}:userpool/${photoUserPool} because no identity-based policy allows the cognito-idp:AdminGetUser action`,
      ),
    );
  });
});

describe('a domain', () => {
  const domain = (UserPoolId: string | undefined, Domain: string, CertificateArn?: string) =>
    idp.send(
      new CreateUserPoolDomainCommand({
        UserPoolId,
        Domain,
        ...(CertificateArn !== undefined && { CustomDomainConfig: { CertificateArn } }),
      }),
    );
  const newPool = async () =>
    (await idp.send(new CreateUserPoolCommand({ PoolName: 'Made here' }))).UserPool?.Id;

  it('brings the hosted UI of a pool', async () => {
    const pool = await newPool();
    const address = 'https://made-here.auth.us-east-1.amazoncognito.com/login';
    expect((await lab.get(address)).why?.rule).toBe(hostedUiRules.domain);
    await domain(pool, 'made-here');
    expect((await lab.get(address)).why?.rule).toBe(hostedUiRules.login);
  });

  it.each([
    ['my-cognito-app', undefined, 'Domain cannot contain reserved word: cognito'],
    ['corp-example-photos', undefined, 'Domain already associated with another user pool.'],
    [
      'made-here',
      'arn:aws:acm:us-east-1:111122223333:certificate/1',
      'Custom domains are not available.',
    ],
    ['Made.Here', undefined, undefined],
  ])('is not %s', async (name, certificate, message) => {
    await expect(domain(await newPool(), name, certificate)).rejects.toMatchObject(
      refusal('InvalidParameterException', message),
    );
  });

  it('is the only one of its pool', async () => {
    await expect(domain(photoUserPool, 'made-here')).rejects.toMatchObject(
      refusal('InvalidParameterException', 'User pool already has a domain configured.'),
    );
  });
});

describe('the second factor of a pool', () => {
  const set = (MfaConfiguration: 'OFF' | 'ON', Enabled: boolean) =>
    idp.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId: photoUserPool,
        MfaConfiguration,
        SoftwareTokenMfaConfiguration: { Enabled },
      }),
    );

  it('is asked of everybody, or of nobody', async () => {
    expect(await set('ON', true)).toMatchObject({
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
    expect((await start(dana)).ChallengeName).toBe('MFA_SETUP');
    await set('OFF', false);
    expect((await start(dana)).AuthenticationResult?.IdToken).toBeDefined();
  });

  it('must be there to be asked for', async () => {
    await expect(set('ON', false)).rejects.toMatchObject(refusal('InvalidParameterException'));
    await expect(
      idp.send(new CreateUserPoolCommand({ PoolName: 'Made here', MfaConfiguration: 'OPTIONAL' })),
    ).rejects.toMatchObject(
      refusal(
        'InvalidParameterException',
        'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
      ),
    );
  });
});
