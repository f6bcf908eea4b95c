import { isJsonObject, type JsonObject, memberOf } from '../../../wire/aws/jsonObject.ts';
import { storeUser } from '../../world/schema/identityCenter.ts';
import type { StoreUserIn } from '../../world/world.ts';
import type { ScimResource } from './scimAnswer.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const textIn = (object: JsonObject, name: string): string | undefined => {
  const value = memberOf(object, name);
  return typeof value === 'string' ? value : undefined;
};

const objectIn = (object: JsonObject, name: string): JsonObject => {
  const value = memberOf(object, name);
  return isJsonObject(value) ? value : {};
};

/** The one address that Identity Center keeps: the primary one, else the first. */
function emailIn(resource: JsonObject): string | undefined {
  const given = memberOf(resource, 'emails');
  const emails = Array.isArray(given) ? given.filter(isJsonObject) : [];
  const chosen = emails.find((email) => memberOf(email, 'primary') === true) ?? emails[0];
  return chosen && textIn(chosen, 'value');
}

/**
 * The user that a SCIM resource describes. Identity Center wants userName, displayName and both names (IAM
 * Identity Center SCIM Implementation Developer Guide, CreateUser).
 * @returns undefined where one of them is missing or something does not fit
 */
export function userFrom(resource: JsonObject): StoreUserIn | undefined {
  const name = objectIn(resource, 'name');
  const parsed = storeUser.safeParse({
    userName: memberOf(resource, 'userName'),
    displayName: memberOf(resource, 'displayName'),
    name: { givenName: textIn(name, 'givenName'), familyName: textIn(name, 'familyName') },
    email: emailIn(resource),
    title: textIn(resource, 'title'),
    userType: textIn(resource, 'userType'),
    externalId: textIn(resource, 'externalId'),
    active: memberOf(resource, 'active') ?? true,
    enterprise: Object.fromEntries(
      Object.entries(objectIn(resource, enterpriseSchema)).filter(
        ([key, value]) => typeof value === 'string' && key !== '__proto__',
      ),
    ),
  });
  return parsed.success ? parsed.data : undefined;
}

/** A user as SCIM writes it (RFC 7643 section 4.1). */
export const userResource = (id: string, user: StoreUserIn): ScimResource => ({
  schemas: [core, enterpriseSchema],
  id,
  meta: { resourceType: 'User' },
  userName: user.userName,
  displayName: user.displayName,
  name: user.name,
  active: user.active,
  ...(user.email !== undefined && {
    emails: [{ value: user.email, type: 'work', primary: true }],
  }),
  ...(user.title !== undefined && { title: user.title }),
  ...(user.userType !== undefined && { userType: user.userType }),
  ...(user.externalId !== undefined && { externalId: user.externalId }),
  ...(Object.keys(user.enterprise).length > 0 && { [enterpriseSchema]: user.enterprise }),
});
