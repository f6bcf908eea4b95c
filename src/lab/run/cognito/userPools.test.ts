import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  type CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  type InitiateAuthCommandInput,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { beforeEach, describe, expect, it } from 'vitest';
import { Lab } from '../../../cloud/aws/cloud.testing.ts';
import type { poolKeys } from '../../../cloud/aws/cognito-idp/tokenKeys.ts';
import {
  eliTotpSecret,
  photoClient,
  photoServerClient,
  photoServerSecret,
  photoUserPool,
} from '../../../cloud/world/default/cognito.ts';
import { dataAccount } from '../../../cloud/world/defaultNames.ts';
import { textOf } from '../../../kit/bytes.ts';
import { minutes, seconds } from '../../../kit/time.ts';
import { secretHash } from '../../../wire/cognito/secretHash.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import { verifyJwt } from '../../../wire/jwt/verifyJwt.ts';
import { totpCode } from '../../../wire/totp/totp.ts';
import {
  changeClient,
  changePerson,
  changeUserPool,
  userPoolsClient,
} from './cognitoClients.testing.ts';

let lab: Lab;
let idp: CognitoIdentityProviderClient;
beforeEach(() => {
  lab = new Lab();
  idp = userPoolsClient(lab);
});

const dana = { USERNAME: 'dana', PASSWORD: 'Demonstration-dana-1' };
const eli = { USERNAME: 'eli', PASSWORD: 'Demonstration-eli-1' };

const start = (
  AuthParameters: Record<string, string>,
  more: Partial<InitiateAuthCommandInput> = {},
) =>
  idp.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: photoClient,
      AuthParameters,
      ...more,
    }),
  );

const answer = (
  ChallengeName: 'SOFTWARE_TOKEN_MFA' | 'NEW_PASSWORD_REQUIRED' | 'MFA_SETUP',
  Session: string | undefined,
  ChallengeResponses: Record<string, string>,
) =>
  idp.send(
    new RespondToAuthChallengeCommand({
      ClientId: photoClient,
      ChallengeName,
      Session,
      ChallengeResponses,
    }),
  );

const refusal = (name: string, message: string) => ({
  name,
  message,
  $metadata: { httpStatusCode: 400 },
});

const claimsOf = (token: string | undefined) => {
  const read = readJwt(token ?? '');
  if (!read.ok) throw new Error('no token');
  return read.value.claims;
};

