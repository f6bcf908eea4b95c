import type { World } from '../../cloud/world/world.ts';
import { iamCall } from './iamCalls.ts';
import { accountIn, inWorld, type ObjectOf } from './inWorld.ts';
import type { SetUpPart } from './setUpCall.ts';

/** The object in IAM that makes an account trust an identity provider outside of AWS. */
export function providerSetUp(
  world: World,
  object: ObjectOf<'saml-provider'> | ObjectOf<'oidc-provider'>,
): readonly SetUpPart[] {
  const { account } = object;
  const { samlProviders, openIdConnectProviders } = accountIn(world, account);
  if (object.kind === 'saml-provider') {
    const { metadata } = inWorld(samlProviders, object.name);
    const input = { Name: object.name, SAMLMetadataDocument: metadata };
    return [
      {
        title: `SAML provider ${object.name}`,
        account,
        calls: [iamCall('CreateSAMLProvider', input)],
      },
    ];
  }
  const { clientIds, thumbprints } = inWorld(openIdConnectProviders, object.url);
  const input = {
    Url: `https://${object.url}`,
    ClientIDList: clientIds ?? [],
    ...(thumbprints && thumbprints.length > 0 && { ThumbprintList: thumbprints }),
  };
  return [
    {
      title: `OIDC provider ${object.url}`,
      account,
      calls: [iamCall('CreateOpenIDConnectProvider', input)],
    },
  ];
}
