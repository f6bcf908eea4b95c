import { awsHost } from '../hosts.ts';

const consoleHome = 'https://console.aws.amazon.com/console/home';

/** Where a signed-in browser goes: RelayState, if it is an address of the console, else its home. */
export function landingUrl(relayState: string): string {
  if (!URL.canParse(relayState)) return consoleHome;
  const url = new URL(relayState);
  return url.protocol === 'https:' && awsHost(url.host)?.service === 'console'
    ? url.href
    : consoleHome;
}