describe('signing in with a password', () => {
  it('gives tokens with the claims of Cognito, signed by a key of the pool', async () => {
    const { AuthenticationResult: result, ChallengeName } = await start(dana);
    expect(ChallengeName).toBeUndefined();
    expect(result).toMatchObject({ ExpiresIn: 3600, TokenType: 'Bearer' });
    expect(result?.RefreshToken?.split('.')).toHaveLength(5);
    const issuer = `https://cognito-idp.us-east-1.amazonaws.com/${photoUserPool}`;
    const { response } = await lab.get(`${issuer}/.well-known/jwks.json`);
    const keys = JSON.parse(textOf(response?.body ?? new Uint8Array(0))) as typeof poolKeys;
    expect(keys.keys).toHaveLength(2);
    for (const token of [result?.IdToken, result?.AccessToken])
      expect((await verifyJwt(token ?? '', { keys, algorithms: ['RS256'] })).why.holds).toBe(true);
    const id = claimsOf(result?.IdToken);
    const access = claimsOf(result?.AccessToken);
    const common = {
      sub: '8f14e45f-ceea-467f-a8d4-2c1b5e6f7a01',
      iss: issuer,
      'cognito:groups': ['editors', 'viewers'],
      origin_jti: id['origin_jti'],
      event_id: id['event_id'],
      auth_time: id['auth_time'],
      iat: id['iat'],
      exp: Number(id['iat']) + 3600,
    };
    expect(id).toEqual({
      ...common,
      aud: photoClient,
      token_use: 'id',
      'cognito:username': 'dana',
      'cognito:roles': ['PhotoEditor', 'PhotoViewer'].map(
        (name) => `arn:aws:iam::${dataAccount}:role/${name}`,
      ),
      'cognito:preferred_role': `arn:aws:iam::${dataAccount}:role/PhotoEditor`,
      jti: expect.any(String) as string,
      email: 'dana@photos.example',
      email_verified: true,
      given_name: 'Dana',
      family_name: 'Moreau',
      'custom:team': 'editorial',
    });
    expect(access).toEqual({
      ...common,
      client_id: photoClient,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      username: 'dana',
      jti: expect.any(String) as string,
    });
    expect(lab.world.trail.last()).toMatchObject({
      eventSource: 'cognito-idp.amazonaws.com',
      eventName: 'InitiateAuth',
      recipientAccountId: dataAccount,
      requestParameters: { authParameters: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
    });
  });

  it('has no preferred role where two groups of the same precedence differ', async () => {
    lab.change(
      changeUserPool(({ groups }) => ({
        groups: Object.fromEntries(
          Object.entries(groups).map(([name, group]) => [name, { ...group, precedence: 3 }]),
        ),
      })),
    );
    const id = claimsOf((await start(dana)).AuthenticationResult?.IdToken);
    expect(id['cognito:preferred_role']).toBeUndefined();
    expect(id['cognito:roles']).toHaveLength(2);
  });

  it('refuses in the words of Cognito', async () => {
    const wrong = { ...dana, PASSWORD: 'x' };
    await expect(start(wrong)).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Incorrect username or password.'),
    );
    await expect(start({ ...dana, USERNAME: 'constructor' })).rejects.toMatchObject(
      refusal('UserNotFoundException', 'User does not exist.'),
    );
    await expect(start({ PASSWORD: 'x' })).rejects.toMatchObject(
      refusal('InvalidParameterException', 'Missing required parameter USERNAME'),
    );
    await expect(start(dana, { ClientId: 'nosuchclient' })).rejects.toMatchObject(
      refusal('ResourceNotFoundException', 'User pool client nosuchclient does not exist.'),
    );
    await expect(start(dana, { AuthFlow: 'USER_AUTH' })).rejects.toMatchObject(
      refusal('InvalidParameterException', 'USER_AUTH flow not enabled for this client'),
    );
    await expect(start(dana, { AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' })).rejects.toMatchObject(
      refusal('InvalidParameterException', 'Initiate Auth method not supported.'),
    );
    lab.change(changeClient(photoClient, { preventUserExistenceErrors: 'ENABLED' }));
    await expect(start({ ...dana, USERNAME: 'nobody' })).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Incorrect username or password.'),
    );
  });

  it('lets nobody in who is unconfirmed, disabled or due for a reset', async () => {
    lab.change(changePerson('dana', { status: 'UNCONFIRMED' }));
    await expect(start(dana)).rejects.toMatchObject(
      refusal('UserNotConfirmedException', 'User is not confirmed.'),
    );
    lab.change(changePerson('dana', { status: 'RESET_REQUIRED' }));
    await expect(start(dana)).rejects.toMatchObject(
      refusal('PasswordResetRequiredException', 'Password reset required for the user'),
    );
    lab.change(changePerson('dana', { status: 'CONFIRMED', enabled: false }));
    await expect(start(dana)).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'User is disabled.'),
    );
  });

  it('makes whoever guesses wait', async () => {
    for (let count = 0; count < 6; count += 1)
      await start({ ...dana, PASSWORD: 'x' }).catch(() => undefined);
    await expect(start(dana)).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Password attempts exceeded'),
    );
    lab.pass(seconds(3));
    expect((await start(dana)).AuthenticationResult?.IdToken).toBeDefined();
  });

  it('wants the secret hash of a client with a secret', async () => {
    const at = { ClientId: photoServerClient };
    await expect(start(dana, at)).rejects.toMatchObject(
      refusal(
        'NotAuthorizedException',
        `Client ${photoServerClient} is configured with secret but SECRET_HASH was not received`,
      ),
    );
    await expect(start({ ...dana, SECRET_HASH: 'eA==' }, at)).rejects.toMatchObject(
      refusal(
        'NotAuthorizedException',
        `Unable to verify secret hash for client ${photoServerClient}`,
      ),
    );
    const SECRET_HASH = secretHash('dana', photoServerClient, photoServerSecret);
    const { AuthenticationResult: result } = await start({ ...dana, SECRET_HASH }, at);
    expect(claimsOf(result?.IdToken)['aud']).toBe(photoServerClient);
  });
});

