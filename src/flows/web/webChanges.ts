import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type { OpenIdConnectProviderIn, OpenIdProviderIn, World } from '../../cloud/world/world.ts';
import { type Change, changeRole } from '../worldChanges.ts';

type Kind = OpenIdProviderIn['kind'];
type ProviderOf<Name extends Kind> = Extract<OpenIdProviderIn, { readonly kind: Name }>;

const isOf = <Name extends Kind>(
  provider: OpenIdProviderIn | undefined,
  kind: Name,
): provider is ProviderOf<Name> => provider?.kind === kind;

/** Changes a provider on the web, outside of AWS, that is of this kind. */
export const changeIssuer =
  <Name extends Kind>(
    id: string,
    kind: Name,
    change: (provider: ProviderOf<Name>) => OpenIdProviderIn,
  ): Change =>
  (world) => {
    const provider = world.openIdProviders[id];
    if (!isOf(provider, kind)) throw new Error(`This world has no provider ${id} of that kind.`);
    return { ...world, openIdProviders: { ...world.openIdProviders, [id]: change(provider) } };
  };

const withProviders = (
  world: World,
  change: (
    providers: Readonly<Record<string, OpenIdConnectProviderIn>>,
  ) => Readonly<Record<string, OpenIdConnectProviderIn>>,
): World => {
  const account = world.accounts[dataAccount];
  if (!account) throw new Error(`This world has no account ${dataAccount}.`);
  const openIdConnectProviders = change(account.openIdConnectProviders);
  return {
    ...world,
    accounts: { ...world.accounts, [dataAccount]: { ...account, openIdConnectProviders } },
  };
};

/** Changes what IAM in the data account holds of an issuer. */
export const changeIamProvider =
  (
    issuer: string,
    change: (provider: OpenIdConnectProviderIn) => OpenIdConnectProviderIn,
  ): Change =>
  (world) =>
    withProviders(world, (providers) => {
      const provider = providers[issuer];
      if (!provider) throw new Error(`IAM knows no issuer ${issuer}.`);
      return { ...providers, [issuer]: change(provider) };
    });

/** Deletes the OIDC provider of an issuer from IAM in the data account. */
export const deleteIamProvider =
  (issuer: string): Change =>
  (world) =>
    withProviders(world, ({ [issuer]: _gone, ...others }) => others);

/** What IAM in the data account holds of an issuer, under the name of another. */
export const renameIamProvider =
  (issuer: string, name: string): Change =>
  (world) =>
    withProviders(world, ({ [issuer]: provider, ...others }) => {
      if (!provider) throw new Error(`IAM knows no issuer ${issuer}.`);
      return { ...others, [name]: provider };
    });

type ConditionBlock = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Lets a role in by web identity with tokens of one provider, under this condition or under none. */
export const trustTokens = (role: string, federated: string, condition?: ConditionBlock): Change =>
  changeRole(role, (old) => ({
    ...old,
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: federated },
          Action: 'sts:AssumeRoleWithWebIdentity',
          ...(condition && { Condition: condition }),
        },
      ],
    },
  }));

/** Several changes, one after the other. */
export const allOf =
  (...changes: readonly Change[]): Change =>
  (world) =>
    changes.reduce((changed, change) => change(changed), world);
