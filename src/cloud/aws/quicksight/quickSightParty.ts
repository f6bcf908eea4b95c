import { textOf } from '../../../kit/bytes.ts';
import { minutes } from '../../../kit/time.ts';
import { own } from '../../../kit/own.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { element } from '../../../kit/xml.ts';
import { readAwsError } from '../../../wire/aws/readAnswer.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { readCookies, sessionCookie } from '../../../wire/http/cookies.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import { htmlPage, paragraph, redirectTo } from '../../htmlPage.ts';
import type { Answer, Evidence, Party, Scene } from '../../network.ts';
import { mintHandle } from '../../world/mint.ts';
import type { WebSessionIn, World } from '../../world/world.ts';
import { reportsBucket } from '../../world/defaultNames.ts';
import { askS3 } from '../console/askS3.ts';
import { assumeForService } from '../directory-service/assumeForService.ts';
import { directoryServiceRules as rules } from '../directory-service/rules.ts';

const title = 'Amazon QuickSight';
const cookieName = 'quicksight-session';

type ApplicationSession = Extract<WebSessionIn, { kind: 'application' | 'application-code' }>;

/** The sign-in of this kind that a code or cookie stands for, while it lives. */
function signInOf(
  world: World,
  kind: ApplicationSession['kind'],
  handle: string,
): ApplicationSession | undefined {
  const session = world.webSessions.get(handle);
  return session?.kind === kind &&
    'application' in session &&
    session.application === 'quicksight' &&
    world.clock < session.expiresAt
    ? session
    : undefined;
}

const refuse = (
  world: World,
  status: number,
  text: string,
  parts: readonly Why[],
  evidence: readonly Evidence[] = [],
): Answer => ({
  world,
  response: htmlPage(status, title, [paragraph(text, 'error')]),
  why: { ...allOf(rules.applicationPage, parts), holds: false },
  evidence,
});

/** `/sn/auth/signin`: takes the code of the directory's sign-in page, once, and starts a session. */
function takeUpSignIn(request: HttpRequest, world: World): Answer {
  const code = fieldOf(readQuery(request.url), 'code') ?? '';
  const found = signInOf(world, 'application-code', code);
  const known = check(rules.applicationSignIn, found !== undefined);
  if (!found) return refuse(world, 401, 'Sign in at your directory.', [known]);
  const [handle, next] = mintHandle(world);
  const session = { ...found, kind: 'application', expiresAt: world.clock + minutes(600) } as const;
  return {
    world: { ...next, webSessions: next.webSessions.delete(code).set(handle, session) },
    response: redirectTo('/sn/dashboards/sites', [
      sessionCookie(cookieName, handle, { path: '/', sameSite: 'Lax' }),
    ]),
    why: allOf(rules.applicationPage, [known]),
  };
}

/** `/sn/dashboards/sites`: figures that QuickSight reads with its own role, whoever looks at them. */
async function dashboard(request: HttpRequest, scene: Scene): Promise<Answer> {
  const found = signInOf(scene.world, 'application', readCookies(request).get(cookieName) ?? '');
  const known = check(rules.applicationSignIn, found !== undefined);
  const application = own(
    own(scene.world.directoryServices, found?.directoryId ?? '')?.applications,
    'quicksight',
  );
  if (!found || !application)
    return refuse(scene.world, 401, 'Sign in at your directory.', [known]);
  const assumed = assumeForService(scene.world, request, {
    service: 'quicksight.amazonaws.com',
    roleArn: application.serviceRole,
    sessionName: 'quicksight',
  });
  const parts = [known, assumed.why];
  if (!assumed.session)
    return refuse(
      assumed.world,
      403,
      'QuickSight may not assume its service role.',
      parts,
      assumed.evidence,
    );
  const { world, exchange } = await askS3(
    { ...scene, world: assumed.world },
    assumed.session,
    { bucket: reportsBucket, key: '2026/q2/figures.csv', query: {} },
    'us-east-1',
  );
  const { response, why, evidence } = exchange;
  const all = why ? [...parts, why] : parts;
  const error = response && readAwsError(response);
  if (!response || error)
    return refuse(
      world,
      403,
      `The data source could not be read (Service: Amazon S3; Status Code: ${response?.status ?? 'none'}; Error Code: ${error?.code ?? 'none'})`,
      all,
      evidence,
    );
  return {
    world,
    response: htmlPage(200, title, [
      paragraph(`Signed in as ${found.person}`),
      element('pre', { id: 'figures' }, textOf(response.body)),
    ]),
    why: allOf(rules.applicationPage, all),
    evidence,
  };
}

/**
 * A little of Amazon QuickSight: people come from a directory, and data from S3 by the role of the service.
 * Its real pages are of another shape; who signs in where, and whose credentials read, is as at AWS.
 */
export const quickSightParty: Party = (request, scene) => {
  const saw = `${request.method} ${new URL(request.url).pathname}`;
  switch (saw) {
    case 'GET /sn/auth/signin':
      return takeUpSignIn(request, scene.world);
    case 'GET /sn/dashboards/sites':
      return dashboard(request, scene);
    default:
      return refuse(scene.world, 404, 'There is no such page.', [
        check(rules.page, false, { saw }),
      ]);
  }
};