describe('signing in by SRP', () => {
  const srp = async (username: string, password: string, client = photoClient) => {
    const session = createSrpSession(username, password, photoUserPool, false);
    const first = await idp.send(
      new InitiateAuthCommand(
        wrapInitiateAuth(session, {
          ClientId: client,
          AuthFlow: 'USER_SRP_AUTH' as const,
          AuthParameters: { USERNAME: username },
        }),
      ),
    );
    expect(first.ChallengeName).toBe('PASSWORD_VERIFIER');
    const challenge = {
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeParameters: first.ChallengeParameters ?? {},
    };
    return wrapAuthChallenge(signSrpSession(session, challenge), {
      ClientId: client,
      ChallengeName: 'PASSWORD_VERIFIER' as const,
      ChallengeResponses: { USERNAME: username },
    });
  };

  it('proves the password without sending it, once', async () => {
    const claim = await srp('dana', 'Demonstration-dana-1');
    const { AuthenticationResult: result } = await idp.send(
      new RespondToAuthChallengeCommand(claim),
    );
    expect(claimsOf(result?.IdToken)['cognito:username']).toBe('dana');
    await expect(idp.send(new RespondToAuthChallengeCommand(claim))).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Incorrect username or password.'),
    );
  });

  it('refuses a wrong password, a late answer and a useless public value', async () => {
    await expect(
      idp.send(new RespondToAuthChallengeCommand(await srp('dana', 'wrong'))),
    ).rejects.toMatchObject(refusal('NotAuthorizedException', 'Incorrect username or password.'));
    const late = await srp('dana', 'Demonstration-dana-1');
    lab.pass(minutes(3));
    await expect(idp.send(new RespondToAuthChallengeCommand(late))).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Invalid session for the user, session is expired.'),
    );
    await expect(
      start({ USERNAME: 'dana', SRP_A: '0' }, { AuthFlow: 'USER_SRP_AUTH' }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('does not tell who exists, where the client hides it', async () => {
    await expect(srp('nobody', 'x')).rejects.toMatchObject(
      refusal('UserNotFoundException', 'User does not exist.'),
    );
    lab.change(changeClient(photoClient, { preventUserExistenceErrors: 'ENABLED' }));
    await expect(
      idp.send(new RespondToAuthChallengeCommand(await srp('nobody', 'x'))),
    ).rejects.toMatchObject(refusal('NotAuthorizedException', 'Incorrect username or password.'));
  });
});

describe('a second factor', () => {
  it('is asked of whoever has one, and each code counts once', async () => {
    const first = await start(eli);
    expect(first).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { USER_ID_FOR_SRP: 'eli' },
    });
    const code = totpCode(eliTotpSecret, lab.world.clock);
    const say = (session: string | undefined, given: string) =>
      answer('SOFTWARE_TOKEN_MFA', session, { USERNAME: 'eli', SOFTWARE_TOKEN_MFA_CODE: given });
    await expect(say(first.Session, code === '000000' ? '000001' : '000000')).rejects.toMatchObject(
      refusal('CodeMismatchException', 'Invalid code received for user'),
    );
    expect((await say(first.Session, code)).AuthenticationResult?.AccessToken).toBeDefined();
    await expect(say(first.Session, code)).rejects.toMatchObject(
      refusal(
        'NotAuthorizedException',
        'Invalid session for the user, session can only be used once.',
      ),
    );
    const second = await start(eli);
    await expect(say(second.Session, code)).rejects.toMatchObject(
      refusal('ExpiredCodeException', 'Your software token has already been used once.'),
    );
    lab.pass(minutes(3));
    await expect(
      say(second.Session, totpCode(eliTotpSecret, lab.world.clock)),
    ).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Invalid session for the user, session is expired.'),
    );
    await expect(say('x'.repeat(20), code)).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Invalid session for the user.'),
    );
  });

  it('is set up on the way where the pool demands one', async () => {
    lab.change(changeUserPool(() => ({ mfaConfiguration: 'ON' })));
    const first = await start(dana);
    expect(first.ChallengeName).toBe('MFA_SETUP');
    expect(first.ChallengeParameters?.['MFAS_CAN_SETUP']).toBe('["SOFTWARE_TOKEN_MFA"]');
    const associated = await idp.send(
      new AssociateSoftwareTokenCommand({ Session: first.Session }),
    );
    await expect(
      answer('MFA_SETUP', associated.Session, { USERNAME: 'dana' }),
    ).rejects.toMatchObject(refusal('NotAuthorizedException', 'Invalid session for the user.'));
    const code = totpCode(associated.SecretCode ?? '', lab.world.clock);
    const verified = await idp.send(
      new VerifySoftwareTokenCommand({ Session: associated.Session, UserCode: code }),
    );
    expect(verified.Status).toBe('SUCCESS');
    const done = await answer('MFA_SETUP', verified.Session, { USERNAME: 'dana' });
    expect(done.AuthenticationResult?.IdToken).toBeDefined();
    expect((await start(dana)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  });

  it('is set up by somebody signed in', async () => {
    const AccessToken = (await start(dana)).AuthenticationResult?.AccessToken;
    const prefer = () =>
      idp.send(
        new SetUserMFAPreferenceCommand({
          AccessToken,
          SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
        }),
      );
    await expect(prefer()).rejects.toMatchObject(
      refusal('InvalidParameterException', 'User has not verified software token mfa'),
    );
    const { SecretCode = '' } = await idp.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    const code = totpCode(SecretCode, lab.world.clock);
    await expect(
      idp.send(
        new VerifySoftwareTokenCommand({
          AccessToken,
          UserCode: code === '000000' ? '000001' : '000000',
        }),
      ),
    ).rejects.toMatchObject(refusal('EnableSoftwareTokenMFAException', 'Code mismatch'));
    await idp.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: code }));
    await prefer();
    const user = await idp.send(new GetUserCommand({ AccessToken }));
    expect(user.UserMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
  });
});

