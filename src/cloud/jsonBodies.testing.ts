import * as fc from 'fast-check';
import { failing, textConstraints } from '../wire/aws/constraints.ts';
import type { Member, Structure } from '../wire/aws/members.ts';
import { anyText, inherited } from './anyText.testing.ts';
import { roleArn } from './aws/cloud.testing.ts';
import { photoClient, photoIdentityPool, photoUserPool } from './world/default/cognito.ts';
import { identityCenterIds } from './world/default/identityCenter.ts';
import { dataAccount } from './world/defaultNames.ts';

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Names that the bodies of JSON services and of SCIM have, and such as no body should have. */
export const memberName = fc.oneof(
  fc.constantFrom(
    'schemas',
    'id',
    'userName',
    'displayName',
    'name',
    'givenName',
    'familyName',
    'emails',
    'active',
    'externalId',
    'members',
    'meta',
    'value',
    'primary',
    'Operations',
    'op',
    'path',
    'clientId',
    'grantType',
    'assertion',
    'scope',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
    ...inherited,
  ),
  fc.string({ maxLength: 8 }),
);
/** Texts that mean something in the default world, or to a service. */
const knownTexts: readonly string[] = [
  'd-9067c4a1b2',
  photoUserPool,
  photoClient,
  photoIdentityPool,
  'dana',
  'Photographers',
  identityCenterIds.dana,
  identityCenterIds.eli,
  identityCenterIds.analysts,
  '9067c4a1b2-c1d2e3f4-a5b6-4778-8899-aabbccddeeff',
  'arn:aws:sso:::instance/ssoins-7223a1b4c5d6e7f8',
  `arn:aws:sso:::permissionSet/ssoins-7223a1b4c5d6e7f8/${identityCenterIds.reportReader}`,
  'arn:aws:iam::aws:policy/ReadOnlyAccess',
  roleArn('DataReader'),
  'us-east-1:0d4a9f31-5c7e-4b26-8a1d-93e6f07b2c58',
  'PT1H',
  'PT90D',
  dataAccount,
  'name.givenName',
  'userName',
  'DisplayName',
  'title',
  '0d4a9f31-5c7e-4b26-8a1d-93e6f07b2c58',
  'demonstration-dana',
  '123456',
  'Aa1!Aa1!Aa1!',
  'add',
  'remove',
  'replace',
  'members',
  'emails',
  'members[value eq "x"]',
  '${path:title}',
  '{"Version":"2012-10-17","Statement":[]}',
  '{',
  jwtBearer,
  'x@corp.example',
];

export const knownText = fc.constantFrom(...knownTexts);

/** JSON of many levels under such names: objects in lists in objects. */
export const { value: deepValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    fc.oneof(knownText, anyText, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(memberName, tie('value')), { maxLength: 5 })
      // Assigning to `__proto__` would set the prototype: only JSON.parse makes such a member.
      .map((pairs) =>
        pairs.reduce<Record<string, unknown>>(
          (made, [name, value]) =>
            Object.defineProperty(made, name, { value, enumerable: true, configurable: true }),
          {},
        ),
      ),
  ),
}));

const deepObject = fc
  .array(fc.tuple(memberName, deepValue), { maxLength: 6 })
  .map(
    (pairs) =>
      `{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
  );

/** A body: mostly an object, sometimes what is no JSON. */
export const deepJson = fc.oneof(
  { weight: 8, arbitrary: deepObject },
  { weight: 1, arbitrary: deepValue.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom('['.repeat(20_000), `${'{"a":'.repeat(5_000)}1`) },
);

/** A value that mostly is of the kind which the model wants, down to the leaves. */
function valueOfMember(member: Member): fc.Arbitrary<unknown> {
  const fitting = (): fc.Arbitrary<unknown> => {
    if (member.kind === 'text') {
      if (member.values) return fc.constantFrom<string>(...member.values);
      const fits = knownTexts.filter(
        (value) => failing(textConstraints(member, value)).length === 0,
      );
      return fits.length === 0 ? anyText : fc.constantFrom(...fits);
    }
    if (member.kind === 'boolean') return fc.boolean();
    if (member.kind === 'list') return fc.array(valueOfMember(member.of), { maxLength: 3 });
    if (member.kind === 'map')
      return fc.dictionary(fc.oneof(knownText, memberName), valueOfMember(member.of), {
        maxKeys: 3,
      });
    if (member.kind === 'structure')
      return fc.record(
        Object.fromEntries(
          Object.entries(member.members).map(([name, inner]) => [name, valueOfMember(inner)]),
        ),
        { requiredKeys: [] },
      );
    if (member.kind === 'document') return deepValue;
    return fc.oneof(fc.integer(), fc.nat({ max: 100_000 }), fc.double());
  };
  return fc.oneof({ weight: 40, arbitrary: fitting() }, { weight: 1, arbitrary: deepValue });
}

/** An input of an operation: mostly what must be there is there. */
export const inputOf = (members: Structure): fc.Arbitrary<string> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(members).map(([name, member]) => [name, valueOfMember(member)]),
      ),
      {
        requiredKeys: Object.entries(members).flatMap(([name, member]) =>
          member.required === true ? [name] : [],
        ),
      },
    )
    .map((input) => JSON.stringify({ ...input, ...knownIds(members) }));

/** Ids without which no call gets far. */
export const knownIds = (members: Structure) =>
  Object.fromEntries(
    Object.entries({
      IdentityStoreId: 'd-9067c4a1b2',
      InstanceArn: 'arn:aws:sso:::instance/ssoins-7223a1b4c5d6e7f8',
      UserPoolId: photoUserPool,
      ClientId: photoClient,
      IdentityPoolId: photoIdentityPool,
    }).filter(([name]) => name in members),
  );
