import type { Instant } from '../../kit/time.ts';
import type { HttpRequest, HttpResponse } from '../../wire/http/records.ts';
import type { Browser } from '../browser.ts';
import { follow, formFields, openPage, receive, submitForm, type UserAgent } from './userAgent.ts';

/** A browser to act with, and a look at its state. */
export interface BoundBrowser extends Browser {
  /** The state after the last answer. */
  readonly userAgent: () => UserAgent;
}

/**
 * Binds a browser's state to a way of sending.
 * @param start the browser to go on with
 * @param send carries a request and brings the answer; a rejection leaves the browser as it was
 * @param clock the time at the person's machine, read before sending and after the answer
 */
export function browserOn(
  start: UserAgent,
  send: (request: HttpRequest) => Promise<HttpResponse>,
  clock: () => Instant,
): BoundBrowser {
  let agent = start;
  const exchange = async (request: HttpRequest): Promise<HttpResponse> => {
    const response = await send(request);
    agent = receive(agent, request, response, clock());
    return response;
  };
  return {
    open: async (url) => exchange(openPage(agent, url, clock())),
    follow: async () => exchange(follow(agent)),
    submit: async (values = {}) => exchange(submitForm(agent, values, clock())),
    formFields: () => formFields(agent),
    userAgent: () => agent,
  };
}
