import { openIdConnectProviderArn } from '../../arns.ts';
import { iamAction } from '../iamAction.ts';
import { done } from '../steps.ts';

/** ListOpenIDConnectProviders (IAM API Reference): all at once. */
export const listOpenIdConnectProviders = iamAction({
  name: 'ListOpenIDConnectProviders',
  members: {},
  reference: { checks: [], errors: [], differs: [] },
  asks: (_input, { accountId }) => ({ resource: openIdConnectProviderArn(accountId, '*') }),
  run: (_input, { account, accountId }) =>
    done({
      result: {
        OpenIDConnectProviderList: Object.keys(account.openIdConnectProviders).map((issuer) => ({
          Arn: openIdConnectProviderArn(accountId, issuer),
        })),
      },
    }),
});
