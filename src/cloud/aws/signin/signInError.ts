import type { HttpResponse } from '../../../wire/http/records.ts';
import type { SamlError } from '../../../wire/saml/samlError.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';

/** What the sign-in page says. Some faults have a service, status and code beside the text (FACTS 1.9). */
export interface SignInFault {
  readonly message: string;
  readonly code?: string;
  /** The HTTP status that the sign-in page answers with. */
  readonly status: number;
  readonly service?: string;
  readonly requestId?: string;
}

/** The text for a response that the page cannot use at all. */
export const unusableResponse: SignInFault = {
  message: 'Your request included an invalid SAML response. To logout, click here.',
  status: 400,
};

/** The words of the page for a response that STS would refuse with this error. */
export function signInFault({ message, code, status, cause }: SamlError): SignInFault {
  if (message === unusableResponse.message) return unusableResponse;
  return cause
    ? { message: `Failed to assume role: ${message}`, status, ...cause }
    : { message, code, status };
}

/** The page that a person sees whose sign-in AWS refused. */
export function signInErrorPage(fault: SignInFault): HttpResponse {
  const { message, code, status, service = 'AWSSecurityTokenService', requestId = '' } = fault;
  const tail =
    code === undefined
      ? ''
      : ` (Service: ${service}; Status Code: ${status}; Error Code: ${code}; Request ID: ${requestId}; Proxy: null)`;
  return htmlPage(status, 'Amazon Web Services Sign-In', [paragraph(message + tail, 'error')]);
}
