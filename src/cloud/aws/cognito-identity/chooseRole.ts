import { own } from '../../../kit/own.ts';
import { allOf, check } from '../../../kit/why.ts';
import { type JsonObject, memberOf } from '../../../wire/aws/jsonObject.ts';
import type { IdentityPoolIn } from '../../world/world.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { badConfiguration, customRoleRefused, roleAmbiguous } from './errors.ts';
import type { Login } from './login.ts';
import { cognitoIdentityRules } from './rules.ts';

type Rule = IdentityPoolIn['roleMappings'][string]['rules'][number];

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);

/** Whether a claim fits a rule; a claim that is not there fits none. */
function fits(claims: JsonObject, { claim, matchType, value }: Rule): boolean {
  const values = textsOf(memberOf(claims, claim));
  switch (matchType) {
    case 'Equals':
      return values.some((one) => one === value);
    case 'Contains':
      return values.some((one) => one.includes(value));
    case 'StartsWith':
      return values.some((one) => one.startsWith(value));
    case 'NotEqual':
      return values.length > 0 && values.every((one) => one !== value);
  }
}

const mappingOf = ({ roleMappings }: IdentityPoolIn, { provider, clientId }: Login) =>
  own(roleMappings, clientId === undefined ? provider : `${provider}:${clientId}`);

/** The role that a mapping chooses; undefined where it leaves the choice open. */
function mapped(
  pool: IdentityPoolIn,
  login: Login,
): { readonly role: string | undefined; readonly resolution?: string | undefined } {
  const mapping = mappingOf(pool, login);
  if (!mapping) return { role: undefined };
  if (mapping.type === 'Rules')
    return {
      role: mapping.rules.find((rule) => fits(login.claims, rule))?.roleArn,
      resolution: mapping.ambiguousRoleResolution,
    };
  const preferred = memberOf(login.claims, 'cognito:preferred_role');
  const roles = textsOf(memberOf(login.claims, 'cognito:roles'));
  return {
    role: typeof preferred === 'string' ? preferred : roles.length === 1 ? roles[0] : undefined,
    resolution: mapping.ambiguousRoleResolution,
  };
}

/**
 * The role of an identity (FACTS 6.10): one that the caller asks for must be among the token's roles; then
 * the provider's mapping; then the pool's role for people signed in, or for guests.
 */
export function chooseRole(
  pool: IdentityPoolIn,
  logins: readonly Login[],
  customRoleArn: string | undefined,
): Checked<string> {
  const [login] = logins;
  const offered = login ? textsOf(memberOf(login.claims, 'cognito:roles')) : [];
  if (customRoleArn !== undefined) {
    const why = allOf(cognitoIdentityRules.role, [
      check(cognitoIdentityRules.customRole, offered.includes(customRoleArn), {
        saw: customRoleArn,
        wanted: offered,
      }),
    ]);
    return why.holds === true ? passed(why, customRoleArn) : failed(why, customRoleRefused);
  }
  const choice = login ? mapped(pool, login) : { role: undefined };
  const denied = choice.role === undefined && choice.resolution === 'Deny';
  const role = choice.role ?? (login ? pool.roles.authenticated : pool.roles.unauthenticated);
  const why = allOf(cognitoIdentityRules.role, [
    check(cognitoIdentityRules.ambiguousRole, choice.resolution === undefined ? null : !denied, {
      saw: offered,
    }),
    check(cognitoIdentityRules.roleSet, denied ? null : role !== undefined, {
      saw: role ?? 'none',
    }),
  ]);
  if (denied) return failed(why, roleAmbiguous);
  return role === undefined ? failed(why, badConfiguration) : passed(why, role);
}

/** The session tags that the pool makes from the claims of a login. */
export function tagsFor(pool: IdentityPoolIn, login: Login): Readonly<Record<string, string>> {
  const setting = own(pool.principalTags, login.provider);
  if (!setting) return {};
  // Cognito Developer Guide, "Using attributes for access control": its default mapping.
  const tags = setting.useDefaults ? { username: 'sub', client: 'aud' } : setting.tags;
  return Object.fromEntries(
    Object.entries(tags).flatMap(([tag, claim]) => {
      const [value] = textsOf(memberOf(login.claims, claim));
      return value === undefined ? [] : [[tag, value]];
    }),
  );
}
