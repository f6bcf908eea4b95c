import { textOf } from '../../kit/bytes.ts';
import type { Instant } from '../../kit/time.ts';
import { formType, writeForm } from '../../wire/http/form.ts';
import {
  headerOf,
  headersOf,
  type HttpRequest,
  type HttpResponse,
} from '../../wire/http/records.ts';
import type { Cookie, RefusedCookie } from './cookie.ts';
import { fillForm, type FormValues, formWith } from './fillForm.ts';
import { navigate } from './navigate.ts';
import { readPage } from './readPage.ts';
import { redirectOf, resolveUrl } from './redirectOf.ts';
import { storeCookies } from './storeCookies.ts';

/** The page that a browser shows. */
export interface Page {
  readonly url: string;
  readonly status: number;
  /** The body as text; markup only where `isHtml`. */
  readonly html: string;
  readonly isHtml: boolean;
}

/** One request that the browser made. */
export interface HistoryEntry {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

/** A person's browser, as an immutable value. It runs no scripts. */
export interface UserAgent {
  readonly cookies: readonly Cookie[];
  /** What the last answer wanted to set and the browser did not take. */
  readonly refusedCookies: readonly RefusedCookie[];
  readonly page?: Page;
  /** The request to which the last answer redirects. A page stays on show until it is followed. */
  readonly redirect?: HttpRequest;
  /** Every request so far, oldest first. */
  readonly history: readonly HistoryEntry[];
}

/** A browser that has just been opened. */
export const newUserAgent: UserAgent = { cookies: [], refusedCookies: [], history: [] };

/**
 * The request for an address that the person typed or chose from a bookmark.
 * @param at the browser's clock, which decides which cookies still live
 */
export function openPage(agent: UserAgent, url: string, at: Instant): HttpRequest {
  const target = resolveUrl(url, agent.page?.url);
  if (!target) throw new Error(`a browser cannot open ${url}`);
  return navigate({ method: 'GET', url: target }, agent.cookies, at);
}

/** The request to which the last answer redirects. Throws where it did not. */
export function follow(agent: UserAgent): HttpRequest {
  if (!agent.redirect) throw new Error('the last answer is no redirect');
  return agent.redirect;
}

/**
 * The request that submitting the form of the page makes. Throws where a person could not do it:
 * no page, a redirect still to follow, no form with these fields, a value that is not offered.
 * @param values by field name, for what a person fills in, chooses or presses
 */
export function submitForm(agent: UserAgent, values: FormValues, at: Instant): HttpRequest {
  const { page } = agent;
  if (agent.redirect) throw new Error('follow the redirect first: its page is not there yet');
  if (!page) throw new Error('the browser shows no page');
  if (!page.isHtml) throw new Error(`${page.url} is not HTML`);
  const content = readPage(page.html);
  if (content.fault !== undefined)
    throw new Error(`the page ${page.url} cannot be read: ${content.fault}`);
  const form = formWith(content.forms, values);
  const { fields, submitter } = fillForm(form, values);
  const base = resolveUrl(content.base ?? '', page.url)?.href ?? page.url;
  const action = submitter?.formAction ?? form.action;
  const url = action === '' ? new URL(page.url) : resolveUrl(action, base);
  if (!url) throw new Error(`a form cannot be sent to ${action}`);
  if ((submitter?.formMethod ?? form.method).toLowerCase() !== 'post') {
    url.search = textOf(writeForm(fields));
    return navigate({ method: 'GET', url, referrer: page.url }, agent.cookies, at);
  }
  if (!['', formType].includes(form.enctype))
    throw new Error(`forms of type ${form.enctype} are not supported`);
  const body = { type: formType, bytes: writeForm(fields) };
  return navigate({ method: 'POST', url, referrer: page.url, body }, agent.cookies, at);
}

/** What the first form of the page would send as it stands, by name. Empty without a form. */
export function formFields({ page }: UserAgent): Readonly<Record<string, string>> {
  const [form] = page?.isHtml ? readPage(page.html).forms : [];
  return form ? Object.fromEntries(fillForm(form, {}).fields) : {};
}

/** RFC 9110 sections 15.3.5 and 15.3.6: answers that leave the page as it is. */
const leavesPage = (status: number): boolean => status === 204 || status === 205;

function pageOf(request: HttpRequest, response: HttpResponse): Page {
  const type = headerOf(response, 'content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return {
    url: request.url,
    status: response.status,
    html: textOf(response.body),
    isHtml: ['text/html', 'application/xhtml+xml'].includes(type),
  };
}

/**
 * The browser after an answer: cookies taken, page shown or redirect noted.
 * @param request the request as it was sent
 * @param at the browser's clock when the answer arrived
 */
export function receive(
  agent: UserAgent,
  request: HttpRequest,
  response: HttpResponse,
  at: Instant,
): UserAgent {
  const { cookies, refused } = storeCookies(
    agent.cookies,
    request.url,
    headersOf(response, 'set-cookie'),
    at,
  );
  const going = redirectOf(request, response);
  const page = going || leavesPage(response.status) ? agent.page : pageOf(request, response);
  return {
    cookies,
    refusedCookies: refused,
    ...(page && { page }),
    ...(going && { redirect: navigate(going, cookies, at) }),
    history: [
      ...agent.history,
      { method: request.method, url: request.url, status: response.status },
    ],
  };
}
