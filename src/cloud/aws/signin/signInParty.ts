import { htmlPage, paragraph } from '../../htmlPage.ts';
import type { Party } from '../../network.ts';
import { methodNotAllowed, notFound } from '../webPages.ts';
import { federation } from './federation.ts';
import { postSaml } from './postSaml.ts';
import { serviceProviderMetadata } from './serviceProviderMetadata.ts';

const title = 'Amazon Web Services Sign-In';
const reading = ['GET', 'HEAD'];
const federating = ['GET', 'POST'];

/** AWS's sign-in site: takes SAML responses and brokers' credentials, and makes console sessions. */
export const signInParty: Party = (request, scene) => {
  const { world } = scene;
  const { pathname, host } = new URL(request.url);
  const reads = reading.includes(request.method);
  switch (pathname) {
    case '/saml':
      return request.method === 'POST'
        ? postSaml(request, scene)
        : methodNotAllowed(world, title, request, ['POST']);
    case '/federation':
      return federating.includes(request.method)
        ? federation(request, scene)
        : methodNotAllowed(world, title, request, federating);
    case '/static/saml-metadata.xml':
      return reads
        ? { world, response: serviceProviderMetadata(host) }
        : methodNotAllowed(world, title, request, reading);
    case '/':
      return reads
        ? {
            world,
            response: htmlPage(200, title, [
              paragraph('Federated users sign in at their own identity provider.'),
            ]),
          }
        : methodNotAllowed(world, title, request, reading);
    default:
      return notFound(
        world,
        title,
        `${request.method} ${pathname}`,
        'There is nothing at this address. SAML responses are posted to /saml, and brokers call /federation.',
      );
  }
};
