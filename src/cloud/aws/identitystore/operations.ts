import { own } from '../../../kit/own.ts';
import { isJsonObject, type JsonObject, memberOf } from '../../../wire/aws/jsonObject.ts';
import type { Steps } from '../iam/steps.ts';
import { validation } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must, present } from '../identity-center/adminSteps.ts';
import { patched } from '../scim/scimPatch.ts';

interface AttributeOperation {
  readonly AttributePath: string;
  readonly AttributeValue: unknown;
}

type Fits = (value: unknown) => boolean;

export const isText: Fits = (value) => typeof value === 'string';
/** An object whose members, as far as they are there, are texts. */
export const isTexts: Fits = (value) => isJsonObject(value) && Object.values(value).every(isText);
/** The store keeps one address. */
export const isOneAddress: Fits = (value) =>
  Array.isArray(value) &&
  value.length === 1 &&
  isJsonObject(value[0]) &&
  isText(memberOf(value[0], 'value'));

/**
 * A resource after the operations of UpdateUser or UpdateGroup. Paths are those of SCIM, of which the
 * identity store keeps some.
 * @param paths what fits each of them
 */
export function* updated(
  resource: JsonObject,
  paths: Readonly<Record<string, Fits>>,
  operations: readonly AttributeOperation[],
): Steps<JsonObject> {
  for (const { AttributePath, AttributeValue } of operations) {
    const fits = yield* present(
      rules.attributePath,
      own(paths, AttributePath),
      validation('The attribute path is not supported.'),
      { saw: AttributePath, wanted: Object.keys(paths) },
    );
    yield* must(
      rules.attributeValue,
      AttributeValue === undefined || fits(AttributeValue),
      validation(`The value at ${AttributePath} is not valid.`),
      { saw: AttributePath },
    );
  }
  return patched(
    resource,
    operations.map(({ AttributePath: path, AttributeValue: value }) => ({
      op: value === undefined ? 'remove' : 'replace',
      path,
      value,
    })),
  );
}
