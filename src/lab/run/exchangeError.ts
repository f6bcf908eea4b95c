import { textOf } from '../../kit/bytes.ts';
import { readJsonObject } from '../../wire/aws/jsonObject.ts';
import { readAwsError } from '../../wire/aws/readAnswer.ts';
import { headerOf, type HttpResponse } from '../../wire/http/records.ts';

/** How the answer to a refused request puts it. */
export interface ExchangeError {
  /** The AWS error code; on a page without one, the page's own words. */
  readonly code: string;
  readonly message: string;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Pages mark the sentence that refuses with the id `error`; AD FS calls it `errorText`. */
function pageError(html: string): ExchangeError | undefined {
  const text = / id="error(?:Text)?"[^>]*>([^<]*)</.exec(html)?.[1];
  if (text === undefined) return undefined;
  const message = unescaped(text);
  return { code: /Error Code: (\w+)/.exec(message)?.[1] ?? message, message };
}

/** SCIM has no codes for most errors (RFC 7644 section 3.12): then the sentence has to do. */
function scimError(response: HttpResponse): ExchangeError | undefined {
  const { scimType, detail } = readJsonObject(response.body) ?? {};
  if (response.status < 400 || typeof detail !== 'string') return undefined;
  return { code: typeof scimType === 'string' ? scimType : detail, message: detail };
}

/** What the client is told when it is refused; undefined for an answer that says no such thing. */
export function exchangeError(response: HttpResponse | undefined): ExchangeError | undefined {
  if (!response) return { code: 'ENOTFOUND', message: 'No such host.' };
  const type = headerOf(response, 'content-type') ?? '';
  if (type.startsWith('application/scim+json')) return scimError(response);
  return type.startsWith('text/html') ? pageError(textOf(response.body)) : readAwsError(response);
}
