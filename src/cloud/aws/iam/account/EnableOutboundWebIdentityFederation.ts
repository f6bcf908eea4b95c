import { mintUuid } from '../../../world/mint.ts';
import { iamAction, withAccount } from '../iamAction.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';
import { outboundEnabled } from './outbound.ts';

/**
 * EnableOutboundWebIdentityFederation (IAM API Reference): gives the account an issuer of its own, so that
 * GetWebIdentityToken can vouch for its principals elsewhere (FACTS 4.10).
 */
export const enableOutboundWebIdentityFederation = iamAction({
  name: 'EnableOutboundWebIdentityFederation',
  members: {},
  reference: { checks: ['it is not enabled yet'], errors: ['FeatureEnabled'], differs: [] },
  asks: () => ({ resource: '*' }),
  run: function* (_input, { world, account, accountId }) {
    yield* must(iamApiRules.feature, account.outboundWebIdentity === undefined, outboundEnabled);
    const [uuid, next] = mintUuid(world);
    const issuer = `https://${uuid}.tokens.sts.global.api.aws`;
    return {
      world: withAccount(next, accountId, { ...account, outboundWebIdentity: { issuer } }),
      result: { IssuerIdentifier: issuer },
    };
  },
});
