/** Name and value, in the order sent. A list, because `Set-Cookie` may stand more than once. */
export type Headers = readonly (readonly [name: string, value: string])[];

/**
 * HTTP messages as plain records. Not Fetch's classes: browsers drop `Cookie`, `Host`, `Origin` and
 * `Set-Cookie` from those, and these can be stored, compared, read twice and exported.
 */
export interface HttpRequest {
  readonly method: string;
  /** Absolute, as in the address bar: scheme, host, path, query. Never with a fragment. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

export const noBody = new Uint8Array(0);

/** The first header of that name (RFC 9110 section 5.1: names are case-insensitive). */
export function headerOf(message: { readonly headers: Headers }, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return message.headers.find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** Every value of that header, in order. */
export function headersOf(message: { readonly headers: Headers }, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return message.headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

/** The same headers with this one set once, at its old place or at the end. */
export function withHeader(headers: Headers, name: string, value: string): Headers {
  const wanted = name.toLowerCase();
  const at = headers.findIndex(([key]) => key.toLowerCase() === wanted);
  const others = headers.filter(([key], index) => index === at || key.toLowerCase() !== wanted);
  return at < 0
    ? [...headers, [name, value]]
    : others.map((header) => (header[0].toLowerCase() === wanted ? [name, value] : header));
}

/** The status phrases of RFC 9110 that the lab's parties use. */
const phrases: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

export const phraseOf = (status: number): string => phrases[status] ?? '';
