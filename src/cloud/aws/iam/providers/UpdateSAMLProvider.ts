import { entityAction } from '../entity/entityAction.ts';
import { samlProviders } from '../entity/kinds.ts';
import { readProviderMetadata } from './metadata.ts';
import { metadataDocument } from './metadataDocument.ts';

/** UpdateSAMLProvider (IAM API Reference): other metadata, as when the identity provider changes its key. */
export const updateSamlProvider = entityAction(samlProviders, {
  name: 'UpdateSAMLProvider',
  members: { SAMLMetadataDocument: metadataDocument },
  reference: {
    checks: [
      'the metadata: one identity provider with an entity id, a sign-on service and signing certificates',
    ],
    errors: ['InvalidInput'],
    differs: ['Private keys and encrypted assertions are not there.'],
  },
  changes: true,
  run: function* ({ SAMLMetadataDocument }, { arn, thing, changed }) {
    if (SAMLMetadataDocument !== undefined) yield* readProviderMetadata(SAMLMetadataDocument);
    return {
      world: changed({ ...thing, metadata: SAMLMetadataDocument ?? thing.metadata }),
      result: { SAMLProviderArn: arn },
    };
  },
});
