import { awsHost } from '../hosts.ts';

const consoleHome = 'https://console.aws.amazon.com/console/home';

/** An address of the console as a browser would go to it; undefined for every other text. */
export function consoleUrlOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' && awsHost(url.host)?.service === 'console'
    ? url.href
    : undefined;
}

/** Where a signed-in browser goes: RelayState, if it is an address of the console, else its home. */
export const landingUrl = (relayState: string): string => consoleUrlOf(relayState) ?? consoleHome;
