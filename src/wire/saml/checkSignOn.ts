import { allOf, type Why } from '../../kit/why.ts';
import { readAttributes } from './checkAttributes.ts';
import { checkBearerResponse, type SamlExpectations } from './checkBearerResponse.ts';
import type { SamlAttribute } from './issueResponse.ts';
import { samlRules } from './rules.ts';

/** Who signed in, by a Response that is not for AWS's own sign-in page. */
export interface SignOn {
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly inResponseTo?: string;
  readonly attributes: readonly SamlAttribute[];
}

/**
 * Checks a SAML Response as a service provider that wants no attributes of AWS, such as Identity Center or
 * an application. The contents are there only where everything holds.
 * @param base64 the form value `SAMLResponse`
 */
export async function checkSignOn(
  base64: string,
  expected: SamlExpectations,
): Promise<{ readonly why: Why; readonly signOn?: SignOn }> {
  const { parts, read } = await checkBearerResponse(base64, expected);
  const why = allOf(samlRules.response, parts);
  if (why.holds === false || read?.sound !== true || read.subject.nameId === undefined)
    return { why };
  const { nameId, nameIdFormat, inResponseTo } = read.subject;
  return {
    why,
    signOn: {
      nameId,
      nameIdFormat,
      ...(inResponseTo !== undefined && { inResponseTo }),
      attributes: readAttributes(read.element).map(({ name, values }) => ({ name, values })),
    },
  };
}
