import { allOf, check, type Why } from '../../../kit/why.ts';
import { fieldOf, formOf } from '../../../wire/http/form.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import { samlRules } from '../../../wire/saml/rules.ts';
import type { RoleOffer } from '../../../wire/saml/samlAssertion.ts';
import type { Answer, Evidence, Scene } from '../../network.ts';
import { mintUuid } from '../../world/mint.ts';
import { awsHost } from '../hosts.ts';
import { findSamlProvider } from '../iamObjects.ts';
import { checkForAws } from '../saml/awsRelyingParty.ts';
import { samlEvidence } from '../saml/samlEvidence.ts';
import { assumeForBrowser } from './assumeForBrowser.ts';
import { claimedRoles } from './claimedRoles.ts';
import { landingUrl } from './landingUrl.ts';
import { openConsole } from './openConsole.ts';
import { roleChooserPage } from './roleChooserPage.ts';
import { type SignInFault, signInErrorPage, signInFault, unusableResponse } from './signInError.ts';
import { awsRules } from '../rules.ts';

const noProvider: SignInFault = {
  message: "Specified provider doesn't exist.",
  code: 'InvalidIdentityToken',
  status: 400,
};

/** The role that the person chose, or the only one there is. */
function chosen(roles: readonly RoleOffer[], roleIndex: string | undefined): RoleOffer | undefined {
  if (roleIndex !== undefined) return roles.find(({ roleArn }) => roleArn === roleIndex);
  return roles.length === 1 ? roles[0] : undefined;
}

/**
 * `POST /saml`: takes the SAML response that a browser carries over from the identity provider. With
 * several roles to choose from it answers with a page first; then it calls STS and makes the console
 * session (FACTS 1.2, steps 5 to 9).
 */
export async function postSaml(request: HttpRequest, scene: Scene): Promise<Answer> {
  const [requestId, world] = mintUuid(scene.world);
  const region = awsHost(new URL(request.url).host)?.region ?? 'us-east-1';
  const fields = formOf(request);
  const samlResponse = fieldOf(fields, 'SAMLResponse') ?? '';
  const relayState = fieldOf(fields, 'RelayState') ?? '';
  const roleIndex = fieldOf(fields, 'roleIndex');
  const evidence: readonly Evidence[] = samlEvidence(samlResponse);
  const refuse = (fault: SignInFault, ...parts: readonly Why[]): Answer => ({
    world,
    response: signInErrorPage({ requestId, ...fault }),
    why: { ...allOf(awsRules.signIn, parts), holds: false },
    evidence,
  });

  const sent = check(awsRules.responseSent, samlResponse !== '');
  if (sent.holds === false) return refuse(unusableResponse, sent);
  const claimed = claimedRoles(samlResponse);
  const [first] = claimed;
  if (!first)
    return refuse(
      unusableResponse,
      sent,
      check(samlRules.role, false, { wanted: 'at least one role' }),
    );
  const offer = claimed.find(({ roleArn }) => roleArn === roleIndex) ?? first;
  const provider = findSamlProvider(world, offer.providerArn);
  const exists = check(awsRules.providerExists, provider !== undefined, {
    wanted: offer.providerArn,
  });
  if (!provider) return refuse(noProvider, sent, exists);

  const saml = await checkForAws(samlResponse, provider.metadata, world);
  const { assertion } = saml;
  if (saml.error || !assertion)
    return refuse(saml.error ? signInFault(saml.error) : unusableResponse, sent, exists, saml.why);

  const choice = chosen(assertion.roles, roleIndex);
  const offered = check(
    awsRules.chosenRoleOffered,
    choice !== undefined || roleIndex === undefined,
    {
      saw: roleIndex ?? 'none chosen yet',
      wanted: assertion.roles.map(({ roleArn }) => roleArn),
    },
  );
  if (offered.holds === false) return refuse(unusableResponse, sent, exists, saml.why, offered);
  const parts = [sent, exists, saml.why, offered];
  if (!choice)
    return {
      world,
      response: roleChooserPage(world, assertion.roles, { samlResponse, relayState }),
      why: allOf(awsRules.signIn, parts),
      evidence,
    };

  const {
    outcome,
    exchange,
    world: after,
  } = await assumeForBrowser({ ...scene, world }, samlResponse, choice, assertion, region);
  const why = allOf(awsRules.signIn, [...parts, ...(exchange.why ? [exchange.why] : [])]);
  if ('fault' in outcome)
    return {
      world: after,
      response: signInErrorPage(outcome.fault),
      why: { ...why, holds: false },
      evidence: exchange.evidence,
    };
  return {
    ...openConsole(after, request, {
      caller: { kind: 'role-session', session: outcome.session },
      issuer: assertion.issuer,
      destination: landingUrl(relayState),
    }),
    why,
    evidence: exchange.evidence,
  };
}