describe('tokens later on', () => {
  const refresh = (REFRESH_TOKEN = '') =>
    start({ REFRESH_TOKEN }, { AuthFlow: 'REFRESH_TOKEN_AUTH' });

  it('are refreshed as long as the refresh token is good', async () => {
    const { AuthenticationResult: first } = await start(dana);
    lab.pass(minutes(30));
    const { AuthenticationResult: next } = await refresh(first?.RefreshToken);
    expect(next?.RefreshToken).toBeUndefined();
    const [before, after] = [claimsOf(first?.IdToken), claimsOf(next?.IdToken)];
    expect(after['auth_time']).toBe(before['auth_time']);
    expect(after['origin_jti']).toBe(before['origin_jti']);
    expect(after['jti']).not.toBe(before['jti']);
    await expect(refresh('no.such')).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Invalid Refresh Token'),
    );
    lab.pass(minutes(60 * 24 * 30));
    await expect(refresh(first?.RefreshToken)).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Refresh Token has expired'),
    );
  });

  it('end when the refresh token is revoked', async () => {
    const { AuthenticationResult: result } = await start(dana);
    const { RefreshToken, AccessToken } = result ?? {};
    const revoke = (Token: string | undefined) =>
      idp.send(new RevokeTokenCommand({ ClientId: photoClient, Token }));
    await expect(revoke(AccessToken)).rejects.toMatchObject({
      name: 'UnsupportedTokenTypeException',
    });
    await revoke(RefreshToken);
    await expect(refresh(RefreshToken)).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Refresh Token has been revoked'),
    );
    await expect(idp.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Access Token has been revoked'),
    );
  });

  it('end everywhere, and a new sign-in is good at once', async () => {
    const one = (await start(dana)).AuthenticationResult;
    const two = (await start(dana)).AuthenticationResult;
    await idp.send(new GlobalSignOutCommand({ AccessToken: one?.AccessToken }));
    for (const result of [one, two]) {
      await expect(
        idp.send(new GetUserCommand({ AccessToken: result?.AccessToken })),
      ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
      await expect(refresh(result?.RefreshToken)).rejects.toMatchObject(
        refusal('NotAuthorizedException', 'Refresh Token has been revoked'),
      );
    }
    const three = (await start(dana)).AuthenticationResult;
    const user = await idp.send(new GetUserCommand({ AccessToken: three?.AccessToken }));
    expect(user.Username).toBe('dana');
    expect(user.UserAttributes?.[0]).toEqual({
      Name: 'sub',
      Value: '8f14e45f-ceea-467f-a8d4-2c1b5e6f7a01',
    });
  });

  it('are not taken for what they are not', async () => {
    const result = (await start(dana)).AuthenticationResult;
    const get = (AccessToken: string | undefined) => idp.send(new GetUserCommand({ AccessToken }));
    await expect(get(result?.IdToken)).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Invalid Access Token'),
    );
    await expect(get(`${result?.AccessToken?.slice(0, -4)}AAAA`)).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Invalid Access Token'),
    );
    lab.pass(minutes(61));
    await expect(get(result?.AccessToken)).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'Access Token has expired'),
    );
  });
});

