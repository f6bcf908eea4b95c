import { iamAction, withAccount } from '../iamAction.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';
import { outboundDisabled } from './outbound.ts';

/** DisableOutboundWebIdentityFederation (IAM API Reference). */
export const disableOutboundWebIdentityFederation = iamAction({
  name: 'DisableOutboundWebIdentityFederation',
  members: {},
  reference: {
    checks: ['it is enabled'],
    errors: ['FeatureDisabled'],
    differs: ['Enabling it again gives the account another issuer.'],
  },
  asks: () => ({ resource: '*' }),
  run: function* (_input, { world, account, accountId }) {
    yield* must(iamApiRules.feature, account.outboundWebIdentity !== undefined, outboundDisabled);
    const { outboundWebIdentity: _gone, ...rest } = account;
    return { world: withAccount(world, accountId, rest) };
  },
});
