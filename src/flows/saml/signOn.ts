/** AD FS's page for sign-ins that begin at the identity provider, with AWS as the place to go. */
export const signOnUrl =
  'https://adfs.corp.example/adfs/ls/IdpInitiatedSignOn.aspx?loginToRp=urn:amazon:webservices';

/** What Ana types into AD FS's form. The names are those of AD FS's own fields. */
export const anaSignsIn = { UserName: 'CORP\\ana', Password: 'demonstration-ana' } as const;
