import { toHex } from '../../../kit/bytes.ts';
import { writeMetadata } from '../../../wire/saml/writeMetadata.ts';
import { mintBytes } from '../../world/mint.ts';
import type { AccountIn, IdentityCenterIn, World } from '../../world/world.ts';
import { changeAccountOf } from './changes.ts';

/** Sixteen hex digits, as the names that Identity Center gives in accounts end with. */
export function mintSuffix(world: World): readonly [suffix: string, world: World] {
  const [bytes, next] = mintBytes(world, 8);
  return [toHex(bytes), next];
}

/** How Identity Center names itself in its assertions for an account, by the name of the SAML provider. */
export const issuerFor = ({ region }: IdentityCenterIn, samlProvider: string): string => {
  const id = /^AWSSSO_([0-9a-f]{16})_DO_NOT_DELETE$/.exec(samlProvider)?.[1] ?? samlProvider;
  return `https://portal.sso.${region}.amazonaws.com/saml/assertion/${id}`;
};

const nameIdFormats = ['urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'];

/** Identity Center's metadata as the identity provider of one account or application. */
export const identityCenterMetadata = (identityCenter: IdentityCenterIn, issuer: string): string =>
  writeMetadata({
    entityId: issuer,
    signingCertificates: [identityCenter.signingKey.certificatePem],
    singleSignOnUrl: issuer,
    nameIdFormats,
  });

/**
 * Puts the SAML provider into an account by which its roles trust Identity Center (FACTS 7.1).
 * @returns its name, and the world that has it
 */
export function addServiceProvider(
  world: World,
  identityCenter: IdentityCenterIn,
  id: string,
  account: AccountIn,
): readonly [name: string, world: World] {
  const [suffix, afterSuffix] = mintSuffix(world);
  const [bytes, next] = mintBytes(afterSuffix, 11);
  const name = `AWSSSO_${suffix}_DO_NOT_DELETE`;
  const provider = {
    metadata: identityCenterMetadata(identityCenter, issuerFor(identityCenter, name)),
    providerId: toHex(bytes).toUpperCase(),
    createDate: world.clock,
    tags: {},
  };
  return [
    name,
    changeAccountOf(next, id, account, {
      samlProviders: { ...account.samlProviders, [name]: provider },
    }),
  ];
}
