import { allOf, check, type Why } from '../../kit/why.ts';
import { attributeOf, childElements, textOfElement } from '../xml/elements.ts';
import type { XmlElement } from '../xml/parseXml.ts';
import type { SamlAttribute } from './issueResponse.ts';
import { awsAttributes, namespaces } from './names.ts';
import { placeOf } from './place.ts';
import { samlRules } from './rules.ts';
import type { RoleOffer } from './samlAssertion.ts';

export interface AttributesOutcome {
  readonly why: Why;
  readonly attributes: readonly SamlAttribute[];
  readonly roles: readonly RoleOffer[];
  readonly roleSessionName?: string;
  readonly sessionDuration?: number;
  readonly sourceIdentity?: string;
  readonly principalTags: readonly { readonly key: string; readonly value: string }[];
  readonly transitiveTagKeys: readonly string[];
}

/** IAM User Guide, "Configure SAML assertions for the authentication response". */
const sessionName = /^[a-zA-Z_0-9+=,.@-]{2,64}$/;
const durationRange = { minimum: 900, maximum: 43_200 };
/** IAM User Guide, "Pass session tags": at most 50, key up to 128 characters, value up to 256. */
const tagLimits = { tags: 50, key: 128, value: 256 };
const tagText = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

const roleArn = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
const providerArn = /^arn:aws[a-z-]*:iam::\d{12}:saml-provider\/[\w._-]{1,128}$/;

interface Found extends SamlAttribute {
  readonly element: XmlElement;
  /** Whether every value is text alone. */
  readonly plain: boolean;
}

/** Every attribute of an assertion, in document order. */
export function readAttributes(assertion: XmlElement): readonly Found[] {
  return childElements(assertion, namespaces.assertion, 'AttributeStatement')
    .flatMap((statement) => childElements(statement, namespaces.assertion, 'Attribute'))
    .map((element) => {
      const texts = childElements(element, namespaces.assertion, 'AttributeValue').map(
        textOfElement,
      );
      const friendlyName = attributeOf(element, 'FriendlyName');
      const nameFormat = attributeOf(element, 'NameFormat');
      return {
        element,
        name: attributeOf(element, 'Name') ?? '',
        values: texts.map((text) => text ?? ''),
        plain: !texts.includes(undefined),
        ...(friendlyName === undefined ? {} : { friendlyName }),
        ...(nameFormat === undefined ? {} : { nameFormat }),
      };
    });
}

/** Role names may hold commas; the pair parts where the second ARN begins. */
const splitPair = (value: string): readonly string[] => value.split(/,(?=arn:)/);

/** A Role value holds a role and a SAML provider with a comma between, in either order. */
export function readRoleOffer(value: string): RoleOffer | undefined {
  const [first = '', second = '', ...rest] = splitPair(value);
  if (rest.length > 0) return undefined;
  if (roleArn.test(first) && providerArn.test(second))
    return { roleArn: first, providerArn: second };
  if (providerArn.test(first) && roleArn.test(second))
    return { roleArn: second, providerArn: first };
  return undefined;
}

/**
 * The attributes that AWS reads from an assertion.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
 */
