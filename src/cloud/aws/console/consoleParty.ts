import { textOf } from '../../../kit/bytes.ts';
import { isoTime } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { readAwsError, readList } from '../../../wire/aws/readAnswer.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { percentDecode } from '../../../wire/sigv4/percentEncoding.ts';
import { redirectTo } from '../../htmlPage.ts';
import type { Answer, Delivery, Party, Scene } from '../../network.ts';
import { awsHost } from '../hosts.ts';
import { awsRules } from '../rules.ts';
import { methodNotAllowed, notFound } from '../webPages.ts';
import { readJsonObject } from '../../../wire/aws/jsonObject.ts';
import { askS3 } from './askS3.ts';
import { askSsm, desktopUserOf } from './askSsm.ts';
import {
  bucketPage,
  desktopPage,
  desktopUserPage,
  expiredPage,
  homePage,
  objectPage,
  refusedPage,
} from './consolePages.ts';
import { type ConsoleVisitor, visitorOf } from './consoleSession.ts';

const signInUrl = 'https://signin.aws.amazon.com/';
const reading = ['GET', 'HEAD'];

interface Visit {
  readonly scene: Scene;
  readonly visitor: ConsoleVisitor;
  readonly admitted: Why;
  readonly region: string;
}

/** Draws a page from what S3 answered, or repeats S3's refusal. */
function pageFrom(
  { visitor, admitted }: Visit,
  { world, exchange }: Delivery,
  { title, service }: { readonly title: string; readonly service: string },
  draw: (response: NonNullable<typeof exchange.response>) => Answer['response'],
): Answer {
  const answer = exchange.response;
  if (!answer) throw new Error(`The console knows where ${service} is.`);
  const error = readAwsError(answer);
  const why = allOf(awsRules.consolePage, [admitted, ...(exchange.why ? [exchange.why] : [])]);
  return {
    world,
    response: error
      ? refusedPage(world, visitor, title, { ...error, service, status: answer.status })
      : draw(answer),
    why,
    evidence: exchange.evidence,
  };
}

async function showBucket(visit: Visit, bucket: string, prefix: string) {
  const { scene, visitor, region } = visit;
  const question = { bucket, key: '', query: { 'list-type': '2', prefix } };
  const delivery = await askS3(scene, visitor.session, question, region);
  return pageFrom(visit, delivery, { title: bucket, service: 'Amazon S3' }, (response) =>
    bucketPage(
      delivery.world,
      visitor,
      bucket,
      readList(response, 'Contents').map(({ Key = '', Size = '' }) => ({ key: Key, size: Size })),
    ),
  );
}

async function showObject(visit: Visit, bucket: string, key: string) {
  const { scene, visitor, region } = visit;
  const delivery = await askS3(scene, visitor.session, { bucket, key, query: {} }, region);
  return pageFrom(visit, delivery, { title: key, service: 'Amazon S3' }, (response) =>
    objectPage(delivery.world, visitor, key, textOf(response.body)),
  );
}

const systemsManager = { title: 'Fleet Manager', service: 'AWS Systems Manager' };

/** Asks the agent on a Windows node to make a local user for the person (FACTS 7.8). */
async function makeDesktopUser(visit: Visit, node: string) {
  const { scene, visitor, region } = visit;
  const userName = desktopUserOf(visitor.session);
  const delivery = await askSsm(scene, visitor.session, region, 'SendCommand', {
    DocumentName: 'AWSSSO-CreateSSOUser',
    InstanceIds: [node],
    Parameters: { UserName: [userName] },
  });
  return pageFrom(visit, delivery, systemsManager, () =>
    desktopUserPage(delivery.world, visitor, node, userName),
  );
}

/** Opens a session to the port at which Windows takes remote desktops. */
async function showDesktop(visit: Visit, node: string) {
  const { scene, visitor, region } = visit;
  const delivery = await askSsm(scene, visitor.session, region, 'StartSession', {
    Target: node,
    DocumentName: 'AWS-StartPortForwardingSession',
    Parameters: { portNumber: ['3389'] },
  });
  return pageFrom(visit, delivery, systemsManager, ({ body }) =>
    desktopPage(delivery.world, visitor, node, String(readJsonObject(body)?.['SessionId'])),
  );
}

/** The AWS console: pages drawn from API calls that are signed with the visitor's credentials. */
export const consoleParty: Party = async (request, scene) => {
  const { world } = scene;
  const visitor = visitorOf(request, world);
  if (!visitor)
    return {
      world,
      response: redirectTo(signInUrl),
      why: check(awsRules.consoleCookie, false, { wanted: 'the cookie of a console session' }),
    };
  const live = check(awsRules.consoleSession, world.clock < visitor.expiresAt, {
    saw: isoTime(world.clock),
    wanted: `before ${isoTime(visitor.expiresAt)}`,
  });
  if (live.holds === false)
    return { world, response: expiredPage(visitor.signInPage ?? signInUrl), why: live };
  if (!reading.includes(request.method))
    return methodNotAllowed(world, 'AWS Management Console', request, reading);

  const { pathname, host } = new URL(request.url);
  const prefix = fieldOf(readQuery(request.url), 'prefix') ?? '';
  const [, section, kind, name = '', ...rest] = pathname.split('/');
  const bucket = percentDecode(name);
  const region = awsHost(host)?.region ?? 'us-east-1';
  const visit: Visit = { scene, visitor, admitted: live, region };
  if (section === 's3' && bucket !== '' && rest.length === 0) {
    if (kind === 'buckets') return showBucket(visit, bucket, prefix);
    if (kind === 'object' && prefix !== '') return showObject(visit, bucket, prefix);
  }
  if (section === 'systems-manager' && kind === 'fleet-manager' && rest.length === 0) {
    const node = fieldOf(readQuery(request.url), 'node') ?? '';
    if (name === 'sign-on') return makeDesktopUser(visit, node);
    if (name === 'remote-desktop') return showDesktop(visit, node);
  }
  if (pathname === '/console/home' || pathname === '/')
    return { world, response: homePage(world, visitor), why: live };
  return notFound(
    world,
    'Page not found',
    pathname,
    'This small console has a home page, pages for S3 buckets and objects, and the remote desktop of Fleet Manager.',
  );
};
