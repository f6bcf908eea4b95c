import { utf8 } from '../../../kit/bytes.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import { signRequest } from '../../../wire/sigv4/signRequest.ts';
import type { Delivery, Scene } from '../../network.ts';
import type { SessionIn } from '../../world/world.ts';

/**
 * The local Windows user of somebody who comes from Identity Center: `sso-` and the user name, as far as
 * Windows takes it (FACTS 7.8; that the domain is left out is the lab’s choice).
 */
export const desktopUserOf = (session: SessionIn): string => {
  const name = session.kind === 'role' ? session.sessionName : session.kind;
  return `sso-${name.replace(/@.*$/, '').slice(0, 16)}`;
};

/** Asks Systems Manager with the credentials of whoever is signed in. */
export async function askSsm(
  scene: Scene,
  credentials: SessionIn,
  region: string,
  operation: 'SendCommand' | 'StartSession',
  input: Readonly<Record<string, unknown>>,
): Promise<Delivery> {
  const host = `ssm.${region}.amazonaws.com`;
  const plain: HttpRequest = {
    method: 'POST',
    url: `https://${host}/`,
    headers: [
      ['Host', host],
      ['User-Agent', 'SystemsManagerConsole'],
      ['Content-Type', 'application/x-amz-json-1.1'],
      ['X-Amz-Target', `AmazonSSM.${operation}`],
    ],
    body: utf8(JSON.stringify(input)),
  };
  const at = scene.world.clock;
  const signed = await signRequest(plain, { credentials, service: 'ssm', region, at });
  return scene.network.send(signed, scene.world);
}