export function checkAttributes(assertion: XmlElement): AttributesOutcome {
  const all = readAttributes(assertion);
  const named = (name: string): readonly Found[] => all.filter((one) => one.name === name);
  const valuesOf = (name: string): readonly string[] => named(name).flatMap((one) => one.values);
  const at = (name: string) => placeOf(named(name)[0]?.element ?? assertion);
  const plain = (name: string): boolean => named(name).every((one) => one.plain);

  const roleValues = valuesOf(awsAttributes.role);
  const offers = roleValues.map(readRoleOffer);
  const unreadable = roleValues.filter((_, index) => offers[index] === undefined);

  const names = valuesOf(awsAttributes.roleSessionName);
  const [roleSessionName] = names;

  const durations = valuesOf(awsAttributes.sessionDuration);
  const duration = /^\d{1,9}$/.test(durations[0] ?? '') ? Number(durations[0]) : undefined;

  const identities = valuesOf(awsAttributes.sourceIdentity);
  const [sourceIdentity] = identities;

  const tagAttributes = all.filter((one) => one.name.startsWith(awsAttributes.principalTag));
  const principalTags = tagAttributes.map(({ name, values }) => ({
    key: name.slice(awsAttributes.principalTag.length),
    value: values[0] ?? '',
  }));
  const badTag = tagAttributes.find(({ values, plain }, index) => {
    const { key, value } = principalTags[index] ?? { key: '', value: '' };
    return (
      values.length !== 1 ||
      !plain ||
      key === '' ||
      key.length > tagLimits.key ||
      value.length > tagLimits.value ||
      !tagText.test(key) ||
      !tagText.test(value)
    );
  });
  const tagKeys = principalTags.map(({ key }) => key.toLowerCase());
  const transitiveTagKeys = valuesOf(awsAttributes.transitiveTagKeys);

  const why = allOf(samlRules.attributes, [
    check(samlRules.role, roleValues.length > 0, {
      wanted: `one value or more in ${awsAttributes.role}`,
      ...at(awsAttributes.role),
    }),
    check(samlRules.rolePair, roleValues.length > 0 ? unreadable.length === 0 : null, {
      saw: unreadable.length > 0 ? unreadable : roleValues,
      wanted: 'role ARN, comma, SAML provider ARN, in either order',
      ...at(awsAttributes.role),
    }),
    check(samlRules.roleSessionName, names.length === 1, {
      saw: names,
      wanted: `one value in ${awsAttributes.roleSessionName}`,
      ...at(awsAttributes.roleSessionName),
    }),
    check(
      samlRules.roleSessionNamePattern,
      names.length === 1
        ? plain(awsAttributes.roleSessionName) && sessionName.test(roleSessionName ?? '')
        : null,
      {
        saw: roleSessionName ?? '',
        wanted: '[a-zA-Z_0-9+=,.@-]{2,64}',
        ...at(awsAttributes.roleSessionName),
      },
    ),
    check(
      samlRules.sessionDuration,
      durations.length === 0
        ? null
        : durations.length === 1 &&
            duration !== undefined &&
            duration >= durationRange.minimum &&
            duration <= durationRange.maximum,
      {
        saw: durations,
        wanted: `one number, ${durationRange.minimum} to ${durationRange.maximum} s`,
        ...at(awsAttributes.sessionDuration),
      },
    ),
    check(
      samlRules.sourceIdentity,
      named(awsAttributes.sourceIdentity).length === 0
        ? null
        : identities.length === 1 &&
            plain(awsAttributes.sourceIdentity) &&
            // The pattern has no colon, so nothing that begins with aws: passes.
            sessionName.test(sourceIdentity ?? ''),
      {
        saw: identities,
        wanted: '[a-zA-Z_0-9+=,.@-]{2,64}, not beginning with aws:',
        ...at(awsAttributes.sourceIdentity),
      },
    ),
    check(
      samlRules.principalTags,
      tagAttributes.length === 0
        ? null
        : badTag === undefined && tagAttributes.length <= tagLimits.tags,
      {
        saw: badTag ? badTag.name : `${tagAttributes.length} tags`,
        wanted: `up to ${tagLimits.tags} tags, one value each, key up to ${tagLimits.key} characters, value up to ${tagLimits.value}`,
        ...placeOf(badTag?.element ?? tagAttributes[0]?.element),
      },
    ),
    check(
      samlRules.principalTagsUnique,
      tagAttributes.length === 0 ? null : new Set(tagKeys).size === tagKeys.length,
      {
        saw: principalTags.map(({ key }) => key),
        wanted: 'each tag key once, upper and lower case alike',
        ...placeOf(tagAttributes[0]?.element),
      },
    ),
    check(
      samlRules.transitiveTagKeys,
      transitiveTagKeys.length === 0
        ? null
        : transitiveTagKeys.every((key) => tagKeys.includes(key.toLowerCase())),
      {
        saw: transitiveTagKeys,
        wanted: principalTags.map(({ key }) => key),
        ...at(awsAttributes.transitiveTagKeys),
      },
    ),
  ]);
  return {
    why,
    attributes: all.map(({ element: _element, plain: _plain, ...attribute }) => attribute),
    roles: offers.filter((offer) => offer !== undefined),
    ...(roleSessionName === undefined ? {} : { roleSessionName }),
    ...(duration === undefined ? {} : { sessionDuration: duration }),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    principalTags,
    transitiveTagKeys,
  };
}
