import { demonstrationKeys } from '../../wire/saml/demonstrationKeys.ts';
import type { SamlIdentityProviderIn, World } from '../world/world.ts';
import { shippedWorld } from '../world/worldFile.ts';
import { awsClaimRules } from './awsClaimRules.ts';

export const host = 'adfs.corp.example';
export const aws = 'urn:amazon:webservices';
export const acs = 'https://signin.aws.amazon.com/saml';
export const roleOf = (account: string, name: string): string =>
  `arn:aws:iam::${account}:saml-provider/ADFS,arn:aws:iam::${account}:role/${name}`;

const ana = {
  displayName: 'Ana Torres',
  givenName: 'Ana',
  surname: 'Torres',
  mail: 'ana.torres@corp.example',
  password: 'right & <proper>',
  groups: ['Staff', 'AWS-111122223333-ReadOnly', 'AWS-444455556666-Admin'],
};

/** One directory with two people, one identity provider, two relying parties. */
export const smallWorld = (): World =>
  shippedWorld({
    version: 1,
    name: 'small',
    seed: 'small',
    clock: Date.UTC(2026, 0, 31, 9),
    organization: {
      id: 'o-aaaaaaaaaa',
      managementAccount: '111122223333',
      policies: {},
      root: { id: 'r-aaaa' },
      accounts: {},
    },
    accounts: {},
    directories: {
      'corp.example': {
        netbiosName: 'CORP',
        people: { ana, ben: { ...ana, mail: 'ben@corp.example', groups: ['Staff'] } },
      },
    },
    samlIdentityProviders: {
      [host]: {
        name: 'AD FS',
        entityId: `http://${host}/adfs/services/trust`,
        directory: 'corp.example',
        signingKey: demonstrationKeys.adfs,
        relyingParties: {
          [aws]: {
            name: 'Amazon Web Services',
            assertionConsumerService: acs,
            claimRules: [...awsClaimRules('ADFS')],
          },
          'https://wiki.corp.example/': {
            name: 'Wiki',
            assertionConsumerService: 'https://wiki.corp.example/saml',
            claimRules: [],
          },
        },
      },
    },
  });

/** The world with its identity provider changed. */
export const withProvider = (world: World, change: Partial<SamlIdentityProviderIn>): World => {
  const provider = world.samlIdentityProviders[host];
  if (!provider) throw new Error('the small world has an identity provider');
  return { ...world, samlIdentityProviders: { [host]: { ...provider, ...change } } };
};
