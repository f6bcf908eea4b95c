import type { HttpResponse } from '../../../../wire/http/records.ts';
import { jsonAnswer } from '../../../idp/oidc/jsonAnswer.ts';

/** An error as the endpoints for apps tell it: the code of RFC 6749 section 5.2 alone (FACTS 6.7). */
export const oauthError = (error: string, status = 400): HttpResponse =>
  jsonAnswer(status, { error });
