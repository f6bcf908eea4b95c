import { own } from '../../kit/own.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import { fieldOf, readQuery } from '../../wire/http/form.ts';
import { identityCenterRules as rules } from '../aws/identity-center/rules.ts';
import { htmlPage, paragraph } from '../htmlPage.ts';
import type { Party } from '../network.ts';

/**
 * A program that listens at a port of the person's own machine for the end of a sign-in that it began
 * (RFC 8252 section 7.3). It takes the code only with the state that it sent along: an answer to somebody
 * else's request is not its own. The words on its pages are the lab's.
 */
export const loopbackParty: Party = (request, { world }) => {
  const { host, pathname } = new URL(request.url);
  const listener = own(world.loopbackListeners, host);
  if (!listener) throw new Error(`nobody in the world listens at ${host}`);
  const refuse = (status: number, text: string, parts: readonly Why[]) => ({
    world,
    response: htmlPage(status, listener.name, [paragraph(text, 'error')]),
    why: allOf(rules.callback, parts),
  });
  const here = check(rules.callbackPage, request.method === 'GET' && pathname === listener.path, {
    saw: `${request.method} ${pathname}`,
    wanted: `GET ${listener.path}`,
  });
  if (here.holds === false) return refuse(404, 'There is nothing at this address.', [here]);
  const query = readQuery(request.url);
  const state = fieldOf(query, 'state') ?? '';
  const same = check(rules.callbackState, state === listener.state, {
    saw: state,
    wanted: listener.state,
  });
  if (same.holds === false)
    return refuse(400, 'State parameter does not match expected value.', [here, same]);
  const code = check(rules.callbackCode, fieldOf(query, 'code') !== undefined, {
    ...(fieldOf(query, 'error') !== undefined && { saw: fieldOf(query, 'error') ?? '' }),
  });
  if (code.holds === false)
    return refuse(400, 'The sign-in was not completed.', [here, same, code]);
  return {
    world,
    response: htmlPage(200, listener.name, [
      paragraph('Your sign-in is complete. You can close this window and return to the terminal.'),
    ]),
    why: allOf(rules.callback, [here, same, code]),
  };
};
