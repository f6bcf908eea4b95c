import { isoTime } from '../../../kit/time.ts';
import { element, type XmlNode } from '../../../kit/xml.ts';
import type { HttpResponse } from '../../../wire/http/records.ts';
import { percentEncode } from '../../../wire/sigv4/percentEncoding.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';
import type { World } from '../../world/world.ts';
import { accountIn } from '../iamObjects.ts';
import type { ConsoleVisitor } from './consoleSession.ts';
import { signedInAs } from './signedInAs.ts';

/** Whom the console believes you are, and until when: the line at the top of every page. */
export function identityLine(world: World, { session, expiresAt }: ConsoleVisitor): XmlNode {
  const alias = accountIn(world, session.account)?.alias;
  const account = alias === undefined ? session.account : `${alias} (${session.account})`;
  return element(
    'header',
    {},
    element('p', { id: 'identity' }, `${signedInAs(session)} @ ${account}`),
    element('p', { id: 'until' }, `Signed in until ${isoTime(expiresAt)}`),
  );
}

export const homePage = (world: World, visitor: ConsoleVisitor): HttpResponse =>
  htmlPage(200, 'Console Home', [
    identityLine(world, visitor),
    paragraph('What you may do here follows from the role alone.'),
  ]);

export const expiredPage = (signInUrl: string): HttpResponse =>
  htmlPage(401, 'Your session has expired', [
    paragraph('The credentials behind this session are no longer valid.', 'error'),
    element('p', {}, element('a', { href: signInUrl }, 'Sign in again')),
  ]);

/** A page whose content a service refused to give. The console repeats the service's own words. */
export const refusedPage = (
  world: World,
  visitor: ConsoleVisitor,
  title: string,
  error: {
    /** Which service refused, by its full name. */
    readonly service: string;
    readonly code: string;
    readonly message: string;
    readonly status: number;
    readonly requestId: string;
  },
): HttpResponse =>
  htmlPage(error.status, title, [
    identityLine(world, visitor),
    paragraph(
      `${error.message} (Service: ${error.service}; Status Code: ${error.status}; Error Code: ${error.code}; Request ID: ${error.requestId})`,
      'error',
    ),
  ]);

export const bucketPage = (
  world: World,
  visitor: ConsoleVisitor,
  bucket: string,
  objects: readonly { readonly key: string; readonly size: string }[],
): HttpResponse =>
  htmlPage(200, bucket, [
    identityLine(world, visitor),
    objects.length === 0
      ? paragraph('There are no objects here.')
      : element(
          'ul',
          { id: 'objects' },
          ...objects.map(({ key, size }) =>
            element(
              'li',
              {},
              element(
                'a',
                { href: `/s3/object/${percentEncode(bucket)}?prefix=${percentEncode(key)}` },
                key,
              ),
              ` ${size} bytes`,
            ),
          ),
        ),
  ]);

export const objectPage = (
  world: World,
  visitor: ConsoleVisitor,
  key: string,
  text: string,
): HttpResponse =>
  htmlPage(200, key, [identityLine(world, visitor), element('pre', { id: 'object' }, text)]);

/** Fleet Manager has asked the agent to make the person’s user, and offers to connect. */
export const desktopUserPage = (
  world: World,
  visitor: ConsoleVisitor,
  node: string,
  userName: string,
): HttpResponse =>
  htmlPage(200, 'Fleet Manager', [
    identityLine(world, visitor),
    paragraph(`The user ${userName} is being made on ${node}.`),
    element(
      'p',
      {},
      element(
        'a',
        { href: `/systems-manager/fleet-manager/remote-desktop?node=${percentEncode(node)}` },
        'Connect',
      ),
    ),
  ]);

/** The page on which the desktop is drawn; its picture comes over the session’s stream. */
export const desktopPage = (
  world: World,
  visitor: ConsoleVisitor,
  node: string,
  sessionId: string,
): HttpResponse =>
  htmlPage(200, 'Remote Desktop', [
    identityLine(world, visitor),
    paragraph(`Connected to ${node} by the session ${sessionId}.`),
  ]);
