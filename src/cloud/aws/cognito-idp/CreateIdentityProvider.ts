import { own } from '../../../kit/own.ts';
import { allOf, check } from '../../../kit/why.ts';
import { memberOf } from '../../../wire/aws/jsonObject.ts';
import { list, map, required, text } from '../../../wire/aws/members.ts';
import { discoveryUrlOf } from '../../../wire/oidc/discovery.ts';
import { awsAction, type SignedCall } from '../awsAction.ts';
import { type Checked, checked, failed, passed, type Reasons } from '../reasons.ts';
import { adminTurn } from './adminTurn.ts';
import { askProvider } from './askProvider.ts';
import { isAttribute } from './attributes.ts';
import { duplicateProvider, invalidParameter } from './errors.ts';
import {
  accessOf,
  isHttps,
  issuesIdTokens,
  knownDetails,
  type PoolIdentityProvider,
  type ProviderType,
  subjectClaim,
} from './identityProviders.ts';
import { poolIdMember } from './members.ts';
import { providerResult } from './poolAnswers.ts';
import { cognitoIdpRules } from './rules.ts';
import { changePool } from './userPools.ts';

type Details = Readonly<Record<string, string>>;

/** The types whose sign-in the lab can carry out. */
const offered: readonly ProviderType[] = ['OIDC', 'Google', 'Facebook', 'LoginWithAmazon'];

/** The addresses of an issuer, by their names in the discovery document and in `ProviderDetails`. */
const addresses = [
  ['authorization_endpoint', 'authorize_url'],
  ['token_endpoint', 'token_url'],
  ['userinfo_endpoint', 'attributes_url'],
  ['jwks_uri', 'jwks_uri'],
] as const;

/** The details of an issuer with the addresses that it publishes, except those that were given. */
async function discover(
  call: SignedCall,
  details: Details,
  reasons: Reasons,
): Promise<{ readonly world: SignedCall['world']; readonly found: Checked<Details> }> {
  const { oidc_issuer: issuer = '' } = details;
  const url = discoveryUrlOf(issuer);
  const asked = await askProvider(call.network, call.world, cognitoIdpRules.providerDiscovery, url);
  reasons.show(asked.evidence);
  const { document, world, why } = asked;
  if (!document)
    return {
      world,
      found: failed(why, invalidParameter(`Unable to contact well-known endpoint ${url}`)),
    };
  const published = addresses.flatMap(([name, detail]) => {
    const value = memberOf(document, name);
    return typeof value === 'string' ? [[detail, value] as const] : [];
  });
  return { world, found: passed(why, { ...Object.fromEntries(published), ...details }) };
}

/**
 * CreateIdentityProvider (Amazon Cognito user pools API Reference): another place where people of the pool
 * may sign in at the hosted UI. The addresses of an issuer are fetched from its discovery document once.
 * AWS publishes the codes of the refusals, not the texts.
 */
export const createIdentityProvider = awsAction({
  name: 'CreateIdentityProvider',
  signed: true,
  members: {
    UserPoolId: required(poolIdMember),
    ProviderName: required(
      text({
        length: [1, 32],
        pattern: String.raw`[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+`,
      }),
    ),
    ProviderType: required(
      text({
        values: ['SAML', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple', 'OIDC'],
      }),
    ),
    ProviderDetails: required(
      map({ length: [0, 131_072] }, text({ length: [0, 131_072], sensitive: true })),
    ),
    AttributeMapping: map({ length: [1, 32] }, text({ length: [0, 131_072] })),
    IdpIdentifiers: list(text({ length: [1, 40], pattern: String.raw`[\w\s+=.@-]+` }), {
      size: [0, 50],
    }),
  },
  reference: {
    checks: [
      'the caller may do this with the pool',
      'the name is free',
      'client_id, authorize_scopes and, for OIDC, oidc_issuer are there',
      'attributes of the mapping are of the schema',
      'the issuer’s discovery document, where addresses were not given',
    ],
    errors: [
      'AccessDeniedException',
      'DuplicateProviderException',
      'InvalidParameterException',
      'ResourceNotFoundException',
    ],
    differs: ['SAML and SignInWithApple are refused.'],
  },
  run: (input, call) =>
    adminTurn(call, 'CreateIdentityProvider', input.UserPoolId, async (at, reasons) => {
      const { ProviderName, ProviderType, ProviderDetails, AttributeMapping, IdpIdentifiers } =
        input;
      const type = offered.find((one) => one === ProviderType);
      const given: Details = {
        ...Object.fromEntries(ProviderDetails),
        ...(type && knownDetails[type]),
      };
      const mapping = [...(AttributeMapping ?? new Map<string, string>())];
      const { oidc_issuer: issuer } = given;
      const needed = ['client_id', 'authorize_scopes'].filter((name) => !own(given, name));
      const byIssuer = type !== undefined && issuesIdTokens(type);
      for (const outcome of [
        checked(
          check(cognitoIdpRules.providerType, type !== undefined, {
            saw: ProviderType,
            wanted: offered,
          }),
          invalidParameter(`Identity providers of type ${ProviderType} are not available.`),
        ),
        checked(
          check(
            cognitoIdpRules.nameFree,
            own(at.pool.identityProviders, ProviderName) === undefined,
            { saw: ProviderName },
          ),
          duplicateProvider(ProviderName),
        ),
        checked(
          check(
            cognitoIdpRules.providerDetails,
            needed.length === 0 &&
              !ProviderDetails.has('__proto__') &&
              (!byIssuer || isHttps(issuer)),
            { saw: [...ProviderDetails.keys()] },
          ),
          invalidParameter(
            'ProviderDetails need client_id and authorize_scopes, and for OIDC oidc_issuer with https.',
          ),
        ),
        checked(
          allOf(
            cognitoIdpRules.attributes,
            mapping.map(([name]) =>
              check(cognitoIdpRules.attributeKnown, name === 'username' || isAttribute(name), {
                saw: name,
              }),
            ),
          ),
          invalidParameter('AttributeMapping names an attribute that is not in the schema.'),
        ),
      ]) {
        const { error } = reasons.take(outcome);
        if (error) return reasons.refuse(call.world, error);
      }
      if (!type) throw new Error('a type that was checked');

      const whole = isHttps(own(given, 'authorize_url')) && isHttps(own(given, 'token_url'));
      const { world, found } =
        byIssuer && !whole
          ? await discover(call, given, reasons)
          : {
              world: call.world,
              found: passed(check(cognitoIdpRules.providerDiscovery, null), given),
            };
      const details = reasons.take(found);
      if (details.error) return reasons.refuse(world, details.error);
      const provider: PoolIdentityProvider = {
        type,
        createDate: call.world.clock,
        details: details.value,
        attributeMapping: { username: subjectClaim[type], ...Object.fromEntries(mapping) },
        idpIdentifiers: [...(IdpIdentifiers ?? [])],
      };
      const identityProviders = { ...at.pool.identityProviders, [ProviderName]: provider };
      const usable = accessOf({ ...at.pool, identityProviders }, ProviderName) !== undefined;
      const complete = reasons.take(
        checked(
          check(cognitoIdpRules.providerAddresses, usable, { saw: Object.keys(details.value) }),
          invalidParameter('The addresses of the identity provider are missing or not https.'),
        ),
      );
      if (complete.error) return reasons.refuse(world, complete.error);
      return reasons.answer(
        changePool(world, at.poolId, (pool) => ({ ...pool, identityProviders })),
        { IdentityProvider: providerResult(at.poolId, ProviderName, provider) },
      );
    }),
});
