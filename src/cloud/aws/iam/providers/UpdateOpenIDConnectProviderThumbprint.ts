import { list, required } from '../../../../wire/aws/members.ts';
import { entityAction } from '../entity/entityAction.ts';
import { openIdConnectProviders } from '../entity/kinds.ts';
import { readThumbprints, thumbprint } from './issuer.ts';

/** UpdateOpenIDConnectProviderThumbprint (IAM API Reference): the new list takes the place of the old one. */
export const updateOpenIdConnectProviderThumbprint = entityAction(openIdConnectProviders, {
  name: 'UpdateOpenIDConnectProviderThumbprint',
  members: { ThumbprintList: required(list(thumbprint)) },
  reference: {
    checks: ['thumbprints: at most 5, each of 40 hexadecimal digits'],
    errors: ['InvalidInput', 'LimitExceeded'],
    differs: [],
  },
  changes: true,
  run: function* ({ ThumbprintList }, { thing, changed }) {
    return { world: changed({ ...thing, thumbprints: yield* readThumbprints(ThumbprintList) }) };
  },
});