describe('signing up', () => {
  const signUp = (Username: string, Password = 'Long-enough-1', Name = 'email') =>
    idp.send(
      new SignUpCommand({
        ClientId: photoClient,
        Username,
        Password,
        UserAttributes: [{ Name, Value: 'fay@photos.example' }],
      }),
    );
  const confirm = (ConfirmationCode: string, Username = 'fay') =>
    idp.send(new ConfirmSignUpCommand({ ClientId: photoClient, Username, ConfirmationCode }));
  const mailedCode = () => lab.world.cognito.mail.last()?.text.replace(/\D/g, '') ?? '';

  it('is confirmed by the code that comes by mail', async () => {
    const made = await signUp('fay');
    expect(made).toMatchObject({
      UserConfirmed: false,
      CodeDeliveryDetails: { Destination: 'f***@p***', DeliveryMedium: 'EMAIL' },
    });
    const fay = { USERNAME: 'fay', PASSWORD: 'Long-enough-1' };
    await expect(start(fay)).rejects.toMatchObject(
      refusal('UserNotConfirmedException', 'User is not confirmed.'),
    );
    const old = mailedCode();
    await idp.send(new ResendConfirmationCodeCommand({ ClientId: photoClient, Username: 'fay' }));
    await expect(confirm(old)).rejects.toMatchObject(
      refusal('CodeMismatchException', 'Invalid verification code provided, please try again.'),
    );
    await confirm(mailedCode());
    expect(claimsOf((await start(fay)).AuthenticationResult?.IdToken)).toMatchObject({
      sub: made.UserSub,
      email_verified: true,
    });
    await expect(confirm(mailedCode())).rejects.toMatchObject(
      refusal('NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED'),
    );
  });

  it('refuses in the words of Cognito', async () => {
    await expect(signUp('dana')).rejects.toMatchObject(
      refusal('UsernameExistsException', 'User already exists'),
    );
    await expect(signUp('gus', 'short')).rejects.toMatchObject(
      refusal(
        'InvalidPasswordException',
        'Password did not conform with policy: Password not long enough',
      ),
    );
    await expect(signUp('gus', 'long-enough-1')).rejects.toMatchObject(
      refusal(
        'InvalidPasswordException',
        'Password did not conform with policy: Password must have uppercase characters',
      ),
    );
    await expect(signUp('gus', 'Long-enough-1', 'constructor')).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await expect(signUp('__proto__')).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await signUp('gus');
    lab.pass(minutes(24 * 60));
    await expect(confirm(mailedCode(), 'gus')).rejects.toMatchObject(
      refusal('ExpiredCodeException', 'Invalid code provided, please request a code again.'),
    );
  });
});

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
