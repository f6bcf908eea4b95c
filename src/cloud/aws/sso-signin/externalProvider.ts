import { minutes } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { element } from '../../../kit/xml.ts';
import { fieldOf, formOf } from '../../../wire/http/form.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import { writeAuthnRequest } from '../../../wire/saml/authnRequest.ts';
import { checkSignOn, type SignOn } from '../../../wire/saml/checkSignOn.ts';
import { awsAttributes, bindingPost } from '../../../wire/saml/names.ts';
import { readMetadata } from '../../../wire/saml/readMetadata.ts';
import { hiddenField, htmlPage, paragraph } from '../../htmlPage.ts';
import type { Answer, Scene } from '../../network.ts';
import { mintUuid } from '../../world/mint.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import { awsHost } from '../hosts.ts';
import { dropGrant, grantOf, keepGrant } from '../identity-center/grants.ts';
import { instanceIn } from '../identity-center/instance.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { samlEvidence } from '../saml/samlEvidence.ts';
import { findStoreUser } from './checkPassword.ts';
import { finishSignIn } from './finishSignIn.ts';
import { portalPath } from './signInAddress.ts';

const title = 'Sign in';

/** Identity Center as a service provider: its entity id and where it takes responses (FACTS 7.2). */
export const serviceProviderOf = ({ region, identityStoreId, acsId }: IdentityCenterIn) => ({
  entityId: `https://${region}.signin.aws.amazon.com/platform/saml/${identityStoreId}`,
  assertionConsumerService: `https://${region}.signin.aws.amazon.com/platform/saml/acs/${acsId}`,
});

/**
 * The page that sends the browser to the external identity provider with a SAML request. AWS redirects
 * with the request deflated in the address; here it is the HTTP-POST binding of the same message.
 */
export function askProvider(
  before: World,
  identityCenter: IdentityCenterIn,
  providerMetadata: string,
  backTo: string,
  parts: readonly Why[],
): Answer {
  const metadata = readMetadata(providerMetadata);
  const target = metadata.ok
    ? metadata.value.singleSignOn.find(({ binding }) => binding === bindingPost)
    : undefined;
  const reached = check(rules.externalProvider, target !== undefined, {
    saw: metadata.ok ? metadata.value.entityId : metadata.faults.map(({ message }) => message),
  });
  const why = allOf(rules.signIn, [...parts, reached]);
  if (!target)
    return {
      world: before,
      response: htmlPage(400, title, [
        paragraph('The metadata of the identity provider names no address to sign in at.', 'error'),
      ]),
      why,
    };
  const [uuid, minted] = mintUuid(before);
  const id = `_${uuid}`;
  const { entityId, assertionConsumerService } = serviceProviderOf(identityCenter);
  const samlRequest = writeAuthnRequest({
    id,
    issuer: entityId,
    assertionConsumerService,
    issueInstant: before.clock,
    destination: target.location,
  });
  return {
    world: keepGrant(minted, id, {
      kind: 'saml-request',
      destination: target.location,
      expiresAt: before.clock + minutes(10),
    }),
    response: htmlPage(200, title, [
      element(
        'form',
        { id: 'saml_request', method: 'post', action: target.location },
        hiddenField('SAMLRequest', samlRequest),
        hiddenField('RelayState', backTo),
        element('noscript', {}, element('input', { type: 'submit', value: 'Continue' })),
      ),
      element('script', {}, "document.getElementById('saml_request').submit();"),
    ]),
    why,
  };
}

/** Attributes for access control that the provider asserts, by tag key (FACTS 7.7). */
const assertedIn = ({ attributes }: SignOn): Readonly<Record<string, string>> =>
  Object.fromEntries(
    attributes.flatMap(({ name, values: [value] }) =>
      name.startsWith(awsAttributes.accessControl) && value !== undefined
        ? [[name.slice(awsAttributes.accessControl.length), value]]
        : [],
    ),
  );

/**
 * `POST /platform/saml/acs/{id}`: takes the response of the external identity provider. Its NameID must be
 * the user name of somebody in the identity store; an answer to a request must name one that waits.
 */
export async function consumeAssertion(request: HttpRequest, { world }: Scene): Promise<Answer> {
  const { host, pathname } = new URL(request.url);
  const instance = instanceIn(world, awsHost(host)?.region ?? '');
  const source = instance?.identitySource;
  const here = instance && new URL(serviceProviderOf(instance).assertionConsumerService).pathname;
  const external = source?.kind === 'external' && pathname === here ? source : undefined;
  const fields = formOf(request);
  const samlResponse = fieldOf(fields, 'SAMLResponse') ?? '';
  const evidence = samlEvidence(samlResponse);
  const refuse = (parts: readonly Why[]): Answer => ({
    world,
    response: htmlPage(400, title, [
      paragraph('Looks like there is a problem with your sign-in. Please try again.', 'error'),
    ]),
    why: { ...allOf(rules.signIn, parts), holds: false },
    evidence,
  });
  const there = check(rules.externalSource, external !== undefined, { saw: pathname });
  if (!instance || !external) return refuse([there]);
  const { entityId, assertionConsumerService } = serviceProviderOf(instance);
  const { why, signOn } = await checkSignOn(samlResponse, {
    providerMetadata: external.metadata,
    acsUrls: [assertionConsumerService],
    audiences: [entityId],
    now: world.clock,
  });
  if (!signOn) return refuse([there, why]);
  const { inResponseTo, nameId } = signOn;
  const asked = grantOf(world, 'saml-request', inResponseTo);
  const found = findStoreUser(instance, nameId);
  const parts = [
    there,
    why,
    check(
      rules.inResponseTo,
      inResponseTo === undefined ? null : asked !== undefined && world.clock < asked.expiresAt,
      { saw: inResponseTo ?? '' },
    ),
    check(rules.storeUser, found !== undefined, { saw: nameId, wanted: 'a user of the store' }),
    check(rules.userActive, found ? found.user.active : null),
  ];
  if (!found || parts.some(({ holds }) => holds === false)) return refuse(parts);
  const spent = inResponseTo === undefined ? world : dropGrant(world, inResponseTo);
  const person = { userId: found.userId, assertedAttributes: assertedIn(signOn) };
  const backTo = portalPath(fieldOf(fields, 'RelayState'));
  return {
    ...finishSignIn(spent, request, instance, person, backTo),
    why: allOf(rules.signIn, parts),
    evidence,
  };
}
