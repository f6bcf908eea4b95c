import { required, text } from '../../../../wire/aws/members.ts';
import { mintBase32 } from '../../../world/mint.ts';
import { samlProviderArn } from '../../arns.ts';
import { free } from '../entity/names.ts';
import { iamAction, withAccount } from '../iamAction.ts';
import { quotaExceeded } from '../iamErrors.ts';
import { tags } from '../iamMembers.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';
import { addTags, requestTagKeys, tagsMember } from '../tagging.ts';
import { metadataDocument } from './metadataDocument.ts';
import { readProviderMetadata } from './metadata.ts';

/** AWS's quota for an account (FACTS 1.4). */
const mostProviders = 100;

/** CreateSAMLProvider (IAM API Reference). AWS publishes no text for a name that is taken. */
export const createSamlProvider = iamAction({
  name: 'CreateSAMLProvider',
  members: {
    SAMLMetadataDocument: required(metadataDocument),
    Name: required(text({ length: [1, 128], pattern: '[\\w._-]+' })),
    Tags: tags,
  },
  reference: {
    checks: [
      'the metadata: one identity provider with an entity id, a sign-on service and signing certificates',
      'the name is free, whatever its letter case',
      `the account has fewer than ${mostProviders} SAML providers`,
      'the tags',
    ],
    errors: ['EntityAlreadyExists', 'InvalidInput', 'LimitExceeded'],
    differs: ['Private keys and encrypted assertions are not there.'],
  },
  asks: ({ Name, Tags = [] }, { accountId }) => ({
    resource: samlProviderArn(accountId, Name),
    context: requestTagKeys(Tags),
  }),
  run: function* ({ Name, SAMLMetadataDocument, Tags = [] }, { account, accountId, world }) {
    yield* readProviderMetadata(SAMLMetadataDocument);
    yield* free(account.samlProviders, Name, `SAMLProvider with name ${Name} already exists.`);
    yield* must(
      iamApiRules.quota,
      Object.keys(account.samlProviders).length < mostProviders,
      quotaExceeded('SAMLProvidersPerAccount', mostProviders),
    );
    const [providerId, next] = mintBase32(world, 22);
    const provider = {
      metadata: SAMLMetadataDocument,
      providerId,
      createDate: world.clock,
      tags: yield* addTags({}, Tags),
    };
    return {
      world: withAccount(next, accountId, {
        ...account,
        samlProviders: { ...account.samlProviders, [Name]: provider },
      }),
      result: { SAMLProviderArn: samlProviderArn(accountId, Name), ...tagsMember(provider.tags) },
    };
  },
});
