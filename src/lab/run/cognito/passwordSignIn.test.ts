import {
  type CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
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
  photoClient,
  photoServerClient,
  photoServerSecret,
  photoUserPool,
} from '../../../cloud/world/default/cognito.ts';
import { dataAccount } from '../../../cloud/world/defaultNames.ts';
import { textOf } from '../../../kit/bytes.ts';
import { minutes, seconds } from '../../../kit/time.ts';
import { secretHash } from '../../../wire/cognito/secretHash.ts';
import { verifyJwt } from '../../../wire/jwt/verifyJwt.ts';
import {
  changeClient,
  changePerson,
  changeUserPool,
  userPoolsClient,
} from './cognitoClients.testing.ts';
import { claimsOf, dana, refusal, startWith } from './userPools.testing.ts';

let lab: Lab;
let idp: CognitoIdentityProviderClient;
beforeEach(() => {
  lab = new Lab();
  idp = userPoolsClient(lab);
});

const start = startWith(() => idp);

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
