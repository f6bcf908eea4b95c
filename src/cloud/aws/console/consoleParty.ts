import { awsHost } from '../hosts.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { isoTime } from '../../../kit/time.ts';
import { textOf } from '../../../kit/bytes.ts';
import { readAwsError, readList } from '../../../wire/aws/readAnswer.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { type HttpRequest, noBody } from '../../../wire/http/records.ts';
import { signRequest } from '../../../wire/sigv4/signRequest.ts';
import { htmlPage, paragraph, redirectTo } from '../../htmlPage.ts';
import type { Answer, Delivery, Party, Scene } from '../../network.ts';
import { bucketPage, expiredPage, homePage, objectPage, refusedPage } from './consolePages.ts';
import { type ConsoleVisitor, visitorOf } from './consoleSession.ts';

/** Asks S3 with the credentials of whoever is signed in, as every console page does. */
async function askS3(
  scene: Scene,
  { session }: ConsoleVisitor,
  region: string,
  url: string,
): Promise<Delivery> {
  const plain: HttpRequest = {
    method: 'GET',
    url,
    headers: [
      ['Host', new URL(url).host],
      ['User-Agent', 'S3Console/0.4'],
    ],
    body: noBody,
  };
  const signed = await signRequest(plain, {
    credentials: session,
    service: 's3',
    region,
    at: scene.world.clock,
  });
  return scene.network.send(signed, scene.world);
}

const bucketHost = (bucket: string, region: string): string =>
  `https://${bucket}.s3.${region}.amazonaws.com`;

interface Visit {
  readonly scene: Scene;
  readonly visitor: ConsoleVisitor;
  readonly admitted: Why;
}

/** Draws a page from what S3 answered, or repeats S3's refusal. */
function pageFrom(
  { visitor, admitted }: Visit,
  { world, exchange }: Delivery,
  title: string,
  draw: (response: NonNullable<typeof exchange.response>) => Answer['response'],
): Answer {
  const answer = exchange.response;
  const error = answer && readAwsError(answer);
  const response =
    answer && !error
      ? draw(answer)
      : refusedPage(world, visitor, title, error ?? { code: 'ServiceUnavailable', message: '' });
  return {
    world,
    response,
    why: allOf('console.page', [admitted, ...(exchange.why ? [exchange.why] : [])]),
    evidence: exchange.evidence,
  };
}

async function showBucket(visit: Visit, region: string, bucket: string, prefix: string) {
  const query = new URLSearchParams({ 'list-type': '2', prefix }).toString();
  const url = `${bucketHost(bucket, region)}/?${query}`;
  const delivery = await askS3(visit.scene, visit.visitor, region, url);
  return pageFrom(visit, delivery, bucket, (response) =>
    bucketPage(
      delivery.world,
      visit.visitor,
      bucket,
      readList(response, 'Contents').map(({ Key = '', Size = '' }) => ({ key: Key, size: Size })),
    ),
  );
}

async function showObject(visit: Visit, region: string, bucket: string, key: string) {
  const path = key.split('/').map(encodeURIComponent).join('/');
  const url = `${bucketHost(bucket, region)}/${path}`;
  const delivery = await askS3(visit.scene, visit.visitor, region, url);
  return pageFrom(visit, delivery, key, (response) =>
    objectPage(delivery.world, visit.visitor, key, textOf(response.body)),
  );
}

/** The AWS console: pages drawn from API calls that are signed with the visitor's credentials. */
export const consoleParty: Party = async (request, scene) => {
  const { world } = scene;
  const visitor = visitorOf(request, world);
  if (!visitor)
    return {
      world,
      response: redirectTo('https://signin.aws.amazon.com/'),
      why: check('console.cookie', false, { wanted: 'the cookie of a console session' }),
    };
  const live = check('console.session', world.clock < visitor.expiresAt, {
    saw: isoTime(world.clock),
    wanted: `before ${isoTime(visitor.expiresAt)}`,
  });
  if (live.holds === false)
    return { world, response: expiredPage('https://signin.aws.amazon.com/'), why: live };

  const { pathname, host } = new URL(request.url);
  const prefix = fieldOf(readQuery(request.url), 'prefix') ?? '';
  const [, section, kind, bucket = ''] = pathname.split('/');
  const region = awsHost(host)?.region ?? 'us-east-1';
  const visit: Visit = { scene, visitor, admitted: live };
  if (section === 's3' && kind === 'buckets' && bucket)
    return showBucket(visit, region, bucket, prefix);
  if (section === 's3' && kind === 'object' && bucket)
    return showObject(visit, region, bucket, prefix);
  if (pathname === '/console/home' || pathname === '/')
    return { world, response: homePage(world, visitor), why: live };
  return {
    world,
    response: htmlPage(404, 'Page not found', [
      paragraph(
        'This small console has a home page and pages for S3 buckets and objects.',
        'error',
      ),
    ]),
    why: allOf('console.page', [live, check('http.route', false, { saw: pathname })]),
  };
};
