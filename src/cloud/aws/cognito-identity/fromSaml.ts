import { allOf, check } from '../../../kit/why.ts';
import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import type { SamlAssertion } from '../../../wire/saml/samlAssertion.ts';
import type { World } from '../../world/world.ts';
import { findSamlProvider } from '../iamObjects.ts';
import { failed, passed } from '../reasons.ts';
import { checkForAws } from '../saml/awsRelyingParty.ts';
import { type CheckedLogin, unsupported } from './checkedLogin.ts';
import { invalidToken } from './errors.ts';
import { cognitoIdentityRules } from './rules.ts';

/**
 * What an assertion says, for rules and tags: every attribute by its name. The roles that it offers stand
 * where a user pool's token has its roles, so that the pool may choose among them.
 */
const claimsOf = ({ attributes, roles }: SamlAssertion): JsonObject => ({
  ...Object.fromEntries(attributes.map(({ name, values }) => [name, values])),
  'cognito:roles': roles.map(({ roleArn }) => roleArn),
});

/** A SAML response, in base64, for a provider that IAM knows. */
export async function fromSaml(
  world: World,
  provider: string,
  response: string,
): Promise<CheckedLogin> {
  const found = findSamlProvider(world, provider);
  const known = check(cognitoIdentityRules.provider, found !== undefined, { saw: provider });
  if (!found) return unsupported(world, provider, []);
  const { assertion, error, why } = await checkForAws(response, found.metadata, world);
  const reason = allOf(cognitoIdentityRules.login, [known, why]);
  return {
    world,
    evidence: [],
    outcome:
      error || !assertion
        ? failed(reason, invalidToken(error?.message ?? 'The assertion is not valid.'))
        : passed(reason, { provider, subject: assertion.nameId, claims: claimsOf(assertion) }),
  };
}
