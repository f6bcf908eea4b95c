import { text } from '../../../../wire/aws/members.ts';
import { invalidInput, limitExceeded, quotaExceeded } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must, type Steps } from '../steps.ts';

export const clientId = text({ length: [1, 255] });
export const thumbprint = text({ length: [40, 40] });

/** FACTS 5.3. */
const mostClientIds = 100;
const mostThumbprints = 5;

/**
 * The issuer's URL without `https://`, as ARNs and condition keys name it: a host in lower case and perhaps
 * a path; no port, no query. AWS publishes the code, not the text.
 */
export function* readIssuer(url: string): Steps<string> {
  const match = /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*)((?:\/[^?#\s\\]*)?)$/i.exec(url);
  yield* must(
    iamApiRules.issuerUrl,
    match !== null,
    invalidInput('Invalid Open ID Connect Provider URL'),
    { saw: url, wanted: 'https://host/path, without port and query' },
  );
  return `${match?.[1]?.toLowerCase()}${match?.[2]}`;
}

/** Client ids, each once, as many as IAM takes. */
export function* readClientIds(ids: readonly string[]): Steps<readonly string[]> {
  const unique = [...new Set(ids)];
  yield* must(
    iamApiRules.quota,
    unique.length <= mostClientIds,
    quotaExceeded('ClientIdsPerOpenIdConnectProvider', mostClientIds),
    { saw: String(unique.length), wanted: `at most ${mostClientIds}` },
  );
  return unique;
}

/** Thumbprints: SHA-1 in hex, in lower case from here on. AWS publishes the codes, not the texts. */
export function* readThumbprints(list: readonly string[]): Steps<readonly string[]> {
  const odd = list.filter((each) => !/^[0-9a-f]{40}$/i.test(each));
  yield* must(
    iamApiRules.thumbprint,
    odd.length === 0,
    invalidInput('Thumbprint must be 40 hexadecimal digits.'),
    { saw: odd },
  );
  yield* must(
    iamApiRules.quota,
    list.length <= mostThumbprints,
    limitExceeded(`Thumbprint list must contain at most ${mostThumbprints} entries.`),
    { saw: String(list.length), wanted: `at most ${mostThumbprints}` },
  );
  return list.map((each) => each.toLowerCase());
}
