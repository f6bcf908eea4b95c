/** Who says so: a document as a reader would look it up, and its address where it has one. */
export interface Source {
  readonly source: string;
  readonly href?: string;
}

export const rfc = (number: number, section: string): Source => ({
  source: `RFC ${number}, section ${section}`,
  href: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});

export const samlCore = (section: string): Source => ({
  source: `SAML 2.0 core, section ${section}`,
  href: 'https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf',
});

export const samlBindings = (section: string): Source => ({
  source: `SAML 2.0 bindings, section ${section}`,
  href: 'https://docs.oasis-open.org/security/saml/v2.0/saml-bindings-2.0-os.pdf',
});

export const samlProfiles = (section: string): Source => ({
  source: `SAML 2.0 profiles, section ${section}`,
  href: 'https://docs.oasis-open.org/security/saml/v2.0/saml-profiles-2.0-os.pdf',
});

export const xmlSignature = (section: string): Source => ({
  source: `XML Signature 1.1, section ${section}`,
  href: 'https://www.w3.org/TR/xmldsig-core1/',
});

export const xmlNamespaces = (section: string): Source => ({
  source: `Namespaces in XML 1.0, section ${section}`,
  href: 'https://www.w3.org/TR/xml-names/',
});

/** A page of the STS API Reference, by its operation or data type. */
export const stsApi = (page: string): Source => ({
  source: `STS API Reference, ${page}`,
  href: `https://docs.aws.amazon.com/STS/latest/APIReference/API_${page}.html`,
});

/** A page of the IAM API Reference, by its operation or data type. */
export const iamApi = (page: string): Source => ({
  source: `IAM API Reference, ${page}`,
  href: `https://docs.aws.amazon.com/IAM/latest/APIReference/API_${page}.html`,
});

export const s3Api = (page: string): Source => ({
  source: `Amazon S3 API Reference, ${page}`,
  href: `https://docs.aws.amazon.com/AmazonS3/latest/API/API_${page}.html`,
});

/** A page of the S3 API Reference that is about no single operation. */
export const s3Reference = (title: string, page: string): Source => ({
  source: `Amazon S3 API Reference, “${title}”`,
  href: `https://docs.aws.amazon.com/AmazonS3/latest/API/${page}.html`,
});

/** A page of the Amazon S3 User Guide. */
export const s3Guide = (title: string, page: string): Source => ({
  source: `Amazon S3 User Guide, “${title}”`,
  href: `https://docs.aws.amazon.com/AmazonS3/latest/userguide/${page}.html`,
});

export const iamGuide = (title: string, page: string): Source => ({
  source: `IAM User Guide, “${title}”`,
  href: `https://docs.aws.amazon.com/IAM/latest/UserGuide/${page}.html`,
});

/** A page of the API Reference of Amazon Cognito user pools, by its operation. */
export const userPoolsApi = (page: string): Source => ({
  source: `Amazon Cognito user pools API Reference, ${page}`,
  href: `https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_${page}.html`,
});

/** A page of the API Reference of Amazon Cognito identity pools, by its operation. */
export const identityPoolsApi = (page: string): Source => ({
  source: `Amazon Cognito identity pools API Reference, ${page}`,
  href: `https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_${page}.html`,
});

export const cognitoGuide = (title: string, page: string): Source => ({
  source: `Amazon Cognito Developer Guide, “${title}”`,
  href: `https://docs.aws.amazon.com/cognito/latest/developerguide/${page}.html`,
});

export const directoryGuide = (title: string, page: string): Source => ({
  source: `AWS Directory Service Administration Guide, “${title}”`,
  href: `https://docs.aws.amazon.com/directoryservice/latest/admin-guide/${page}.html`,
});

export const organizationsGuide = (title: string, page: string): Source => ({
  source: `AWS Organizations User Guide, “${title}”`,
  href: `https://docs.aws.amazon.com/organizations/latest/userguide/${page}.html`,
});

export const htmlStandard = (section: string, page: string): Source => ({
  source: `HTML Standard, “${section}”`,
  href: `https://html.spec.whatwg.org/multipage/${page}.html`,
});

/** Microsoft's documentation of AD FS. */
export const microsoft = (title: string): Source => ({ source: `Microsoft Learn, “${title}”` });

/** A page of the API Reference of Identity Center's OIDC service, by its operation. */
export const ssoOidcApi = (page: string): Source => ({
  source: `IAM Identity Center OIDC API Reference, ${page}`,
  href: `https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_${page}.html`,
});

/** A page of the API Reference of Identity Center's access portal, by its operation. */
export const ssoPortalApi = (page: string): Source => ({
  source: `IAM Identity Center Portal API Reference, ${page}`,
  href: `https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_${page}.html`,
});

/** A page of the IAM Identity Center API Reference (sso-admin), by its operation or data type. */
export const ssoAdminApi = (page: string): Source => ({
  source: `IAM Identity Center API Reference, ${page}`,
  href: `https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_${page}.html`,
});

/** A page of the AWS Systems Manager API Reference, by its operation or data type. */
export const ssmApi = (page: string): Source => ({
  source: `AWS Systems Manager API Reference, ${page}`,
  href: `https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_${page}.html`,
});

/** A page of the Identity Store API Reference, by its operation or data type. */
export const identityStoreApi = (page: string): Source => ({
  source: `Identity Store API Reference, ${page}`,
  href: `https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_${page}.html`,
});

export const identityCenterGuide = (title: string, page: string): Source => ({
  source: `IAM Identity Center User Guide, “${title}”`,
  href: `https://docs.aws.amazon.com/singlesignon/latest/userguide/${page}.html`,
});

/** What is seen on the wire and written down nowhere. */
export const observed: Source = { source: 'Observed, not documented' };

/** How the lab does it where AWS does not say how AWS does. */
export const labOnly: Source = { source: 'The lab’s own way; AWS does not publish its own' };

// Pages that many entries rest on.
export const samlAssertions = iamGuide(
  'Configure SAML assertions for the authentication response',
  'id_roles_providers_create_saml_assertions',
);
export const samlTroubles = iamGuide('Troubleshoot SAML federation with IAM', 'troubleshoot_saml');
export const sessionTags = iamGuide('Pass session tags in AWS STS', 'id_session-tags');
export const signedRequest = iamGuide(
  'Create a signed AWS API request',
  'reference_sigv-create-signed-request',
);
export const signingElements = iamGuide(
  'Elements of an AWS API request signature',
  'reference_sigv-signing-elements',
);
export const signatureTroubles = iamGuide(
  'Troubleshoot Signature Version 4 signing for AWS API requests',
  'reference_sigv-troubleshooting',
);
export const identifiers = iamGuide('IAM identifiers', 'reference_identifiers');
export const evaluationLogic = iamGuide(
  'Policy evaluation logic',
  'reference_policies_evaluation-logic',
);
export const jsonRequests: Source = {
  source: 'Smithy, “AWS JSON 1.1 protocol”',
  href: 'https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html',
};
export const queryRequests = iamGuide(
  'Calling the IAM API using HTTP query requests',
  'programming',
);
