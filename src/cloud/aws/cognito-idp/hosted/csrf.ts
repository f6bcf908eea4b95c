import { check } from '../../../../kit/why.ts';
import { readCookies, sessionCookie } from '../../../../wire/http/cookies.ts';
import { fieldOf, type Fields } from '../../../../wire/http/form.ts';
import type { Headers, HttpRequest } from '../../../../wire/http/records.ts';
import { mintUuid } from '../../../world/mint.ts';
import type { World } from '../../../world/world.ts';
import type { Reasons } from '../../reasons.ts';
import { hostedUiRules } from './rules.ts';

const cookieName = 'XSRF-TOKEN';

/** A new token for the form of a page, and the header that gives the browser its other half. */
export function startCsrf(world: World): {
  readonly world: World;
  readonly csrf: string;
  readonly headers: Headers;
} {
  const [csrf, next] = mintUuid(world);
  const cookie = sessionCookie(cookieName, csrf, { path: '/', sameSite: 'Lax' });
  return { world: next, csrf, headers: [cookie] };
}

/** Whether the form was filled in on a page that this browser was shown. */
export function checkCsrf(request: HttpRequest, fields: Fields, reasons: Reasons): boolean {
  const cookie = readCookies(request).get(cookieName) ?? '';
  const same = cookie !== '' && fieldOf(fields, '_csrf') === cookie;
  reasons.add(check(hostedUiRules.csrf, same));
  return same;
}
