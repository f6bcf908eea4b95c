import { type RoleCredentials, SSOClient } from '@aws-sdk/client-sso';
import { SSOOIDCClient } from '@aws-sdk/client-sso-oidc';
import type { Lab } from '../../cloud/aws/cloud.testing.ts';
import { browserOn, type BoundBrowser } from '../../cloud/userAgent/browserOn.ts';
import { newUserAgent } from '../../cloud/userAgent/userAgent.ts';
import { type ClientScene, requestHandlerOn, s3Client } from './awsClients.ts';

/** Sends on a lab's network; a host that does not exist is an error, as a failed look-up is. */
export const sendOn =
  (lab: Lab): ClientScene['send'] =>
  async (request) => {
    const { response } = await lab.send(request);
    if (!response) throw new Error(`no such host: ${request.url}`);
    return response;
  };

/** An S3 client with the credentials of a role. */
export const s3With = (lab: Lab, given: RoleCredentials | undefined) =>
  s3Client(
    {
      region: 'us-east-1',
      send: sendOn(lab),
      now: () => new Date(lab.world.clock),
      invocationId: () => '00000000-0000-4000-8000-000000000001',
    },
    {
      accessKeyId: given?.accessKeyId ?? '',
      secretAccessKey: given?.secretAccessKey ?? '',
      sessionToken: given?.sessionToken ?? '',
    },
  );

/** The official clients of Identity Center's unsigned services, on a lab's network. */
export const identityCenterClients = (lab: Lab, region = 'us-east-1') => {
  const configuration = { region, maxAttempts: 1, requestHandler: requestHandlerOn(sendOn(lab)) };
  return { oidc: new SSOOIDCClient(configuration), portal: new SSOClient(configuration) };
};

/** A browser that follows redirects until there is a page. */
export class Person {
  readonly browser: BoundBrowser;

  constructor(lab: Lab) {
    this.browser = browserOn(newUserAgent, sendOn(lab), () => lab.world.clock);
  }

  private async settle(): Promise<string> {
    for (let count = 0; this.browser.userAgent().redirect && count < 10; count += 1)
      await this.browser.follow();
    return this.browser.userAgent().page?.html ?? '';
  }

  async open(url: string): Promise<string> {
    await this.browser.open(url);
    return this.settle();
  }

  async submit(values: Readonly<Record<string, string>> = {}): Promise<string> {
    await this.browser.submit(values);
    return this.settle();
  }
}
