/** A statement about a person, with the members that AD FS gives a claim. */
export interface Claim {
  readonly type: string;
  readonly value: string;
  readonly issuer: string;
  readonly originalIssuer: string;
  readonly valueType: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** The claim types that the lab's rules start from or end in, under AD FS's names for them. */
export const claimTypes = {
  windowsAccountName: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/windowsaccountname',
  name: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
  upn: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn',
  nameIdentifier: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier',
} as const;

/** The claim properties that shape the NameID of an assertion. */
export const claimProperties = {
  format: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claimproperties/format',
  nameQualifier: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claimproperties/namequalifier',
  spNameQualifier: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claimproperties/spnamequalifier',
} as const;

/** The issuer of what Active Directory states itself. */
export const adAuthority = 'AD AUTHORITY';

/** The issuer of what a rule states without naming one. */
export const localAuthority = 'LOCAL AUTHORITY';

const stringType = 'http://www.w3.org/2001/XMLSchema#string';

/** Makes a claim of a type and a value; what else it holds has AD FS's defaults. */
export function makeClaim(
  type: string,
  value: string,
  more: Partial<Omit<Claim, 'type' | 'value'>> = {},
): Claim {
  const issuer = more.issuer ?? localAuthority;
  return {
    type,
    value,
    issuer,
    originalIssuer: more.originalIssuer ?? issuer,
    valueType: more.valueType ?? stringType,
    properties: more.properties ?? {},
  };
}

/** A text that is the same for two claims exactly when nothing tells them apart. */
export const claimKey = (claim: Claim): string =>
  JSON.stringify([
    claim.type,
    claim.value,
    claim.issuer,
    claim.originalIssuer,
    claim.valueType,
    Object.entries(claim.properties).sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);

/** The claim in one line, for a reason. */
export const describeClaim = (claim: Claim): string => `${claim.type} = ${claim.value}`;
