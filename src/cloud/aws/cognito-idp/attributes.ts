import { allOf, check } from '../../../kit/why.ts';
import { list, required, structure } from '../../../wire/aws/members.ts';
import type { PoolUserIn } from '../../world/world.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { invalidParameter } from './errors.ts';
import { attributeName, attributeValue } from './members.ts';
import { cognitoIdpRules } from './rules.ts';

/** The member `UserAttributes` and its like. */
export const attributeList = list(
  structure({ Name: required(attributeName), Value: attributeValue }),
);

/** OpenID Connect Core section 5.1, as a new pool's schema has them; `sub` is the pool's to set. */
const standard = [
  'address',
  'birthdate',
  'email',
  'email_verified',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'phone_number_verified',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
];

/** Whether a pool's schema has an attribute of this name. */
export const isAttribute = (name: string): boolean =>
  standard.includes(name) || /^custom:[\w.-]+$/.test(name);

type Given = readonly { readonly Name: string; readonly Value: string | undefined }[];

/**
 * Attributes by name. Whether a pool's schema has a `custom:` attribute is not checked: the lab's pools
 * take any.
 */
export function readAttributes(
  given: Given | undefined,
): Checked<Readonly<Record<string, string>>> {
  const entries = (given ?? []).map(({ Name, Value }) => [Name, Value ?? ''] as const);
  const unknown = entries.find(([name]) => !isAttribute(name))?.[0];
  const why = allOf(cognitoIdpRules.attributes, [
    check(cognitoIdpRules.attributeKnown, entries.length === 0 ? null : unknown === undefined, {
      saw: entries.map(([name]) => name),
    }),
  ]);
  return unknown === undefined
    ? passed(why, Object.fromEntries(entries))
    : failed(
        why,
        invalidParameter(
          `Attributes did not conform to the schema: ${unknown}: Attribute does not exist in the schema.`,
        ),
      );
}

/** Who a person is at the identity provider that signs them in, as `identities` tells it (FACTS 6.5). */
export const identitiesOf = ({ identity }: PoolUserIn) =>
  identity && [
    {
      userId: identity.userId,
      providerName: identity.providerName,
      providerType: identity.providerType,
      issuer: null,
      primary: 'true',
      dateCreated: String(identity.dateCreated),
    },
  ];

/** As the API lists them, `sub` first. */
export function listAttributes(
  user: PoolUserIn,
): readonly { readonly Name: string; readonly Value: string }[] {
  const identities = identitiesOf(user);
  return [
    ['sub', user.sub] as const,
    ...(identities ? [['identities', JSON.stringify(identities)] as const] : []),
    ...Object.entries(user.attributes),
  ].map(([Name, Value]) => ({ Name, Value }));
}
