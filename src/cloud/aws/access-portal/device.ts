import { allOf, check, type Why } from '../../../kit/why.ts';
import { element } from '../../../kit/xml.ts';
import { fieldOf } from '../../../wire/http/form.ts';
import { hiddenField, htmlPage, paragraph } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import { grantOf, type GrantOf, keepGrant } from '../identity-center/grants.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import type { Visit } from './visit.ts';

const title = 'Authorization requested';

/** A device authorization that a person can still decide on. */
interface Pending {
  readonly deviceCode: string;
  readonly device: GrantOf<'device'>;
  readonly clientName: string;
}

function pendingOf({ scene: { world } }: Visit, userCode: string): Pending | undefined {
  const deviceCode = grantOf(world, 'user-code', userCode)?.deviceCode;
  const device = grantOf(world, 'device', deviceCode);
  if (deviceCode === undefined || !device || device.decision || world.clock >= device.expiresAt)
    return undefined;
  const clientName = grantOf(world, 'client', device.clientId)?.clientName ?? device.clientId;
  return { deviceCode, device, clientName };
}

const codeForm = (userCode: string) =>
  element(
    'form',
    { id: 'user_code_form', method: 'post', action: '/start/device' },
    element('label', { for: 'user_code' }, 'Code'),
    element('input', { id: 'user_code', name: 'user_code', type: 'text', value: userCode }),
    element('button', { type: 'submit' }, 'Confirm and continue'),
  );

/** Codes are typed by people: blanks, missing hyphens and lower case do no harm. */
function typedCode(text: string): string {
  const letters = text.toUpperCase().replace(/[^A-Z]/g, '');
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : text;
}

const page = (
  { scene: { world } }: Visit,
  status: number,
  parts: readonly Why[],
  ...body: Parameters<typeof htmlPage>[2]
): Answer => ({
  world,
  response: htmlPage(status, title, body),
  why: allOf(rules.portalPage, parts),
});

/**
 * `/start/device`: shows the code that the device shows too, so that the person can compare, then asks
 * whether the client may have access (RFC 8628 section 3.3).
 */
export function confirmDevice(visit: Visit): Answer {
  const { request, fields, admitted } = visit;
  const userCode = typedCode(fieldOf(fields, 'user_code') ?? '');
  if (request.method !== 'POST')
    return page(
      visit,
      200,
      [admitted],
      paragraph('Confirm that this code matches the code shown on your device.'),
      codeForm(userCode),
    );
  const pending = pendingOf(visit, userCode);
  const known = check(rules.userCode, pending !== undefined, { saw: userCode });
  if (!pending)
    return page(
      visit,
      400,
      [admitted, known],
      paragraph('The code is not valid or has expired.', 'error'),
      codeForm(''),
    );
  return page(
    visit,
    200,
    [admitted, known],
    paragraph(`Allow ${pending.clientName} to access your data?`),
    element(
      'form',
      { id: 'consent', method: 'post', action: '/start/device/decision' },
      hiddenField('user_code', userCode),
      element('button', { type: 'submit', name: 'decision', value: 'allow' }, 'Allow access'),
      element('button', { type: 'submit', name: 'decision', value: 'deny' }, 'Deny access'),
    ),
  );
}

/** `POST /start/device/decision`: what the person said. It stands until the client's next poll. */
export function decideDevice(visit: Visit): Answer {
  const { fields, person, scene, admitted } = visit;
  const userCode = fieldOf(fields, 'user_code') ?? '';
  const pending = pendingOf(visit, userCode);
  const known = check(rules.userCode, pending !== undefined, { saw: userCode });
  if (!pending)
    return page(
      visit,
      400,
      [admitted, known],
      paragraph('The code is not valid or has expired.', 'error'),
    );
  const { deviceCode, device, clientName } = pending;
  const allowed = fieldOf(fields, 'decision') === 'allow';
  const decision = allowed
    ? ({ allowed, userId: person.userId, session: person.session } as const)
    : ({ allowed } as const);
  return {
    ...page(
      visit,
      200,
      [admitted, known, check(rules.userDecision, allowed)],
      paragraph(
        allowed
          ? `Request approved. ${clientName} can access your data now. You can close this window.`
          : `Request denied. ${clientName} gets no access. You can close this window.`,
      ),
    ),
    world: keepGrant(scene.world, deviceCode, { ...device, decision }),
  };
}
