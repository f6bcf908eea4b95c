import { iamAction } from '../iamAction.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';
import { outboundDisabled } from './outbound.ts';

/** GetOutboundWebIdentityFederationInfo (IAM API Reference). */
export const getOutboundWebIdentityFederationInfo = iamAction({
  name: 'GetOutboundWebIdentityFederationInfo',
  members: {},
  reference: { checks: ['it is enabled'], errors: ['FeatureDisabled'], differs: [] },
  asks: () => ({ resource: '*' }),
  run: function* (_input, { account }) {
    const { outboundWebIdentity } = account;
    yield* must(iamApiRules.feature, outboundWebIdentity !== undefined, outboundDisabled);
    return {
      result: { IssuerIdentifier: outboundWebIdentity?.issuer, JwtVendingEnabled: true },
    };
  },
});
