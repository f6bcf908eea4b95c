import { own } from '../../../kit/own.ts';
import { minutes } from '../../../kit/time.ts';
import { issueResponse } from '../../../wire/saml/issueResponse.ts';
import { mintUuid } from '../../world/mint.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import type { SignedInUser } from './portalSession.ts';

export type ApplicationIn = IdentityCenterIn['applications'][string];

/** How Identity Center names itself to an application: the address of its sign-in (FACTS 7.7). */
export const applicationIssuer = ({ region }: IdentityCenterIn, id: string): string =>
  `https://portal.sso.${region}.amazonaws.com/saml/assertion/${id}`;

type Reader = (person: SignedInUser, identityCenter: IdentityCenterIn) => readonly string[];

const present = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : [value];

/** What the variables of an attribute mapping stand for, such as `${user:email}`. */
const variables: Readonly<Record<string, Reader>> = {
  subject: ({ user }) => [user.userName],
  preferredUsername: ({ user }) => [user.userName],
  email: ({ user }) => present(user.email),
  name: ({ user }) => [user.displayName],
  givenName: ({ user }) => [user.name.givenName],
  familyName: ({ user }) => [user.name.familyName],
  groups: ({ userId }, { groups }) =>
    Object.entries(groups).flatMap(([id, { members }]) =>
      Object.values(members).includes(userId) ? [id] : [],
    ),
};

/** The values of a mapping: those of its variable, or the text itself where it is none. */
function valuesOf(
  text: string,
  person: SignedInUser,
  identityCenter: IdentityCenterIn,
): readonly string[] {
  const name = /^\$\{user:(\w+)\}$/.exec(text)?.[1];
  return name === undefined ? [text] : (own(variables, name)?.(person, identityCenter) ?? []);
}

/**
 * The assertion by which Identity Center vouches for a person to an application: subject and attributes as
 * the application's mappings say. An attribute without a value is left out.
 * @returns base64; undefined where the instance's key cannot sign or the subject has no value
 */
export async function applicationAssertion(
  before: World,
  identityCenter: IdentityCenterIn,
  id: string,
  application: ApplicationIn,
  person: SignedInUser,
): Promise<{ readonly world: World; readonly samlResponse: string | undefined }> {
  const [responseId, afterResponse] = mintUuid(before);
  const [assertionId, world] = mintUuid(afterResponse);
  const { assertionConsumerService, audience, subject } = application;
  const [nameId] = valuesOf(subject.value, person, identityCenter);
  if (nameId === undefined) return { world, samlResponse: undefined };
  const now = before.clock;
  const issued = await issueResponse(
    {
      responseId: `_${responseId}`,
      assertionId: `_${assertionId}`,
      issueInstant: now,
      issuer: applicationIssuer(identityCenter, id),
      destination: assertionConsumerService,
      subject: { nameId, format: subject.format },
      confirmation: { recipient: assertionConsumerService, notOnOrAfter: now + minutes(5) },
      conditions: { notBefore: now, notOnOrAfter: now + minutes(5), audiences: [audience] },
      authn: { instant: now, sessionIndex: `_${assertionId}` },
      attributes: Object.entries(application.attributes).flatMap(([name, mapping]) => {
        const values = valuesOf(mapping, person, identityCenter);
        return values.length === 0 ? [] : [{ name, values }];
      }),
    },
    identityCenter.signingKey,
  );
  return { world, samlResponse: issued.ok ? issued.value.base64 : undefined };
}
