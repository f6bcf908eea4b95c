import {
  AssociateSoftwareTokenCommand,
  type CognitoIdentityProviderClient,
  GetUserCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it } from 'vitest';
import { Lab } from '../../../cloud/aws/cloud.testing.ts';
import { eliTotpSecret } from '../../../cloud/world/default/cognito.ts';
import { minutes } from '../../../kit/time.ts';
import { totpCode } from '../../../wire/totp/totp.ts';
import { changeUserPool, userPoolsClient } from './cognitoClients.testing.ts';
import { answerWith, dana, eli, refusal, startWith } from './userPools.testing.ts';

let lab: Lab;
let idp: CognitoIdentityProviderClient;
beforeEach(() => {
  lab = new Lab();
  idp = userPoolsClient(lab);
});

const start = startWith(() => idp);
const answer = answerWith(() => idp);

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
