import type { HttpResponse } from '../wire/http/records.ts';

/** What a flow's step can do with the person's browser. Each call is one request and its answer. */
export interface Browser {
  /** Goes to an address, as typed or clicked. */
  open(url: string): Promise<HttpResponse>;
  /** Follows the redirect of the last answer. */
  follow(): Promise<HttpResponse>;
  /** Fills in the form of the page shown and submits it. Hidden fields travel as they stand. */
  submit(values?: Readonly<Record<string, string>>): Promise<HttpResponse>;
  /** The fields of the form on the page shown, hidden ones included, by name. Empty without a form. */
  formFields(): Readonly<Record<string, string>>;
}
