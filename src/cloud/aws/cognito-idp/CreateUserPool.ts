import { check } from '../../../kit/why.ts';
import { boolean, integer, required, structure, text } from '../../../wire/aws/members.ts';
import { mintBytes } from '../../world/mint.ts';
import { userPool } from '../../world/schema/cognito.ts';
import { awsAction } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { authorizeCall } from '../jsonAuthorize.ts';
import { checked, reasonsOf } from '../reasons.ts';
import { smsNotSetUp } from './errors.ts';
import { userPoolResult } from './poolAnswers.ts';
import { cognitoIdpRules } from './rules.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** CreateUserPool (Amazon Cognito user pools API Reference). */
export const createUserPool = awsAction({
  name: 'CreateUserPool',
  signed: true,
  members: {
    PoolName: required(text({ length: [1, 128], pattern: String.raw`[\w\s+=,.@-]+` })),
    Policies: structure({
      PasswordPolicy: structure({
        MinimumLength: integer({ range: [6, 99] }),
        RequireUppercase: boolean(),
        RequireLowercase: boolean(),
        RequireNumbers: boolean(),
        RequireSymbols: boolean(),
        TemporaryPasswordValidityDays: integer({ range: [0, 365] }),
      }),
    }),
    MfaConfiguration: text({ values: ['OFF', 'ON', 'OPTIONAL'] }),
    SmsConfiguration: structure({ SnsCallerArn: required(text({ length: [20, 2048] })) }),
  },
  reference: {
    checks: [
      'the caller may do this',
      'a second factor comes with its settings for text messages, or by SetUserPoolMfaConfig',
    ],
    errors: ['AccessDeniedException', 'InvalidParameterException'],
    differs: ['Every pool signs with the same published keys.', 'Other settings are ignored.'],
  },
  run: ({ PoolName, Policies, MfaConfiguration, SmsConfiguration }, call) => {
    const reasons = reasonsOf(cognitoIdpRules.administer);
    const { world, region, caller } = call;
    const allowed = authorizeCall(call, 'cognito-idp:CreateUserPool', '*', reasons);
    if (allowed.error) return reasons.refuse(world, allowed.error);
    const asksForMore = MfaConfiguration === 'ON' || MfaConfiguration === 'OPTIONAL';
    const factor = reasons.take(
      checked(
        check(cognitoIdpRules.mfaFactor, asksForMore ? SmsConfiguration !== undefined : null, {
          saw: MfaConfiguration ?? 'OFF',
        }),
        smsNotSetUp,
      ),
    );
    if (factor.error) return reasons.refuse(world, factor.error);
    const [bytes, minted] = mintBytes(world, 9);
    const poolId = `${region}_${[...bytes].map((byte) => letters[byte % letters.length]).join('')}`;
    const given = Policies?.PasswordPolicy;
    const pool = userPool.parse({
      account: accountOf(caller),
      name: PoolName,
      createDate: world.clock,
      mfaConfiguration: MfaConfiguration,
      passwordPolicy: {
        minimumLength: given?.MinimumLength,
        requireUppercase: given?.RequireUppercase,
        requireLowercase: given?.RequireLowercase,
        requireNumbers: given?.RequireNumbers,
        requireSymbols: given?.RequireSymbols,
        temporaryPasswordValidity: given?.TemporaryPasswordValidityDays,
      },
    });
    return reasons.answer(
      { ...minted, userPools: { ...minted.userPools, [poolId]: pool } },
      { UserPool: userPoolResult({ poolId, pool }) },
    );
  },
});
