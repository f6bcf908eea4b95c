import { check } from '../../../kit/why.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';
import type { Party } from '../../network.ts';
import { postSaml } from './postSaml.ts';
import { serviceProviderMetadata } from './serviceProviderMetadata.ts';

/** AWS's sign-in site: takes SAML responses and makes console sessions. */
export const signInParty: Party = (request, scene) => {
  const { pathname, host } = new URL(request.url);
  const route = `${request.method} ${pathname}`;
  if (route === 'POST /saml') return postSaml(request, scene);
  if (route === 'GET /static/saml-metadata.xml')
    return { world: scene.world, response: serviceProviderMetadata(host) };
  return {
    world: scene.world,
    response: htmlPage(404, 'Amazon Web Services Sign-In', [
      paragraph('There is nothing at this address. SAML responses are posted to /saml.', 'error'),
    ]),
    why: check('http.route', false, { saw: route, wanted: 'POST /saml' }),
  };
};
