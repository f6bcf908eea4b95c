/**
 * HTTP Archive 1.2, as far as the lab writes it. Names that begin with `_` are a writer's own.
 * Source: http://www.softwareishard.com/blog/har-12-spec/
 */
export interface Har {
  readonly log: HarLog;
}

export interface HarLog {
  readonly version: '1.2';
  readonly creator: { readonly name: string; readonly version: string };
  readonly pages: readonly HarPage[];
  /** Oldest first. */
  readonly entries: readonly HarEntry[];
  readonly comment?: string;
}

export interface HarPage {
  /** ISO 8601 with milliseconds. */
  readonly startedDateTime: string;
  readonly id: string;
  readonly title: string;
  /** Milliseconds; -1 where it does not apply. */
  readonly pageTimings: { readonly onContentLoad: number; readonly onLoad: number };
  readonly comment?: string;
}

export interface HarEntry {
  readonly pageref: string;
  readonly startedDateTime: string;
  /** Milliseconds: the sum of all timings that apply. */
  readonly time: number;
  readonly request: HarRequest;
  readonly response: HarResponse;
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: HarTimings;
  readonly comment: string;
  /** Chrome's: what made the request. */
  readonly _initiator: { readonly type: 'other' | 'script'; readonly url?: string };
}

/** Milliseconds; -1 where it does not apply. */
export interface HarTimings {
  readonly blocked: number;
  readonly dns: number;
  readonly connect: number;
  readonly ssl: number;
  readonly send: number;
  readonly wait: number;
  readonly receive: number;
}

export interface HarPair {
  readonly name: string;
  readonly value: string;
}

export interface HarCookie extends HarPair {
  readonly path?: string;
  readonly domain?: string;
  /** ISO 8601. */
  readonly expires?: string;
  readonly httpOnly?: boolean;
  readonly secure?: boolean;
  /** Chrome's and Firefox's, not in the specification. */
  readonly sameSite?: string;
}

export interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  readonly cookies: readonly HarCookie[];
  readonly headers: readonly HarPair[];
  readonly queryString: readonly HarPair[];
  readonly postData?: HarPostData;
  /** Bytes of the start line, the headers and the empty line after them. */
  readonly headersSize: number;
  readonly bodySize: number;
}

export interface HarPostData {
  readonly mimeType: string;
  /** The fields of a form. */
  readonly params: readonly HarPair[];
  readonly text: string;
  readonly comment?: string;
}

export interface HarResponse {
  /** 0 where nothing answered. */
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly cookies: readonly HarCookie[];
  readonly headers: readonly HarPair[];
  readonly content: HarContent;
  /** The `Location` header; empty where there is none. */
  readonly redirectURL: string;
  readonly headersSize: number;
  readonly bodySize: number;
  /** Chrome's: why nothing answered. */
  readonly _error?: string;
}

export interface HarContent {
  /** Bytes. */
  readonly size: number;
  readonly mimeType: string;
  readonly text?: string;
  readonly encoding?: 'base64';
}
