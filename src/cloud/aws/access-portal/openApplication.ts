import { own } from '../../../kit/own.ts';
import { allOf, check } from '../../../kit/why.ts';
import { fieldOf } from '../../../wire/http/form.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import { mintUuid } from '../../world/mint.ts';
import { isAmong } from '../identity-center/accessOf.ts';
import { applicationAssertion } from '../identity-center/applicationAssertion.ts';
import { recordIdentityCenterEvent } from '../identity-center/identityCenterEvent.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { samlEvidence } from '../saml/samlEvidence.ts';
import { postPage } from './postPage.ts';
import type { Visit } from './visit.ts';

/** `POST /start/application`: the page that carries Identity Center's assertion to an application. */
export async function openApplication(visit: Visit): Promise<Answer> {
  const { request, scene, identityCenter, person, fields, admitted } = visit;
  const id = fieldOf(fields, 'application') ?? '';
  const known = own(identityCenter.applications, id);
  const application =
    known && isAmong(identityCenter, person.userId, known.assigned) ? known : undefined;
  const assigned = check(rules.assigned, application !== undefined, { saw: id });
  if (!application)
    return {
      world: scene.world,
      response: htmlPage(403, 'AWS access portal', [paragraph('No access', 'error')]),
      why: allOf(rules.portalPage, [admitted, assigned]),
    };
  const made = await applicationAssertion(scene.world, identityCenter, id, application, person);
  const signed = check(rules.assertion, made.samlResponse !== undefined);
  const why = allOf(rules.portalPage, [admitted, assigned, signed]);
  if (made.samlResponse === undefined)
    return {
      world: made.world,
      response: htmlPage(400, 'AWS access portal', [
        paragraph('The assertion could not be made.', 'error'),
      ]),
      why,
    };
  const [requestId, world] = mintUuid(made.world);
  return {
    world: recordIdentityCenterEvent(
      world,
      { request, requestId, region: identityCenter.region },
      {
        eventName: 'Federate',
        userId: person.userId,
        requestParameters: { applicationId: id },
      },
    ),
    response: postPage(
      application.assertionConsumerService,
      made.samlResponse,
      application.relayState,
    ),
    why,
    evidence: samlEvidence(made.samlResponse),
  };
}
