import type { Party } from '../../network.ts';
import { methodNotAllowed, notFound } from '../webPages.ts';
import { login } from './login.ts';

const title = 'Sign in';
const methods = ['GET', 'HEAD', 'POST'];

/** The site at which people of Identity Center sign in: one a region. */
export const ssoSignInParty: Party = (request, scene) => {
  const { pathname } = new URL(request.url);
  if (pathname !== '/platform/login')
    return notFound(
      scene.world,
      title,
      `${request.method} ${pathname}`,
      'There is nothing at this address. The access portal leads to the sign-in page.',
    );
  return methods.includes(request.method)
    ? login(request, scene)
    : methodNotAllowed(scene.world, title, request, methods);
};
