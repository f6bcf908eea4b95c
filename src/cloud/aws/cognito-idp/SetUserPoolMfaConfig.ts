import { check } from '../../../kit/why.ts';
import { boolean, required, structure, text } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { checked } from '../reasons.ts';
import { adminTurn } from './adminTurn.ts';
import { invalidParameter } from './errors.ts';
import { poolIdMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { changePool } from './userPools.ts';

/**
 * SetUserPoolMfaConfig (Amazon Cognito user pools API Reference). AWS publishes the code of the refusal,
 * not the text.
 */
export const setUserPoolMfaConfig = awsAction({
  name: 'SetUserPoolMfaConfig',
  signed: true,
  members: {
    UserPoolId: required(poolIdMember),
    SoftwareTokenMfaConfiguration: structure({ Enabled: boolean() }),
    MfaConfiguration: text({ values: ['OFF', 'ON', 'OPTIONAL'] }),
  },
  reference: {
    checks: [
      'the caller may do this with the pool',
      'a second factor is on where it may or must be used',
    ],
    errors: ['AccessDeniedException', 'InvalidParameterException', 'ResourceNotFoundException'],
    differs: ['The only second factor is an authenticator app; settings of others are ignored.'],
  },
  run: ({ UserPoolId, SoftwareTokenMfaConfiguration, MfaConfiguration = 'OFF' }, call) =>
    adminTurn(call, 'SetUserPoolMfaConfig', UserPoolId, ({ poolId }, reasons) => {
      const { world } = call;
      const Enabled = SoftwareTokenMfaConfiguration?.Enabled ?? false;
      const factor = reasons.take(
        checked(
          check(cognitoIdpRules.mfaFactor, MfaConfiguration === 'OFF' ? null : Enabled, {
            saw: MfaConfiguration,
          }),
          invalidParameter('Invalid MFA configuration given, no MFA factor is enabled.'),
        ),
      );
      if (factor.error) return reasons.refuse(world, factor.error);
      return reasons.answer(
        changePool(world, poolId, (pool) => ({ ...pool, mfaConfiguration: MfaConfiguration })),
        { SoftwareTokenMfaConfiguration: { Enabled }, MfaConfiguration },
      );
    }),
});
