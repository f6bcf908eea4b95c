import { list, required, text } from '../../../../wire/aws/members.ts';
import { openIdConnectProviderArn } from '../../arns.ts';
import { free } from '../entity/names.ts';
import { iamAction, withAccount } from '../iamAction.ts';
import { quotaExceeded } from '../iamErrors.ts';
import { tags } from '../iamMembers.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';
import { addTags, requestTagKeys, tagsMember } from '../tagging.ts';
import { clientId, readClientIds, readIssuer, readThumbprints, thumbprint } from './issuer.ts';

/** AWS's quota for an account (FACTS 5.3). */
const mostProviders = 100;

/** CreateOpenIDConnectProvider (IAM API Reference). */
export const createOpenIdConnectProvider = iamAction({
  name: 'CreateOpenIDConnectProvider',
  members: {
    Url: required(text({ length: [1, 255] })),
    ClientIDList: list(clientId),
    ThumbprintList: list(thumbprint),
    Tags: tags,
  },
  reference: {
    checks: [
      'the URL: https, a host, perhaps a path, no port, no query',
      'the account has no provider of this URL, and fewer than 100',
      'client ids: at most 100',
      'thumbprints: at most 5, each of 40 hexadecimal digits',
      'the tags',
    ],
    errors: ['EntityAlreadyExists', 'InvalidInput', 'LimitExceeded'],
    differs: [
      'Without thumbprints none is fetched: the network of the lab has no certificates, and STS asks for none.',
    ],
  },
  asks: ({ Url, Tags = [] }, { accountId }) => ({
    resource: openIdConnectProviderArn(accountId, Url.replace(/^https:\/\//i, '')),
    context: requestTagKeys(Tags),
  }),
  run: function* (input, { account, accountId, world }) {
    const { Url, ClientIDList = [], ThumbprintList = [], Tags = [] } = input;
    const issuer = yield* readIssuer(Url);
    const clientIds = yield* readClientIds(ClientIDList);
    const thumbprints = yield* readThumbprints(ThumbprintList);
    yield* free(
      account.openIdConnectProviders,
      issuer,
      `Provider with url https://${issuer} already exists.`,
    );
    yield* must(
      iamApiRules.quota,
      Object.keys(account.openIdConnectProviders).length < mostProviders,
      quotaExceeded('OpenIdConnectProvidersPerAccount', mostProviders),
    );
    const provider = {
      clientIds,
      thumbprints,
      createDate: world.clock,
      tags: yield* addTags({}, Tags),
    };
    return {
      world: withAccount(world, accountId, {
        ...account,
        openIdConnectProviders: { ...account.openIdConnectProviders, [issuer]: provider },
      }),
      result: {
        OpenIDConnectProviderArn: openIdConnectProviderArn(accountId, issuer),
        ...tagsMember(provider.tags),
      },
    };
  },
});
