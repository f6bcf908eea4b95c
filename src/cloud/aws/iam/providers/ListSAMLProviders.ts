import { samlProviderArn } from '../../arns.ts';
import { iamAction } from '../iamAction.ts';
import { done } from '../steps.ts';
import { storedValidUntil } from './metadata.ts';

/** ListSAMLProviders (IAM API Reference): all at once. */
export const listSamlProviders = iamAction({
  name: 'ListSAMLProviders',
  members: {},
  reference: { checks: [], errors: [], differs: [] },
  asks: (_input, { accountId }) => ({ resource: samlProviderArn(accountId, '*') }),
  run: (_input, { account, accountId }) =>
    done({
      result: {
        SAMLProviderList: Object.entries(account.samlProviders).map(([name, provider]) => ({
          Arn: samlProviderArn(accountId, name),
          ...storedValidUntil(provider.metadata),
          CreateDate: new Date(provider.createDate),
        })),
      },
    }),
});
