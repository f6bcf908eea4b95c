import {
  type CognitoIdentityProviderClient,
  GetUserCommand,
  GlobalSignOutCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it } from 'vitest';
import { Lab } from '../../../cloud/aws/cloud.testing.ts';
import { photoClient } from '../../../cloud/world/default/cognito.ts';
import { minutes } from '../../../kit/time.ts';
import { userPoolsClient } from './cognitoClients.testing.ts';
import { claimsOf, dana, refusal, startWith } from './userPools.testing.ts';

let lab: Lab;
let idp: CognitoIdentityProviderClient;
beforeEach(() => {
  lab = new Lab();
  idp = userPoolsClient(lab);
});

const start = startWith(() => idp);

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
