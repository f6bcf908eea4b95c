import { type Instant, minutes } from '../../kit/time.ts';
import { check, type Why } from '../../kit/why.ts';
import {
  issueResponse,
  type ResponseContents,
  type SamlAttribute,
} from '../../wire/saml/issueResponse.ts';
import type { Evidence } from '../network.ts';
import { mintUuid } from '../world/mint.ts';
import type { SamlIdentityProviderIn, World } from '../world/world.ts';
import { type Claim, claimProperties, claimTypes } from './claimRules/claim.ts';
import { claimsFor } from './claimsFor.ts';
import type { DirectoryIn, FoundPerson } from './findPerson.ts';
import { idpRules } from './rules.ts';

type RelyingPartyIn = SamlIdentityProviderIn['relyingParties'][string];

/** How long AD FS lets the relying party take to receive the response. */
const confirmationLifetime = minutes(5);

/** Who vouches for whom, to whom, and when. */
export interface TokenRequest {
  readonly provider: SamlIdentityProviderIn;
  readonly directory: DirectoryIn;
  readonly person: FoundPerson;
  /** The relying party's identifier. */
  readonly identifier: string;
  readonly relyingParty: RelyingPartyIn;
  readonly signedInAt: Instant;
  /** The id of the SAML request that this answers. Absent: the sign-in began at the provider. */
  readonly inResponseTo?: string;
  /** The provider's clock. */
  readonly now: Instant;
}

export interface IssuedToken {
  readonly world: World;
  /** Base64, as the form carries it. Absent where no token could be made; the reasons say why. */
  readonly samlResponse?: string;
  readonly reasons: readonly Why[];
  readonly evidence: readonly Evidence[];
}

const claimRulesDocument = 'idp-claim-rules';

/** Claims of one type become one attribute with several values, in the order they were issued. */
function attributesOf(claims: readonly Claim[]): readonly SamlAttribute[] {
  const values = new Map<string, string[]>();
  for (const { type, value } of claims)
    if (type !== claimTypes.nameIdentifier) values.set(type, [...(values.get(type) ?? []), value]);
  return [...values].map(([name, values]) => ({ name, values }));
}

/** The NameID. Without a claim for it the assertion names nobody, as when no rule issues one. */
function subjectOf(claims: readonly Claim[]): ResponseContents['subject'] {
  const claim = claims.find(({ type }) => type === claimTypes.nameIdentifier);
  const properties = claim?.properties ?? {};
  const format = properties[claimProperties.format];
  const nameQualifier = properties[claimProperties.nameQualifier];
  const spNameQualifier = properties[claimProperties.spNameQualifier];
  return {
    nameId: claim?.value ?? '',
    ...(format !== undefined && { format }),
    ...(nameQualifier !== undefined && { nameQualifier }),
    ...(spNameQualifier !== undefined && { spNameQualifier }),
  };
}

/**
 * Makes the SAML response for a person: runs the relying party's rules, and signs what they issue.
 * Somebody whom no rule gives a role gets a response all the same, without that attribute: whether
 * it suffices is for the relying party to say.
 */
export async function issueToken(world: World, request: TokenRequest): Promise<IssuedToken> {
  const { provider, directory, person, identifier, relyingParty, now } = request;
  const claims = claimsFor(
    relyingParty.claimRules,
    person,
    directory,
    provider.directory,
    claimRulesDocument,
  );
  const evidence: readonly Evidence[] = [
    {
      id: claimRulesDocument,
      kind: 'policy',
      title: `Issuance transform rules for ${relyingParty.name}`,
      document: relyingParty.claimRules,
    },
  ];
  if (claims.why.holds === false) return { world, reasons: [claims.why], evidence };
  const [responseId, afterResponse] = mintUuid(world);
  const [assertionId, next] = mintUuid(afterResponse);
  const issued = await issueResponse(
    {
      responseId: `_${responseId}`,
      assertionId: `_${assertionId}`,
      issueInstant: now,
      issuer: provider.entityId,
      destination: relyingParty.assertionConsumerService,
      ...(request.inResponseTo !== undefined && { inResponseTo: request.inResponseTo }),
      subject: subjectOf(claims.issued),
      confirmation: {
        recipient: relyingParty.assertionConsumerService,
        notOnOrAfter: now + confirmationLifetime,
      },
      conditions: {
        notBefore: now,
        notOnOrAfter: now + minutes(relyingParty.tokenLifetime),
        audiences: [relyingParty.audience ?? identifier],
      },
      authn: { instant: request.signedInAt, sessionIndex: `_${assertionId}` },
      attributes: attributesOf(claims.issued),
    },
    provider.signingKey,
    relyingParty.signs,
  );
  const signed = check(idpRules.assertion, issued.ok, {
    saw: issued.ok ? `_${assertionId}` : issued.faults,
  });
  return {
    world: next,
    ...(issued.ok && { samlResponse: issued.value.base64 }),
    reasons: [claims.why, signed],
    evidence,
  };
}
