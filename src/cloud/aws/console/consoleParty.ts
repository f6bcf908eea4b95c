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
import { askS3 } from './askS3.ts';
import { bucketPage, expiredPage, homePage, objectPage, refusedPage } from './consolePages.ts';
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
  title: string,
  draw: (response: NonNullable<typeof exchange.response>) => Answer['response'],
): Answer {
  const answer = exchange.response;
  if (!answer) throw new Error('The console knows where S3 is.');
  const error = readAwsError(answer);
  const why = allOf(awsRules.consolePage, [admitted, ...(exchange.why ? [exchange.why] : [])]);
  return {
    world,
    response: error
      ? refusedPage(world, visitor, title, { ...error, status: answer.status })
      : draw(answer),
    why,
    evidence: exchange.evidence,
  };
}

async function showBucket(visit: Visit, bucket: string, prefix: string) {
  const { scene, visitor, region } = visit;
  const question = { bucket, key: '', query: { 'list-type': '2', prefix } };
  const delivery = await askS3(scene, visitor.session, question, region);
  return pageFrom(visit, delivery, bucket, (response) =>
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
  return pageFrom(visit, delivery, key, (response) =>
    objectPage(delivery.world, visitor, key, textOf(response.body)),
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
  if (pathname === '/console/home' || pathname === '/')
    return { world, response: homePage(world, visitor), why: live };
  return notFound(
    world,
    'Page not found',
    pathname,
    'This small console has a home page and pages for S3 buckets and objects.',
  );
};
