import { allOf, check } from '../../../kit/why.ts';
import { fieldOf } from '../../../wire/http/form.ts';
import { globalSignInUrl } from '../../../wire/saml/names.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import { mintUuid } from '../../world/mint.ts';
import { accessOf } from '../identity-center/accessOf.ts';
import { recordIdentityCenterEvent } from '../identity-center/identityCenterEvent.ts';
import { reservedRoleAssertion } from '../identity-center/reservedRoleAssertion.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { samlEvidence } from '../saml/samlEvidence.ts';
import { postPage } from './postPage.ts';
import type { Visit } from './visit.ts';

const title = 'AWS access portal';

/**
 * `POST /start/console`: the page that carries Identity Center's assertion to AWS's sign-in page, which
 * verifies it as that of any identity provider (FACTS 7.2, step 5).
 */
export async function openConsole(visit: Visit): Promise<Answer> {
  const { request, scene, identityCenter, person, fields, admitted } = visit;
  const role = fieldOf(fields, 'role') ?? '';
  const all = accessOf(identityCenter, person.userId);
  const access = all.find(({ account, roleName }) => role === `${account}/${roleName}`);
  const assigned = check(rules.assigned, access !== undefined, {
    saw: role,
    wanted: all.map(({ account, roleName }) => `${account}/${roleName}`),
  });
  const why = allOf(rules.portalPage, [admitted, assigned]);
  if (!access)
    return {
      world: scene.world,
      response: htmlPage(403, title, [paragraph('No access', 'error')]),
      why,
    };
  const made = await reservedRoleAssertion(scene.world, identityCenter, access, person);
  const signed = check(rules.assertion, made.samlResponse !== undefined);
  if (made.samlResponse === undefined)
    return {
      world: made.world,
      response: htmlPage(400, title, [paragraph('The assertion could not be signed.', 'error')]),
      why: allOf(rules.portalPage, [admitted, assigned, signed]),
    };
  const [requestId, world] = mintUuid(made.world);
  return {
    world: recordIdentityCenterEvent(
      world,
      { request, requestId, region: identityCenter.region },
      {
        eventName: 'Federate',
        userId: person.userId,
        requestParameters: { accountId: access.account, roleName: access.roleName },
      },
    ),
    response: postPage(globalSignInUrl, made.samlResponse, access.relayState),
    why: allOf(rules.portalPage, [admitted, assigned, signed]),
    evidence: samlEvidence(made.samlResponse),
  };
}
