/**
 * A Response that xmlsec1 1.2.37 signed with the key of `testKeys.adfs`: another implementation, another
 * style (prefixes throughout, indentation, typed values, an inclusive prefix).
 * Made with: xmlsec1 --sign --id-attr:ID urn:oasis:names:tc:SAML:2.0:assertion:Assertion
 * --privkey-pem key.pem,certificate.pem template.xml
 */
export const xmlsec1Response = `<?xml version="1.0" encoding="UTF-8"?>
<saml2p:Response xmlns:saml2p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:xs="http://www.w3.org/2001/XMLSchema" ID="id7301" Version="2.0" IssueInstant="2026-01-31T09:00:00Z" Destination="https://signin.aws.amazon.com/saml">
  <saml2:Issuer xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" Format="urn:oasis:names:tc:SAML:2.0:nameid-format:entity">http://adfs.corp.example/adfs/services/trust</saml2:Issuer>
  <saml2p:Status>
    <saml2p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>
  </saml2p:Status>
  <saml2:Assertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="id7302" IssueInstant="2026-01-31T09:00:00Z" Version="2.0">
    <saml2:Issuer>http://adfs.corp.example/adfs/services/trust</saml2:Issuer>
    <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
      <ds:SignedInfo>
        <ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
        <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>
        <ds:Reference URI="#id7302">
          <ds:Transforms>
            <ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>
            <ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"><ec:InclusiveNamespaces xmlns:ec="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="xs"/></ds:Transform>
          </ds:Transforms>
          <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
          <ds:DigestValue>1Ez2HrNBZEeEGw8eA1H+vOUequI4acdRfavCndXRBHw=</ds:DigestValue>
        </ds:Reference>
      </ds:SignedInfo>
      <ds:SignatureValue>blmN6igeFHYxYoaZ8gXNRf475RDVKxfZ+JZyLK4lQI3Uzw9dscKz96XGogCgIXMj
cquyDkRCTtH8m1C05CYV1seqzDwR4Gm5dRtzBLW9x/CJin9qhhulFZyOs7v4lHfc
YR5RklOE446lj7Lp7SQwJmJ127jAxIUl8BEdvSJwc+rRtMSBYrrU2seR1arLsOma
id3Kd3Y79rmi9S2ofXofdTm43w1DzbNB+lt1wB7DbfIkfNcbm3sjbpsnhBZ7DFui
19LNSimHiI5XCITia4ma95yZOjMqtZ4bxuK2daOEwsckvgrhwjuTcvqh+SzSImMN
z02R8i16bl8ZHOLHtKfvmw==</ds:SignatureValue>
      <ds:KeyInfo><ds:X509Data><ds:X509Certificate>MIIDIjCCAgqgAwIBAgIJAJvvOAGVsMjDMA0GCSqGSIb3DQEBCwUAMDAxLjAsBgNV
BAMMJURFTU9OU1RSQVRJT04gS0VZIC0gYWRmcy5jb3JwLmV4YW1wbGUwHhcNMjQw
MTAxMDAwMDAwWhcNNDkxMjMxMjM1OTU5WjAwMS4wLAYDVQQDDCVERU1PTlNUUkFU
SU9OIEtFWSAtIGFkZnMuY29ycC5leGFtcGxlMIIBIjANBgkqhkiG9w0BAQEFAAOC
AQ8AMIIBCgKCAQEAoh/XseVMvLZp+ASFDHE1w89dcen/4mQYuDReHTZTCe+hZkyM
LUdbLNqIsxDEMqDnBJPv2AFfo7RKZCyf2OBiqftc+kMQ5400qcZIUbqCA4aQvpnB
SaE652lYKuu0A/hvDu7lbId1H4dSzRwd35W/W8/ggK/FeKVbfMAx2Ue0PqrJKR8+
doydbm2J9ZHwCT0575jv7AxIbF9mZeaMPGQdnwYx2oqUfyI1au3cJt5S+RfeB+QQ
8z6NUtEN+HBFEcfpVbZJdFzqcw1cd2polVXx/F1RNJEzoPHVug+wIYDYlz5iTvUf
Z3rMxlaInokDlP56o/0rcMQ/Q7IAMEyPWcUiPQIDAQABoz8wPTAMBgNVHRMBAf8E
AjAAMA4GA1UdDwEB/wQEAwIHgDAdBgNVHQ4EFgQUemkEpyLP3aYCD7aIv919XCNX
VPEwDQYJKoZIhvcNAQELBQADggEBAIUtq7PC79JSbmx08UJZEhG7bypMxxdLfZPH
KNDdG+ijGDFJcjiLywqrc4rEtc21LwaYrsRsAZkZKpakTZ4r/+z1jaALbQ3DIgaM
zSeLDL8HXk5okrdOgPDOI6VCBUqDUTw2JJ6nGPLoItzwoLMDdeOjH8qMhkwlkR3B
YZK5V6jtvvXbyxLBmTu68dv7eN8eJGDnoFpq1tbZLzAmR+Ywgiv975jARWYl1gSU
zt6eHLRw226VpVp6d7zRvZC53kWpeb6l7RmI++HhM73bC/pV+4HKf9IwwfyyvxP2
7zbg2yV1YzeZwGo+poUCTVt5FTVFt2LWRZmH+99I1lW2s13rX8g=
</ds:X509Certificate></ds:X509Data></ds:KeyInfo>
    </ds:Signature>
    <saml2:Subject>
      <saml2:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">ana@corp.example</saml2:NameID>
      <saml2:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">
        <saml2:SubjectConfirmationData NotOnOrAfter="2026-01-31T09:05:00Z" Recipient="https://signin.aws.amazon.com/saml"/>
      </saml2:SubjectConfirmation>
    </saml2:Subject>
    <saml2:Conditions NotBefore="2026-01-31T08:55:00Z" NotOnOrAfter="2026-01-31T09:05:00Z">
      <saml2:AudienceRestriction>
        <saml2:Audience>urn:amazon:webservices</saml2:Audience>
      </saml2:AudienceRestriction>
    </saml2:Conditions>
    <saml2:AuthnStatement AuthnInstant="2026-01-31T09:00:00Z" SessionIndex="id1">
      <saml2:AuthnContext>
        <saml2:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml2:AuthnContextClassRef>
      </saml2:AuthnContext>
    </saml2:AuthnStatement>
    <saml2:AttributeStatement>
      <saml2:Attribute Name="https://aws.amazon.com/SAML/Attributes/Role" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri">
        <saml2:AttributeValue xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string">arn:aws:iam::111122223333:saml-provider/ADFS,arn:aws:iam::111122223333:role/Reader</saml2:AttributeValue>
      </saml2:Attribute>
      <saml2:Attribute Name="https://aws.amazon.com/SAML/Attributes/RoleSessionName" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic">
        <saml2:AttributeValue xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string">ana@corp.example</saml2:AttributeValue>
      </saml2:Attribute>
    </saml2:AttributeStatement>
  </saml2:Assertion>
</saml2p:Response>
`;
