import { strictTextOf } from '../../kit/bytes.ts';
import type { HttpRequest } from '../../wire/http/records.ts';
import { shellText } from './shellText.ts';

/** What curl writes itself, from the address and the body. */
const ownHeaders = new Set(['host', 'content-length']);

/** A request that no SDK made, as a command of curl. */
export function curlOf({ method, url, headers, body }: HttpRequest): string {
  const text = strictTextOf(body) ?? '';
  return [
    `curl --include --request ${method}`,
    ...headers.flatMap(([name, value]) =>
      ownHeaders.has(name.toLowerCase()) ? [] : [`--header ${shellText(`${name}: ${value}`)}`],
    ),
    ...(text === '' ? [] : [`--data-raw ${shellText(text)}`]),
    shellText(url),
  ].join(' \\\n  ');
}
