import type { Evidence } from '../../cloud/network.ts';
import { awsHost } from '../../cloud/aws/hosts.ts';
import type { HttpRequest, HttpResponse } from '../../wire/http/records.ts';
import { cookiesView, setCookiesView } from './cookieViews.ts';
import { credentialsView } from './credentialsView.ts';
import { httpView } from './httpView.ts';
import { identityView } from './identityView.ts';
import { pageView } from './pageView.ts';
import { parameterViews } from './parameterViews.ts';
import { jsonViews } from './jsonViews.ts';
import { jwtViews } from './jwtViews.ts';
import { samlView } from './samlView.ts';
import { signatureViews } from './signatureViews.ts';
import type { Side, View, XmlView } from './view.ts';
import { xmlFields } from './xmlFields.ts';
import { xmlOf } from './xmlOf.ts';

/** What the inspector needs of an exchange. */
export interface Inspected {
  readonly host: string;
  readonly request: HttpRequest;
  readonly response?: HttpResponse;
  readonly evidence: readonly Evidence[];
}

function requestViews({ request, evidence }: Inspected): readonly View[] {
  const parameters = parameterViews(request);
  const json = jsonViews(request);
  const fields = [...parameters, ...json].flatMap((view) => view.fields);
  return [
    httpView(request),
    ...samlView(parameters.flatMap((view) => view.fields)),
    ...jwtViews(request, fields),
    ...parameters,
    ...json,
    ...cookiesView(request),
    ...signatureViews(request, evidence),
  ];
}

function responseViews(response: HttpResponse, host: string): readonly View[] {
  const xml = xmlOf(response);
  const page = pageView(response);
  const json = jsonViews(response);
  const tree: readonly XmlView[] = xml
    ? [{ kind: 'xml', id: 'xml', title: 'XML', root: xml, fields: xmlFields(xml, 'xml') }]
    : [];
  return [
    httpView(response),
    ...samlView(page.flatMap(({ fields }) => fields)),
    ...jwtViews(
      response,
      [...page, ...json].flatMap((view) => view.fields),
    ),
    ...json,
    ...(awsHost(host)?.service === 'console' ? identityView(response) : []),
    ...page,
    ...(xml ? credentialsView(xml) : []),
    ...tree,
    ...setCookiesView(response),
  ];
}

/**
 * Every way to look at one message of an exchange, the raw one first. All is read from the bytes that
 * travelled, except for the stages of a signature, which are what the service computed from them.
 * A request that no host answered has no response, and so no views of one.
 */
export function viewsOf(exchange: Inspected, side: Side): readonly View[] {
  if (side === 'request') return requestViews(exchange);
  return exchange.response ? responseViews(exchange.response, exchange.host) : [];
}
