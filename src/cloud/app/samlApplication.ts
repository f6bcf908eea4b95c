import { allOf, check } from '../../kit/why.ts';
import { element } from '../../kit/xml.ts';
import { fieldOf, formOf } from '../../wire/http/form.ts';
import { checkSignOn } from '../../wire/saml/checkSignOn.ts';
import { applicationIssuer } from '../aws/identity-center/applicationAssertion.ts';
import { identityCenterRules as rules } from '../aws/identity-center/rules.ts';
import { identityCenterMetadata } from '../aws/identity-center/serviceProvider.ts';
import { samlEvidence } from '../aws/saml/samlEvidence.ts';
import { applicationAt } from './applicationAt.ts';
import { htmlPage, paragraph } from '../htmlPage.ts';
import type { Answer, Party } from '../network.ts';

/**
 * A business application that lets people in by SAML. It is an ordinary service provider: it knows Identity
 * Center by its metadata, and checks issuer, signature, audience, recipient and times, and whether the
 * attributes that it needs are there, before it shows who came in.
 */
export const samlApplication: Party = async (request, { world }) => {
  const { host, pathname } = new URL(request.url);
  const [id, application] = applicationAt(world, host) ?? [];
  const { identityCenter } = world;
  if (id === undefined || !application || !identityCenter)
    throw new Error(`no application of the world is at ${host}`);
  const { name, itself } = application;
  const service = itself.assertionConsumerService ?? application.assertionConsumerService;
  const refuse = (status: number, text: string, why: NonNullable<Answer['why']>): Answer => ({
    world,
    response: htmlPage(status, name, [paragraph(text, 'error')]),
    why: { ...allOf(rules.application, [why]), holds: false },
  });
  const isService = pathname === new URL(service).pathname;
  if (!isService || request.method !== 'POST')
    return refuse(
      isService ? 405 : 404,
      'Open this application from the AWS access portal.',
      check(rules.applicationPage, false, {
        saw: `${request.method} ${pathname}`,
        wanted: `POST ${new URL(service).pathname}`,
      }),
    );
  const samlResponse = fieldOf(formOf(request), 'SAMLResponse') ?? '';
  const evidence = samlEvidence(samlResponse);
  const { why, signOn } = await checkSignOn(samlResponse, {
    providerMetadata:
      itself.metadata ??
      identityCenterMetadata(identityCenter, applicationIssuer(identityCenter, id)),
    acsUrls: [service],
    audiences: [itself.audience ?? application.audience],
    now: world.clock,
  });
  if (!signOn) return { ...refuse(403, 'The sign-in could not be verified.', why), evidence };
  const sent = signOn.attributes.map((attribute) => attribute.name);
  const missing = itself.requiredAttributes.filter((wanted) => !sent.includes(wanted));
  const complete = check(rules.applicationAttributes, missing.length === 0, {
    saw: sent,
    wanted: itself.requiredAttributes,
  });
  if (missing.length > 0) {
    const text = `Your sign-in lacks what this application needs: ${missing.join(', ')}.`;
    return { ...refuse(403, text, complete), evidence };
  }
  return {
    world,
    response: htmlPage(200, name, [
      paragraph(`Signed in as ${signOn.nameId}`),
      element(
        'dl',
        {},
        ...signOn.attributes.flatMap(({ name: attribute, values }) => [
          element('dt', {}, attribute),
          element('dd', {}, values.join(', ')),
        ]),
      ),
    ]),
    why: allOf(rules.application, [why, complete]),
    evidence,
  };
};
