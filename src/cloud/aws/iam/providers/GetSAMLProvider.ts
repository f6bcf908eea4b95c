import { entityAction } from '../entity/entityAction.ts';
import { samlProviders } from '../entity/kinds.ts';
import { done } from '../steps.ts';
import { tagsMember } from '../tagging.ts';
import { storedValidUntil } from './metadata.ts';

/** GetSAMLProvider (IAM API Reference). */
export const getSamlProvider = entityAction(samlProviders, {
  name: 'GetSAMLProvider',
  members: {},
  reference: {
    checks: [],
    errors: [],
    differs: [
      'ValidUntil is that of the metadata, else the end of the last certificate; how AWS comes to it is not published.',
    ],
  },
  changes: false,
  run: (_input, { thing }) =>
    done({
      result: {
        SAMLProviderUUID: thing.providerId,
        SAMLMetadataDocument: thing.metadata,
        CreateDate: new Date(thing.createDate),
        ...storedValidUntil(thing.metadata),
        ...tagsMember(thing.tags),
      },
    }),
});
