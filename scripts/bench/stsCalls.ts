import { Lab, providerArn, roleArn } from '../../src/cloud/aws/cloud.testing.ts';
import { podToken } from '../../src/cloud/idp/oidc/openId.testing.ts';
import type { World } from '../../src/cloud/world/world.ts';
import type { Instant } from '../../src/kit/time.ts';
import { administratorOf } from '../../src/serve/administratorOf.ts';
import { formType, writeForm } from '../../src/wire/http/form.ts';
import type { HttpRequest } from '../../src/wire/http/records.ts';
import { signRequest } from '../../src/wire/sigv4/signRequest.ts';

/** One call that is measured, in as many different requests, so that no answer can be remembered for another. */
export interface MeasuredCall {
  readonly name: string;
  readonly requests: readonly HttpRequest[];
}

const different = 256;

type Fields = Readonly<Record<string, string>>;

const post = (url: string, action: string, fields: Fields): HttpRequest => ({
  method: 'POST',
  url,
  headers: [
    ['Host', new URL(url).host],
    ['Content-Type', formType],
  ],
  body: writeForm(Object.entries({ Action: action, Version: '2011-06-15', ...fields })),
});

async function many(make: (id: number) => Promise<HttpRequest>): Promise<readonly HttpRequest[]> {
  const made: HttpRequest[] = [];
  for (let id = 0; id < different; id += 1) made.push(await make(id));
  return made;
}

/** An AssumeRole that the administrator of the world signs for a role of the data account. */
export async function signedAssumeRole(
  world: World,
  role: string,
  { url, at, id }: { readonly url: string; readonly at: Instant; readonly id: number },
): Promise<HttpRequest> {
  const credentials = administratorOf(world);
  if (!credentials) throw new Error('The default world has an administrator.');
  const fields = { RoleArn: roleArn(role), RoleSessionName: `bench-${id}` };
  const options = { credentials, service: 'sts', region: 'us-east-1', at };
  return signRequest(post(url, 'AssumeRole', fields), options);
}

/**
 * The three ways to assume a role, proofs and all, ready to be sent.
 * @param url of STS
 * @param at what time it is there; the proofs are good for five minutes from then
 */
export async function stsCalls(url: string, at: Instant): Promise<readonly MeasuredCall[]> {
  const lab = new Lab((world) => ({ ...world, clock: at }));
  const unsigned = (action: string, proof: (id: number) => Promise<Fields>) =>
    many(async (id) => {
      lab.change((world) => ({ ...world, clock: at }));
      return post(url, action, await proof(id));
    });
  return [
    {
      name: 'signed AssumeRole',
      requests: await many((id) => signedAssumeRole(lab.world, 'ReportReviewer', { url, at, id })),
    },
    {
      name: 'AssumeRoleWithWebIdentity',
      requests: await unsigned('AssumeRoleWithWebIdentity', async (id) => ({
        RoleArn: roleArn('Thumbnails'),
        RoleSessionName: `bench-${id}`,
        WebIdentityToken: await podToken(lab),
      })),
    },
    {
      name: 'AssumeRoleWithSAML',
      requests: await unsigned('AssumeRoleWithSAML', async () => ({
        RoleArn: roleArn('DataReader'),
        PrincipalArn: providerArn,
        SAMLAssertion: await lab.assertion(),
      })),
    },
  ];
}
