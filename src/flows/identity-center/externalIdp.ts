/** The identity provider of the company, as it is set up towards Identity Center. */
export const externalIdp = {
  host: 'corp.okta.example',
  entityId: 'http://www.okta.example/exk4t9w2b7q1m8x5z0',
  scimTenant: 'a3f1c7e2b9d-4c58-4a06-9e17-5d2b8f60c4a1',
  /** A demonstration: published, and protects nothing. */
  scimToken: 'demonstration-scim-token-protects-nothing',
  nameIdRule: 'NameID',
} as const;
