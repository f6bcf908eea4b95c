import {
  type CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it } from 'vitest';
import { Lab } from '../../../cloud/aws/cloud.testing.ts';
import { photoClient } from '../../../cloud/world/default/cognito.ts';
import { minutes } from '../../../kit/time.ts';
import { userPoolsClient } from './cognitoClients.testing.ts';
import { claimsOf, refusal, startWith } from './userPools.testing.ts';

let lab: Lab;
let idp: CognitoIdentityProviderClient;
beforeEach(() => {
  lab = new Lab();
  idp = userPoolsClient(lab);
});

const start = startWith(() => idp);

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
