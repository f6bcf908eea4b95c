import { utf8 } from '../../../kit/bytes.ts';
import { element, writeXml } from '../../../kit/xml.ts';
import type { HttpResponse } from '../../../wire/http/records.ts';
import { awsAttributes, bindingPost, namespaces } from '../../../wire/saml/names.ts';

const requested = [awsAttributes.role, awsAttributes.roleSessionName];

/**
 * AWS's metadata as a SAML service provider, which an identity provider reads to learn where to post
 * and what to send (FACTS 1.1). The real document also holds AWS's certificate, which nothing here uses.
 */
export function serviceProviderMetadata(host: string): HttpResponse {
  const document = element(
    'EntityDescriptor',
    { xmlns: namespaces.metadata, entityID: 'urn:amazon:webservices' },
    element(
      'SPSSODescriptor',
      { protocolSupportEnumeration: namespaces.protocol, WantAssertionsSigned: 'true' },
      element('AssertionConsumerService', {
        index: '1',
        isDefault: 'true',
        Binding: bindingPost,
        Location: `https://${host}/saml`,
      }),
      element(
        'AttributeConsumingService',
        { index: '1' },
        element('ServiceName', { 'xml:lang': 'en' }, 'AWS Management Console Single Sign-On'),
        ...requested.map((Name) => element('RequestedAttribute', { isRequired: 'true', Name })),
      ),
    ),
  );
  const body = utf8(`<?xml version="1.0" encoding="UTF-8"?>${writeXml(document)}`);
  return {
    status: 200,
    headers: [
      ['Content-Type', 'application/samlmetadata+xml'],
      ['Content-Length', String(body.length)],
    ],
    body,
  };
}
