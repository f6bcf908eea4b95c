import { textOf } from '../kit/bytes.ts';
import { headerOf, type Headers, type HttpResponse } from '../wire/http/records.ts';
import { closeWorld, readWorldFile } from '../cloud/world/worldFile.ts';
import { json, plainText } from './answers.ts';
import { type Asked, bareHost } from './asked.ts';
import { isAddress } from './hosts/localName.ts';
import type { LivingWorld } from './livingWorld.ts';
import type { WhyLog } from './whyLog.ts';

export interface ControlScene {
  readonly world: LivingWorld;
  readonly log: WhyLog;
  /** The name or address that the port was told to listen on. */
  readonly boundHost: string;
}

/** A bucket cannot be called so: its name has no underscore. */
const controlPath = /^\/_(?:world|reset|why(?:\/.*)?)$/;

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);

/**
 * Whether a request is for the port itself, to look into the world and to change it.
 *
 * Only by a name that this machine has for itself, or by address. A site may let its own name point to
 * 127.0.0.1 once its page is loaded (DNS rebinding): the browser then counts the port as part of that site
 * and lets its scripts read everything. `Host` still says the site's name, and a site cannot be `localhost`.
 */
export const isControl = ({ path, host }: Asked, boundHost: string): boolean =>
  controlPath.test(path) &&
  (host === 'localhost' || isAddress(host) || host === bareHost(boundHost));

/** The site that a browser says a request comes from; undefined where it says nothing. */
const originOf = ({ headers }: Asked): string | undefined => headerOf({ headers }, 'origin');

/**
 * Whether a request comes from this machine's own pages, or from no page at all. Any site can make a
 * browser send a request here, and could so load a world of its own beneath the learner; what such a page
 * cannot do is leave out `Origin`.
 */
function isFromHere(asked: Asked): boolean {
  const origin = originOf(asked);
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { hostname } = new URL(origin);
  return isLoopback(hostname) || hostname === asked.host;
}

/** Pages of this machine, such as the lab's own, may read what the port says; other sites may not. */
const openToThisMachine = (asked: Asked): Headers => {
  const origin = originOf(asked);
  return origin !== undefined && isFromHere(asked)
    ? [
        ['Access-Control-Allow-Origin', origin],
        ['Vary', 'Origin'],
      ]
    : [];
};

const otherMethod = (allowed: string): HttpResponse =>
  plainText(405, `This address takes ${allowed}.`, [['Allow', allowed]]);

async function loadWorld(body: Uint8Array, { world }: ControlScene): Promise<HttpResponse> {
  const read = readWorldFile(textOf(body));
  if (!read.ok) return json(400, { faults: read.faults });
  await world.replace(read.value);
  return json(200, { name: read.value.name });
}

function why(path: string, { log }: ControlScene): HttpResponse {
  const id = path.replace(/^\/_why\/?/, '');
  if (id === '') return json(200, log.list(100));
  const found = log.find(id);
  return found ? json(200, found) : json(404, { message: `No request ${id} is remembered.` });
}

async function respond(asked: Asked, scene: ControlScene): Promise<HttpResponse> {
  const { method, path, body } = asked;
  const reads = method === 'GET' || method === 'HEAD';
  if (path === '/_world') {
    if (reads) return json(200, closeWorld(scene.world.now()));
    return method === 'PUT' ? loadWorld(body, scene) : otherMethod('GET, HEAD, PUT');
  }
  if (path === '/_reset') {
    if (method !== 'POST') return otherMethod('POST');
    await scene.world.reset();
    return json(200, { name: scene.world.now().name });
  }
  return reads ? why(path, scene) : otherMethod('GET, HEAD');
}

/** The answers of the port itself: `/_why`, `/_why/<request id>`, `/_world` and `/_reset`. */
export async function answerControl(asked: Asked, scene: ControlScene): Promise<HttpResponse> {
  const here = openToThisMachine(asked);
  if (asked.method === 'OPTIONS')
    return {
      ...plainText(here.length > 0 ? 200 : 403, 'GET, HEAD, PUT, POST'),
      headers: [
        ...here,
        ['Access-Control-Allow-Methods', 'GET, HEAD, PUT, POST'],
        ['Access-Control-Allow-Headers', 'content-type'],
      ],
    };
  if (!['GET', 'HEAD'].includes(asked.method) && !isFromHere(asked))
    return plainText(403, 'Pages of other sites may not change the world.');
  const response = await respond(asked, scene);
  return { ...response, headers: [...response.headers, ...here] };
}
